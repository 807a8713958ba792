import { secretPath } from '../data/occasion-paths.js';
import { decodeSecret } from '../data/occasions.js';
import {
  copiedPlan,
  planOfOccasion,
  readOccasionDraft,
  type OccasionDraft,
} from '../domain/occasion-editing.js';
import { NEW_OCCASION } from '../domain/occasion-plan.js';
import { nextOccurrence, type Occasion, type OccasionPlan, type Occurrence } from '../domain/occasion.js';
import { OccasionManager, type Secrets } from './occasion-manager.js';
import type { Outcome } from './outcome.js';
import { PlanDraft } from './plan-draft.js';
import type { Changed } from './record-changes.js';
import type { Session } from './session.js';

/** Which event the form is for. */
export interface EditedPlace {
  readonly deed: 'new' | 'change' | 'copy';
  /** Empty for a new one. */
  readonly id: string;
}

/** What knows time zones. */
export interface WallClock {
  /** The zone of whoever makes a new one. */
  readonly zone: string;
  /** What the fields say about one time. */
  readonly fields: (plan: OccasionPlan, occurrence: Occurrence) => Pick<OccasionDraft, 'start' | 'end'>;
}

/** What became of storing a plan. */
export interface OccasionStored {
  readonly id: string;
  readonly outcome: Outcome;
  readonly undo?: NonNullable<Changed<Occasion>['undo']>;
}

/** An event that staff make or change: what is kept of it, what may still be changed, and how it is stored. */
export class OccasionEditor {
  status: 'loading' | 'ready' | 'gone' | 'failed' = 'loading';
  /** As it is stored; null for one that is made. */
  record: Occasion | null = null;
  draft: PlanDraft<OccasionDraft> | undefined;
  #secret = '';
  #attempt = 0;

  constructor(
    readonly changed: () => void,
    readonly clock: WallClock,
  ) {}

  /** People can have signed up: what they rely on stays as it is. */
  isPublished(time: number): boolean {
    return this.record !== null && this.record.publishAt <= time;
  }

  async open(session: Session, { deed, id }: EditedPlace): Promise<void> {
    const attempt = ++this.#attempt;
    Object.assign(this, { status: 'loading', record: null, draft: undefined });
    this.changed();
    try {
      const source = id ? await new OccasionManager(session).read(id) : null;
      const secret = source && deed === 'change' ? await this.#readSecret(session, source) : '';
      if (attempt !== this.#attempt) return;
      this.status = id && !source ? 'gone' : 'ready';
      if (this.status === 'ready') this.#begin(session, { deed, id }, source, secret);
    } catch {
      if (attempt === this.#attempt) this.status = 'failed';
    }
    this.changed();
  }

  #begin(session: Session, { deed, id }: EditedPlace, source: Occasion | null, secret: string): void {
    this.record = deed === 'change' ? source : null;
    this.#secret = secret;
    const target = id && `${deed} ${id}`;
    const initial = this.#initial(deed, source, secret, session.store.now());
    this.draft = new PlanDraft(session, { kind: 'event', target }, initial, readOccasionDraft);
  }

  #initial(deed: EditedPlace['deed'], source: Occasion | null, secret: string, time: number): OccasionDraft {
    const { zone, fields } = this.clock;
    const rest = { start: '', end: '', secret, codes: '', dates: {} };
    if (!source) return { ...rest, plan: { ...NEW_OCCASION, zone } };
    if (deed === 'copy') return { ...rest, plan: copiedPlan(source) };
    const plan = planOfOccasion(source);
    // Of what recurs the time of day of what comes counts, not of what is over.
    const next = nextOccurrence(source, time);
    return { ...rest, plan: { ...plan, occurrences: [] }, ...(next && fields(plan, next)) };
  }

  async #readSecret(session: Session, { id, reveals, occurrences }: Occasion): Promise<string> {
    const place = occurrences[0]?.id;
    if (!reveals || !place) return '';
    const [document] = await session.store.get([secretPath(session.id, id, place)], { as: 'member' });
    return decodeSecret(document) ?? '';
  }

  /** Stores a plan without faults. Sent twice it lands once. */
  async save(session: Session, plan: OccasionPlan): Promise<OccasionStored> {
    const { draft, record } = this;
    if (!draft) return { id: '', outcome: { kind: 'failed', code: 'invalid' } };
    draft.claim();
    const manager = new OccasionManager(session);
    const secrets = this.#secrets(plan, draft.plan.secret);
    if (!record) return { id: draft.id, outcome: await manager.create(draft.id, plan, secrets) };
    const { outcome, record: now, undo } = await manager.replan(record, plan, secrets);
    // Whatever a colleague has decided is what the next attempt is built upon.
    if (now) this.record = now;
    return { id: record.id, outcome, ...(undo && { undo }) };
  }

  /** The link or the code for all, under each of the times for which it is not there yet. */
  #secrets({ reveals, occurrences }: OccasionPlan, secret: string): Secrets {
    if (!reveals) return new Map();
    const { record } = this;
    const known = record && secret === this.#secret ? record.occurrences.map(({ id }) => id) : [];
    return new Map(occurrences.filter(({ id }) => !known.includes(id)).map(({ id }) => [id, secret.trim()]));
  }
}

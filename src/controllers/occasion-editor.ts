import { secretPath } from '../data/occasion-paths.js';
import { allTickets } from '../data/occasion-queries.js';
import { decodeSecret } from '../data/occasions.js';
import { sha256 } from '../data/sha256.js';
import { codeTicket } from '../data/signing-up.js';
import { newId } from '../domain/ids.js';
import {
  codesIn,
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
      // A copy meets by the same link as a rule; codes are its own.
      const wanted = deed === 'change' || source?.reveals === 'link';
      const secret = source && wanted ? await this.#readSecret(session, source) : '';
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
    const rest = { start: '', end: '', secret, codes: '', ownCodes: secret === '', dates: {} };
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

  /**
   * How many people who are going now would be on the waiting list with the places of this plan; 0 where that cannot be added
   * up, since the order decides in any case.
   */
  async displaced(session: Session, { capacity }: OccasionPlan): Promise<number> {
    const { record } = this;
    if (!record || capacity === 0 || (record.capacity > 0 && record.capacity <= capacity)) return 0;
    const now = session.store.now();
    if (record.kind === 'promotion' || record.publishAt > now) return 0;
    const coming = record.occurrences.filter(({ endsAt, cancelled }) => endsAt > now && !cancelled);
    const taken = coming.map(({ id: occurrence }) => {
      const tickets = allTickets(session.id, { event: record.id, occurrence });
      return session.store.sum(tickets, 'party', { as: 'member' }).catch(() => 0);
    });
    const going = (people: number) => (record.capacity > 0 ? Math.min(people, record.capacity) : people);
    return (await Promise.all(taken)).reduce((all, people) => all + Math.max(0, going(people) - capacity), 0);
  }

  /** Stores a plan without faults. Sent twice it lands once. */
  async save(session: Session, plan: OccasionPlan): Promise<OccasionStored> {
    const { draft, record } = this;
    if (!draft) return { id: '', outcome: { kind: 'failed', code: 'invalid' } };
    draft.claim();
    const manager = new OccasionManager(session);
    const seed = isDrawn(plan) && !plan.seedHash ? makeSeed() : '';
    const sealed = seed ? { ...plan, seedHash: await sha256(seed) } : plan;
    const secrets = this.#secrets(plan, draft.plan, seed);
    if (!record) return { id: draft.id, outcome: await manager.create(draft.id, sealed, secrets) };
    const { outcome, record: now, undo } = await manager.replan(record, sealed, secrets);
    // Whatever a colleague has decided is what the next attempt is built upon.
    if (now) this.record = now;
    return { id: record.id, outcome, ...(undo && { undo }) };
  }

  /** What is not everybody's and not there yet: the seed of a draw, codes, or the link or code for all. */
  #secrets(plan: OccasionPlan, { secret, codes, ownCodes }: OccasionDraft, seed: string): Secrets {
    const sealed: [string, string][] = seed ? [['seed', seed]] : [];
    if (!plan.reveals) return new Map(sealed);
    if (plan.promotion === 'code' && ownCodes)
      return new Map(codesIn(codes).map((code, at): [string, string] => [codeTicket(at), code]));
    const { record } = this;
    const known = record && secret === this.#secret ? record.occurrences.map(({ id }) => id) : [];
    const fresh = plan.occurrences.filter(({ id }) => !known.includes(id));
    return new Map([...sealed, ...fresh.map(({ id }): [string, string] => [id, secret.trim()])]);
  }
}

function isDrawn({ promotion }: OccasionPlan): boolean {
  return promotion === 'contest' || promotion === 'giveaway';
}

/** 238 bits that nobody can guess. */
function makeSeed(): string {
  const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  return newId(random) + newId(random);
}

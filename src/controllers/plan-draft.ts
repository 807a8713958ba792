import { newId } from '../domain/ids.js';
import { ownTab, shared } from './browser-storage.js';
import type { Session } from './session.js';

/** Which plan somebody works on: a new one, a copy or a change of one that is there. */
export interface PlanPlace {
  readonly kind: string;
  /** Empty for a new one, else the id of the one that is copied or changed, with what is done to it before. */
  readonly target: string;
}

interface Kept<P> {
  readonly id: string;
  readonly plan: P;
}

const nameOf = ({ key, account }: Session, { kind, target }: PlanPlace) =>
  ['draft', key, account?.uid ?? '', 'plan', kind, target].map(encodeURIComponent).join(':');

/**
 * A plan that is being made, as long as it is not sent; it survives reload, crash and a failed attempt. Tabs share it
 * until both have typed: from then on each keeps its own.
 */
export class PlanDraft<P> {
  /** Made once, so that sending it twice lands once. */
  id: string;
  plan: P;
  /** It was found, from before. */
  found = false;
  readonly #name: string;
  /** It is this tab's own, which no other tab sends. */
  #own: boolean;
  /** It may have arrived without an answer. */
  #sent = false;

  constructor(
    session: Session,
    place: PlanPlace,
    /** What there is before anything is typed. */
    readonly initial: P,
    /** What the browser has kept may come from another version, or from a hand. Null where nothing is left of it. */
    readonly read: (value: unknown, initial: P) => P | null,
  ) {
    this.#name = nameOf(session, place);
    const own = this.#kept(ownTab.readJson(this.#name));
    const kept = own ?? this.#kept(shared.readJson(this.#name));
    this.#own = own !== null;
    this.found = kept !== null;
    this.id = kept?.id ?? makeId();
    this.plan = kept?.plan ?? initial;
  }

  /** There is something that would be missed. */
  get dirty(): boolean {
    return JSON.stringify(this.plan) !== JSON.stringify(this.initial);
  }

  change(plan: P): void {
    this.plan = plan;
    if (!this.#own) this.id = makeId();
    this.#own = true;
    this.#keep(this.dirty || this.#sent);
  }

  /** Before it is sent: from now on it keeps its id whatever is typed, and is kept even where nothing was. */
  claim(): void {
    this.#own = this.#sent = true;
    this.#keep(true);
  }

  /** After the server has said yes, or the person discards it. */
  clear(): void {
    ownTab.write(this.#name, null);
    // Another tab may have begun another one since.
    if (this.#kept(shared.readJson(this.#name))?.id === this.id) shared.write(this.#name, null);
    this.#sent = false;
    this.id = makeId();
    this.plan = this.initial;
    this.found = false;
  }

  /** What was sent under its id stays; what there is now becomes another one. */
  renew(): void {
    this.#own = this.#sent = false;
    this.change(this.plan);
  }

  #keep(worthIt: boolean): void {
    const kept = worthIt ? JSON.stringify({ id: this.id, plan: this.plan }) : null;
    ownTab.write(this.#name, kept);
    shared.write(this.#name, kept);
  }

  #kept(value: unknown): Kept<P> | null {
    const { id, plan } = (value ?? {}) as Partial<Kept<unknown>>;
    const read = typeof id === 'string' ? this.read(plan, this.initial) : null;
    return read && typeof id === 'string' ? { id, plan: read } : null;
  }
}

function makeId(): string {
  return newId((bytes) => crypto.getRandomValues(bytes));
}

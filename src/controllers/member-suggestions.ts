import { decodeMember, membersByName } from '../data/members.js';
import { matchesWords, normalise } from '../domain/search-words.js';
import type { Session } from './session.js';

export interface Person {
  readonly uid: string;
  readonly name: string;
}

/** Letters from which on the community is asked. */
const SHORTEST = 2;
const LIMIT = 5;
/** Pause in typing, in milliseconds. */
const DELAY = 300;

/** Members whose name begins with what is typed: one query of five a pause in typing, none that an earlier one answers. */
export class MemberSuggestions {
  #known = new Map<string, readonly Person[]>();
  #wanted = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly session: () => Session | null,
    readonly changed: () => void,
  ) {}

  /** Who is known to fit, now; whoever is found later comes with `changed`. */
  find(typed: string): readonly Person[] {
    const prefix = normalise(typed).trimStart();
    this.#wanted = prefix;
    clearTimeout(this.#timer);
    const known = this.#answer(prefix);
    if (known || [...prefix].length < SHORTEST) return known ?? [];
    this.#timer = setTimeout(() => void this.#ask(prefix), DELAY);
    return [];
  }

  stop(): void {
    this.#wanted = '';
    clearTimeout(this.#timer);
  }

  /** Out of an earlier answer, where that was complete or asked for the very same. */
  #answer(prefix: string): readonly Person[] | undefined {
    const whole = this.#known.get(prefix);
    if (whole) return whole;
    for (let end = prefix.length - 1; end >= SHORTEST; end--) {
      const people = this.#known.get(prefix.slice(0, end));
      if (people && people.length < LIMIT) return people.filter(({ name }) => matchesWords(name, prefix));
    }
    return undefined;
  }

  async #ask(prefix: string): Promise<void> {
    const session = this.session();
    if (!session) return;
    try {
      const query = membersByName(session.id, { prefix, interest: '' }, undefined, LIMIT);
      const documents = await session.store.list(query);
      const members = documents.map(decodeMember).filter((member) => member !== null);
      this.#known.set(
        prefix,
        members.map(({ uid, name }) => ({ uid, name })),
      );
      if (this.#wanted === prefix) this.changed();
    } catch {
      // Nobody is suggested; what is typed stays what it is.
    }
  }
}

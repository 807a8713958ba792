import { decodeMember } from '../data/members.js';
import { memberPath } from '../data/paths.js';
import type { Session } from './session.js';

/** Names that were read, by uid; empty where there is nobody any more. One book a session, so each is read once. */
const books = new WeakMap<Session, Map<string, string>>();
/** Names in one round trip. */
const MOST = 50;

/** Whose uid is whose name: asked for while rendering, read together a moment later. */
export class NameBook {
  #wanted = new Set<string>();
  #reading = false;

  constructor(
    readonly session: () => Session | null,
    readonly changed: () => void,
  ) {}

  /** Undefined until it is known, empty where there is nobody any more. */
  nameOf(uid: string): string | undefined {
    const session = this.session();
    const known = session && bookOf(session).get(uid);
    if (known === undefined && uid) {
      this.#wanted.add(uid);
      queueMicrotask(() => void this.#read());
    }
    return known ?? undefined;
  }

  /** Puts names in that came with something else. */
  take(people: readonly { readonly uid: string; readonly name: string }[]): void {
    const session = this.session();
    if (session) for (const { uid, name } of people) bookOf(session).set(uid, name);
  }

  async #read(): Promise<void> {
    const session = this.session();
    if (!session || this.#reading || this.#wanted.size === 0) return;
    this.#reading = true;
    const uids = [...this.#wanted];
    this.#wanted.clear();
    // Who cannot be read now stays without a name; the next look asks again.
    const read = await readNames(session, uids).catch(() => null);
    this.#reading = false;
    if (read) this.changed();
    if (read && this.#wanted.size > 0) void this.#read();
  }
}

/** Names by uid, empty for those who are gone. */
export async function readNames(
  session: Session,
  uids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const book = bookOf(session);
  const unknown = [...new Set(uids)].filter((uid) => uid && !book.has(uid));
  for (let i = 0; i < unknown.length; i += MOST) {
    const some = unknown.slice(i, i + MOST);
    const documents = await session.store.get(some.map((uid) => memberPath(session.id, uid)));
    some.forEach((uid, n) => book.set(uid, decodeMember(documents[n])?.name ?? ''));
  }
  return book;
}

function bookOf(session: Session): Map<string, string> {
  let book = books.get(session);
  if (!book) books.set(session, (book = new Map<string, string>()));
  return book;
}

import { minePath } from '../data/paths.js';
import type { Document, Store } from '../store/store.js';

export interface RecordPlace {
  readonly store: Store;
  readonly community: string;
  readonly thread: string;
  readonly uid: string;
}

/** What one member has given in one thread, reactions and vote, as stored: one document, read once for all who ask. */
export class OwnRecord {
  #reading: Promise<Document | null> | undefined;

  constructor(readonly place: RecordPlace) {}

  /** Null where there is none yet; after a failure it is read again. */
  read(): Promise<Document | null> {
    this.#reading ??= this.#read().catch((error: unknown) => {
      this.#reading = undefined;
      throw error;
    });
    return this.#reading;
  }

  async #read(): Promise<Document | null> {
    const { store, community, thread, uid } = this.place;
    const [document] = await store.get([minePath(community, thread, uid)], { as: 'member' });
    return document ?? null;
  }
}

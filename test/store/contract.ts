import type { Store, WriteFields } from '../../src/store/store.js';
import { describeQueries } from './contract-queries.js';
import { describeValues } from './contract-values.js';
import { describeWatching } from './contract-watching.js';
import { describeWriting } from './contract-writing.js';

export interface StoreUnderTest {
  readonly store: Store;
  /** A collection that nobody else uses. */
  readonly collection: string;
  path(id: string): string;
  /** Stores documents of the collection by id. */
  fill(documents: Record<string, WriteFields>): Promise<void>;
  /** The data of a document, or null. */
  read(id: string): Promise<unknown>;
}

export type SetUp = () => Promise<StoreUnderTest>;

/** What every store must do alike. The adapter is opened once, each test works in a collection of its own. */
export function describeStoreContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the store contract`, () => {
    let opened: Promise<Store> | undefined;
    const setUp: SetUp = async () => {
      opened ??= open();
      const store = await opened;
      const collection = `contract/${crypto.randomUUID()}/things`;
      const path = (id: string) => `${collection}/${id}`;
      return {
        store,
        collection,
        path,
        fill: (documents) =>
          store.commit(Object.entries(documents).map(([id, data]) => ({ op: 'set', path: path(id), data }))),
        read: async (id) => (await store.get([path(id)]))[0]?.data ?? null,
      };
    };
    describeValues(setUp);
    describeWriting(setUp);
    describeQueries(setUp);
    describeWatching(setUp);
  });
}

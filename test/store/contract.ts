import { commitWithRetry } from '../../src/store/retry.js';
import { StoreError, type Store, type Write, type WriteFields } from '../../src/store/store.js';
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
  /** Commits what would show if it happened twice, such as counting. Tries again after contention only where asked to. */
  commitOnce(writes: readonly Write[], retries?: number): Promise<void>;
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
        commitOnce: (writes, retries = 0) => commitOnce(store, writes, retries),
        read: async (id) => (await store.get([path(id)]))[0]?.data ?? null,
      };
    };
    describeValues(setUp);
    describeWriting(setUp);
    describeQueries(setUp);
    describeWatching(setUp);
  });
}

/**
 * A browser sends a request again when the connection that it had kept was closed under it, and the emulator closes some after it
 * has stored what came. So a mark goes along that can only be created, as with every count in our
 * model: when that is refused, the first has arrived.
 */
async function commitOnce(store: Store, writes: readonly Write[], retries: number): Promise<void> {
  const mark: Write = { op: 'set', path: `marks/${crypto.randomUUID()}`, data: {} };
  try {
    await commitWithRetry(store, [...writes, mark], { retries });
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'denied') throw error;
  }
}

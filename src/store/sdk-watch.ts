import {
  onSnapshot,
  type DocumentReference,
  type DocumentSnapshot,
  type Query,
  type QuerySnapshot,
} from 'firebase/firestore';
import { sameDocuments } from './compare.js';
import { toDocuments } from './sdk-documents.js';
import { sdkError } from './sdk-errors.js';
import { StoreError, type Document, type Observer } from './store.js';

/**
 * The only subscription to Firestore. Lets through what the server has confirmed and what differs from what went
 * through before: the SDK also tells of guesses (own writes not yet answered, nothing found in its cache while offline)
 * and of changes in metadata alone.
 * @param patience milliseconds until a first answer that does not come ends the subscription as `unavailable`; later on,
 *   the SDK connects again by itself and the observer hears nothing meanwhile
 */
export function listen(
  reference: DocumentReference | Query,
  observer: Observer,
  patience: number,
): () => void {
  let before: readonly Document[] | undefined;
  let ended = false;
  const end = () => {
    ended = true;
    clearTimeout(timer);
    stop();
  };
  const fail = (cause: unknown) => {
    if (ended) return;
    end();
    observer.error(sdkError(cause));
  };
  const next = (snapshot: DocumentSnapshot | QuerySnapshot) => {
    if (ended || snapshot.metadata.fromCache || snapshot.metadata.hasPendingWrites) return;
    clearTimeout(timer);
    const documents = toDocuments(snapshot);
    if (before && sameDocuments(before, documents)) return;
    before = documents;
    observer.next(documents);
  };
  const late = () => fail(new StoreError('unavailable', 'The live connection gives no answer.'));
  // The overloads for documents and for queries take the same arguments; TypeScript cannot join them.
  const stop = onSnapshot(reference as Query, { includeMetadataChanges: true }, { next, error: fail });
  const timer = setTimeout(late, patience);
  return end;
}

import type { DocumentSnapshot, QuerySnapshot } from 'firebase/firestore';
import { fromSdkFields } from './sdk-values.js';
import type { Document } from './store.js';

export function toDocument(snapshot: DocumentSnapshot): Document | null {
  const data = snapshot.data();
  return data ? { path: snapshot.ref.path, id: snapshot.id, data: fromSdkFields(data) } : null;
}

export function toDocuments(snapshot: DocumentSnapshot | QuerySnapshot): Document[] {
  const rows = 'docs' in snapshot ? snapshot.docs : [snapshot];
  return rows.map(toDocument).filter((document) => document !== null);
}

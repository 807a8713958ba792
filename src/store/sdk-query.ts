import {
  collection,
  doc,
  documentId,
  FieldPath,
  limit,
  orderBy,
  query as querySdk,
  startAfter,
  where,
  type DocumentReference,
  type Firestore,
  type Query as SdkQuery,
} from 'firebase/firestore';
import { segmentsOf } from './paths.js';
import { toSdk } from './sdk-values.js';
import type { Query } from './store.js';

export function toReference(database: Firestore, path: string): DocumentReference {
  segmentsOf(path, 'document');
  return doc(database, path);
}

export function toSdkQuery(database: Firestore, query: Query): SdkQuery {
  const { collection: path, where: filters = [], orderBy: orders = [], startAfter: after } = query;
  segmentsOf(path, 'collection');
  return querySdk(
    collection(database, path),
    ...filters.map(([field, operator, value]) => where(toFieldPath(field), operator, toSdk(value))),
    ...orders.map(([field, direction]) => orderBy(toFieldPath(field), direction)),
    ...(after ? [startAfter(...after.map((value) => toSdk(value)))] : []),
    limit(query.limit),
  );
}

export function toFieldPath(name: string): FieldPath {
  return name === '__name__' ? documentId() : new FieldPath(...name.split('.'));
}

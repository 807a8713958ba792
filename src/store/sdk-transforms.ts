import { deleteField, increment, serverTimestamp } from 'firebase/firestore';
import { toSdk } from './sdk-values.js';
import { describeTransform, transformOf, type WriteFields, type WriteValue } from './store.js';

/** What a write holds, as the Firestore SDK takes it. */
export function toSdkWrite(value: WriteValue): unknown {
  return toSdk(value, (special) => {
    const transform = transformOf(special);
    if (!transform) return undefined;
    const { kind, by } = describeTransform(transform);
    return kind === 'now' ? serverTimestamp() : kind === 'remove' ? deleteField() : increment(by);
  });
}

export function toSdkFields(fields: WriteFields): Record<string, unknown> {
  return toSdkWrite(fields) as Record<string, unknown>;
}

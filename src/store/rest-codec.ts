import { encodeFields, encodeValue, quotePath } from './rest-encode.js';
import type { WireDocument } from './rest-values.js';
import type { Write } from './store.js';
import { planWrite, type PlannedWrite } from './write-plan.js';

export * from './rest-encode.js';
export * from './rest-values.js';

/** Format: https://cloud.google.com/firestore/docs/reference/rest/v1/Write */
export interface WireWrite {
  delete?: string;
  update?: WireDocument;
  updateMask?: { fieldPaths: string[] };
  updateTransforms?: Record<string, unknown>[];
  currentDocument?: { exists: boolean };
}

/**
 * Our writes in the JSON of Firestore's REST interface. Apart from the rest of the codec, since a page that only shows
 * something never needs it.
 * @param databasePath `projects/P/databases/(default)`
 */
export function encodeWrites(writes: readonly Write[], databasePath: string): WireWrite[] {
  return writes.map((write) => encodePlan(planWrite(write), `${databasePath}/documents`));
}

function encodePlan({ path, data, mask, transforms, mustExist }: PlannedWrite, root: string): WireWrite {
  const name = `${root}/${path}`;
  if (!data) return { delete: name };
  const wire: WireWrite = { update: { name, fields: encodeFields(data) } };
  if (mask) wire.updateMask = { fieldPaths: mask.map(quotePath) };
  if (mustExist) wire.currentDocument = { exists: true };
  if (transforms.length > 0) {
    wire.updateTransforms = transforms.map((transform) => ({
      fieldPath: quotePath(transform.path),
      ...(transform.kind === 'now'
        ? { setToServerValue: 'REQUEST_TIME' }
        : { increment: encodeValue(transform.by) }),
    }));
  }
  return wire;
}

import type { Documents } from './memory-documents.js';
import { encodeFields } from './rest-encode.js';
import { decodeFields, type WireFields } from './rest-values.js';
import { StoreError } from './store.js';

/** Where a memory store keeps its documents between page loads. */
export interface Persistence {
  /** What is stored now, or null when nothing has changed since the last `load` or `save`. */
  load(): Documents | null;
  save(documents: Documents): void;
  /** Calls when another tab has stored something. */
  listen(changed: () => void): void;
}

/** One item of this browser's local storage; null where the browser denies it, so that all stays in memory. */
export function createPersistence(key: string): Persistence | null {
  let storage: Storage;
  try {
    storage = globalThis.localStorage;
    storage.setItem(`${key}:probe`, '');
    storage.removeItem(`${key}:probe`);
  } catch {
    return null;
  }
  let known: string | null = null;
  return {
    load() {
      const text = storage.getItem(key);
      if (text === known) return null;
      known = text;
      return parse(text);
    },
    save(documents) {
      const text = JSON.stringify([...documents].map(([path, fields]) => [path, encodeFields(fields)]));
      try {
        storage.setItem(key, text);
      } catch (cause) {
        throw new StoreError('exhausted', 'This browser has no room left for the preview.', { cause });
      }
      known = text;
    },
    listen(changed) {
      addEventListener('storage', (event) => {
        if (event.key === key || event.key === null) changed();
      });
    },
  };
}

/** What cannot be read was not written by us, or by another version; the preview then starts empty. */
function parse(text: string | null): Documents {
  try {
    const rows = JSON.parse(text ?? '[]') as [string, WireFields][];
    return new Map(rows.map(([path, fields]) => [path, decodeFields(fields)]));
  } catch {
    return new Map();
  }
}

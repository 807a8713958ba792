import { liveComment } from '../../../src/data/posts.js';
import type { Write, WriteFields } from '../../../src/store/store.js';
import { ground, intent } from '../cases/posting.js';
import { omar } from './people.js';
import { NEW } from './stage.js';

/** Staff: neither interval nor daily number stands in the way, so that only the proofs do. */
export const comment =
  (id = NEW, body = 'Hello!', author = omar) =>
  (c: string) =>
    liveComment(intent({ id, body }), ground(c, {}, author));

/** The writes of a batch to one collection, or to all others. */
export const of = (writes: readonly Write[], collection: string) =>
  writes.filter((write) => write.path.split('/').at(-2) === collection);

export const not = (writes: readonly Write[], collection: string) =>
  writes.filter((write) => write.path.split('/').at(-2) !== collection);

export const update = (path: string, data: WriteFields): Write => ({ op: 'update', path, data });

export const set = (path: string, data: WriteFields): Write => ({ op: 'set', path, data });

/** The batch with fields of the writes to one collection replaced. */
export const changed =
  (writes: (c: string) => Write[], collection: string, fields: WriteFields) =>
  (c: string): Write[] =>
    writes(c).map((write) =>
      write.op !== 'delete' && write.path.split('/').at(-2) === collection
        ? { ...write, data: { ...write.data, ...fields } }
        : write,
    );

export const also =
  (...batches: ((c: string) => Write[])[]) =>
  (c: string): Write[] =>
    batches.flatMap((writes) => writes(c));
export const only = (collection: string, writes: (c: string) => Write[]) => (c: string) =>
  of(writes(c), collection);
export const without = (collection: string, writes: (c: string) => Write[]) => (c: string) =>
  not(writes(c), collection);

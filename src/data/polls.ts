import {
  addTallies,
  POLL_MODES,
  POLL_RESULTS,
  SHARDS,
  type Ballot,
  type Poll,
  type Tally,
} from '../domain/poll.js';
import type { Document, Fields, Query } from '../store/store.js';
import { decode, isMap, oneOf, Reader } from './decode.js';
import { ballotsPath } from './asked-paths.js';

const STATES = ['live', 'pending', 'removed', 'deleted'] as const;

export function decodePoll(document: Document | null | undefined): Poll | null {
  return decode(document, (reader, id) => ({
    id,
    question: reader.text('question'),
    options: reader.texts('options'),
    mode: oneOf(POLL_MODES, reader.text('mode'), 'single'),
    min: reader.number('min'),
    max: reader.number('max'),
    results: oneOf(POLL_RESULTS, reader.text('results'), 'staff'),
    secret: reader.fields['secret'] !== false,
    changeable: reader.fields['changeable'] === true,
    shards: reader.number('shards') === SHARDS ? SHARDS : 1,
    publishAt: reader.time('publishAt'),
    closesAt: reader.or((r) => r.time('closesAt'), 0),
    uid: reader.text('uid'),
    name: reader.text('name'),
    at: reader.time('at'),
    post: reader.text('post'),
    state: oneOf(STATES, reader.text('state'), 'removed'),
    decision: reader.or((r) => r.text('decision'), ''),
    tally: reader.fields['results'] === 'always' ? decodeParts(reader.or((r) => r.map('tally'), {})) : null,
  }));
}

/** The sum that stands in a document of its own; no votes where there is none yet. */
export function decodeSum(document: Document | null | undefined): Tally {
  return decodeParts(new Reader(document?.data ?? {}, document?.path ?? '').or((r) => r.map('tally'), {}));
}

/** What one shard counts; no votes where there is none yet. */
export function decodeShard(document: Document | null | undefined): Tally {
  return decodePart(document?.data ?? {});
}

function decodeParts(parts: Fields): Tally {
  return addTallies(Object.values(parts).filter(isMap).map(decodePart));
}

function decodePart(part: Fields): Tally {
  const reader = new Reader(part, 'tally');
  const counts: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const [key, count] of Object.entries(reader.or((r) => r.map('counts'), {})))
    if (typeof count === 'number') counts[key] = count;
  return { counts, voters: reader.or((r) => r.number('voters'), 0) };
}

export function decodeBallot(document: Document | null | undefined): Ballot | null {
  return decode(document, (reader, uid) => ({
    uid,
    choices: reader.texts('choices'),
    at: reader.time('at'),
    shard: reader.text('shard'),
    name: reader.or((r) => r.text('name'), ''),
  }));
}

/** Who voted, in public polls; by uid. */
export function ballotsOf(community: string, poll: string, after?: Pick<Ballot, 'uid'>, limit = 50): Query {
  return {
    collection: ballotsPath(community, poll),
    orderBy: [['__name__', 'asc']],
    ...(after && { startAfter: [after.uid] }),
    limit,
  };
}

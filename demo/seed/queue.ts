import { readFile } from 'node:fs/promises';
import { dayOf } from '../../src/domain/clock.js';
import { newId } from '../../src/domain/ids.js';
import { MINUTE } from '../../src/domain/limits.js';
import { limitsPath, memberPath, postPath } from '../../src/data/paths.js';
import { normalise } from '../../src/domain/search-words.js';
import type { Fields, Write } from '../../src/store/store.js';
import { chanceFrom, type Chance } from './chance.js';
import { daysAgo } from './contribution.js';
import { set } from './documents.js';

/** Waiting posts of the demo, besides the one in a conversation. */
const WAITING = 199;
/** Of ten, so many are one of a kind that a moderator approves. */
const HONEST = 4;

/** People who only wait, from days on which newcomers were read first: none of them has anything on a page. */
const STRANGERS = [
  ...[
    'Bargain Bea',
    'Kevin K.',
    'SEO Sam',
    'Dr. Wellness',
    'lucky_lena77',
    'Outlet Otto',
    'cards.by.carla',
    'Rolf Rabatt',
  ],
  ...['Passing Pat', 'Someone on a train', 'Ilse', 'M.', 'the neighbour', 'Ruben', 'Kim', 'A reader'],
];
/** Everything he writes waits for a moderator. */
const HELD = 'Cranky Carl';

interface Waiting {
  readonly uid: string;
  readonly name: string;
  readonly body: string;
}

/** What waits for the moderators: profiles, posts and counts, the oldest two days old, times in milliseconds. */
export async function queueWrites(
  community: string,
  threads: readonly string[],
  now: number,
): Promise<Write[]> {
  const parts = parse(await readFile(new URL('queue.txt', import.meta.url), 'utf8'));
  const chance = chanceFrom(200);
  const people = [...STRANGERS, HELD].map((name, i) => ({ uid: `waiting-${String(i + 1)}`, name }));
  const step = (2 * 24 * 60 * MINUTE) / WAITING;
  const waiting = bodies(parts, people, chance).map((one, i) => ({
    ...one,
    id: newId(chance.bytes),
    at: Math.round(now - 5 * MINUTE - (WAITING - 1 - i) * step - chance.next() * step * 0.8),
    thread: threads[chance.below(threads.length)] ?? '',
  }));
  return [
    ...people.map((person) => set(memberPath(community, person.uid), profile(person, now))),
    ...waiting.map(({ id, uid, name, body, at, thread }) =>
      set(postPath(community, id), {
        ...{ kind: 'comment', uid, name, body, at: new Date(at), state: 'pending', thread },
        ...{ notify: [], revisions: [] },
      }),
    ),
    ...people.flatMap(({ uid }) =>
      counts(
        community,
        uid,
        waiting.filter((one) => one.uid === uid),
      ),
    ),
  ];
}

function profile({ uid, name }: { uid: string; name: string }, now: number): Fields {
  return {
    name,
    search: normalise(name),
    interests: [],
    joinedAt: new Date(daysAgo(2.5 + Number(uid.replace(/\D/g, '')) / 10, now)),
    approved: 0,
    ...(name === HELD && { standing: { held: true } }),
  };
}

function counts(community: string, uid: string, posts: readonly { id: string; at: number }[]): Write[] {
  const last = posts.at(-1);
  if (!last) return [];
  const day = dayOf(last.at);
  const n = posts.filter(({ at }) => dayOf(at) === day).length;
  return [set(limitsPath(community, uid), { at: new Date(last.at), day, n, ref: last.id })];
}

/** Advertisements are put together, each once; the rest is said by one person after the other. */
function bodies(
  parts: ReadonlyMap<string, readonly string[]>,
  people: readonly { uid: string; name: string }[],
  chance: Chance,
): Waiting[] {
  const of = (name: string) => parts.get(name) ?? [];
  const adverts = of('greeting').flatMap((greeting) =>
    of('offer').flatMap((offer) => of('link').map((link) => `${greeting} ${offer}\n\n${link}`)),
  );
  const drawn = chance.draw(adverts, WAITING);
  const honest = [...of('held'), ...of('guest')];
  const sellers = people.slice(0, 8);
  const passers = people.slice(8, -1);
  const carl = people.slice(-1);
  return Array.from({ length: WAITING }, (_, i) => {
    const round = Math.floor(i / 10);
    const own = of('member')[round];
    if (i % 10 === 9 && own) return { ...(carl[0] ?? sellers[0] ?? nobody), body: own };
    const said = honest[round * HONEST + (i % 10)];
    if (i % 10 < HONEST && said) return { ...(passers[i % passers.length] ?? nobody), body: said };
    return { ...(sellers[i % sellers.length] ?? nobody), body: drawn[i] ?? '' };
  });
}

const nobody = { uid: '', name: '' };

/** Lines by the heading (`== name`) above them. */
function parse(text: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const section of text.split(/^== /m).slice(1)) {
    const [name = '', ...lines] = section.trim().split('\n');
    parts.set(name, lines);
  }
  return parts;
}

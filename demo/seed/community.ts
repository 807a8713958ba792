import { readFile } from 'node:fs/promises';
import { MINUTE } from '../../src/domain/limits.js';
import { pageAddress } from '../../src/data/addresses.js';
import type { Write } from '../../src/store/store.js';
import { chanceFrom } from './chance.js';
import { articleTimes, daysAgo, stage, type Contribution } from './contribution.js';
import { communityWrites, DEMO_POLICY, limitsWrites, threadWrites } from './documents.js';
import { forum } from './forum.js';
import { forumWrites } from './forum-documents.js';
import { longConversation } from './long.js';
import { accounts, everyone, members } from './people.js';
import { parseConversation } from './parse.js';

const COMMUNITY = 'main';
const LONG_LENGTH = 5000;

/** The demo's pages: their key (the attribute `page`), and the file that holds what was said below them. */
export const articles = [
  { page: '/journal/forty-mornings', title: 'One kettle, forty mornings · Kettlewake', file: 'english.txt' },
  { page: '/de/journal/wasser', title: 'Das Wasser ist die halbe Tasse · Kettlewake', file: 'german.txt' },
  {
    page: '/ar/journal/hayl',
    title: 'فنجان الضيافة: ما يفعله الهيل بالقهوة · Kettlewake',
    file: 'arabic.txt',
  },
] as const;
export const longPage = { page: '/journal/long', title: 'Five thousand comments · Kettlewake' } as const;

interface Conversation {
  readonly page: string;
  readonly title: string;
  /** In the order of time. */
  readonly log: readonly Contribution[];
}

/** Everything that was said on the demo's pages, with times up to three minutes before `now` (milliseconds). */
export async function conversations(now: number): Promise<Conversation[]> {
  const crowd = [...accounts, ...members].map((person) => person.uid);
  const span = { from: daysAgo(9, now), to: now - 3 * MINUTE };
  const short = articles.map(async ({ page, title, file }, i) => {
    const text = await readFile(new URL(file, import.meta.url), 'utf8');
    const said = parseConversation(text);
    const chance = chanceFrom(1908 + i);
    return { page, title, log: stage(said, articleTimes(said, span, chance), crowd, chance) };
  });
  return [...(await Promise.all(short)), { ...longPage, log: longLog(now) }];
}

function longLog(now: number): Contribution[] {
  const cast = { people: [...accounts, ...members], staff: 'omar', maxLinks: DEMO_POLICY.maxLinks, now };
  const span = { from: daysAgo(60, now), to: now - 20 * MINUTE };
  return longConversation(LONG_LENGTH, span, cast, chanceFrom(5000));
}

/** The whole community as writes, each document once. */
export async function communityDocuments(now: number): Promise<Write[]> {
  const names = new Map(everyone.map(({ uid, name }) => [uid, name]));
  const [all, board] = await Promise.all([conversations(now), forum(now)]);
  const threads = all.map(async ({ page, title, log }) =>
    threadWrites(COMMUNITY, await pageAddress(page, title), log, names),
  );
  return [
    ...communityWrites(COMMUNITY, everyone, board.categories, now),
    ...(await Promise.all(threads)).flat(),
    ...board.threads.flatMap((thread) => forumWrites(COMMUNITY, thread, names)),
    ...limitsWrites(
      COMMUNITY,
      [...all, ...board.threads].flatMap(({ log }) => log),
    ),
  ];
}

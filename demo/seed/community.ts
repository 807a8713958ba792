import { readFile } from 'node:fs/promises';
import { MINUTE } from '../../src/domain/limits.js';
import { pageAddress } from '../../src/data/addresses.js';
import type { PageAddress } from '../../src/domain/thread.js';
import type { Write } from '../../src/store/store.js';
import { chanceFrom } from './chance.js';
import { articleTimes, daysAgo, stage, type Contribution } from './contribution.js';
import { communityWrites, decisionOn, DEMO_POLICY, limitsWrites, threadWrites } from './documents.js';
import { eventWrites } from './events.js';
import { forum } from './forum.js';
import { forumWrites } from './forum-documents.js';
import { ideas, ideaWrites } from './ideas.js';
import { longConversation } from './long.js';
import { accounts, everyone, members } from './people.js';
import { parseConversation } from './parse.js';
import { pollWrites } from './polls.js';
import { queueWrites } from './queue.js';
import { removalEntry, reportWrites } from './reports.js';
import { surveyWrites } from './surveys.js';

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
/** Below an event, where people ask what its makers did not think of. */
export const eventTalk = {
  page: 'event:SpringCuppingEvening',
  title: 'Cupping: the spring selection',
  file: 'cupping.txt',
} as const;
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
  const short = [...articles, eventTalk].map(async ({ page, title, file }, i) => {
    const text = await readFile(new URL(file, import.meta.url), 'utf8');
    const said = parseConversation(text);
    const chance = chanceFrom(1908 + i);
    return { page, title, log: stage(said, articleTimes(said, span, chance), crowd, chance) };
  });
  const [english, german, arabic, talk] = await Promise.all(short);
  return [english, german, arabic, { ...longPage, log: longLog(now) }, talk].filter(
    (one) => one !== undefined,
  );
}

function longLog(now: number): Contribution[] {
  const cast = { people: [...accounts, ...members], staff: 'omar', maxLinks: DEMO_POLICY.maxLinks, now };
  const span = { from: daysAgo(60, now), to: now - 20 * MINUTE };
  return longConversation(LONG_LENGTH, span, cast, chanceFrom(5000));
}

/** The whole community as writes, each document once. */
export async function communityDocuments(now: number): Promise<Write[]> {
  const names = new Map(everyone.map(({ uid, name }) => [uid, name]));
  const [all, board, wishes] = await Promise.all([conversations(now), forum(now), ideas(now)]);
  const addresses = await Promise.all(all.map(({ page, title }) => pageAddress(page, title)));
  const threads = all.flatMap(({ log }, i) => {
    const address = addresses[i];
    return address ? threadWrites(COMMUNITY, address, log, names) : [];
  });
  const said = [...all, ...board.threads, ...wishes].flatMap(({ log }) => log);
  return [
    ...communityWrites(COMMUNITY, everyone, board.categories, now),
    ...threads,
    ...board.threads.flatMap((thread) => forumWrites(COMMUNITY, thread, names)),
    ...wishes.flatMap((idea) => ideaWrites(COMMUNITY, idea, names, now)),
    ...pollWrites(COMMUNITY, now),
    ...surveyWrites(COMMUNITY, now),
    ...(await eventWrites(COMMUNITY, now)),
    ...limitsWrites(COMMUNITY, said),
    ...(await moderationWrites(threads, said, addresses.slice(0, articles.length), now)),
  ];
}

/** What waits, what was reported below the articles, and what the log says. */
async function moderationWrites(
  threads: readonly Write[],
  said: readonly Contribution[],
  addresses: readonly PageAddress[],
  now: number,
): Promise<Write[]> {
  const pages = addresses.map(({ thread }) => thread);
  const staff = accounts.flatMap(({ uid, role }) => (role ? [uid] : []));
  const reportable = threads.flatMap((write) => {
    const post = 'data' in write ? write.data : {};
    const { state, thread, page, uid, at } = post;
    if (state !== 'live' || typeof thread !== 'string' || !pages.includes(thread)) return [];
    if (typeof uid !== 'string' || typeof page !== 'number' || !(at instanceof Date) || staff.includes(uid))
      return [];
    return [{ id: write.path.replace(/.*\//, ''), uid, thread, page, at: at.getTime() }];
  });
  const removals = said.flatMap(({ id, uid, decision }) =>
    decision?.reason
      ? [removalEntry(COMMUNITY, { id, uid, ...decision, reason: decision.reason, decision: decisionOn(id) })]
      : [],
  );
  const people = members.map(({ uid }) => uid);
  return [
    ...(await queueWrites(COMMUNITY, pages.slice(0, 1), now)),
    ...reportWrites(COMMUNITY, reportable, people, now),
    ...removals,
  ];
}

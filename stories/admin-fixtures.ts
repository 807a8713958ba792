/** A community with work for its staff, in memory, for stories and tests. */
import { appealPath, auditPath, reportedPath, reportPath, wordsPath } from '../src/data/moderation/paths.js';
import { communityPath, memberPath, pagePath, postPath, threadPath } from '../src/data/paths.js';
import type { Standing } from '../src/domain/member.js';
import type { Reason } from '../src/domain/moderation.js';
import type { Role } from '../src/domain/role.js';
import type { Fields } from '../src/store/store.js';
import {
  COMMUNITY,
  createWorld,
  idOf,
  memberFields,
  MIA,
  NOAH,
  OMAR,
  PAGE,
  tokenOf,
  type World,
  type WorldOptions,
} from './fixtures.js';

export const OLGA = { uid: 'olga', name: 'Olga' };
export const LENA = { uid: 'lena', name: 'Lena Sørensen-Okonkwo' };
export const SAMI = { uid: 'sami', name: 'سامي' };

/** A contribution as a story or test tells it. */
export interface PostFixture {
  readonly id: string;
  readonly by?: { readonly uid: string; readonly name: string };
  readonly body?: string;
  /** Minutes before now. */
  readonly ago?: number;
  readonly state?: 'live' | 'pending' | 'removed';
  readonly parent?: string;
  /** Of a thread of the forum that it opens. */
  readonly title?: string;
  readonly category?: string;
  readonly question?: boolean;
  /** Words of the thread it stands in; the article by default. */
  readonly thread?: string;
  readonly reason?: Reason;
  readonly note?: string;
  /** It could be read before it waited or was removed. */
  readonly shown?: boolean;
  /** What it said before; its author has changed it so many minutes before now. */
  readonly revisions?: readonly string[];
  readonly edited?: number;
}

export interface ReportFixture {
  readonly entry: string;
  readonly by: { readonly uid: string; readonly name: string };
  readonly reason: Reason;
  readonly details?: string;
  readonly ago?: number;
}

export interface AppealFixture {
  /** Id of the post it is about, or uid of a member who was banned. */
  readonly post?: string;
  readonly member?: string;
  readonly note: string;
  readonly ago?: number;
}

export interface AdminOptions extends Omit<WorldOptions, 'as'> {
  /** Who looks; nobody where it is null. Omar by default. */
  readonly who?: { readonly uid: string; readonly name: string } | null;
  readonly categories?: readonly string[];
  readonly posts?: readonly PostFixture[];
  readonly reports?: readonly ReportFixture[];
  readonly appeals?: readonly AppealFixture[];
  readonly words?: { readonly blocked: string; readonly held: string };
  /** uid → what staff have decided, and approved contributions. */
  readonly standings?: Readonly<Record<string, Standing>>;
  readonly approved?: Readonly<Record<string, number>>;
  readonly roles?: Readonly<Record<string, Role>>;
}

export const POSTS: readonly PostFixture[] = [
  { id: 'article', by: LENA, body: 'What grind do you use for filter?', ago: 900, state: 'live' },
  {
    id: 'waits1',
    by: NOAH,
    body: 'The cheap grinder is a **total scam**, see https://shop.example/deal and https://shop.example/more and https://third.example/x',
    ago: 310,
    state: 'pending',
    parent: 'article',
  },
  { id: 'waits2', by: SAMI, body: 'أستخدم درجة طحن متوسطة، والنتيجة ممتازة.', ago: 120, state: 'pending' },
  {
    id: 'waits3',
    by: LENA,
    title: 'Which kettle pours best?',
    question: true,
    category: 'Gear',
    body: 'I have tried three:\n\n1. one with a *thick* neck\n2. a plain one\n3. a camping pot',
    ago: 45,
    state: 'pending',
  },
  {
    id: 'bad',
    by: NOAH,
    body: 'You people know nothing. Go away.',
    ago: 400,
    state: 'live',
    parent: 'article',
  },
  { id: 'spam', by: MIA, body: 'Cheap watches at www.watches.example', ago: 200, state: 'live' },
  {
    id: 'gone',
    by: NOAH,
    body: 'Something rude about somebody.',
    ago: 2000,
    state: 'removed',
    shown: true,
    reason: 'offensive',
    note: 'Please argue about the coffee, not about people.',
  },
];

export const REPORTS: readonly ReportFixture[] = [
  { entry: 'bad', by: MIA, reason: 'offensive', details: 'He writes this under every question.', ago: 30 },
  { entry: 'bad', by: LENA, reason: 'harassment', ago: 20 },
  { entry: 'bad', by: SAMI, reason: 'offensive', ago: 12 },
  { entry: 'spam', by: LENA, reason: 'spam', ago: 50 },
];

export const APPEALS: readonly AppealFixture[] = [
  { post: 'gone', note: 'It was a quote from the film, not meant for anybody here.', ago: 300 },
];

/** Numbered comments that wait, the oldest first, a minute apart. */
export function manyPending(count: number, thread = ''): PostFixture[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${String(i).padStart(3, '0')}`,
    by: i % 2 === 0 ? NOAH : LENA,
    body: `Waiting number ${String(i + 1)}`,
    ago: count - i,
    state: 'pending' as const,
    ...(thread && { thread }),
  }));
}

const timeOf = (minutesAgo = 1) => new Date(Date.now() - minutesAgo * 60_000);

export async function createAdmin(options: AdminOptions = {}): Promise<World> {
  const { who = OMAR, roles = {}, ...rest } = options;
  const staff = { [OMAR.uid]: 'moderator', [OLGA.uid]: 'owner', ...roles } as const;
  const world = await createWorld({ staff, policy: { newcomerPosts: 3, maxLinks: 2 }, ...rest });
  world.store.seed(documentsOf(options, world.address.thread));
  const { categories } = options;
  const [community] = categories ? await world.store.get([communityPath(COMMUNITY)]) : [];
  if (community && categories)
    world.store.seed({ [community.path]: { ...community.data, categories: [...categories] } });
  if (who) {
    await world.identity.signInWithToken(tokenOf(who.uid));
    await world.session.identity();
  }
  return world;
}

function documentsOf(options: AdminOptions, article: string): Record<string, Fields> {
  const {
    posts = POSTS,
    reports = REPORTS,
    appeals = APPEALS,
    words,
    standings = {},
    approved = {},
  } = options;
  const documents: Record<string, Fields> = {};
  for (const { uid, name } of [MIA, NOAH, OMAR, OLGA, LENA, SAMI]) {
    documents[memberPath(COMMUNITY, uid)] = {
      ...memberFields(name, standings[uid]),
      approved: approved[uid] ?? (uid === SAMI.uid ? 0 : 12),
    };
  }
  Object.assign(documents, threadsOf(posts, article));
  for (const post of posts) Object.assign(documents, postDocuments(post, article));
  Object.assign(documents, reportDocuments(reports, posts, article));
  for (const appeal of appeals) Object.assign(documents, appealDocuments(appeal, posts));
  if (words) documents[wordsPath(COMMUNITY)] = { ...words };
  return documents;
}

const shows = ({ state = 'live', shown = false }: PostFixture) => state === 'live' || shown;
const threadOf = (post: PostFixture, article: string) =>
  post.title !== undefined ? idOf(post.id) : post.thread ? idOf(post.thread) : article;

/** Threads with what of them can be read. */
function threadsOf(posts: readonly PostFixture[], article: string): Record<string, Fields> {
  const documents: Record<string, Fields> = {};
  const threads = new Set(posts.filter(shows).map((post) => threadOf(post, article)));
  for (const thread of threads) {
    const here = posts.filter((post) => shows(post) && threadOf(post, article) === thread);
    const entries = Object.fromEntries(here.map((post) => [idOf(post.id), entryOf(post)]));
    documents[pagePath(COMMUNITY, thread, 0)] = { n: 0, size: 0, entries };
    documents[threadPath(COMMUNITY, thread)] = {
      kind: 'page',
      url: thread === article ? PAGE : `https://brand.example/${thread}`,
      title: thread === article ? 'How to grind coffee' : thread,
      comments: here.filter(({ state = 'live' }) => state === 'live').length,
      lastPage: 0,
      lastId: idOf(here.at(-1)?.id ?? ''),
      lastActivityAt: timeOf(1),
      locked: false,
      ...boardOf(here.find((post) => post.title !== undefined)),
    };
  }
  return documents;
}

/** What a board shows of a thread; nothing for the thread of a page. */
function boardOf(opening: PostFixture | undefined): Fields {
  if (!opening) return {};
  const { by = NOAH, title = '', category = '', question = false, ago } = opening;
  return {
    ...{ kind: question ? 'question' : 'discussion', title, category, uid: by.uid, name: by.name },
    ...{
      at: timeOf(ago),
      tags: [],
      words: [],
      excerpt: '',
      votes: 0,
      pinned: false,
      answer: '',
      answerPage: 0,
    },
  };
}

function entryOf(post: PostFixture): Fields {
  const { by = NOAH, body = `Text of ${post.id}`, ago, parent, state = 'live' } = post;
  const place = { at: timeOf(ago), ...(parent && { parent: idOf(parent) }) };
  return state === 'live' ? { ...place, uid: by.uid, name: by.name, body } : { ...place, state: 'removed' };
}

function postDocuments(post: PostFixture, article: string): Record<string, Fields> {
  const { id, by = NOAH, body = `Text of ${id}`, ago, state = 'live', parent, title, question } = post;
  const decision = idOf(`decided${id}`);
  const removed = state === 'removed';
  const documents: Record<string, Fields> = {
    [postPath(COMMUNITY, idOf(id))]: {
      kind: title === undefined ? 'comment' : 'thread',
      uid: by.uid,
      name: by.name,
      body,
      at: timeOf(ago),
      state,
      thread: threadOf(post, article),
      ...(shows(post) && { page: 0 }),
      ...(parent && { parent: idOf(parent) }),
      ...(title !== undefined && {
        title,
        topic: question ? 'question' : 'discussion',
        category: post.category ?? '',
        tags: [],
      }),
      ...(removed && {
        reason: post.reason ?? 'spam',
        note: post.note ?? '',
        decidedAt: timeOf((ago ?? 1) / 2),
        decision,
      }),
      notify: [],
      revisions: [...(post.revisions ?? [])],
      ...(post.edited !== undefined && { editedAt: timeOf(post.edited) }),
    },
  };
  if (removed) {
    documents[auditPath(COMMUNITY, decision)] = {
      ...{ by: OLGA.uid, at: timeOf((ago ?? 1) / 2), action: 'remove', target: `posts/${idOf(id)}` },
      ...{ about: by.uid, previous: '', reason: post.reason ?? 'spam', note: post.note ?? '', group: '' },
      before: { state: 'live' },
    };
  }
  return documents;
}

function reportDocuments(reports: readonly ReportFixture[], posts: readonly PostFixture[], article: string) {
  const documents: Record<string, Fields> = {};
  for (const { entry, by, reason, details = '', ago } of reports) {
    const post = posts.find(({ id }) => id === entry);
    documents[reportPath(COMMUNITY, idOf(entry), by.uid)] = {
      entry: idOf(entry),
      thread: post ? threadOf(post, article) : article,
      page: 0,
      uid: by.uid,
      reason,
      details,
      at: timeOf(ago),
      verdict: '',
    };
    const all = reports.filter((report) => report.entry === entry);
    documents[reportedPath(COMMUNITY, idOf(entry))] = {
      at: timeOf(Math.min(...all.map((report) => report.ago ?? 1))),
      total: all.length,
      weight: all.length,
      reasons: Object.fromEntries(
        all.map((report) => [report.reason, all.filter((other) => other.reason === report.reason).length]),
      ),
      verdict: '',
    };
  }
  return documents;
}

function appealDocuments(appeal: AppealFixture, posts: readonly PostFixture[]): Record<string, Fields> {
  const { post: id, member = '', note, ago } = appeal;
  const post = posts.find((one) => one.id === id);
  const decision = idOf(`decided${id ?? member}`);
  const uid = post?.by?.uid ?? member;
  return {
    [appealPath(COMMUNITY, decision)]: {
      uid,
      target: id ? `posts/${idOf(id)}` : `members/${member}`,
      note,
      at: timeOf(ago),
      verdict: '',
    },
    ...(!id && {
      [auditPath(COMMUNITY, decision)]: {
        ...{ by: OLGA.uid, at: timeOf(ago), action: 'ban', target: `members/${member}`, about: member },
        ...{ previous: '', reason: 'spam', note: 'Advertising again.', group: '', before: {} },
      },
    }),
  };
}

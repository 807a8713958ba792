/** A forum in memory for stories and tests. */
import { communityPath, pagePath, postPath, threadPath } from '../src/data/paths.js';
import { indexWords } from '../src/domain/search-words.js';
import type { IdeaStatus } from '../src/domain/idea.js';
import type { Fields } from '../src/store/store.js';
import {
  COMMUNITY,
  communityFields,
  createWorld,
  idOf,
  MIA,
  NOAH,
  OMAR,
  type World,
  type WorldOptions,
} from './fixtures.js';

/** A thread as a story or test tells it. */
export interface ThreadFixture {
  readonly id: string;
  readonly title?: string;
  readonly body?: string;
  readonly by?: { readonly uid: string; readonly name: string };
  readonly question?: boolean;
  readonly answered?: boolean;
  /** It is an idea, of this status. */
  readonly idea?: IdeaStatus;
  /** The idea that it was merged into. */
  readonly mergedInto?: string;
  readonly category?: string;
  readonly tags?: readonly string[];
  readonly replies?: number;
  readonly votes?: number;
  readonly pinned?: boolean;
  readonly locked?: boolean;
  /** Minutes before now that it was opened, and that something last happened in it. */
  readonly ago?: number;
  readonly active?: number;
}

export interface ForumOptions extends WorldOptions {
  readonly threads?: readonly ThreadFixture[];
  /** Name → colour and description. */
  readonly categories?: Readonly<Record<string, readonly [color: string, description: string]>>;
}

export const LENA = { uid: 'lena', name: 'Lena Sørensen-Okonkwo' };

export const CATEGORIES = {
  Brewing: ['#9a3412', 'Methods, recipes and what went wrong'],
  Beans: ['#15803d', 'Origins, roasters, storage'],
  Gear: ['#1d4ed8', 'Grinders, kettles, machines'],
  'Off topic': ['', ''],
} as const;

export const THREADS: readonly ThreadFixture[] = [
  {
    id: 'rules',
    title: 'Welcome! Read this first',
    body: 'Be kind, **stay on topic**, and tell us what is in your cup.',
    by: OMAR,
    pinned: true,
    locked: true,
    ago: 90_000,
    active: 80_000,
  },
  {
    id: 'bitter',
    title: 'Why is my filter coffee bitter?',
    body: 'I use [this recipe](https://example.org/r):\n\n* 15 g of coffee\n* 250 ml of water at *96 °C*\n\nand it is always bitter.',
    by: LENA,
    question: true,
    answered: true,
    category: 'Brewing',
    tags: ['filter', 'recipe'],
    replies: 14,
    votes: 9,
    ago: 4000,
    active: 6,
  },
  {
    id: 'grinder',
    title: 'Which hand grinder for travelling?',
    body: 'Light, quick to clean, below 100 €. What do you take along?',
    by: NOAH,
    question: true,
    category: 'Gear',
    tags: ['grinder', 'travel'],
    replies: 3,
    votes: 2,
    ago: 700,
    active: 95,
  },
  {
    id: 'ethiopia',
    title: 'What a difference a fresh bag makes: notes on three Ethiopian coffees side by side',
    body: '> Fresh is best\n\nThree bags, one weekend. Here is what I found out.',
    by: MIA,
    category: 'Beans',
    tags: ['tasting'],
    replies: 1,
    ago: 3000,
    active: 2000,
  },
  {
    id: 'kettle',
    title: 'غلاية بعنق رفيع: هل تستحق ثمنها؟',
    body: 'أفكر في شراء واحدة. ما تجربتكم؟',
    by: { uid: 'sami', name: 'سامي' },
    category: 'Gear',
    votes: -1,
    ago: 9000,
    active: 8000,
  },
];

/** Numbered threads, the latest first, an hour apart. */
export function manyThreads(count: number): ThreadFixture[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `t${String(count - i)}`,
    title: `Thread number ${String(count - i)}`,
    by: i % 2 === 0 ? NOAH : MIA,
    ago: 60 * (i + 1),
    active: 60 * (i + 1),
  }));
}

export async function createForum(options: ForumOptions = {}): Promise<World> {
  const world = await createWorld(options);
  const { categories = {}, threads = [] } = options;
  const looks = Object.fromEntries(
    Object.entries(categories).map(([name, [color, description]]) => [name, { color, description }]),
  );
  if (!options.notSetUp) {
    const fields = communityFields(options);
    world.store.seed({
      [communityPath(COMMUNITY)]: { ...fields, categories: Object.keys(categories), looks },
    });
  }
  world.store.seed(Object.assign({}, ...threads.map(documentsOf)) as Record<string, Fields>);
  return world;
}

/** What the batch that opened a thread has left. */
function documentsOf(thread: ThreadFixture): Record<string, Fields> {
  const id = idOf(thread.id);
  const { by = NOAH, body = `Text of ${thread.id}`, ago = 1 } = thread;
  const { uid, name } = by;
  const at = timeOf(ago);
  return {
    [threadPath(COMMUNITY, id)]: threadFields(thread, id),
    [pagePath(COMMUNITY, id, 0)]: { n: 0, size: body.length, entries: { [id]: { uid, name, body, at } } },
  };
}

export function threadFields(thread: ThreadFixture, id = idOf(thread.id)): Fields {
  const { by = NOAH, body = `Text of ${thread.id}`, ago = 1, active = ago, title = thread.id } = thread;
  return {
    kind: thread.idea ? 'idea' : thread.question ? 'question' : 'discussion',
    title,
    excerpt: body.slice(0, 200),
    words: indexWords(title),
    category: thread.category ?? '',
    tags: thread.tags ?? [],
    uid: by.uid,
    name: by.name,
    at: timeOf(ago),
    lastActivityAt: timeOf(active),
    lastId: id,
    lastPage: 0,
    comments: thread.replies ?? 0,
    votes: thread.votes ?? 0,
    ...(thread.idea ? { status: thread.idea, statusAt: timeOf(active) } : { pinned: thread.pinned ?? false }),
    ...(thread.mergedInto && { mergedInto: idOf(thread.mergedInto) }),
    locked: thread.locked ?? false,
    answer: thread.answered ? idOf('answer') : '',
    answerPage: 0,
  };
}

/** A thread of Mia's that waits. */
export function waitingPost(id: string, title: string): Record<string, Fields> {
  const { uid, name } = MIA;
  return {
    [postPath(COMMUNITY, idOf(id))]: {
      kind: 'thread',
      uid,
      name,
      title,
      topic: 'discussion',
      category: '',
      tags: [],
      body: 'Is this already public?',
      at: timeOf(3),
      state: 'pending',
      thread: idOf(id),
      notify: [],
      revisions: [],
    },
  };
}

function timeOf(minutesAgo: number): Date {
  return new Date(Date.now() - minutesAgo * 60_000);
}

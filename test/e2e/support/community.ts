import { createHash, randomBytes } from 'node:crypto';
import { searchOf } from '../../../src/domain/member.js';
import { change, list, read, store } from './database.js';
import { eventually } from './eventually.js';
import type { Fields } from './values.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What the documents of posts and entries are called. */
export const newId = () => Array.from(randomBytes(20), (byte) => letters[byte % 62]).join('');
/** A name nobody else has. */
export const unique = (name: string) => `${name}-${randomBytes(5).toString('hex')}`;
/** The thread that belongs to a page. */
export const threadOf = (page: string) => `p${createHash('sha256').update(page).digest('hex')}`;

const openPolicy = {
  premoderate: 'none',
  guests: 'live',
  newcomerPosts: 3,
  intervalSeconds: 0,
  postsADay: 100,
  imagesADay: 10,
  editMinutes: 30,
  maxLinks: 2,
  memberPolls: false,
  downvotes: false,
  live: 'on',
};

export interface CommunityOptions {
  policy?: Partial<Record<keyof typeof openPolicy, string | number | boolean>>;
  staff?: Record<string, string>;
  /** Pattern of words that wait for a moderator. */
  held?: string;
  /** What members may say that they care about. */
  interests?: string[];
}

/** What a seeded comment says; the rest is made up. */
export interface Said {
  id?: string;
  uid?: string;
  name?: string;
  body: string;
  parent?: string;
}

export interface SeedOptions {
  /** Age of the newest comment, milliseconds. */
  age?: number;
  locked?: boolean;
}

/** A community of one test's own, so that tests do not disturb each other. */
export class Community {
  readonly path: string;
  constructor(readonly id: string) {
    this.path = `communities/${id}`;
  }

  static async open({
    policy,
    staff = {},
    held = '',
    interests = [],
  }: CommunityOptions = {}): Promise<Community> {
    const community = new Community(unique('e2e'));
    await store({
      [community.path]: {
        name: 'Test',
        categories: [],
        interests,
        staff,
        policy: { ...openPolicy, ...policy },
        texts: { guidelines: '', welcome: '' },
      },
      [`${community.path}/private/words`]: { blocked: '', held },
    });
    return community;
  }

  /** Puts a conversation below a page: the ledger, the pages of 50 and the thread. */
  async seed(page: string, said: readonly Said[], options: SeedOptions = {}): Promise<string[]> {
    const { documents, ids } = conversation(this.path, page, said, options);
    const all = Object.entries(documents);
    for (let i = 0; i < all.length; i += 400) await store(Object.fromEntries(all.slice(i, i + 400)));
    return ids;
  }

  /** The profile of a member, as it stands after signing in. */
  async addMember(uid: string, name: string, standing: Fields = {}): Promise<void> {
    const joinedAt = new Date(Date.now() - 86_400_000);
    await store({
      [`${this.path}/members/${uid}`]: {
        ...{ name, search: searchOf(name), interests: [] },
        ...{ joinedAt, approved: 5, standing },
      },
    });
  }

  setPolicy(policy: Fields): Promise<void> {
    return change(this.path, { policy: { ...openPolicy, ...policy } });
  }

  setStanding(uid: string, standing: Fields): Promise<void> {
    return change(`${this.path}/members/${uid}`, { standing });
  }

  lock(page: string): Promise<void> {
    return change(`${this.path}/threads/${threadOf(page)}`, { locked: true });
  }

  /** A moderator takes the newest comment of a conversation of one page away. */
  async removeNewest(page: string): Promise<void> {
    const path = `${this.path}/threads/${threadOf(page)}`;
    const thread = await read(path);
    const { lastId: id, comments } = thread?.data as { lastId: string; comments: number };
    const at = new Date();
    await change(`${this.path}/posts/${id}`, { state: 'removed', decidedAt: at });
    await change(`${path}/pages/0`, { entries: { [id]: { at, state: 'removed' } } }, [`entries.\`${id}\``]);
    await change(path, { comments: comments - 1, changedAt: at, changedId: id });
  }

  thread(page: string) {
    return read(`${this.path}/threads/${threadOf(page)}`);
  }

  /** What visitors read of a conversation's page with this number. */
  async pageOf(page: string, n: number) {
    const document = await read(`${this.path}/threads/${threadOf(page)}/pages/${n}`);
    return document?.data as { entries: Record<string, { reactions?: Record<string, number> }> } | undefined;
  }

  /** Everything in the ledger with this text, once there is something. */
  stored(body: string) {
    return eventually(
      () => this.posts(body),
      (found) => found.length > 0,
    );
  }

  /** Everything in the ledger with this text. */
  async posts(body: string) {
    const all = await list(`${this.path}/posts`);
    return all.filter((post) => post.data['body'] === body);
  }
}

function conversation(
  root: string,
  page: string,
  said: readonly Said[],
  { age = 60_000, locked = false }: SeedOptions,
) {
  const thread = threadOf(page);
  const end = Date.now() - age;
  const documents: Record<string, Fields> = {};
  const ids = said.map(({ id }) => id ?? newId());
  const lastPage = Math.floor((said.length - 1) / 50);
  for (let n = 0; n <= lastPage; n++) {
    const entries: Record<string, Fields> = {};
    let size = 0;
    for (let i = n * 50; i < Math.min(said.length, n * 50 + 50); i++) {
      const { uid = `seeded-${i}`, name = `Person ${i}`, body, parent } = said[i] as Said;
      const id = ids[i] as string;
      const at = new Date(end - (said.length - 1 - i) * 60_000);
      const shown = { uid, name, body, at, ...(parent && { parent }) };
      entries[id] = shown;
      size += body.length;
      documents[`${root}/posts/${id}`] = {
        ...shown,
        kind: 'comment',
        state: 'live',
        thread,
        page: n,
        notify: [],
        revisions: [],
      };
    }
    const touched = ids[Math.min(said.length, n * 50 + 50) - 1] as string;
    documents[`${root}/threads/${thread}/pages/${n}`] = { n, entries, size, touched, at: new Date(end) };
  }
  documents[`${root}/threads/${thread}`] = {
    kind: 'page',
    url: page,
    title: 'Test',
    at: new Date(end - said.length * 60_000),
    comments: said.length,
    locked,
    lastActivityAt: new Date(end),
    lastId: ids.at(-1) ?? '',
    lastPage,
  };
  return { documents, ids };
}

/** This many short comments, the oldest first. */
export const chatter = (count: number, body = (i: number) => `Remark number ${i}.`): Said[] =>
  Array.from({ length: count }, (_, i) => ({ body: body(i) }));

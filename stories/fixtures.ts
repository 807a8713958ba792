/** A community in memory for stories and tests: no Firebase, no network, each one apart from all others. */
import { ContextProvider } from '@lit/context';
import { localeContext, sessionContext } from '../src/controllers/contexts.js';
import { Session } from '../src/controllers/session.js';
import { communityPath, memberPath, pagePath, postPath, threadPath } from '../src/data/paths.js';
import { pageAddress } from '../src/data/addresses.js';
import { CAUTIOUS_POLICY, type Policy } from '../src/domain/community.js';
import type { Role } from '../src/domain/role.js';
import type { Reaction } from '../src/domain/entry.js';
import { PAGE_ENTRIES } from '../src/domain/limits.js';
import type { Standing } from '../src/domain/member.js';
import type { PageAddress } from '../src/domain/thread.js';
import type { Identity } from '../src/identity/identity.js';
import { createPreviewIdentity } from '../src/identity/preview-identity.js';
import { createMemoryStore, type MemoryStore } from '../src/store/memory-store.js';
import type { Fields } from '../src/store/store.js';

export const COMMUNITY = 'main';
/** The page that is commented. */
export const PAGE = 'https://brand.example/article';

export const MIA = { uid: 'mia', name: 'Mia' };
export const NOAH = { uid: 'noah', name: 'Noah' };
export const OMAR = { uid: 'omar', name: 'Omar' };

/** A comment as a story or test tells it. */
export interface CommentFixture {
  readonly id: string;
  readonly by?: { readonly uid: string; readonly name: string };
  readonly body?: string;
  /** Minutes before now. */
  readonly ago?: number;
  readonly parent?: string;
  readonly reactions?: Partial<Record<Reaction, number>>;
  readonly state?: 'removed' | 'deleted';
  readonly edited?: boolean;
}

export interface WorldOptions {
  readonly comments?: readonly CommentFixture[];
  readonly policy?: Partial<Policy>;
  readonly staff?: Readonly<Record<string, Role>>;
  readonly guidelines?: string;
  /** The thread is closed. */
  readonly locked?: boolean;
  /** Who looks at it; nobody by default. A member is Mia. */
  readonly as?: 'guest' | 'member';
  /** What staff have decided about Mia. */
  readonly standing?: Standing;
  /** Mia's comments that wait for a moderator: id → body. */
  readonly pending?: Readonly<Record<string, string>>;
  /** The community document is missing. */
  readonly notSetUp?: boolean;
}

/** A page with a community on it. */
export interface World {
  readonly store: MemoryStore;
  readonly identity: Identity;
  readonly session: Session;
  readonly address: PageAddress;
}

/** An id of the form that the rules ask for, out of a short word. */
export function idOf(word: string): string {
  return word
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .padEnd(20, 'x')
    .slice(0, 20);
}

/** Numbered comments, oldest first, a minute apart. */
export function manyComments(count: number, start = 1): CommentFixture[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `c${start + i}`,
    by: (start + i) % 2 === 0 ? MIA : NOAH,
    body: `Comment number ${start + i}`,
    ago: count - i,
  }));
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const key = crypto.randomUUID();
  const store = createMemoryStore();
  const identity = createPreviewIdentity({ key });
  const address = await pageAddress(PAGE, 'An article');
  store.seed(documentsOf(options, address));
  if (options.as === 'member') await identity.signInWithToken(tokenOf(MIA.uid));
  if (options.as === 'guest') {
    const { uid } = await identity.signInAsGuest();
    store.seed({ [memberPath(COMMUNITY, uid)]: memberFields('Curious guest') });
  }
  const session = new Session({
    id: COMMUNITY,
    project: key,
    store,
    loadIdentity: async () => identity,
    remembered: () => options.as !== undefined,
  });
  if (options.as) await session.identity();
  return { store, identity, session, address };
}

/** The token of an account with this uid; the preview does not ask who signed it. */
export function tokenOf(uid: string): string {
  return `e30.${btoa(JSON.stringify({ uid }))}.`;
}

function documentsOf(options: WorldOptions, address: PageAddress): Record<string, Fields> {
  const { comments = [], pending = {} } = options;
  const documents: Record<string, Fields> = {
    [memberPath(COMMUNITY, MIA.uid)]: memberFields(MIA.name, options.standing),
    [memberPath(COMMUNITY, NOAH.uid)]: memberFields(NOAH.name),
  };
  if (!options.notSetUp) documents[communityPath(COMMUNITY)] = communityFields(options);
  if (comments.length > 0 || options.locked) Object.assign(documents, threadDocuments(options, address));
  for (const [id, body] of Object.entries(pending)) {
    documents[postPath(COMMUNITY, idOf(id))] = postFields({ id, body }, address, 'pending');
  }
  return documents;
}

export function communityFields({ policy, staff, guidelines = '' }: WorldOptions = {}): Fields {
  const open: Policy = { ...CAUTIOUS_POLICY, guests: 'live', intervalSeconds: 0 };
  return {
    name: 'Brand',
    staff: { ...staff },
    policy: { ...open, ...policy },
    texts: { guidelines, welcome: '' },
  };
}

export function memberFields(name: string, standing: Standing = {}): Fields {
  const { mutedUntil, ...rest } = standing;
  return {
    name,
    interests: [],
    joinedAt: new Date(0),
    approved: 0,
    standing: { ...rest, ...(mutedUntil !== undefined && { mutedUntil: new Date(mutedUntil) }) },
  };
}

/** The thread with its pages and the ledger, as a history of batches would have left them. */
function threadDocuments({ comments = [], locked = false }: WorldOptions, address: PageAddress) {
  const documents: Record<string, Fields> = {};
  const lastPage = Math.max(0, Math.ceil(comments.length / PAGE_ENTRIES) - 1);
  for (let n = 0; n <= lastPage; n++) {
    const part = comments.slice(n * PAGE_ENTRIES, (n + 1) * PAGE_ENTRIES);
    documents[pagePath(COMMUNITY, address.thread, n)] = pageFields(n, part);
  }
  comments.forEach((comment, i) => {
    const page = Math.floor(i / PAGE_ENTRIES);
    documents[postPath(COMMUNITY, idOf(comment.id))] = { ...postFields(comment, address, 'live'), page };
  });
  const { thread, url, title } = address;
  const latest = comments.at(-1);
  documents[threadPath(COMMUNITY, thread)] = {
    kind: 'page',
    url,
    title,
    comments: comments.filter(({ state }) => !state).length,
    lastPage,
    lastId: latest ? idOf(latest.id) : '',
    lastActivityAt: timeOf(latest?.ago),
    locked,
  };
  return documents;
}

export function pageFields(n: number, comments: readonly CommentFixture[]): Fields {
  const entries = Object.fromEntries(comments.map((comment) => [idOf(comment.id), entryFields(comment)]));
  return { n, size: 0, entries };
}

export function entryFields(comment: CommentFixture): Fields {
  const { by = NOAH, body = `Text of ${comment.id}`, ago = 1, parent, reactions, state, edited } = comment;
  const place = { at: timeOf(ago), ...(parent && { parent: idOf(parent) }) };
  if (state) return { ...place, state };
  const { uid, name } = by;
  return {
    ...place,
    uid,
    name,
    body,
    ...(reactions && { reactions }),
    ...(edited && { editedAt: timeOf(ago / 2) }),
  };
}

function postFields(comment: CommentFixture, { thread }: PageAddress, state: 'live' | 'pending'): Fields {
  const { body = `Text of ${comment.id}`, parent, by = state === 'pending' ? MIA : NOAH } = comment;
  return {
    kind: 'comment',
    uid: by.uid,
    name: by.name,
    body,
    at: timeOf(comment.ago),
    state,
    thread,
    ...(parent && { parent: idOf(parent) }),
    notify: [],
    revisions: [],
  };
}

function timeOf(minutesAgo = 1): Date {
  return new Date(Date.now() - minutesAgo * 60_000);
}

/** Hands a session and a language to what stands inside it, as `<community-provider>` does. */
export class StoryCommunity extends HTMLElement {
  readonly #session = new ContextProvider(this, { context: sessionContext, initialValue: null });
  readonly #locale = new ContextProvider(this, { context: localeContext, initialValue: '' });

  connectedCallback(): void {
    this.#session.hostConnected();
    this.#locale.hostConnected();
  }

  get session(): Session | null {
    return this.#session.value;
  }

  set session(session: Session | null) {
    this.#session.setValue(session);
  }

  get locale(): string {
    return this.#locale.value;
  }

  set locale(locale: string) {
    this.#locale.setValue(locale);
  }
}

if (!customElements.get('story-community')) customElements.define('story-community', StoryCommunity);

declare global {
  interface HTMLElementTagNameMap {
    'story-community': StoryCommunity;
  }
}

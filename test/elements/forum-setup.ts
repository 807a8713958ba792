import { fixture, html } from '@open-wc/testing';
import type { CommunityForum } from '../../src/elements/forum/community-forum.js';
import '../../src/elements/forum/community-forum.js';
import type { Session } from '../../src/controllers/session.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { createForum, type ForumOptions } from '../../stories/forum-fixtures.js';
import { until } from './screen.js';

export interface ForumSetup extends World {
  readonly community: StoryCommunity;
  readonly forum: CommunityForum;
  /** How many documents have been read so far. */
  reads(): number;
}

const sessions = new Set<Session>();

export function keepForCleaning(world: World): World {
  sessions.add(world.session);
  return world;
}

/** Ends what the test has begun, so that the next one starts with an empty browser. */
export function cleanUpForum(): void {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
  sessionStorage.clear();
  document.querySelector('[data-community-announcements]')?.remove();
  history.replaceState(null, '', location.pathname);
}

/** Counts documents as Firestore bills them: an answer with none costs one. */
export function countReads({ store }: World): () => number {
  let reads = 0;
  const list = store.list.bind(store);
  const get = store.get.bind(store);
  store.list = async (...query) => {
    const documents = await list(...query);
    reads += Math.max(1, documents.length);
    return documents;
  };
  store.get = async (paths, options) => {
    reads += paths.length;
    return get(paths, options);
  };
  return () => reads;
}

export async function mountForum(
  world: World,
  attributes: Partial<Pick<CommunityForum, 'routing' | 'category' | 'sort' | 'id'>> = {},
  lang = 'en',
): Promise<ForumSetup> {
  const reads = countReads(world);
  const { routing = 'hash', category = '', sort = 'latest', id = '' } = attributes;
  const community = await fixture<StoryCommunity>(html`
    <story-community lang=${lang} .session=${world.session}>
      <community-forum id=${id} routing=${routing} category=${category} sort=${sort}></community-forum>
    </story-community>
  `);
  const forum = community.querySelector('community-forum');
  if (!forum) throw new Error('the template has no forum');
  return { ...world, community, forum, reads };
}

/** The forum, as soon as its board stands. */
export async function setUpForum(
  options: ForumOptions = {},
  ...rest: [Parameters<typeof mountForum>[1]?, string?]
): Promise<ForumSetup> {
  const set = await mountForum(keepForCleaning(await createForum(options)), ...rest);
  const { forum } = set;
  await until('the board is read', () => forum.board.status === 'ready');
  await until('the settings are known', () => set.session.community !== undefined);
  await forum.updateComplete;
  if (options.as) await until('the member is known', () => set.session.member);
  return set;
}

/** Titles in the list, from the first to the last. */
export function titles(forum: CommunityForum): string[] {
  const found = forum.shadowRoot?.querySelectorAll('.threads .title') ?? [];
  return [...found].map((title) => title.textContent.trim());
}

import { fixture, html } from '@open-wc/testing';
import type { CommunityAccount } from '../../src/elements/account/community-account.js';
import '../../src/elements/account/community-account.js';
import type { CommunityComments } from '../../src/elements/comment/community-comments.js';
import '../../src/elements/comment/community-comments.js';
import type { Session } from '../../src/controllers/session.js';
import {
  createWorld,
  PAGE,
  type StoryCommunity,
  type World,
  type WorldOptions,
} from '../../stories/fixtures.js';
import { textOf, until } from './screen.js';

export interface CommentsSetup extends World {
  readonly community: StoryCommunity;
  readonly comments: CommunityComments;
}

const sessions = new Set<Session>();

/** Ends what the test has begun, so that the next one starts with an empty browser. */
export function cleanUp(): void {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
  sessionStorage.clear();
  document.querySelector('[data-community-announcements]')?.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
}

export async function createVisit(options: WorldOptions = {}): Promise<World> {
  const world = await createWorld(options);
  sessions.add(world.session);
  return world;
}

/** Puts the conversation of a world on the page; `lang` is that of the host page. */
export async function mount(world: World, lang = 'en'): Promise<CommentsSetup> {
  const community = await fixture<StoryCommunity>(html`
    <story-community lang=${lang} .session=${world.session}>
      <community-comments page=${PAGE}></community-comments>
    </story-community>
  `);
  const comments = community.querySelector('community-comments');
  if (!comments) throw new Error('the template has no comments');
  return { ...world, community, comments };
}

/** The conversation, as soon as it shows what is stored. */
export async function setUp(options: WorldOptions = {}, lang = 'en'): Promise<CommentsSetup> {
  const set = await mount(await createVisit(options), lang);
  const { comments } = set;
  await until('the conversation is read', () => comments.conversation.status === 'ready');
  await comments.updateComplete;
  const count = comments.conversation.entries.filter(({ state }) => !state).length;
  await until('all comments are shown', () => shownBodies(comments).length >= count);
  if (options.as) await until('the member’s part has come', () => set.session.member);
  return set;
}

export async function setUpAccount(
  options: WorldOptions = {},
): Promise<World & { account: CommunityAccount }> {
  const world = await createVisit(options);
  const community = await fixture<StoryCommunity>(html`
    <story-community lang="en" .session=${world.session}
      ><community-account></community-account
    ></story-community>
  `);
  const account = community.querySelector('community-account');
  if (!account) throw new Error('the template has no account');
  if (options.as) await until('the profile is read', () => world.session.member);
  await account.updateComplete;
  return { ...world, account };
}

/** Texts of the comments as they stand on screen. */
export function shownBodies(comments: CommunityComments): string[] {
  const elements = [...(comments.shadowRoot?.querySelectorAll('community-comment') ?? [])];
  return elements
    .map((element) => element.shadowRoot?.querySelector('.body'))
    .filter((body) => body instanceof HTMLElement)
    .map(textOf);
}

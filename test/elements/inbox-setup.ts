import { fixture, html } from '@open-wc/testing';
import { inboxPath } from '../../src/data/paths.js';
import type { CommunityInbox } from '../../src/elements/inbox/community-inbox.js';
import '../../src/elements/inbox/community-inbox.js';
import {
  COMMUNITY,
  MIA,
  type StoryCommunity,
  type World,
  type WorldOptions,
} from '../../stories/fixtures.js';
import { seedInbox } from '../../stories/inbox-fixtures.js';
import { countReads } from './forum-setup.js';
import { all, nameOf, one, textOf, until } from './screen.js';
import { createVisit } from './setup.js';

interface Options extends WorldOptions {
  arrange?: (world: World) => void;
  forum?: string;
}

export async function mountInbox(world: World, forum = '') {
  const community = await fixture<StoryCommunity>(html`
    <story-community lang="en" .session=${world.session}>
      <community-inbox forum=${forum}></community-inbox>
    </story-community>
  `);
  return community.querySelector('community-inbox') as CommunityInbox;
}

/** Mia's inbox, not opened; the community does not ask for anything live. */
export async function setUp({ arrange = seedInbox, forum, ...options }: Options = {}) {
  const world = await createVisit({ as: 'member', policy: { live: 'off' }, ...options });
  arrange(world);
  await world.session.readCommunity();
  if (options.as !== undefined || !('as' in options)) await until('the member', () => world.session.member);
  const reads = countReads(world);
  const inbox = await mountInbox(world, forum);
  const bell = () =>
    one(
      inbox,
      'button',
      all(inbox, 'button')
        .map(nameOf)
        .find((name) => /^Inbox/.test(name)),
    );
  const open = async () => {
    bell().click();
    await until('the look is over', () => inbox.inbox.status !== 'loading' && inbox.inbox.status !== 'idle');
    await inbox.updateComplete;
  };
  const stored = async () =>
    (await world.store.get([inboxPath(COMMUNITY, MIA.uid)]))[0]?.data as Record<string, unknown> | undefined;
  return { ...world, inbox, bell, open, reads, stored };
}

export const items = (inbox: CommunityInbox) => all(inbox, 'listitem');
export const itemWith = (inbox: CommunityInbox, text: string) => {
  const item = items(inbox).find((one) => textOf(one).includes(text));
  if (!item) throw new Error(`no item with "${text}" among ${items(inbox).map(textOf).join(' | ')}`);
  return item;
};
export const mainOf = (item: HTMLElement) => item.querySelector<HTMLElement>('.go') as HTMLAnchorElement;

/** Closes the list by its own button. */
export async function close(inbox: CommunityInbox): Promise<void> {
  one(inbox, 'button', 'Close').click();
  await until('closed', () => all(inbox, 'dialog').length === 0);
}

import { fixture, html } from '@open-wc/testing';
import '../../src/elements/account/community-account.js';
import type { CommunityAccount } from '../../src/elements/account/community-account.js';
import '../../src/elements/member/community-members.js';
import type { CommunityMembers } from '../../src/elements/member/community-members.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { createMembers, type MembersOptions } from '../../stories/member-fixtures.js';
import { keepForCleaning } from './forum-setup.js';
import { find, one, until } from './screen.js';

export interface MembersSetup extends World {
  readonly community: StoryCommunity;
  readonly members: CommunityMembers;
}

/** The directory, as soon as its first page is here. */
export async function setUpMembers(options: MembersOptions = {}, lang = 'en'): Promise<MembersSetup> {
  const world = keepForCleaning(await createMembers(options));
  const community = await fixture<StoryCommunity>(html`
    <story-community lang=${lang} .session=${world.session}
      ><community-members></community-members
    ></story-community>
  `);
  const members = community.querySelector('community-members');
  if (!members) throw new Error('the template has no directory');
  await until('the directory is read', () => members.directory.status === 'ready');
  await until('the settings are known', () => world.session.community !== undefined);
  await members.updateComplete;
  return { ...world, community, members };
}

export interface AccountSetup extends World {
  readonly account: CommunityAccount;
  /** Opens the panel and presses this in it. */
  press(name: string): Promise<void>;
}

/** Mia's account, or that of a guest. */
export async function setUpPerson(options: MembersOptions = {}, lang = 'en'): Promise<AccountSetup> {
  const world = keepForCleaning(await createMembers({ as: 'member', ...options }));
  const community = await fixture<StoryCommunity>(html`
    <story-community lang=${lang} .session=${world.session}
      ><community-account></community-account
    ></story-community>
  `);
  const account = community.querySelector('community-account');
  if (!account) throw new Error('the template has no account');
  const member = await until('the profile is read', () => world.session.member);
  await account.updateComplete;
  const press = async (name: string) => {
    (await find(account, 'button', `Account: ${member.name}`)).click();
    one(await find(account, 'dialog', `Account: ${member.name}`), 'button', name).click();
  };
  return { ...world, account, press };
}

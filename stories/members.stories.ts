import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/account/community-account.js';
import '../src/elements/member/community-members.js';
import { StoreError } from '../src/store/store.js';
import { OMAR, type World } from './fixtures.js';
import { dark, narrow, narrowest, rightToLeft } from './in-community.js';
import { createMembers, manyMembers, MEMBERS, type MembersOptions } from './member-fixtures.js';

const meta: Meta = { title: 'Members', component: 'community-members' };
export default meta;

interface MembersStory extends MembersOptions {
  readonly lang?: string;
  readonly arrange?: (world: World) => void;
}

const directory = html`<community-members></community-members>`;
const account = html`<community-account></community-account>`;

/** A community of its own, with what is shown inside it. */
function story({ lang = 'en', arrange, ...options }: MembersStory, content: TemplateResult): StoryObj {
  return {
    loaders: [
      async () => {
        const staff = { [OMAR.uid]: 'moderator' } as const;
        const world = await createMembers({ staff, threads: { mia: 4 }, ...options });
        arrange?.(world);
        return { world };
      },
    ],
    render: (_args, { loaded }) => {
      const { world } = loaded as { world: World };
      return html`<story-community lang=${lang} .session=${world.session}>${content}</story-community>`;
    },
  };
}

const refuse = () => {
  throw new StoreError('unavailable', 'in the story');
};

/** Presses one after the other, each as soon as it is there. */
const pressing =
  (tag: string, ...selectors: string[]): NonNullable<StoryObj['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector(tag)?.shadowRoot;
    for (const selector of selectors) {
      while (!root?.querySelector(selector)) await new Promise(requestAnimationFrame);
      root.querySelector<HTMLElement>(selector)?.click();
    }
  };

export const Directory = story({}, directory);
export const DirectoryDark: StoryObj = { ...Directory, ...dark };
export const DirectoryNarrow: StoryObj = { ...Directory, ...narrow };
export const DirectoryNarrowest: StoryObj = { ...Directory, ...narrowest };
export const DirectoryRightToLeft: StoryObj = { ...story({ lang: 'ar' }, directory), ...rightToLeft };
export const Many = story({ members: manyMembers(45) }, directory);
export const Empty = story({ members: [] }, directory);
export const Loading = story(
  { arrange: ({ store }) => (store.intercept = () => new Promise(() => undefined)) },
  directory,
);
export const Failed = story({ arrange: ({ store }) => (store.intercept = refuse) }, directory);
export const NotSetUp = story({ notSetUp: true, members: [] }, directory);
export const NotConnected: StoryObj = { render: () => directory };

const mostHelpful: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const root = canvasElement.querySelector('community-members')?.shadowRoot;
  while (!root?.querySelector('.helped')) await new Promise(requestAnimationFrame);
  const select = [...root.querySelectorAll('select')].at(-1);
  if (!select) return;
  select.value = 'helped';
  select.dispatchEvent(new Event('change'));
};
export const MostHelpful: StoryObj = { ...Directory, play: mostHelpful };
export const MostHelpfulDark: StoryObj = { ...MostHelpful, ...dark };
export const MostHelpfulNarrowest: StoryObj = { ...MostHelpful, ...narrowest };

const cardOfMia = pressing('community-members', '[data-uid="mia"]');
export const Card: StoryObj = { ...Directory, play: cardOfMia };
export const CardDark: StoryObj = { ...Card, ...dark };
export const CardRightToLeft: StoryObj = { ...DirectoryRightToLeft, play: cardOfMia };

const signedIn = story({ as: 'member' }, account);
const edit = pressing('community-account', '#open', '.entry-profile');
const remove = pressing('community-account', '#open', '.entry-remove');
export const EditProfile: StoryObj = { ...signedIn, play: edit };
export const EditProfileDark: StoryObj = { ...EditProfile, ...dark };
export const EditProfileRightToLeft: StoryObj = {
  ...story({ as: 'member', lang: 'ar' }, account),
  ...rightToLeft,
  play: edit,
};
export const DeleteAccount: StoryObj = { ...signedIn, play: remove };
export const DeleteAccountWhenBanned: StoryObj = {
  ...story(
    {
      as: 'member',
      members: MEMBERS.map((member) =>
        member.uid === 'mia' ? { ...member, standing: { banned: true } } : member,
      ),
    },
    account,
  ),
  play: remove,
};

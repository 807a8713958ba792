import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/admin/log/community-admin-log.js';
import '../src/admin/members/community-admin-members.js';
import '../src/admin/polls/community-admin-polls.js';
import '../src/admin/settings/community-admin-settings.js';
import { communityPath } from '../src/data/paths.js';
import { StoreError } from '../src/store/store.js';
import { askedDocuments, manyPolls, type AskedFixture } from './asked-list-fixtures.js';
import { COMMUNITY, idOf, type World } from './fixtures.js';
import { dark, rightToLeft } from './in-community.js';
import { createStaff, manyEntries, type StaffOptions } from './staff-fixtures.js';

const meta: Meta = { title: 'Staff tabs', component: 'community-admin-log' };
export default meta;

interface StaffStory extends StaffOptions {
  readonly lang?: string;
  readonly arrange?: (world: World) => unknown;
}

const phone = { globals: { width: '360px' } };
const log = html`<community-admin-log></community-admin-log>`;
const settings = html`<community-admin-settings></community-admin-settings>`;
const members = html`<community-admin-members></community-admin-members>`;
const fileOfLena = html`<community-admin-members item="lena"></community-admin-members>`;

function story({ lang = 'en', arrange, ...options }: StaffStory, content: TemplateResult): StoryObj {
  return {
    loaders: [
      async () => {
        const world = await createStaff(options);
        await arrange?.(world);
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

/** Presses one after the other in an element, each as soon as it is there. */
const pressing =
  (path: readonly string[], ...selectors: string[]): NonNullable<StoryObj['play']> =>
  async ({ canvasElement }) => {
    const inside = () => {
      let root: ParentNode | null | undefined = canvasElement;
      for (const tag of path) root = root?.querySelector(tag)?.shadowRoot;
      return root;
    };
    for (const selector of selectors) {
      while (!inside()?.querySelector(selector)) await new Promise(requestAnimationFrame);
      inside()?.querySelector<HTMLElement>(selector)?.click();
    }
  };

const details = pressing(
  ['community-admin-log'],
  `[data-id="${idOf('policy1')}"] [aria-expanded]`,
  `[data-id="${idOf('remove1')}"] [aria-expanded]`,
);
export const Log: StoryObj = { ...story({}, log), play: details };
export const LogDark: StoryObj = { ...Log, ...dark };
export const LogNarrow: StoryObj = { ...Log, ...phone };
export const LogRightToLeft: StoryObj = { ...story({ lang: 'ar' }, log), ...rightToLeft, play: details };
export const LogMany = story({ entries: manyEntries(45) }, log);
export const LogEmpty = story({ entries: [] }, log);
export const LogFailed = story({ arrange: ({ store }) => (store.intercept = refuse) }, log);

export const Settings = story({}, settings);
export const SettingsDark: StoryObj = { ...Settings, ...dark };
export const SettingsNarrow: StoryObj = { ...Settings, ...phone };
export const SettingsRightToLeft: StoryObj = { ...story({ lang: 'ar' }, settings), ...rightToLeft };
const checked = pressing(['community-admin-settings', 'community-admin-setup-check'], 'button');
export const SetupChecked: StoryObj = { ...Settings, play: checked };
export const SetupCheckedNarrow: StoryObj = { ...SetupChecked, ...phone };
export const SettingsOfAdmin = story({ as: 'admin' }, settings);
export const SettingsReadOnly = story({ as: 'moderator' }, settings);
export const SettingsFailed = story({ arrange: ({ store }) => (store.intercept = refuse) }, settings);

/** What was entered, and what a colleague has stored since. */
const contested: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const tab = () => canvasElement.querySelector('community-admin-settings');
  const world = () => canvasElement.querySelector('story-community')?.session;
  while (tab()?.editor.status !== 'ready') await new Promise(requestAnimationFrame);
  const { editor } = tab() ?? {};
  editor?.change('name', 'The name that I want');
  await world()?.store.commit([
    {
      op: 'update',
      path: communityPath(COMMUNITY),
      data: { name: 'The name of a colleague', decision: idOf('other') },
    },
  ]);
  await editor?.refresh();
  tab()?.renderRoot.querySelector('.name')?.scrollIntoView();
};
export const SettingsContested: StoryObj = { ...Settings, play: contested };

export const Members = story({}, members);
export const MembersDark: StoryObj = { ...Members, ...dark };
export const MembersNarrow: StoryObj = { ...Members, ...phone };
export const MembersRightToLeft: StoryObj = { ...story({ lang: 'ar' }, members), ...rightToLeft };

const ban = pressing(
  ['community-admin-members', 'community-admin-member-file', 'community-admin-sanctions'],
  '[data-step="mute"]',
);
export const File: StoryObj = { ...story({}, fileOfLena), play: ban };
export const FileDark: StoryObj = { ...File, ...dark };
export const FileNarrow: StoryObj = { ...File, ...phone };
export const FileRightToLeft: StoryObj = { ...story({ lang: 'ar' }, fileOfLena), ...rightToLeft, play: ban };

const polls = html`<community-admin-polls forum="/forum.html"></community-admin-polls>`;
const pollsAt = (item: string) => html`<community-admin-polls item=${item}></community-admin-polls>`;
const seeded = (list?: readonly AskedFixture[]): StaffStory => ({
  as: 'moderator',
  arrange: ({ store }) => store.seed(askedDocuments(list)),
});
const onePoll = (id: string, lang = 'en') => story({ ...seeded(), lang }, pollsAt(`poll/${idOf(id)}`));
const closing = pressing(['community-admin-polls', 'community-admin-poll'], '[data-step="close"]');
const ending = pressing(['community-admin-polls', 'community-admin-poll'], '[data-step="end"]');

export const Polls = story(seeded(), polls);
export const PollsDark: StoryObj = { ...Polls, ...dark };
export const PollsNarrow: StoryObj = { ...Polls, ...phone };
export const PollsRightToLeft: StoryObj = { ...story({ ...seeded(), lang: 'ar' }, polls), ...rightToLeft };
export const PollsMany = story(seeded(manyPolls(30)), polls);
export const PollsEmpty = story(seeded([]), polls);
export const PollsFailed = story(
  { as: 'moderator', arrange: ({ store }) => (store.intercept = refuse) },
  polls,
);
export const PollOpen: StoryObj = { ...onePoll('open'), play: ending };
export const PollOpenDark: StoryObj = { ...PollOpen, ...dark };
export const PollOpenNarrow: StoryObj = { ...PollOpen, ...phone };
export const PollOpenRightToLeft: StoryObj = { ...onePoll('open', 'ar'), ...rightToLeft, play: closing };
export const PollScheduled = onePoll('scheduled');
export const PollClosed = onePoll('closed');
export const PollRemoved = onePoll('removed');
export const SurveyOpen = story(seeded(), pollsAt(`survey/${idOf('survey')}`));
export const SurveyNew = story(seeded(), pollsAt('survey/new'));
export const PollNew = story(seeded(), pollsAt('poll/new'));
export const PollNewNarrow: StoryObj = { ...PollNew, ...phone };
export const PollNewRightToLeft: StoryObj = {
  ...story({ ...seeded(), lang: 'ar' }, pollsAt('poll/new')),
  ...rightToLeft,
};
export const PollChanged = story(seeded(), pollsAt(`poll/${idOf('scheduled')}/change`));

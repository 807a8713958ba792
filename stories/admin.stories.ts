import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/admin/community-admin.js';
import { StoreError } from '../src/store/store.js';
import { createAdmin, manyPending, type AdminOptions } from './admin-fixtures.js';
import { MIA, type World } from './fixtures.js';
import { dark, rightToLeft } from './in-community.js';

const meta: Meta = { title: 'Moderation', component: 'community-admin' };
export default meta;

interface AdminStory extends AdminOptions {
  readonly lang?: string;
  readonly queue?: string;
  /** What the address opens, where it is no queue. */
  readonly place?: string;
  readonly arrange?: (world: World) => void;
}

const WORDS = { blocked: 'viagra', held: 'scam|idiot' };
const narrowest = { globals: { width: '360px' } };

/** The panel on one queue of a community of its own, or another tab. */
function story({ lang = 'en', queue = 'pending', place, arrange, ...options }: AdminStory = {}): StoryObj {
  return {
    loaders: [
      async () => {
        const world = await createAdmin({ words: WORDS, ...options });
        arrange?.(world);
        const address = place ?? `queues/${queue}`;
        history.replaceState(null, '', `${location.pathname}${location.search}#moderation/${address}`);
        return { world };
      },
    ],
    render: (_args, { loaded }) => {
      const { world } = loaded as { world: World };
      return html`<story-community lang=${lang} .session=${world.session}
        ><community-admin></community-admin
      ></story-community>`;
    },
  };
}

type Play = NonNullable<StoryObj['play']>;

const queuesIn = async (canvas: HTMLElement) => {
  for (;;) {
    const queues = canvas
      .querySelector('community-admin')
      ?.shadowRoot?.querySelector('community-admin-queues');
    if (queues?.shadowRoot?.querySelector('community-admin-card')) return queues;
    await new Promise(requestAnimationFrame);
  }
};

/** Presses keys of the panel one after the other. */
const pressing =
  (...keys: string[]): Play =>
  async ({ canvasElement }) => {
    await queuesIn(canvasElement);
    for (const key of keys) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      await new Promise(requestAnimationFrame);
    }
  };

const press =
  (text: string): Play =>
  async ({ canvasElement }) => {
    const card = (await queuesIn(canvasElement)).shadowRoot?.querySelector('community-admin-card');
    const found = () => [...(card?.shadowRoot?.querySelectorAll('button, summary') ?? [])];
    for (let i = 0; i < 100 && !found().some((one) => one.textContent.trim() === text); i++)
      await new Promise(requestAnimationFrame);
    (found().find((one) => one.textContent.trim() === text) as HTMLElement | undefined)?.click();
  };

/** Names and words without any place to break. */
const ENDLESS = { uid: 'endless', name: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze' };
const crowded: AdminOptions = {
  posts: [
    {
      id: 'endless',
      by: ENDLESS,
      title: `${'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2)}?`,
      category: 'Betriebsanleitungen und Ersatzteilbeschaffung',
      body: `https://shop.example/${'a-path-that-does-not-end/'.repeat(6)} ${'w'.repeat(90)} idiot`,
      state: 'pending',
      ago: 3,
    },
  ],
  reports: [],
  appeals: [],
};

export const Pending = story();
export const PendingDark: StoryObj = { ...Pending, ...dark };
export const PendingNarrowest: StoryObj = { ...Pending, ...narrowest };
export const PendingRightToLeft: StoryObj = { ...story({ lang: 'ar' }), ...rightToLeft };
export const ManyPending = story({ posts: manyPending(60), reports: [], appeals: [] });
export const Reported = story({ queue: 'reported' });
export const ReportedDark: StoryObj = { ...Reported, ...dark };
export const ReportedOpened: StoryObj = { ...Reported, play: press('Show reports') };
export const Removed = story({ queue: 'removed' });
export const Appeals = story({ queue: 'appeals' });
export const AppealsDark: StoryObj = { ...Appeals, ...dark };
export const Removing: StoryObj = { ...Pending, play: pressing('r') };
export const RemovingDark: StoryObj = { ...Removing, ...dark };
export const RemovingNarrowest: StoryObj = { ...Removing, ...narrowest };
export const Banning: StoryObj = { ...Pending, play: pressing('b') };
export const Muting: StoryObj = { ...Pending, play: pressing('m') };
export const Approved: StoryObj = { ...Pending, play: pressing('a') };
export const ApprovedNarrowest: StoryObj = { ...Approved, ...narrowest };
export const Replying: StoryObj = { ...Reported, play: press('Reply') };
export const Keys: StoryObj = { ...Pending, play: pressing('?') };
export const KeysDark: StoryObj = { ...Keys, ...dark };
export const Selected: StoryObj = {
  ...Pending,
  play: async ({ canvasElement }) => {
    const queues = await queuesIn(canvasElement);
    queues.shadowRoot?.querySelector<HTMLElement>('.selection input')?.click();
  },
};
export const Menu: StoryObj = { ...Pending, play: press('') };
export const MenuDark: StoryObj = { ...Menu, ...dark };
export const Crowded = story(crowded);
export const CrowdedNarrowest: StoryObj = { ...Crowded, ...narrowest };
export const Inbox = story({ place: 'inbox' });
export const InboxDark: StoryObj = { ...Inbox, ...dark };
export const InboxNarrowest: StoryObj = { ...Inbox, ...narrowest };
export const InboxRightToLeft: StoryObj = { ...story({ lang: 'ar', place: 'inbox' }), ...rightToLeft };
export const Empty = story({ posts: [], reports: [], appeals: [] });
export const SignedOut = story({ who: null });
export const Refused = story({ who: MIA });
export const Failed = story({
  arrange: ({ store }) =>
    (store.intercept = (call) => {
      if (call.verb === 'watch' || call.verb === 'list') throw new StoreError('unavailable', 'in the story');
    }),
});
export const Loading = story({
  arrange: ({ store }) =>
    (store.intercept = ({ verb }) => (verb === 'watch' ? new Promise(() => undefined) : undefined)),
});

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/comment/community-comments.js';
import { shared } from '../src/controllers/browser-storage.js';
import type { OutgoingComment } from '../src/controllers/outbox.js';
import { StoreError } from '../src/store/store.js';
import { FEW, NESTED } from './conversations.js';
import { idOf, manyComments, MIA, OMAR, PAGE, type World } from './fixtures.js';
import { dark, inCommunity, narrow, narrowest, rightToLeft, type StoryOptions } from './in-community.js';

const meta: Meta = { title: 'Comments', component: 'community-comments' };
export default meta;

const staff = { [OMAR.uid]: 'moderator' } as const;

const story = (options: StoryOptions): StoryObj =>
  inCommunity({ staff, ...options }, () => html`<community-comments page=${PAGE}></community-comments>`);

const unavailable = () => {
  throw new StoreError('unavailable', 'in the story');
};

/** Something that its author has written and the server does not have. */
function outgoing(state: OutgoingComment['state'], refusal?: OutgoingComment['refusal']) {
  return ({ store, session, address }: World) => {
    const intent = { id: idOf('outgoing'), body: 'Written in a tunnel.', address };
    const item = { intent, name: MIA.name, at: Date.now(), state, ...(refusal && { refusal }) };
    shared.write(`outbox:${session.key}:${MIA.uid}:${address.thread}`, JSON.stringify([item]));
    store.intercept = ({ verb }) => (verb === 'commit' ? unavailable() : undefined);
  };
}

export const Loading = story({
  arrange: ({ store }) => (store.intercept = () => new Promise(() => undefined)),
});
export const Empty = story({});
export const Few = story({ comments: FEW });
export const FewDark: StoryObj = { ...Few, ...dark };
export const FewNarrow: StoryObj = { ...Few, ...narrow };
export const Nested = story({ comments: NESTED, as: 'member' });
export const NestedDark: StoryObj = { ...Nested, ...dark };
export const NestedNarrow: StoryObj = { ...Nested, ...narrow };
export const NestedNarrowest: StoryObj = { ...Nested, ...narrowest };
export const NestedRightToLeft: StoryObj = {
  ...story({ comments: NESTED, as: 'member', lang: 'ar' }),
  ...rightToLeft,
};
export const LongThread = story({ comments: manyComments(230) });
export const Guest = story({ comments: FEW, as: 'guest' });
export const Failed = story({ arrange: ({ store }) => (store.intercept = unavailable) });
export const Locked = story({ comments: FEW, locked: true });
export const Banned = story({ comments: FEW, as: 'member', standing: { banned: true } });
export const Muted = story({
  comments: FEW,
  as: 'member',
  standing: { mutedUntil: Date.now() + 3 * 3_600_000 },
});
export const GuestsMayOnlyRead = story({ comments: FEW, as: 'guest', policy: { guests: 'off' } });
export const Pending = story({ comments: FEW, as: 'member', pending: { p: 'Is this already public?' } });
export const Queued = story({ comments: FEW, as: 'member', arrange: outgoing('queued') });
export const Refused = story({ comments: FEW, as: 'member', arrange: outgoing('failed', 'locked') });
export const NotSetUp = story({ notSetUp: true });
export const NotConnected: StoryObj = {
  render: () => html`<community-comments page=${PAGE}></community-comments>`,
};

export const Offline: StoryObj = {
  ...Few,
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => {
      Reflect.deleteProperty(navigator, 'onLine');
    };
  },
};

export const Preview: StoryObj = {
  loaders: [async () => ({ ready: await import('../src/elements/community-provider.js') })],
  render: () => html`
    <community-provider preview community="story">
      <community-comments page=${PAGE}></community-comments>
    </community-provider>
  `,
};

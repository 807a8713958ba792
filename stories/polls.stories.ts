import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/poll/community-poll.js';
import { StoreError } from '../src/store/store.js';
import { pressingIn, tellingOf } from './telling.js';
import { MIA } from './fixtures.js';
import { dark, narrow, narrowest, rightToLeft } from './in-community.js';
import { createPolls, POLL, rankingsBy, votesBy } from './poll-fixtures.js';

const meta: Meta = { title: 'Polls', component: 'community-poll' };
export default meta;

const story = tellingOf(createPolls, html`<community-poll poll=${POLL}></community-poll>`);
const pressing = pressingIn('community-poll');

const votes = { ...votesBy(12, 7, 5, 1), [MIA.uid]: [1] };
const staff = { [MIA.uid]: 'moderator' } as const;
const rankings = rankingsBy([14, [0, 2]], [11, [1, 2]], [9, [2, 1, 0]], [6, [3, 2]]);
const long = [
  'The one with the swan’s neck, the display and a button whose purpose nobody in the shop remembers',
  'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
  'كيف تحضّر قهوتك؟',
];

export const Single = story({ poll: { votes: votesBy(12, 7, 5, 1), closes: 50 } });
export const SingleDark: StoryObj = { ...Single, ...dark };
export const SingleNarrow: StoryObj = { ...Single, ...narrow };
export const Voted = story({ as: 'member', poll: { votes, closes: 50, secret: false } });
export const VotedDark: StoryObj = { ...Voted, ...dark };
export const VotedNarrowest: StoryObj = { ...Voted, ...narrowest };
export const VotedRightToLeft: StoryObj = {
  ...story({ as: 'member', lang: 'ar', poll: { votes, closes: 50 } }),
  ...rightToLeft,
};
export const VotedForGood = story({ as: 'member', poll: { votes, changeable: false } });
export const NoVotes = story({});
export const LongTexts: StoryObj = {
  ...story({ poll: { options: long, votes: votesBy(3, 2) } }),
  ...narrow,
};
export const Multiple = story({
  as: 'member',
  poll: { mode: 'multiple', votes: { a: [0, 1], b: [1, 2], [MIA.uid]: [1] } },
});
export const MultipleTooFew: StoryObj = {
  ...story({ as: 'member', poll: { mode: 'multiple', min: 2 } }),
  play: pressing('[type=submit]'),
};
export const Rating = story({ poll: { mode: 'rating', votes: votesBy(1, 2, 5, 12, 8) } });
export const RatingVoted = story({
  as: 'member',
  poll: { mode: 'rating', votes: { ...votesBy(1, 2, 5, 12, 8), [MIA.uid]: [3] } },
});
export const RatingDark: StoryObj = { ...RatingVoted, ...dark };
export const RatingNarrow: StoryObj = { ...RatingVoted, ...narrow };
export const RatingRightToLeft: StoryObj = {
  ...story({ as: 'member', lang: 'ar', poll: { mode: 'rating', votes: { [MIA.uid]: [3] } } }),
  ...rightToLeft,
};
export const RatingHidden = story({ poll: { mode: 'rating', results: 'voted' } });
export const Ranked: StoryObj = {
  ...story({ poll: { mode: 'ranked', closes: 5 } }),
  play: pressing('[value=o2]', '[value=o0]', '[value=o3]'),
};
export const RankedDark: StoryObj = { ...Ranked, ...dark };
export const RankedNarrow: StoryObj = { ...Ranked, ...narrow };
export const RankedClosed = story({ poll: { mode: 'ranked', closes: -5, votes: rankings } });
export const RankedClosedDark: StoryObj = { ...RankedClosed, ...dark };
export const RankedClosedNarrow: StoryObj = { ...RankedClosed, ...narrow };
export const HiddenUntilVoted = story({ poll: { results: 'voted', votes: votesBy(3, 2) } });
export const HiddenUntilClosed = story({ as: 'member', poll: { results: 'closed', closes: 30, votes } });
export const ForStaff = story({ as: 'member', staff, poll: { results: 'staff', votes: votesBy(3, 2) } });
export const Closed = story({ as: 'member', poll: { closes: -3, votes } });
export const Scheduled = story({ as: 'member', staff, poll: { opens: 20 } });
export const Removed = story({ as: 'member', staff, poll: { state: 'removed' } });
export const Gone = story({ missing: true });
export const Banned = story({ as: 'member', standing: { banned: true }, poll: { votes: votesBy(3, 2) } });
export const Guests = story({ as: 'guest', policy: { guests: 'off' }, poll: { votes: votesBy(3, 2) } });
export const WhoVoted: StoryObj = {
  ...story({ as: 'member', staff, poll: { secret: false, votes: { ...votesBy(3, 2), [MIA.uid]: [0] } } }),
  play: pressing('[aria-expanded]'),
};
export const Loading = story({
  arrange: ({ store }) => (store.intercept = () => new Promise(() => undefined)),
});
export const Failed = story({
  arrange: ({ store }) =>
    (store.intercept = () => {
      throw new StoreError('unavailable', 'in the story');
    }),
});
export const NotConnected: StoryObj = { render: () => html`<community-poll poll=${POLL}></community-poll>` };

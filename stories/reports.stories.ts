import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/comment/community-comments.js';
import '../src/elements/inbox/community-inbox.js';
import { reportPath } from '../src/data/moderation/paths.js';
import type { Standing } from '../src/domain/member.js';
import { StoreError, type Fields } from '../src/store/store.js';
import { COMMUNITY, idOf, MIA, PAGE } from './fixtures.js';
import { minutesAgo } from './inbox-fixtures.js';
import { dark, inCommunity, narrow, rightToLeft, type StoryOptions } from './in-community.js';
import {
  COMMENTS,
  noticeFields,
  seedAppeal,
  seedDecisions,
  seedRemoval,
  seedStanding,
} from './report-fixtures.js';

const meta: Meta = { title: 'Reports and decisions' };
export default meta;

/** Looks into every shadow root below. */
function deep(root: ParentNode, selector: string): HTMLElement | null {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot && deep(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return null;
}

/** Presses one after the other, each as soon as it is there. */
const pressing =
  (...selectors: string[]): NonNullable<StoryObj['play']> =>
  async ({ canvasElement }) => {
    for (const selector of selectors) {
      while (!deep(canvasElement, selector)) await new Promise(requestAnimationFrame);
      deep(canvasElement, selector)?.click();
    }
  };

const conversation = (options: StoryOptions = {}): StoryObj =>
  inCommunity(
    { comments: COMMENTS, as: 'member', ...options },
    () => html`<community-comments page=${PAGE}></community-comments>`,
  );

const MENU = ['.more', '[role="menuitem"]:last-child'];
const report = (options: StoryOptions = {}, ...then: string[]): StoryObj => ({
  ...conversation({ comments: COMMENTS.slice(0, 1), ...options }),
  play: pressing(...MENU, ...then),
});

const SEND = 'dialog .primary';

export const Report = report();
export const ReportDark: StoryObj = { ...report({}, '#harassment'), ...dark };
export const ReportNarrow: StoryObj = { ...Report, ...narrow };
export const ReportRightToLeft: StoryObj = { ...report({ lang: 'ar' }, '#spam'), ...rightToLeft };
export const ReportWithoutReason = report({}, SEND);
export const ReportThanks = report({}, '#spam', SEND);
export const ReportKnown = report({
  arrange: ({ store, address }) =>
    store.seed({
      [reportPath(COMMUNITY, idOf('noahs'), MIA.uid)]: {
        ...{ entry: idOf('noahs'), thread: address.thread, page: 0, uid: MIA.uid },
        ...{ reason: 'spam', details: '', at: minutesAgo(300), verdict: '' },
      },
    }),
});
export const ReportFailed = report(
  {
    arrange: ({ store }) => {
      store.intercept = ({ verb }) => {
        if (verb === 'commit') throw new StoreError('unavailable', 'in the story');
      };
    },
  },
  '#illegal',
  SEND,
);

const standing = (
  what: Standing,
  notices: Readonly<Record<string, Fields>>,
  options: StoryOptions = {},
  appeal?: Fields,
): StoryObj =>
  conversation({
    ...options,
    standing: what,
    arrange: (world) => {
      seedStanding(world, what, notices);
      if (appeal) seedAppeal(world, appeal);
    },
  });

const DAYS = 86_400_000;
const mutedUntil = Date.now() + 3 * DAYS;

export const Warned = standing({ warned: 'd1' }, { d1: noticeFields('warn') });
export const WarnedDark: StoryObj = { ...Warned, ...dark };
export const WarnedNarrow: StoryObj = { ...Warned, ...narrow };
export const WarnedRightToLeft: StoryObj = {
  ...standing({ warned: 'd1' }, { d1: noticeFields('warn', { note: 'نرجو الهدوء.' }) }, { lang: 'ar' }),
  ...rightToLeft,
};
export const Muted = standing({ mutedUntil }, { d1: noticeFields('mute') });
export const MutedAppeal: StoryObj = { ...Muted, play: pressing('.ask') };
export const MutedNarrow: StoryObj = { ...MutedAppeal, ...narrow };
export const Banned = standing({ banned: true }, { d1: noticeFields('ban', { reason: 'spam' }) });
export const BannedAnswered = standing(
  { banned: true },
  { d1: noticeFields('ban', { reason: 'spam' }) },
  {},
  { verdict: 'declined', answer: 'It was the third time.', decision: 'd2' },
);
export const BannedDark: StoryObj = { ...BannedAnswered, ...dark };
export const Several = standing(
  { held: true, warned: 'd1', mutedUntil },
  { d1: noticeFields('warn'), d0: noticeFields('mute'), d2: noticeFields('hold', { note: '' }) },
);

/** What Mia has written and a moderator has removed, as she sees it. */
const removed = (options: StoryOptions = {}, ...then: string[]): StoryObj => ({
  ...conversation({
    comments: [...COMMENTS, { id: 'removed', by: MIA, state: 'removed', ago: 90 }],
    arrange: seedRemoval,
    ...options,
  }),
  play: pressing(...then),
});

export const Removed = removed();
export const RemovedAppeal = removed({}, '.ask');
export const RemovedDark: StoryObj = { ...Removed, ...dark };
export const RemovedNarrow: StoryObj = { ...RemovedAppeal, ...narrow };
export const RemovedRightToLeft: StoryObj = { ...removed({ lang: 'ar' }), ...rightToLeft };

const inbox = (options: StoryOptions = {}, ...then: string[]): StoryObj => ({
  ...inCommunity(
    { as: 'member', arrange: seedDecisions, ...options },
    () => html`<community-inbox></community-inbox>`,
  ),
  play: pressing('#open', ...then),
});

export const Decisions = inbox();
export const DecisionsDark: StoryObj = { ...inbox({}, '.ask'), ...dark };
export const DecisionsNarrow: StoryObj = { ...inbox({}, '.ask'), ...narrow };
export const DecisionsRightToLeft: StoryObj = { ...inbox({ lang: 'ar' }, '.ask'), ...rightToLeft };

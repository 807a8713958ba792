import type { ThreadSort } from '../../domain/thread.js';
import { pluralOf } from '../plural.js';

const sorts: Record<ThreadSort, string> = {
  latest: 'Latest activity',
  newest: 'Newest',
  top: 'Top',
  unanswered: 'Unanswered',
};

export const en = {
  board: {
    heading: 'Forum',
    threads: 'Threads',
    newThread: 'New thread',
    categories: 'Categories',
    allCategories: 'All categories',
    sort: 'Sort',
    sorts,
    tag: (tag: string) => `Tag: ${tag}`,
    filters: 'Filters',
    removeFilter: (filter: string) => `Remove filter: ${filter}`,
    showAll: 'Show all',
    loading: 'Loading threads …',
    empty: 'No threads yet. Start the first one.',
    emptyHere: 'No threads here yet.',
    emptyUnanswered: 'No question waits for an answer.',
    failed: 'The threads could not be loaded.',
    offline: 'You are offline. What you write is kept in this browser.',
    showNew: 'Show new activity',
    shown: 'The list is up to date.',
    loadMore: 'Load more threads',
    back: 'All threads',
    unavailable: 'This part could not be loaded. Check the connection and try again.',
  },
  thread: {
    question: 'Question',
    answered: 'Answered',
    locked: 'Locked',
    pinned: 'Pinned',
    unseen: 'New',
    waiting: 'Waiting for a moderator',
    waitingHint: 'Only you can see it.',
    by: (name: string) => `by ${name}`,
    replies: pluralOf('en', { one: '# reply', other: '# replies' }),
    up: 'Vote up',
    down: 'Vote down',
    ownVote: 'Others vote on what you have started.',
    votes: pluralOf('en', { one: '# vote', other: '# votes' }),
  },
  search: {
    label: 'Search threads',
    clear: 'Clear search',
    searching: 'Searching …',
    found: pluralOf('en', { one: '# thread found', other: '# threads found' }),
    nothing: 'No thread has these words in its title.',
    failed: 'The search did not get through. Here is what is loaded.',
  },
};

export type ForumTexts = typeof en;

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
    filtered: (tag: string) => `Only threads with the tag “${tag}”`,
    showAll: 'Show all',
    loading: 'Loading threads …',
    empty: 'No threads yet. Start the first one.',
    emptyHere: 'No threads here yet.',
    emptyUnanswered: 'No question waits for an answer.',
    failed: 'The threads could not be loaded.',
    offline: 'You are offline. What you write is kept in this browser.',
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
  write: {
    title: 'Title',
    text: 'Text',
    category: 'Category',
    noCategory: 'None',
    topic: 'Kind of thread',
    discussion: 'Discussion',
    question: 'Question',
    discussionHint: 'Talk something over',
    questionHint: 'One answer can be accepted',
    tags: 'Tags',
    tagsHint: 'Up to five, separated by commas',
    removeTag: (tag: string) => `Remove tag: ${tag}`,
    similar: 'Similar threads',
    post: 'Post thread',
    cancel: 'Close',
    kept: 'Your draft is kept.',
    titleBlank: 'Enter a title.',
    titleLong: 'Choose a title of at most 200 characters.',
    titleCharacters: 'This title has characters that cannot be shown. Choose another.',
    posted: 'Your thread is posted.',
    postedEarlier:
      'It had arrived already, without your latest changes. They are kept here: put them into that thread, or post them as another one.',
  },
};

export type ForumTexts = typeof en;

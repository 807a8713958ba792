import type { IdeaSort, IdeaStatus } from '../../domain/idea.js';
import { pluralOf } from '../plural.js';

const sorts: Record<IdeaSort, string> = {
  top: 'Most votes',
  newest: 'Newest',
  latest: 'Latest activity',
};

const statuses: Record<IdeaStatus, string> = {
  open: 'Open',
  planned: 'Planned',
  progress: 'In progress',
  done: 'Done',
  declined: 'Declined',
};

export const en = {
  statuses,
  board: {
    heading: 'Ideas',
    newIdea: 'New idea',
    views: 'View',
    list: 'List',
    roadmap: 'Roadmap',
    categories: 'Categories',
    allCategories: 'All categories',
    sort: 'Sort',
    sorts,
    status: 'Status',
    allStatuses: 'All',
    loading: 'Loading ideas …',
    empty: 'No ideas yet. Share the first one.',
    emptyHere: 'No ideas here yet.',
    emptyColumn: 'Nothing here at the moment.',
    failed: 'The ideas could not be loaded.',
    offline: 'You are offline. What you write is kept in this browser.',
    loadMore: 'Load more ideas',
    back: 'All ideas',
    export: 'Export CSV',
    exportFailed: 'The file could not be made. Check the connection and try again.',
    unavailable: 'This part could not be loaded. Check the connection and try again.',
  },
  thread: {
    waiting: 'Waiting for a moderator',
    waitingHint: 'Only you can see it.',
    by: (name: string) => `by ${name}`,
    comments: pluralOf('en', { one: '# comment', other: '# comments' }),
    votes: pluralOf('en', { one: '# vote', other: '# votes' }),
    vote: (title: string, votes: string) => `Vote for ${title}, ${votes}`,
    ownVote: 'Others vote on your ideas.',
    closed: 'Voting on this idea is closed.',
  },
  status: {
    label: 'Status',
    changed: 'Changed',
    merged: 'Merged into',
    mergedHint: 'The votes for this idea have moved there.',
    otherIdea: 'another idea',
  },
  search: {
    label: 'Search ideas',
    searching: 'Searching …',
    found: pluralOf('en', { one: '# idea found', other: '# ideas found' }),
    nothing: 'No idea has these words in its title.',
    failed: 'The search did not get through. Here is what is loaded.',
  },
  write: {
    heading: 'New idea',
    text: 'What would it make better?',
    similar: 'Is it one of these? A vote counts for more than the same idea twice.',
    post: 'Post idea',
    posted: 'Your idea is posted.',
    postedEarlier:
      'It had arrived already, without your latest changes. They are kept here: put them into that idea, or post them as another one.',
  },
};

export type IdeaTexts = typeof en;

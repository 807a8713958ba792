import { pluralOf } from '../../plural.js';

/** What staff read about ideas. */
export const en = {
  status: {
    change: 'Change status',
    chosen: 'New status',
    note: 'Note (optional)',
    noteHint: 'It is posted as a comment and stands on top as the official reply.',
    save: 'Save status',
    saving: 'Saving …',
    cancel: 'Cancel',
    done: (status: string) => `The status is now: ${status}`,
    undo: 'Undo',
    undone: 'The status is as it was before.',
    noteFailed: (why: string) =>
      `The status is saved, but your note is not posted. It still stands here. ${why}`,
    noteLater:
      'The status is saved. Your note is on its way or waits for a moderator; make it the official reply once it is there.',
  },
  faults: {
    handled: 'A colleague was faster. Load the page again to see what was decided.',
    changed: 'The idea has changed meanwhile. Load the page again.',
    gone: 'This idea is no longer here.',
  },
  merge: {
    open: 'Merge into …',
    rest: 'Move remaining votes',
    heading: 'Merge into another idea',
    what: 'The votes move to the idea you choose, one for each person. This idea is closed, leaves the board and leads to the other one. That cannot be undone.',
    search: 'Search ideas',
    searching: 'Searching …',
    nothing: 'No other idea has these words in its title.',
    searchFailed: 'The search did not get through. Type again to try once more.',
    found: 'Ideas found',
    choose: 'Choose the idea that stays.',
    confirm: 'Merge ideas',
    stop: 'Stop',
    close: 'Close',
    moving: pluralOf('en', { one: '# vote has moved …', other: '# votes have moved …' }),
    done: pluralOf('en', {
      one: 'The ideas are merged. # vote has moved.',
      other: 'The ideas are merged. # votes have moved.',
    }),
    partly: pluralOf('en', {
      one: 'The ideas are merged. # vote has moved, others are left. Go on with “Move remaining votes”.',
      other: 'The ideas are merged. # votes have moved, others are left. Go on with “Move remaining votes”.',
    }),
  },
  file: {
    saved: 'The file is in the downloads of this browser.',
    cut: pluralOf('en', { one: 'It has the first idea.', other: 'It has the first # ideas.' }),
    title: 'Title',
    status: 'Status',
    votes: 'Votes',
    comments: 'Comments',
    author: 'Author',
    date: 'Date',
    category: 'Category',
    address: 'Address',
  },
};

export type IdeaStaffTexts = typeof en;

import type { CommentSort } from '../domain/comment-tree.js';
import type { AccountStrings } from './en-account.js';
import type { WritingStrings } from './en-writing.js';
import { pluralOf } from './plural.js';

const newComments = pluralOf('en', { one: 'Show # new comment', other: 'Show # new comments' });

const sorts: Record<CommentSort, string> = { newest: 'Newest', oldest: 'Oldest', best: 'Best' };

const reading = {
  comments: {
    heading: 'Comments',
    loading: 'Loading comments …',
    empty: 'No comments yet. Write the first one.',
    failed: 'The comments could not be loaded.',
    retry: 'Try again',
    notConnected: 'This widget is not connected to a community yet.',
    notSetUp: 'This community is not set up yet.',
    offline: 'You are offline. What you write is kept and sent later.',
    locked: 'This conversation is closed.',
    showNew: newComments,
    preview: 'Preview: what you write stays in this browser.',
    loadMore: 'Load more comments',
    sort: 'Sort',
    sorts,
  },
  comment: {
    label: (name: string) => `Comment by ${name}`,
    edited: 'edited',
    editedAt: (time: string) => `Edited ${time}`,
    deleted: 'Deleted by its author',
    removed: 'Removed by a moderator',
    answerTo: (name: string) => `In reply to ${name}`,
    answerToEarlier: 'In reply to an earlier comment',
    roles: { owner: 'Owner', admin: 'Admin', moderator: 'Moderator' },
  },
  composer: {
    write: 'Write a comment',
    post: 'Post comment',
    unavailable: 'The community cannot be reached. Your text is kept here; try again in a moment.',
  },
};

/** Every text a person reads, by key. Plurals and parameters are functions; English is the model. */
export type Strings = typeof reading & WritingStrings & AccountStrings;

/** English as far as a reader needs it; `en-writing` and `en-account` add the rest before anything asks for it. */
export const en = reading as Strings;

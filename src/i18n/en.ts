import type { CommentSort } from '../domain/comment-tree.js';
import type { Reaction } from '../domain/entry.js';
import type { WritingStrings } from './en-writing.js';
import { pluralOf } from './plural.js';

const newComments = pluralOf('en', { one: 'Show # new comment', other: 'Show # new comments' });
const people = pluralOf('en', { one: '# person', other: '# people' });

const reactionNames: Record<Reaction, string> = {
  like: 'Like',
  love: 'Love',
  laugh: 'Funny',
  surprise: 'Surprising',
  sad: 'Sad',
  thanks: 'Thanks',
};

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
    banned: 'You can no longer write in this community.',
    muted: (time: string) => `You can write again ${time}.`,
    guestsOff: 'Guests can read here. Sign in with an account to write.',
    showNew: newComments,
    loadMore: 'Load more comments',
    sort: 'Sort',
    sorts,
  },
  comment: {
    label: (name: string) => `Comment by ${name}`,
    reply: 'Reply',
    react: 'React',
    more: 'More actions',
    edited: 'edited',
    editedAt: (time: string) => `Edited ${time}`,
    deleted: 'Deleted by its author',
    removed: 'Removed by a moderator',
    answerTo: (name: string) => `In reply to ${name}`,
    answerToEarlier: 'In reply to an earlier comment',
    roles: { owner: 'Owner', admin: 'Admin', moderator: 'Moderator' },
    reactions: reactionNames,
    reactionCount: (name: string, count: number) => `${name}: ${people(count)}`,
  },
  composer: {
    write: 'Write a comment',
    post: 'Post comment',
    unavailable: 'The community cannot be reached. Your text is kept here; try again in a moment.',
  },
};

/** Every text a person reads, by key. Plurals and parameters are functions; English is the model. */
export type Strings = typeof reading & WritingStrings;

/** English as far as a reader needs it; `en-writing` adds the rest before anything asks for it. */
export const en = reading as Strings;

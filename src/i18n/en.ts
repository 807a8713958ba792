import type { CommentSort } from '../domain/comment-tree.js';
import type { Reaction } from '../domain/entry.js';
import type { WritingStrings } from './en-writing.js';
import { pluralOf } from './plural.js';

const comments = pluralOf('en', { one: '# comment', other: '# comments' });
const newComments = pluralOf('en', { one: 'Show # new comment', other: 'Show # new comments' });
const newArrived = pluralOf('en', { one: '# new comment', other: '# new comments' });
const left = pluralOf('en', { one: '# character left', other: '# characters left' });
const over = pluralOf('en', { one: '# character too many', other: '# characters too many' });
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
    count: comments,
    loading: 'Loading comments …',
    empty: 'No comments yet. Write the first one.',
    failed: 'The comments could not be loaded.',
    retry: 'Try again',
    notConnected: 'This widget is not connected to a community yet.',
    notSetUp: 'This community is not set up yet.',
    offline: 'You are offline. What you write is kept and sent later.',
    live: 'New comments appear by themselves.',
    notLive: 'Live updates are paused. New comments appear after reloading.',
    locked: 'This conversation is closed.',
    banned: 'You can no longer write in this community.',
    muted: (time: string) => `You can write again ${time}.`,
    guestsOff: 'Guests can read here. Sign in with an account to write.',
    showNew: newComments,
    arrived: newArrived,
    loadMore: 'Load more comments',
    sort: 'Sort',
    sorts,
    missing: 'The linked comment is no longer here.',
    preview: 'Preview: what you write stays in this browser.',
  },
  comment: {
    label: (name: string) => `Comment by ${name}`,
    reply: 'Reply',
    react: 'React',
    more: 'More actions',
    edit: 'Edit',
    remove: 'Delete',
    copyLink: 'Copy link',
    share: 'Share',
    copied: 'Link copied.',
    copyFailed: 'Copying is not allowed here. Copy the address of this link:',
    edited: 'edited',
    editedAt: (time: string) => `Edited ${time}`,
    deleted: 'Deleted by its author',
    removed: 'Removed by a moderator',
    answerTo: (name: string) => `In reply to ${name}`,
    answerToEarlier: 'In reply to an earlier comment',
    showMore: 'Show all of it',
    you: 'You',
    roles: { owner: 'Owner', admin: 'Admin', moderator: 'Moderator' },
    reactions: reactionNames,
    reactionCount: (name: string, count: number) => `${name}: ${people(count)}`,
    newReplies: 'Replies',
    permalink: (time: string) => `Link to this comment, ${time}`,
    deleteQuestion: 'Delete this comment? It cannot be brought back.',
    deleteConfirm: 'Delete',
    cancel: 'Cancel',
    deletedDone: 'Comment deleted.',
    editedDone: 'Comment changed.',
    sending: 'Sending …',
    queued: 'Waiting for a connection. It will be sent by itself.',
    failed: 'Not sent.',
    retry: 'Send again',
    discard: 'Discard',
    pending: 'Waiting for a moderator. Only you can see it.',
    signInToReact: 'Sign in to react.',
  },
  composer: {
    write: 'Write a comment',
    post: 'Post comment',
    writeReply: 'Write a reply',
    postReply: 'Post reply',
    editText: 'Edit your comment',
    save: 'Save changes',
    cancel: 'Cancel',
    preview: 'Preview',
    edit: 'Write',
    nothing: 'Nothing to preview yet.',
    hint: '**bold**, *italic*, > quote, `code`, [link](https://…)',
    guidelines: 'Guidelines',
    blank: 'Write something first.',
    long: 'Too long. Shorten it and post it again.',
    left,
    over,
    draft: 'Draft kept in this browser.',
    unavailable: 'The community cannot be reached. Your text is kept here; try again in a moment.',
    oneWaiting: 'One comment is still waiting to be sent. This one is kept as a draft.',
  },
  count: { comments },
};

/** Every text a person reads, by key. Plurals and parameters are functions; English is the model. */
export type Strings = typeof reading & WritingStrings;

/** English as far as a reader needs it; `en-writing` adds the rest before anything asks for it. */
export const en = reading as Strings;

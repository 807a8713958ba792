import type { Reaction } from '../domain/entry.js';
import type { Waiting } from '../domain/posting.js';
import { en } from './en.js';
import { pluralOf } from './plural.js';

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

const waits: Record<Waiting, string> = {
  policy: 'Everything is read by a moderator first here.',
  newcomer: 'The first contributions of new members are read first.',
  guest: 'What guests write is read first.',
  held: 'A moderator reads what you write first.',
  links: 'It has more links than usual.',
  words: 'It has words that a moderator looks at.',
  again: 'A moderator is looking at it again.',
};

const writing = {
  comments: {
    banned: 'You can no longer write in this community.',
    muted: (time: string) => `You can write again ${time}.`,
    guestsOff: 'Guests can read here. Sign in with an account to write.',
    arrived: newArrived,
    missing: 'The linked comment is no longer here.',
  },
  comment: {
    reply: 'Reply',
    react: 'React',
    more: 'More actions',
    reactions: reactionNames,
    reactionCount: (name: string, count: number) => `${name}: ${people(count)}`,
    edit: 'Edit',
    remove: 'Delete',
    copyLink: 'Copy link',
    share: 'Share',
    report: 'Report',
    copied: 'Link copied.',
    copyFailed: 'Copying is not allowed here. Copy the address of this link:',
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
    waits,
  },
  composer: {
    writeReply: 'Write a reply',
    postReply: 'Post reply',
    editText: 'Edit your comment',
    save: 'Save changes',
    cancel: 'Cancel',
    preview: 'Preview',
    edit: 'Write',
    nothing: 'Nothing to preview yet.',
    hint: '**bold**, *italic*, > quote, `code`, [link](https://…)',
    blank: 'Write something first.',
    long: 'Too long. Shorten it and post it again.',
    left,
    over,
    oneWaiting: 'One comment is still waiting to be sent. This one is kept as a draft.',
  },
};

export type WritingStrings = typeof writing;

/** Adds what comments and their composers say beyond their reading; whatever shows it calls this first. */
export function completeComments(): void {
  addEnglish(writing);
}

/** Adds texts to the English table. */
export function addEnglish(more: Readonly<Record<string, object>>): void {
  const table = en as Record<string, object>;
  for (const [section, texts] of Object.entries(more)) table[section] = { ...table[section], ...texts };
}

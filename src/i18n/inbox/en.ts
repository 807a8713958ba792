import { pluralOf } from '../plural.js';

const comments = pluralOf('en', { one: '# new comment', other: '# new comments' });

export const en = {
  inbox: {
    label: 'Inbox',
    labelNew: pluralOf('en', { other: 'Inbox: # new' }),
    markAll: 'Mark all read',
    markRead: 'Mark read',
    close: 'Close',
    mute: 'Mute thread',
    muted: 'You hear no more of this thread.',
    undo: 'Undo',
    loading: 'Loading …',
    empty: 'Nothing here yet. Replies and mentions will be.',
    failed: 'What is new could not be loaded.',
    retry: 'Try again',
    unread: 'New',
    allRead: 'Everything is marked as read.',
    gone: 'This thread is no longer here.',
    nowhere: 'The page of this comment has no address that can be opened.',
  },
  news: {
    reply: (name: string) => `${name} replied to you`,
    mention: (name: string) => `${name} mentioned you`,
    accepted: 'Your answer was accepted',
    approved: 'A moderator has published what you wrote',
    removed: 'A moderator removed what you wrote',
    restored: 'A moderator has put back what you wrote',
    waiting: 'What you wrote waits for a moderator again',
    reported: {
      kept: 'We looked at your report and kept the comment',
      removed: 'Your report was upheld: the comment was removed',
    },
    appealed: {
      granted: 'A moderator has looked again and taken the decision back',
      declined: 'A moderator has looked again, and the decision stands',
    },
    warned: 'A moderator has warned you',
    muted: (time: string) => `A moderator has muted you until ${time}`,
    banned: 'A moderator has banned you from this community',
    held: 'A moderator reads what you write before others see it',
    following: (count: number, title: string) => `${comments(count)} in “${title}”`,
    followingSome: (title: string) => `New comments in “${title}”`,
    message: (name: string, title: string) => `${name} wrote to those who signed up for “${title}”`,
    won: (title: string) => `You have won: “${title}”`,
  },
  follow: {
    follow: 'Follow',
    following: 'Following',
    muted: 'Muted',
    followed: 'You follow this thread: its new comments come to your inbox.',
    unfollowed: 'You no longer follow this thread.',
    unmuted: 'You hear of this thread again.',
    full: 'That is more threads than can be kept. Stop following another one first.',
    failed: 'That did not get through. Try again.',
  },
  mention: {
    label: 'People to mention',
    found: pluralOf('en', { one: '# person found', other: '# people found' }),
  },
};

export type InboxTexts = typeof en;

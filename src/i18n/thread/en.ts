import { pluralOf } from '../plural.js';

const votes = pluralOf('en', { one: '# vote', other: '# votes' });

/** What a thread of the forum says. */
export const en = {
  answers: 'Answers',
  replies: 'Replies',
  gone: 'This thread is no longer here.',
  deleted: 'Deleted thread',
  deletedNote: 'What opened this thread was taken away. The replies are still here.',
  accept: 'Accept answer',
  unaccept: 'Take acceptance back',
  accepted: 'Accepted answer',
  acceptedDone: 'Answer accepted.',
  unacceptedDone: 'The answer is no longer marked as accepted.',
  goToAnswer: 'Go to the accepted answer',
  up: 'Vote up',
  down: 'Vote down',
  votes,
  question: 'Question',
  answered: 'Answered',
  locked: 'Locked',
  pinned: 'Pinned',
  ownVote: 'Others vote on what you have started.',
  /** Of an idea. */
  comments: 'Comments',
  vote: 'Vote for this idea',
  official: 'Official reply',
  makeOfficial: 'Make official reply',
  unmakeOfficial: 'Unmark official reply',
  officialDone: 'This is the official reply now.',
  unofficialDone: 'There is no official reply any more.',
  goToOfficial: 'Go to the official reply',
};

export type ThreadTexts = typeof en;

import type { PlanFault } from '../../../domain/poll-plan.js';
import type { PollMode, PollResults } from '../../../domain/poll.js';

/** A word for each kind, and what it does. */
const kinds: Record<PollMode, [name: string, effect: string]> = {
  single: ['One choice', 'Everybody chooses one option.'],
  multiple: ['Several choices', 'Everybody chooses as many options as you allow.'],
  rating: ['Rating', 'Stars: the first option stands for one star, the last for the most.'],
  ranked: ['Ranking', 'Everybody puts options in order; the votes are counted in rounds.'],
};

const shownTo: Record<PollResults, string> = {
  always: 'always, to everybody',
  voted: 'to those who have voted',
  closed: 'when the poll has closed',
  staff: 'to moderators only',
};

const faults: Record<PlanFault, string> = {
  question: 'Enter a question of at most 200 characters.',
  characters: 'This question has characters that cannot be shown. Choose others.',
  options: 'Enter at least two options.',
  many: 'These are too many options: ten at most where several can be chosen, otherwise twenty.',
  long: 'Choose an option of at most 100 characters.',
  twins: 'Another option says the same. Change one of them.',
  number: 'At least and at most do not fit together.',
  results: 'Rankings can only be shown when the poll has closed, or to moderators.',
  closes: 'Choose a time that is still to come, and after the opening.',
};

export const en = {
  label: 'Poll',
  question: 'Question',
  kind: 'Kind of poll',
  kinds,
  least: 'Choices, at least',
  most: 'Choices, at most',
  options: {
    label: 'Options',
    hint: 'Enter leads to the next one. Several pasted lines become several options.',
    option: (place: string) => `Option ${place}`,
    star: (place: string) => `Meaning of star ${place}`,
    add: 'Add option',
    remove: (option: string) => `Remove: ${option}`,
    up: (option: string) => `Move up: ${option}`,
    down: (option: string) => `Move down: ${option}`,
    moved: (place: string, option: string) => `Place ${place}: ${option}`,
    added: (place: string) => `Option ${place} added`,
    removed: (place: string) => `Option ${place} removed`,
    full: 'There is no room for more options.',
  },
  ratings: ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'],
  results: {
    label: 'Results are shown',
    shownTo,
    endless: 'The poll has no end: they are shown as soon as somebody closes it.',
  },
  secret: ['Secret ballot', 'Nobody sees how others have voted, moderators neither.'],
  changeable: ['Votes can be changed', 'And withdrawn, as long as the poll is open.'],
  shards: ['Many voters at once', 'For hundreds of votes a minute; the results take a few seconds more.'],
  closes: {
    label: 'Closes',
    hint: 'Leave this empty, and the poll stays open.',
    day: 'In a day',
    week: 'In a week',
    never: 'No end',
  },
  opens: {
    label: 'Opens',
    hint: 'Leave this empty, and the poll opens at once.',
  },
  refused: {
    off: 'Members can no longer add polls here. Remove the poll to post the thread without it.',
    content:
      'The thread was not taken: it or its poll has something that this community does not allow. Change it and post it again.',
  },
  faults,
};

export type PollComposerTexts = typeof en;

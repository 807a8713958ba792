import type { Activity } from '../../../domain/survey.js';
import { pluralOf } from '../../plural.js';

const activities: Record<Activity, string> = {
  new: 'New members',
  active: 'Active members',
  champion: 'Frequent helpers',
};

export const en = {
  heading: 'Results',
  loading: 'Loading the results …',
  failed: 'The results could not be loaded. Check the connection and try again.',
  gone: 'This survey is no longer here.',
  state: {
    scheduled: (when: string) => `Opens ${when}`,
    open: 'Open',
    closes: (when: string) => `Open, closes ${when}`,
    closed: (when: string) => `Closed ${when}`,
    removed: 'Removed',
  },
  notes: {
    removed: 'Nobody can see or answer this survey. What was answered is still here.',
    offline: 'You are offline. What was counted before is shown; the rest comes when you are back.',
    capped: 'Only 10,000 answers can be counted at once, so the figures leave out some.',
  },
  answers: pluralOf('en', { one: '# person has answered', other: '# people have answered' }),
  counting: 'Counting …',
  empty: 'Nobody has answered yet.',
  emptySegment: 'Nobody of these has answered.',
  segments: {
    whose: 'Whose answers',
    compare: 'Compared with',
    all: 'Everybody',
    nobody: 'Nobody',
    interests: 'By interest',
    activity: 'By how they take part',
    activities,
    hint: 'As they were when they answered.',
  },
  refresh: 'Refresh',
  refreshed: 'Counted again.',
  countFailed: 'Not all could be counted. Check the connection and try again.',
  question: (place: string) => `Question ${place}`,
  asked: pluralOf('en', { one: '# person was asked', other: '# people were asked' }),
  answered: (count: string, of: string) => `${count} of ${of} who were asked have answered`,
  answeredBy: pluralOf('en', { one: '# person has answered this', other: '# people have answered this' }),
  only: (question: string) => `Only for some answers to question ${question}`,
  shareOfAsked: 'Shares are of those who were asked; several could be chosen.',
  shareOfAll: 'Shares are of all who took part; several could be chosen.',
  columns: { answer: 'Answer', share: 'Share', count: 'Answers' },
  few: pluralOf('en', {
    one: '# answer is too few for a score.',
    other: '# answers are too few for a score.',
  }),
  none: 'No answers to this.',
  interval: (low: string, high: string) => `95 % confidence interval: ${low} to ${high}`,
  from: pluralOf('en', { one: 'from # answer', other: 'from # answers' }),
  nps: {
    score: 'Net promoter score',
    promoters: 'Promoters (9–10)',
    passives: 'Passives (7–8)',
    detractors: 'Detractors (0–6)',
  },
  csat: {
    score: 'Satisfied or very satisfied',
    scale: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  },
  rating: {
    mean: 'Of 5 stars on average',
    stars: pluralOf('en', { one: '# star', other: '# stars' }),
  },
  texts: {
    search: 'Search in what is shown',
    loading: 'Loading answers …',
    failed: 'The answers could not be loaded.',
    more: 'Load older answers',
    looked: pluralOf('en', { one: 'In the latest answer', other: 'In the latest # answers' }),
    lookedAll: 'In all answers',
    none: 'No text.',
    noMatch: 'No text fits the search.',
    shown: pluralOf('en', { one: '# text shown', other: '# texts shown' }),
    nobody: 'Deleted account',
  },
  file: {
    export: 'Export CSV',
    hint: 'Each answer in the file costs two reads of your quota: the answer, and its member’s name.',
    reading: pluralOf('en', { one: '# answer read …', other: '# answers read …' }),
    stop: 'Stop',
    done: pluralOf('en', {
      one: '# answer is among your downloads.',
      other: '# answers are among your downloads.',
    }),
    bounded: (most: string) =>
      `The newest ${most} answers are among your downloads. Choose fewer under “Whose answers” to get older ones.`,
    failed: 'The answers could not be exported. Check the connection and try again.',
    columns: { at: 'Time', name: 'Member', uid: 'Member (id)', activity: 'Activity', interests: 'Interests' },
  },
};

export type SurveyResultsTexts = typeof en;

import type { QuestionFault, SurveyPlanFault } from '../../../domain/survey-plan.js';
import type { QuestionKind, SurveyLayout } from '../../../domain/survey.js';
import { pluralOf } from '../../plural.js';

/** A name for each kind of answer. */
const kinds: Record<QuestionKind, string> = {
  nps: 'Recommendation, 0 to 10',
  csat: 'Satisfaction, five faces',
  rating: 'Rating, five stars',
  single: 'One option',
  multiple: 'Several options',
  short: 'Short text',
  long: 'Long text',
};

const layouts: Record<SurveyLayout, [name: string, effect: string]> = {
  steps: ['One after the other', 'Each question by itself, with a button to the next one.'],
  page: ['All on one page', 'All questions below each other.'],
};

const faults: Record<Exclude<SurveyPlanFault['fault'], QuestionFault>, string> = {
  title: 'Enter a title of one line, at most 200 characters.',
  intro: 'Shorten the introduction: it can have 2000 characters at most.',
  thanks: 'Shorten the thanks: they can have 1000 characters at most.',
  questions: 'Add at least one question.',
  closes: 'Choose a time that is still to come, and after the opening.',
};

const questionFaults: Record<QuestionFault, string> = {
  text: 'Enter the question in one line, at most 300 characters.',
  hint: 'Shorten the hint to one line of at most 300 characters.',
  options: 'Enter at least two options, each of at most 200 characters.',
  twins: 'Another option says the same. Change one of them.',
  number: 'At least and at most do not fit together.',
  condition: 'Choose answers that can be given, or ask this question always.',
};

export const en = {
  headingNew: 'New survey',
  headingChange: 'Change survey',
  loading: 'Loading the survey …',
  failed: 'The survey could not be loaded.',
  gone: 'This survey is no longer there.',
  restored: 'What you wrote last time and did not save is still here.',
  discard: 'Discard it',
  published: 'This survey has opened: its questions stay as they are. You can still change when it closes.',
  over: 'This survey is over. It cannot be changed, nor opened again; make a copy to ask once more.',
  opened:
    'The survey had opened before your changes were stored. Make another survey out of them, or discard them.',
  another: 'Make another survey',
  title: 'Title',
  intro: 'Introduction',
  introHint: 'Stands above the questions. You can use Markdown, or leave this empty.',
  thanks: 'Thanks',
  thanksHint: 'Shown to everybody who has answered. You can use Markdown, or leave this empty.',
  markdown: {
    preview: 'Preview',
    previewOf: (field: string) => `Preview: ${field}`,
    empty: 'There is nothing to show yet.',
  },
  templates: {
    label: 'Begin with',
    empty: 'Empty survey',
    nps: {
      name: 'Recommendation (NPS)',
      title: 'Would you recommend us?',
      score: 'How likely are you to recommend our community to a friend?',
      why: 'What is the main reason for your answer?',
    },
    csat: {
      name: 'Satisfaction (CSAT)',
      title: 'How satisfied are you?',
      score: 'How satisfied are you with our community?',
      better: 'What could be better?',
    },
    event: {
      name: 'Event feedback',
      title: 'How was the event?',
      stars: 'How did you like the event?',
      liked: 'What did you like?',
      parts: ['The talks', 'The conversations', 'The place', 'The organisation'],
      better: 'What should we do better next time?',
      again: 'How likely are you to come again?',
    },
  },
  questions: {
    label: 'Questions',
    question: (place: string) => `Question ${place}`,
    untitled: 'No text yet',
    text: 'Question',
    hint: 'Hint',
    hintHint: 'Stands below the question. You can leave it empty.',
    kind: 'Kind of answer',
    kinds,
    required: ['Required', 'Nobody can send answers without answering this.'],
    requiredMark: 'Required',
    conditionMark: 'Not always asked',
    faultMark: 'To be corrected',
    up: (question: string) => `Move up: ${question}`,
    down: (question: string) => `Move down: ${question}`,
    copy: (question: string) => `Duplicate: ${question}`,
    remove: (question: string) => `Remove: ${question}`,
    add: 'Add a question',
    full: 'There is no room for more than fifteen questions.',
    added: (place: string) => `Question ${place} added`,
    moved: (place: string, question: string) => `Place ${place}: ${question}`,
    removed: (question: string) => `Removed: ${question}`,
    lost: pluralOf('en', {
      one: '# question whose condition no longer fits is now always asked.',
      other: '# questions whose conditions no longer fit are now always asked.',
    }),
    undo: 'Undo',
    undone: (question: string) => `It is back: ${question}`,
  },
  condition: {
    label: 'Ask this question',
    always: 'always',
    after: (question: string) => `depending on: ${question}`,
    answers: 'Only if this was answered',
  },
  layout: 'Questions are shown',
  layouts,
  guests: ['Guests can answer, too', 'People without an account, where the community takes what they write.'],
  opens: 'Leave this empty, and the survey opens at once.',
  closes: 'Leave this empty, and the survey stays open.',
  show: 'Try it',
  hide: 'Close the preview',
  preview: 'Preview',
  previewFailed: 'The preview could not be loaded. Check the connection and try again.',
  faults,
  questionFaults,
  inQuestion: (question: string, fault: string) => `${question}: ${fault}`,
  summary: pluralOf('en', { one: 'Correct # entry first:', other: 'Correct # entries first:' }),
  publish: 'Publish survey',
  schedule: 'Schedule survey',
  save: 'Save changes',
  saving: 'Saving …',
  cancel: 'Cancel',
  kept: 'What you write is kept in this browser until you save it.',
  saved: {
    published: (title: string) => `The survey is open: ${title}`,
    scheduled: (title: string) => `The survey is scheduled: ${title}`,
    changed: (title: string) => `The survey is changed: ${title}`,
  },
  refusals: {
    opened: 'Nothing was stored: the survey has opened meanwhile.',
    handled:
      'Nothing was stored: a colleague has changed this survey meanwhile. Save again to put yours in its place.',
    gone: 'Nothing was stored: this survey is no longer there. What you wrote is still here.',
    denied:
      'The community’s rules did not allow this. What you wrote is still here; check that you are still a moderator, and try again.',
    unavailable: 'The community cannot be reached. What you wrote is still here; try again in a moment.',
    exhausted:
      'This community has used up its quota for today. What you wrote is still here; try again tomorrow.',
  },
};

export type SurveyComposerTexts = typeof en;

import type { Reason } from '../../domain/moderation.js';
import { reasons } from '../reasons/en.js';

const explained: Record<Reason, string> = {
  spam: 'Advertising, or the same again and again.',
  offensive: 'Insults, hatred or violence.',
  harassment: 'It threatens or pursues somebody, or gives away what is private.',
  illegal: 'It breaks the law, or somebody’s rights.',
  'off-topic': 'It has nothing to do with what is talked about here.',
  other: 'Say in your own words what is wrong.',
};

export const en = {
  reasons,
  report: {
    heading: 'Report',
    intro: 'A moderator will read it. Nobody else learns who has reported.',
    reason: 'What is wrong?',
    explained,
    details: 'Details',
    detailsHint: 'What a moderator should know, in at most 500 characters.',
    chooseReason: 'Choose what is wrong.',
    detailsNeeded: 'Say in a few words what is wrong.',
    tooLong: 'Shorten it to 500 characters.',
    send: 'Send report',
    sending: 'Sending the report …',
    thanks: 'Thank you. A moderator will look at it; your inbox will tell you what came of it.',
    known: (time: string) => `You reported this ${time}. A moderator will look at it.`,
    kept: (time: string) => `You reported this ${time}. A moderator has looked at it and kept it.`,
    removed: (time: string) => `You reported this ${time}. A moderator has removed it.`,
    refusals: {
      own: 'You have written this yourself. You can delete it.',
      already: 'You have reported this before. A moderator will look at it.',
      gone: 'This is no longer here, so there is nothing left to report.',
      banned: 'A moderator has banned you, so you cannot report anything here.',
      muted: 'A moderator has muted you. You can report again afterwards; what you chose is kept here.',
      'daily-limit': 'You have sent all the reports of one day. What you chose is kept here for tomorrow.',
      denied: 'The community did not take the report. Reload the page and try once more.',
    },
    until: (time: string) => `Possible again ${time}.`,
    failed: 'The report did not get through. What you chose is kept here; try again in a moment.',
    exhausted:
      'This community has used up its quota for today. What you chose is kept here; try again tomorrow.',
    unavailable: 'Reporting could not be loaded. Check the connection and try again.',
  },
  decision: {
    reason: (reason: string) => `Reason: ${reason}`,
    note: 'A moderator says:',
    ask: 'Ask for another look',
    why: 'Why should a moderator look again?',
    hint: 'You can ask once. At most 1,000 characters.',
    blank: 'Say in a few words why.',
    tooLong: 'Shorten it to 1,000 characters.',
    send: 'Send',
    cancel: 'Cancel',
    looking: 'One moment …',
    sent: 'You have asked for another look. The answer will come to your inbox.',
    waiting: (time: string) => `You asked for another look ${time}. A moderator will answer in your inbox.`,
    granted: 'A moderator has looked again and taken the decision back.',
    declined: 'A moderator has looked again, and the decision stands.',
    settled: 'This decision has been changed meanwhile. Reload the page to see it.',
    failed: 'That did not get through. Your text is kept here; try again in a moment.',
  },
  notice: {
    label: 'From the moderators',
    warned: 'A moderator has warned you',
    muted: (time: string) => `A moderator has muted you until ${time}`,
    banned: 'A moderator has banned you from this community',
    held: 'A moderator reads what you write before others see it',
    understood: 'I understand',
    thanks: 'Thank you. You can go on writing.',
    failed: 'That did not get through. Try again in a moment.',
    loading: 'Loading why …',
    notLoaded: 'Why could not be loaded.',
    retry: 'Try again',
  },
};

export type ReportTexts = typeof en;

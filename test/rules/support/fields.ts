import type { WireValue } from '../../../src/store/rest-codec.js';

export const text = (stringValue: string): WireValue => ({ stringValue });
export const whole = (integerValue: string): WireValue => ({ integerValue });
export const bytes = (characters: string): WireValue => ({ bytesValue: btoa(characters) });
const truth: WireValue = { booleanValue: true };
const time: WireValue = { timestampValue: '2020-01-01T00:00:00Z' };
const others = text('uid-lena');

/** Fields that the records have and that are none of this batch's business. */
export const notOnes: Record<string, Record<string, WireValue>> = {
  posts: {
    ...{
      uid: others,
      name: text('Lena'),
      at: time,
      kind: text('thread'),
      state: text('removed'),
      thread: text('x'),
      page: whole('7'),
    },
    ...{
      parent: text('OtherComment00000000'),
      notify: { arrayValue: { values: [others] } },
      reason: text('x'),
      url: text('x'),
    },
    ...{
      title: text('x'),
      editedAt: time,
      decidedAt: time,
      decision: text('StrayDecision0000000'),
      approvedAt: time,
      note: text('x'),
    },
  },
  threads: {
    ...{
      kind: text('question'),
      url: text('x'),
      title: text('x'),
      at: time,
      uid: others,
      locked: truth,
      pinned: truth,
      votes: whole('9'),
    },
    ...{
      comments: whole('900'),
      lastPage: whole('9'),
      lastId: text('x'),
      lastActivityAt: time,
      changedId: text('x'),
      changedAt: time,
      decision: text('StrayDecision0000000'),
    },
    ...{ status: text('done'), mergedInto: text('AdasIdea000000000000'), movedFor: text('x/uid-mia') },
  },
  pages: {
    n: whole('9'),
    size: whole('1'),
    'entries.NoahsComment00000000.body': text('I am a fool'),
    'entries.OtherComment00000000.body': text('x'),
  },
  limits: { day: whole('1'), uid: others },
  imageLimits: { day: whole('1'), uid: others },
  images: {
    uid: others,
    at: time,
    type: text('image/jpeg'),
    bytes: bytes('\xff\xd8\xff'),
    thread: text('x'),
  },
  mine: {
    vote: whole('1'),
    'reactions.OtherComment00000000': { arrayValue: { values: [text('like')] } },
    movedFrom: text('NoahsQuestion0000000'),
    movedTo: text('AdasIdea000000000000'),
  },
  members: {
    approved: whole('99'),
    joinedAt: time,
    role: text('owner'),
    helped: whole('99'),
    helpedBy: text('MiasAnswer0000000000'),
    'standing.banned': { booleanValue: false },
    decision: text('StrayDecision0000000'),
    approvedFor: text('MiasWaitingComment00'),
  },
  communities: { 'staff.lena': text('admin'), owner: others, decision: text('x') },
  notices: { by: others, until: time, acknowledgedAt: time },
  notes: { uid: others, about: text('x') },
  reports: {
    entry: text('x'),
    uid: others,
    at: time,
    reason: text('illegal'),
    details: text('x'),
    decidedAt: time,
  },
  reported: { at: time, total: whole('99'), weight: whole('99'), reviewed: truth, decidedAt: time },
  reportLimits: { day: whole('1'), uid: others },
  appeals: {
    uid: others,
    target: text('x'),
    note: text('x'),
    decision: text('x'),
    decidedAt: time,
    answer: text('x'),
    against: text('x'),
  },
  private: { allowed: text('x') },
  polls: {
    ...{ question: text('Or not?'), mode: text('rating'), max: whole('2'), results: text('staff') },
    ...{ publishAt: time, closesAt: time, uid: others, post: text('x'), state: text('removed') },
    ...{
      decision: text('StrayDecision0000000'),
      'tally.s0.counts.o1': whole('99'),
      'tally.s1.voters': whole('1'),
    },
  },
  events: {
    ...{ prizes: whole('9'), seedHash: text('x'), kind: text('x') },
    ...{ publishAt: time, startsAt: time, uid: others, name: text('Lena'), at: time, state: text('pending') },
    ...{ decision: text('StrayDecision0000000'), winners: { arrayValue: { values: [] } }, seed: text('x') },
    ...{
      signUpOpensAt: whole('5'),
      sequence: whole('9'),
      'occurrences.once.extra': truth,
      questions: text('x'),
    },
  },
  queue: { at: time, uid: others, party: whole('9') },
  signups: {
    at: time,
    name: text('Lena'),
    party: whole('9'),
    ticket: text('x'),
    checkedInAt: time,
    uid: others,
  },
  messages: { at: time, uid: others },
  secret: { uid: others },
  ballots: { name: text('Olga'), uid: others, poll: text('x') },
  shards: { 'counts.o1': whole('99'), uid: others },
  results: { 'tally.s0.counts.o1': whole('99'), 'tally.s1.voters': whole('1'), uid: others },
};

/** Numbers with the value that they have as a rule: to `diff()` and `==` 0.0 is the same as 0. */
export const numbers: Record<string, Record<string, number>> = {
  posts: { page: 0 },
  threads: { lastPage: 0, votes: 3 },
  pages: { n: 0 },
  members: { helped: 0, approved: 3 },
  signups: { party: 2 },
  queue: { party: 2 },
};

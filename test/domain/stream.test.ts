import { expect } from '@open-wc/testing';
import type { ModeratedPost } from '../../src/domain/moderation.js';
import {
  answersOf,
  EVERYTHING,
  fillReply,
  hasLink,
  hasQuestion,
  isNewcomer,
  matchesIn,
  passes,
  waitingOf,
  watchPattern,
  watchWords,
  type StreamKnowledge,
} from '../../src/domain/stream.js';
import type { Member } from '../../src/domain/member.js';

const MINUTE = 60_000;
const post = (fields: Partial<ModeratedPost> = {}): ModeratedPost => ({
  ...{
    id: 'p1',
    kind: 'comment',
    uid: 'mia',
    name: 'Mia',
    body: 'Hello',
    at: 1000,
    state: 'live',
    thread: 't1',
  },
  ...{ revisions: [], decision: '', decidedAt: 0, approvedAt: 0, reason: '', note: '', url: '', title: '' },
  ...{ accepted: false },
  ...fields,
});
const known = (fields: Partial<StreamKnowledge> = {}): StreamKnowledge => ({
  ...{
    thread: undefined,
    author: undefined,
    answeredAt: 0,
    byStaff: false,
    newcomerPosts: 3,
    watched: false,
  },
  ...fields,
});
const member = (approved: number) => ({ approved }) as Member;

describe('the stream of contributions', () => {
  it('knows a question in many scripts, and not by an address', () => {
    for (const body of ['Why?', '为什么？', 'لماذا؟', 'Ինչու՞'])
      expect(hasQuestion(body), body).to.equal(true);
    expect(hasQuestion('See https://shop.example/?id=7 for more')).to.equal(false);
    expect(hasQuestion('No.')).to.equal(false);
  });

  it('counts links as the rules do', () => {
    expect(hasLink('See www.example.com')).to.equal(true);
    expect(hasLink('mailto: me')).to.equal(true);
    expect(hasLink('See example.com')).to.equal(false);
  });

  it('takes for a newcomer whoever has been approved less often than the community asks', () => {
    expect(isNewcomer(member(2), 3)).to.equal(true);
    expect(isNewcomer(member(3), 3)).to.equal(false);
    expect(isNewcomer(member(0), 0)).to.equal(true);
    expect(isNewcomer(null, 3)).to.equal(false);
  });

  it('is answered by a reply of staff, an opening by any comment of theirs in its thread', () => {
    const opening = post({
      id: 'o1',
      thread: 'o1',
      kind: 'thread',
      opening: { title: '', topic: 'question', category: '', tags: [] },
    });
    const comment = post({ id: 'c1', thread: 'o1', at: 2000 });
    const other = post({ id: 'c2', thread: 't9', at: 2500 });
    const staff = post({ id: 's1', thread: 'o1', parent: 'c1', uid: 'omar', at: 5000 });
    const answers = answersOf([opening, comment, other], [staff], 0);
    expect(Object.fromEntries(answers)).to.deep.equal({ o1: 5000, c1: 5000, c2: 0 });
  });

  it('says nothing about what is older than the answers that were read', () => {
    const answers = answersOf([post({ at: 1000 })], [], 2000);
    expect(answers.has('p1')).to.equal(false);
  });

  it('does not count an answer that was removed', () => {
    const staff = post({ id: 's1', parent: 'p1', uid: 'omar', at: 5000, state: 'removed' });
    expect(answersOf([post()], [staff], 0).get('p1')).to.equal(0);
  });

  it('measures how long somebody waits, against the target', () => {
    const waited = (minutes: number, target: number) =>
      waitingOf(post({ at: 0 }), known(), target, minutes * MINUTE);
    expect(waited(59, 60)).to.deep.equal({ since: 59 * MINUTE, overdue: false });
    expect(waited(61, 60)).to.deep.equal({ since: 61 * MINUTE, overdue: true });
    expect(waited(9999, 0)?.overdue).to.equal(false);
    expect(waitingOf(post(), known({ byStaff: true }), 60, MINUTE)).to.equal(null);
    expect(waitingOf(post(), known({ answeredAt: 5 }), 60, MINUTE)).to.equal(null);
    expect(waitingOf(post(), known({ answeredAt: undefined }), 60, MINUTE)).to.equal(null);
    expect(waitingOf(post({ state: 'pending' }), known(), 60, MINUTE)).to.equal(null);
  });

  it('lets through what passes every filter that is set', () => {
    const question = post({ body: 'Why? www.example.com' });
    const all = {
      ...EVERYTHING,
      unanswered: true,
      questions: true,
      links: true,
      newcomers: true,
      watched: true,
    };
    const facts = known({ author: member(0), watched: true });
    expect(passes(question, facts, all)).to.equal(true);
    expect(passes(post({ body: 'www.example.com' }), facts, all)).to.equal(false);
    expect(passes(post({ body: 'Why?' }), facts, all)).to.equal(false);
    expect(passes(question, known({ author: member(9), watched: true }), all)).to.equal(false);
    expect(passes(question, known({ author: member(0) }), all)).to.equal(false);
    expect(passes(question, { ...facts, answeredAt: 9 }, all)).to.equal(false);
    expect(passes(question, facts, { ...all, category: 'Help' })).to.equal(false);
    expect(passes(post(), known(), EVERYTHING)).to.equal(true);
  });
});

describe('saved replies', () => {
  it('fill in what is known and leave out the rest with its blank', () => {
    const values = { name: 'Mia', title: '', community: 'Kettlewake' };
    expect(fillReply('Hello {name}, welcome to {community}!', values)).to.equal(
      'Hello Mia, welcome to Kettlewake!',
    );
    expect(fillReply('About {title}: no.', values)).to.equal('About: no.');
    expect(fillReply('{unknown} stays', values)).to.equal('{unknown} stays');
  });

  it('fill in once: what is filled in is a text', () => {
    const values = { name: '{community}', title: '$&', community: 'K' };
    expect(fillReply('{name} {title}', values)).to.equal('{community} $&');
  });
});

describe('watched words', () => {
  it('are read as they are typed', () => {
    expect(watchWords(' refund, broken\nrefund;  ')).to.deep.equal(['refund', 'broken']);
  });

  it('are found literally and in either case, beside the patterns of the lists', () => {
    const pattern = watchPattern(['c++', 'Straße'], ['casino|poker']);
    const text = 'C++ in der STRASSE? straße, Poker';
    expect(matchesIn(text, pattern).map(([start, end]) => text.slice(start, end))).to.deep.equal([
      'C++',
      'straße',
      'Poker',
    ]);
  });

  it('pass over a pattern that this browser cannot read, and over none', () => {
    expect(watchPattern([], ['(?P<x>a)'])).to.equal(null);
    expect(watchPattern([], [''])).to.equal(null);
    expect(matchesIn('abc', null)).to.deep.equal([]);
    expect(matchesIn('abc', watchPattern([], ['x*']))).to.deep.equal([]);
  });
});

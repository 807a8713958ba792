import { expect } from '@open-wc/testing';
import { CAUTIOUS_POLICY, roleOf, type Community, type Policy } from '../../src/domain/community.js';
import type { Member } from '../../src/domain/member.js';
import {
  editableUntil,
  postingVerdict,
  type PostingSituation,
  type PostingVerdict,
} from '../../src/domain/posting.js';
import type { Thread } from '../../src/domain/thread.js';

const DAY = 86_400_000;
/** Ten in the morning of day 20,000. */
const NOW = 20_000 * DAY + 36_000_000;

function community(policy: Partial<Policy> = {}, staff: Community['staff'] = {}): Community {
  const open: Policy = { ...CAUTIOUS_POLICY, guests: 'live' };
  return {
    id: 'main',
    name: 'Brand',
    categories: [],
    staff,
    policy: { ...open, ...policy },
    texts: { guidelines: '', welcome: '' },
  };
}

function member(standing: Member['standing'] = {}, approved = 0): Member {
  return { uid: 'mia', name: 'Mia', interests: [], joinedAt: 0, approved, helped: 0, standing };
}

const thread = (locked: boolean): Thread => ({
  id: 't',
  kind: 'page',
  url: '',
  title: '',
  comments: 1,
  lastPage: 0,
  lastId: '',
  lastActivityAt: 0,
  locked,
});

const limits = (secondsAgo: number, n = 1) => {
  const at = NOW - secondsAgo * 1000;
  return { at, day: Math.floor(at / DAY), n, ref: 'x' };
};

function verdict(situation: Partial<PostingSituation>): PostingVerdict {
  return postingVerdict({
    community: community(),
    member: member(),
    guest: false,
    limits: null,
    thread: null,
    body: 'Hello',
    now: NOW,
    ...situation,
  });
}

const twoLinks = 'https://a.example and www.b.example';

interface Row {
  when: string;
  situation: Partial<PostingSituation>;
  is: PostingVerdict;
}

const live: Row[] = [
  { when: 'a member writes', situation: {}, is: { kind: 'live' } },
  { when: 'a guest writes where guests may', situation: { guest: true }, is: { kind: 'live' } },
  { when: 'the thread is open', situation: { thread: thread(false) }, is: { kind: 'live' } },
  {
    when: 'a mute is over',
    situation: { member: member({ mutedUntil: NOW }) },
    is: { kind: 'live' },
  },
  {
    when: 'a warned member writes',
    situation: { member: member({ warned: 'Mind your tone' }) },
    is: { kind: 'live' },
  },
  { when: 'the interval is just over', situation: { limits: limits(10) }, is: { kind: 'live' } },
  {
    when: 'the daily number was reached yesterday',
    situation: { limits: { at: NOW - DAY, day: 19_999, n: 100, ref: 'x' } },
    is: { kind: 'live' },
  },
  {
    when: 'a member is no newcomer any more',
    situation: { community: community({ premoderate: 'newcomers' }), member: member({}, 3) },
    is: { kind: 'live' },
  },
  { when: 'there are as many links as allowed', situation: { body: twoLinks }, is: { kind: 'live' } },
];

const waits: Row[] = [
  {
    when: 'everything is looked at first',
    situation: { community: community({ premoderate: 'all' }) },
    is: { kind: 'pending', why: 'policy' },
  },
  {
    when: 'newcomers are looked at first',
    situation: { community: community({ premoderate: 'newcomers' }), member: member({}, 2) },
    is: { kind: 'pending', why: 'newcomer' },
  },
  {
    when: 'guests wait',
    situation: { community: community({ guests: 'pending' }), guest: true },
    is: { kind: 'pending', why: 'guest' },
  },
  {
    when: 'a moderator holds what this member writes',
    situation: { member: member({ held: true }) },
    is: { kind: 'pending', why: 'held' },
  },
  {
    when: 'there are too many links',
    situation: { body: `${twoLinks} mailto:c@example.org` },
    is: { kind: 'pending', why: 'links' },
  },
];

const refused: Row[] = [
  {
    when: 'there is no community',
    situation: { community: null },
    is: { kind: 'refused', why: 'no-community' },
  },
  {
    when: 'guests are not let in',
    situation: { community: community({ guests: 'off' }), guest: true },
    is: { kind: 'refused', why: 'guests-off' },
  },
  { when: 'there is no profile', situation: { member: null }, is: { kind: 'refused', why: 'no-profile' } },
  {
    when: 'the member is banned',
    situation: { member: member({ banned: true }) },
    is: { kind: 'refused', why: 'banned' },
  },
  {
    when: 'the member is muted',
    situation: { member: member({ mutedUntil: NOW + 1 }) },
    is: { kind: 'refused', why: 'muted', until: NOW + 1 },
  },
  {
    when: 'the thread is locked',
    situation: { thread: thread(true) },
    is: { kind: 'refused', why: 'locked' },
  },
  {
    when: 'the interval is not over',
    situation: { limits: limits(9) },
    is: { kind: 'refused', why: 'too-soon', until: NOW + 1000 },
  },
  {
    when: 'the daily number is reached',
    situation: { limits: limits(3600, 100) },
    is: { kind: 'refused', why: 'daily-limit', until: 20_001 * DAY },
  },
];

describe('whether a comment is received', () => {
  for (const { when, situation, is } of live) {
    it(`goes live when ${when}`, () => expect(verdict(situation)).to.deep.equal(is));
  }
  for (const { when, situation, is } of waits) {
    it(`waits when ${when}`, () => expect(verdict(situation)).to.deep.equal(is));
  }
  for (const { when, situation, is } of refused) {
    it(`is refused when ${when}`, () => expect(verdict(situation)).to.deep.equal(is));
  }

  it('names the first of several refusals, in the order of the rules', () => {
    const everything: PostingSituation = {
      community: null,
      member: null,
      guest: true,
      limits: limits(0, 100),
      thread: thread(true),
      body: '',
      now: NOW,
    };
    const cures: Partial<PostingSituation>[] = [
      {},
      { community: community({ guests: 'off' }) },
      { community: community() },
      { member: member({ banned: true, mutedUntil: NOW + 1 }) },
      { member: member({ mutedUntil: NOW + 1 }) },
      { member: member() },
      { thread: null },
      { limits: limits(60, 100) },
    ];
    const situation = { ...everything };
    const reasons = cures.map((cure) => {
      const answer = postingVerdict(Object.assign(situation, cure));
      return answer.kind === 'refused' ? answer.why : answer.kind;
    });
    expect(reasons).to.deep.equal([
      'no-community',
      'guests-off',
      'no-profile',
      'banned',
      'muted',
      'locked',
      'too-soon',
      'daily-limit',
    ]);
  });

  it('names the first of several reasons to wait', () => {
    const body = `${twoLinks} https://c.example`;
    const held = member({ held: true });
    const policies: Partial<Policy>[] = [
      { premoderate: 'all', guests: 'pending' },
      { premoderate: 'newcomers', guests: 'pending' },
      { guests: 'pending' },
      { guests: 'live' },
    ];
    const whys = policies.map((policy) => {
      const answer = verdict({ community: community(policy), member: held, guest: true, body });
      return answer.kind === 'pending' ? answer.why : answer.kind;
    });
    expect(whys).to.deep.equal(['policy', 'newcomer', 'guest', 'held']);
    expect(verdict({ guest: true, body })).to.deep.equal({ kind: 'pending', why: 'links' });
  });

  it('binds staff neither to intervals and numbers nor to review', () => {
    const staff = { mia: 'moderator' as const };
    const strict = community({ premoderate: 'all', maxLinks: 0 }, staff);
    const situation = { community: strict, limits: limits(0, 1000), body: twoLinks };
    expect(verdict(situation)).to.deep.equal({ kind: 'live' });
    expect(verdict({ ...situation, member: member({ banned: true }) }).kind).to.equal('refused');
    expect(verdict({ ...situation, thread: thread(true) })).to.deep.equal({ kind: 'refused', why: 'locked' });
  });
});

describe('a role', () => {
  it('is found for staff alone, also where a uid has the name of a built-in property', () => {
    const staffed = community({}, { omar: 'moderator' });
    expect(roleOf(staffed, 'omar')).to.equal('moderator');
    for (const uid of ['mia', 'constructor', '__proto__', 'toString', '', undefined]) {
      expect(roleOf(staffed, uid)).to.equal(null);
    }
    expect(roleOf(null, 'omar')).to.equal(null);
  });
});

describe('the time to edit', () => {
  it('ends the policy’s minutes after posting', () => {
    expect(editableUntil(community({ editMinutes: 30 }), 1000)).to.equal(1000 + 30 * 60_000);
  });
});

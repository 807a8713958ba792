import { dayOf } from '../../../src/domain/clock.js';
import { liveComment, pendingComment, type CommentIntent } from '../../../src/data/posts.js';
import type { Fields } from '../../../src/store/store.js';
import { allow, deny, writing, type RuleCase } from '../support/case.js';
import { gus, lena, mia, omar, type Person } from '../support/people.js';
import { communityFields, limitsFields, minutesAgo, stage, type Differences } from '../support/stage.js';
import { ground, intent } from './posting.js';

/** Whether one and the same text may be posted live, and whether it may wait, in one situation. */
interface Row {
  readonly when: string;
  readonly as?: Person;
  readonly given?: Differences | (() => Differences);
  readonly body?: string;
  /** Held back: it may wait for a moderator, and not be published. */
  readonly is: 'live' | 'held back' | 'refused';
}

const standing = (fields: Record<string, unknown>, who = mia) =>
  ({ members: { [who.uid]: { standing: fields } } }) as Differences;
const policy = (fields: NonNullable<Differences['policy']>): Differences => ({ policy: fields });
const without = (field: string): Differences => {
  const { [field]: _gone, ...rest } = communityFields();
  return { community: { ...rest, [field]: null } };
};

const words: Row[] = [
  {
    when: 'a word is blocked',
    given: { words: { blocked: 'casino', held: '' } },
    body: 'Best CASINO',
    is: 'refused',
  },
  {
    when: 'a blocked word stands behind a line break',
    given: { words: { blocked: 'casino', held: '' } },
    body: 'a\n\ncasino\n',
    is: 'refused',
  },
  {
    when: 'another word is blocked',
    given: { words: { blocked: 'casino', held: '' } },
    body: 'Cas\nino',
    is: 'live',
  },
  {
    when: 'a word is held',
    given: { words: { blocked: '', held: 'bitcoin|casino' } },
    body: 'My\nBitCoin!',
    is: 'held back',
  },
  {
    when: 'staff use a held word',
    as: omar,
    given: { words: { blocked: '', held: 'bitcoin' } },
    body: 'bitcoin',
    is: 'live',
  },
  {
    when: 'staff use a blocked word',
    as: omar,
    given: { words: { blocked: 'casino', held: '' } },
    body: 'casino',
    is: 'refused',
  },
  { when: 'the list of words cannot be read', given: { words: { blocked: '(', held: '' } }, is: 'refused' },
  { when: 'the list of words has a gap', given: { words: { held: '' } }, is: 'refused' },
];

const links: Row[] = [
  { when: 'there are as many links as allowed', body: 'https://a.example www.b.example', is: 'live' },
  { when: 'there is a link too many', body: 'https://a.example WWW.b.example\nmailto:', is: 'held back' },
  { when: 'links stand side by side', body: 'http:http:http:', is: 'held back' },
  {
    when: 'no link is allowed and none is there',
    given: policy({ maxLinks: 0 }),
    body: 'http mailto www',
    is: 'live',
  },
  {
    when: 'no link is allowed',
    given: policy({ maxLinks: 0 }),
    body: 'see http://a.example',
    is: 'held back',
  },
  { when: 'staff have many links', as: omar, body: 'http: http: http: http:', is: 'live' },
];

const trust: Row[] = [
  { when: 'all is read first', given: policy({ premoderate: 'all' }), is: 'held back' },
  { when: 'all is read first, but staff write', as: omar, given: policy({ premoderate: 'all' }), is: 'live' },
  {
    when: 'a newcomer lacks one approval',
    given: { ...policy({ premoderate: 'newcomers' }), members: { [mia.uid]: { approved: 2 } } },
    is: 'held back',
  },
  {
    when: 'a newcomer has been approved often enough',
    given: policy({ premoderate: 'newcomers' }),
    is: 'live',
  },
  {
    when: 'newcomers are read first, but staff write',
    as: omar,
    given: { ...policy({ premoderate: 'newcomers' }), members: { [omar.uid]: { approved: 0 } } },
    is: 'live',
  },
  { when: 'the member is held', given: standing({ held: true }), is: 'held back' },
  {
    when: 'the member was warned only',
    given: standing({ warned: 'Please be kind.', held: false, banned: false }),
    is: 'live',
  },
  { when: 'the member is banned', given: standing({ banned: true }), is: 'refused' },
  { when: 'the ban is unreadable', given: standing({ banned: 'yes' }), is: 'refused' },
  { when: 'the member is muted', given: () => standing({ mutedUntil: minutesAgo(-500) }), is: 'refused' },
  { when: 'the mute is over', given: () => standing({ mutedUntil: minutesAgo(1) }), is: 'live' },
  { when: 'the mute is unreadable', given: standing({ mutedUntil: 'tomorrow' }), is: 'refused' },
  { when: 'a banned moderator writes', as: omar, given: standing({ banned: true }, omar), is: 'refused' },
  { when: 'there is no profile', as: lena, is: 'refused' },
];

const guests: Row[] = [
  { when: 'guests are off', as: gus, given: policy({ guests: 'off' }), is: 'refused' },
  { when: 'guests wait', as: gus, given: policy({ guests: 'pending' }), is: 'held back' },
  { when: 'guests are live', as: gus, given: policy({ guests: 'live' }), is: 'live' },
  {
    when: 'guests are live and all is read first',
    as: gus,
    given: policy({ guests: 'live', premoderate: 'all' }),
    is: 'held back',
  },
  {
    when: 'the setting for guests is unknown',
    as: gus,
    given: policy({ guests: 'open' as 'live' }),
    is: 'refused',
  },
  {
    when: 'a guest says to be a member in the token',
    as: { ...gus, claims: { ...gus.claims, role: 'owner', admin: true } },
    is: 'held back',
  },
  {
    when: 'the token does not say how one signed in',
    as: { ...mia, claims: { firebase: {} } },
    is: 'held back',
  },
  { when: 'guests are live, and a member writes', given: policy({ guests: 'live' }), is: 'live' },
  { when: 'guests are off, and a member writes', given: policy({ guests: 'off' }), is: 'live' },
];

const settings: Row[] = [
  { when: 'the community does not exist', given: { community: null }, is: 'refused' },
  { when: 'the policy is missing', given: without('policy'), is: 'refused' },
  { when: 'there are no staff', given: without('staff'), is: 'live' },
  { when: 'a policy field is missing', given: { community: { policy: { guests: 'live' } } }, is: 'refused' },
  { when: 'the thread is locked', given: { thread: { locked: true } }, is: 'refused' },
  {
    when: 'the thread is locked, for staff too',
    as: omar,
    given: { thread: { locked: true } },
    is: 'refused',
  },
];

const day = () => dayOf(Date.now());
const counted = (fields: Fields, who = mia): Differences => ({
  policy: { intervalSeconds: 86_400, postsADay: 5 },
  limits: { [who.uid]: { ...limitsFields(), ...fields } },
});

const limits: Row[] = [
  { when: 'the interval is not over', given: () => counted({ at: minutesAgo(50) }), is: 'refused' },
  { when: 'the interval is over', given: () => counted({ at: minutesAgo(1441) }), is: 'live' },
  { when: 'staff do not wait', as: omar, given: () => counted({ at: minutesAgo(1) }, omar), is: 'live' },
  { when: 'this is the last of the day', given: () => counted({ at: minutesAgo(2000), n: 4 }), is: 'live' },
  { when: 'the day is used up', given: () => counted({ at: minutesAgo(2000), n: 5 }), is: 'refused' },
  { when: 'staff have no daily number', as: omar, given: () => counted({ n: 500 }, omar), is: 'live' },
  {
    when: 'it is the first of another day',
    given: () => counted({ at: minutesAgo(3000), n: 5, day: day() - 2 }),
    is: 'live',
  },
  {
    when: 'the first of the day follows too soon',
    given: () => counted({ at: minutesAgo(5), n: 5, day: day() - 1 }),
    is: 'refused',
  },
];

const bodies: Row[] = [
  { when: 'the text is as long as it may be', body: `${'x'.repeat(4998)}😀`, is: 'live' },
  { when: 'the text is one unit too long', body: `${'x'.repeat(4999)}😀`, is: 'refused' },
  { when: 'the text is empty', body: '', is: 'refused' },
  { when: 'the text is one character', body: '.', is: 'live' },
  {
    when: 'the text is blank',
    body: ' \t\r\n\u00a0\u200b\u200d\u2060\u3000\ufeff\u00ad\u2028',
    is: 'refused',
  },
  { when: 'the text is of another script', body: 'שלום\n世界', is: 'live' },
];

/** What the client would send; where the first post of a day follows an older one, it starts the count anew. */
function casesOf(row: Row): RuleCase[] {
  const { when, as = mia, given = {}, body = 'Hello!', is } = row;
  const known = (): CommentIntent => intent({ body });
  const before = () =>
    (typeof given === 'function' ? given() : given).limits?.[as.uid] as
      { day: number; n: number } | undefined;
  const basis = (c: string) => {
    const count = before();
    return ground(c, { limits: count ? { at: 0, ref: '', ...count } : null }, { ...as });
  };
  const line = (name: string, passes: boolean, write: typeof liveComment): RuleCase =>
    (passes ? allow : deny)(name, as, {
      given: stage(given),
      attempt: writing((c) => write(known(), basis(c))),
    });
  return [
    line(`posts live when ${when}`, is === 'live', liveComment),
    line(`waits when ${when}`, is !== 'refused', pendingComment),
  ];
}

export const policyCases: RuleCase[] = [words, links, trust, guests, settings, limits, bodies]
  .flat()
  .flatMap(casesOf);

import { auditPath, repliesPath, wordsPath } from '../../../src/data/moderation/paths.js';
import { communityPath } from '../../../src/data/paths.js';
import { CAUTIOUS_POLICY } from '../../../src/domain/community.js';
import { now, type Fields, type WriteFields } from '../../../src/store/store.js';
import { also, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  auditFields,
  DECISION,
  decider,
  FORMER,
  FREE_WORDS,
  lists,
  logged,
  saves,
  settles,
  staged,
} from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { ada, lena, mia, olga, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { communityFields, stage } from '../support/stage.js';

const OLD_WORDS: Fields = { blocked: 'casino', held: '', decision: FORMER };
const OLD_REPLIES: Fields = { replies: { a: { title: 'Hi', body: 'Hello {name}' } }, decision: FORMER };
const decided = (): Fields => ({ ...communityFields(), decision: FORMER });

/** What was set before stands in the log. */
const before = staged(() => ({
  'private/words': OLD_WORDS,
  'private/replies': OLD_REPLIES,
  [`audit/${FORMER}`]: auditFields('words', 'private/words'),
}));
const afterSettings = staged(
  () => ({ [`audit/${FORMER}`]: auditFields('settings', 'communities/c', { by: ada.uid }) }),
  { community: { decision: FORMER } },
);
const withoutAda = stage({ community: { staff: { [olga.uid]: 'owner', [omar.uid]: 'moderator' } } });
const withoutOmar = stage({ community: { staff: { [olga.uid]: 'owner', [ada.uid]: 'admin' } } });

const reply = { id: 'a', title: 'Hi', body: 'Hello {name}' };
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...reply, id: `r${i}` }));

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'a list of words',
    as: ada,
    given: stage(),
    writes: lists('casino|poker', 'bitcoin'),
    harmless: [
      ...FREE_WORDS,
      ...['blocked', 'held'].flatMap((name) =>
        ['another text', 'blank', 'empty'].map((what) => `private: ${name} ${what}`),
      ),
    ],
  }),
  ...withForgeries({
    name: 'saved replies',
    as: omar,
    given: before,
    writes: saves([reply], omar, OLD_REPLIES),
    // What a reply says is the staff's own affair.
    harmless: [
      ...FREE_WORDS,
      ...['a', 'a.title', 'a.body'].flatMap((name) => [
        ...['null', 'a list', 'a map', 'a number', 'missing'].map(
          (what) => `private: replies.${name} ${what}`,
        ),
        ...(name === 'a' ? ['a text'] : ['bytes', 'another text', 'blank', 'empty', 'far too long']).map(
          (what) => `private: replies.${name} ${what}`,
        ),
      ]),
      'private: replies a map',
      'private: replies.extra added',
      'private: replies.a.extra added',
    ],
  }),
];

const wordLists: Row[] = [
  { what: 'gets words from its owner', passes: true, as: olga, writes: lists('casino', '', olga) },
  { what: 'gets words from a moderator', as: omar, writes: lists('casino', '', omar) },
  { what: 'gets words from a member', as: mia, writes: lists('casino', '', mia) },
  { what: 'gets words from an admin of yesterday', given: withoutAda, writes: lists('casino') },
  {
    what: 'loses its words by its owner',
    as: olga,
    given: before,
    writes: (c) => [{ op: 'delete', path: wordsPath(c) }],
  },
  {
    what: 'gets other words by its admin',
    passes: true,
    given: before,
    writes: lists('x'.repeat(4000), 'y'.repeat(4000), ada, OLD_WORDS),
  },
  { what: 'gets too many blocked words', writes: lists('x'.repeat(4001)) },
  { what: 'gets too many held words', writes: lists('', 'x'.repeat(4001)) },
  { what: 'gets a blocked pattern that is none', writes: lists('casino(') },
  { what: 'gets a held pattern that is none', writes: lists('', '*') },
  { what: 'gets a blocked pattern that is in every text', writes: lists('casino|') },
  { what: 'gets a held pattern that is in every text', writes: lists('', 'x*') },
  {
    what: 'gets words without a log',
    writes: (c) => [set(wordsPath(c), { blocked: 'casino', held: '' })],
  },
  {
    what: 'gets words by the log of those before',
    given: before,
    writes: (c) => [set(wordsPath(c), { blocked: 'poker', held: '', decision: FORMER })],
  },
  {
    what: 'gets words as if there were none yet',
    given: before,
    writes: lists('poker'),
  },
  {
    what: 'gets words after a decision that is not the last',
    given: before,
    writes: logged(lists('poker', '', ada, OLD_WORDS), { previous: 'AnotherDecision00000' }),
  },
  {
    what: 'gets words, and the log hides what they were',
    given: before,
    writes: logged(lists('poker', '', ada, OLD_WORDS), { before: { ...OLD_WORDS, blocked: 'x' } }),
  },
  { what: 'gets words that are logged as replies', writes: logged(lists('poker'), { action: 'replies' }) },
  {
    what: 'gets words that are logged for the replies',
    writes: logged(lists('poker'), { action: 'replies', target: 'private/replies' }),
  },
  {
    what: 'gets words and replies by one entry of the log',
    writes: also(lists('poker'), without('audit', saves([reply], ada))),
  },
];

const replies: Row[] = [
  { what: 'gets fifty replies', passes: true, writes: saves(many(50)) },
  { what: 'gets fifty-one replies', writes: saves(many(51)) },
  { what: 'gets no replies any more', passes: true, given: before, writes: saves([], omar, OLD_REPLIES) },
  { what: 'gets replies from a member', as: mia, writes: saves([reply], mia) },
  { what: 'gets replies from a moderator of yesterday', given: withoutOmar, writes: saves([reply]) },
  { what: 'gets replies from an admin', passes: true, as: ada, writes: saves([reply], ada) },
  { what: 'gets replies without a log', writes: without('audit', saves([reply])) },
  { what: 'gets replies that are logged as words', writes: logged(saves([reply]), { action: 'words' }) },
  {
    what: 'loses its replies by its owner',
    as: olga,
    given: before,
    writes: (c) => [{ op: 'delete', path: repliesPath(c) }],
  },
  { what: 'gets replies as if there were none yet', given: before, writes: saves([reply]) },
];

const policy = { ...CAUTIOUS_POLICY, premoderate: 'all' } as const;
const bare = (fields: WriteFields) => (c: string) => [update(communityPath(c), fields)];

const settings: Row[] = [
  { what: 'is set to read all first', passes: true, writes: settles({ policy }) },
  { what: 'is set without a log', writes: bare({ policy }) },
  { what: 'is set by a log that is not written', writes: bare({ policy, decision: DECISION }) },
  { what: 'is set by the log of before', given: afterSettings, writes: bare({ policy, decision: FORMER }) },
  {
    what: 'is set again',
    passes: true,
    given: afterSettings,
    writes: settles({ policy }, ada, decided()),
  },
  {
    what: 'is set again without the former entry’s being lost',
    given: afterSettings,
    writes: (c) => [...settles({ policy }, ada, decided())(c), { op: 'delete', path: auditPath(c, FORMER) }],
  },
  {
    what: 'is set on top of what a colleague has set meanwhile',
    given: afterSettings,
    writes: settles({ policy }),
  },
  {
    what: 'is set after another decision than the last',
    given: afterSettings,
    writes: logged(settles({ policy }, ada, decided()), { previous: 'AnotherDecision00000' }),
  },
  {
    what: 'is set, and the log hides what it was',
    writes: logged(settles({ policy }), { before: { ...communityFields(), name: 'Other' } }),
  },
  {
    what: 'is set, and the log is about another community',
    writes: logged(settles({ policy }), { target: 'communities/other' }),
  },
  { what: 'is set, and the log is about a member', writes: logged(settles({ policy }), { about: mia.uid }) },
  { what: 'is set, and the log names the owner', writes: logged(settles({ policy }), { by: olga.uid }) },
  { what: 'is set, and the log speaks of staff', writes: logged(settles({ policy }), { action: 'staff' }) },
  { what: 'is set, and the log speaks of words', writes: logged(settles({ policy }), { action: 'words' }) },
  { what: 'is set by a moderator', as: omar, writes: settles({ policy }, omar) },
  { what: 'is set by an admin of yesterday', given: withoutAda, writes: settles({ policy }) },
  {
    what: 'is set together with its words by one entry of the log',
    writes: also(settles({ policy }), without('audit', lists('casino'))),
  },
  {
    what: 'appoints a moderator, and the log speaks of settings',
    as: olga,
    writes: logged(
      settles({ staff: { ...(communityFields()['staff'] as Fields), [mia.uid]: 'moderator' } }, olga),
      { action: 'settings' },
    ),
  },
  {
    what: 'appoints a moderator without a log',
    as: olga,
    writes: bare({ staff: { ...(communityFields()['staff'] as Fields), [mia.uid]: 'moderator' } }),
  },
  {
    what: 'appoints somebody who has just come to power by the same batch',
    as: lena,
    writes: settles({ staff: { ...(communityFields()['staff'] as Fields), [lena.uid]: 'admin' } }, lena),
  },
  {
    what: 'gets an entry of the log without a change',
    writes: (c) => [
      set(auditPath(c, DECISION), {
        ...auditFields('settings', `communities/${c}`),
        ...{ by: decider(c, ada).by, at: now },
      }),
    ],
  },
];

export const settingCases: RuleCase[] = [
  ...forged,
  ...casesOf('a community', [wordLists, settings].flat(), { as: ada }),
  ...casesOf('a community', replies, { as: omar }),
];

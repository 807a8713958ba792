import { appealPath, auditPath } from '../../../src/data/moderation/paths.js';
import { memberPath } from '../../../src/data/paths.js';
import type { Write } from '../../../src/store/store.js';
import { also, changed, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  appealFields,
  appeals,
  appealsBan,
  ban,
  removal,
  removalAppealed,
  removalWith,
  responds,
  restores,
} from '../support/appealing.js';
import { auditFields, DECISION, FORMER, FURTHER, logged, staged } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { ada, gus, mia, noah, olga, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo, NOAHS, WAITING } from '../support/stage.js';
import { lifts, sanctioned, sanctions, UNTIL } from '../support/standing.js';

const banAppealed =
  (standing: Parameters<typeof sanctioned>[0] = { banned: true }) =>
  (c: string) => [
    ...sanctioned(standing, 'ban')(c),
    set(appealPath(c, FORMER), appealFields(mia, `members/${mia.uid}`)),
  ];
const banGround = banAppealed();
const removalGround = removalAppealed();

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'an appeal against a removal',
    as: noah,
    given: removal,
    writes: appeals(),
    harmless: ['appeals: note another text'],
  }),
  ...withForgeries({
    name: 'an appeal declined',
    as: omar,
    given: removalGround,
    writes: responds('declined'),
    harmless: ['audit: group another text'],
  }),
  ...withForgeries({
    name: 'an appeal granted by lifting a ban',
    as: ada,
    given: banGround,
    writes: (c) => [...lifts('banned', { banned: true }, ada)(c), ...responds('granted', ada, mia)(c)],
    known: ['notices', 'audit'],
  }),
];

const path = (c: string, id = FORMER) => appealPath(c, id);

const appealing: Row[] = [
  { what: 'against a removal has 1,000 units', passes: true, writes: appeals({ note: 'x'.repeat(1000) }) },
  { what: 'against a removal has 1,001 units', writes: appeals({ note: 'x'.repeat(1001) }) },
  { what: 'against the removal of another’s', as: mia, writes: appeals({}, mia) },
  { what: 'against a removal in the author’s name', as: mia, writes: appeals() },
  { what: 'against a removal that was restored', given: removalWith({ state: 'live' }) },
  { what: 'against what its author has deleted', given: removalWith({ state: 'deleted' }) },
  { what: 'against what only waits', given: removalWith({ state: 'pending' }) },
  { what: 'against an older removal', given: removalWith({ decision: FURTHER }) },
  { what: 'against a removal that was none', writes: appeals({ target: `posts/${WAITING}` }) },
  {
    what: 'against a removal of what is not there',
    writes: appeals({ target: 'posts/NoSuchComment0000000' }),
  },
  { what: 'against a removal under another name', writes: appeals({ target: `pasts/${NOAHS}` }) },
  { what: 'against a removal by a path that leads on', writes: appeals({ target: `posts/${NOAHS}/x/y` }) },
  { what: 'is sent twice', given: removalGround },
  {
    what: 'is sent again after it was declined',
    given: removalAppealed({ verdict: 'declined', decision: FURTHER, answer: '' }),
  },
  { what: 'is taken back', given: removalGround, writes: (c) => [{ op: 'delete', path: path(c) }] },
  { what: 'is worded anew', given: removalGround, writes: (c) => [update(path(c), { note: 'Please!' })] },
  { what: 'against a ban', passes: true, as: mia, given: ban, writes: appealsBan() },
  {
    what: 'against a ban by a guest',
    passes: true,
    as: gus,
    given: staged(
      () => ({ [`audit/${FORMER}`]: auditFields('ban', `members/${gus.uid}`, { about: gus.uid }) }),
      { members: { [gus.uid]: { standing: { banned: true }, decision: FORMER } } },
    ),
    writes: appeals({ target: `members/${gus.uid}` }, gus),
  },
  {
    what: 'against the ban of another',
    as: noah,
    given: ban,
    writes: appeals({ target: `members/${mia.uid}` }),
  },
  {
    what: 'against another’s ban in one’s own name',
    as: noah,
    given: ban,
    writes: appeals({ target: `members/${noah.uid}` }),
  },
  {
    what: 'against an older decision',
    as: mia,
    given: (c) => [
      ...ban(c),
      set(auditPath(c, FURTHER), auditFields('ban', `members/${mia.uid}`, { about: mia.uid })),
    ],
    writes: appealsBan({ decision: FURTHER }),
  },
  { what: 'against what was lifted', as: mia, given: sanctioned({}, 'lift'), writes: appealsBan() },
  { what: 'against a decision that there is not', as: mia, writes: appealsBan() },
];

const grants = also(restores(), responds('granted'));
const grantsBan = also(lifts('banned', { banned: true }), responds('granted', omar, mia));
const both = { banned: true, mutedUntil: UNTIL };
const yesterday = { community: { staff: { [olga.uid]: 'owner' } } };

/** A sanction that was lifted by another decision in the meantime. */
const liftedBefore = (action: string) => (c: string) => [
  ...banGround(c),
  set(memberPath(c, mia.uid), {
    name: 'Mia',
    interests: [],
    joinedAt: minutesAgo(99),
    approved: 3,
    standing: {},
    decision: DECISION,
  }),
  set(
    `${path(c, '').replace('appeals/', 'audit/')}${DECISION}`,
    auditFields(action, `members/${mia.uid}`, { about: mia.uid }),
  ),
];

const answering: Row[] = [
  { what: 'is granted by restoring', passes: true, writes: grants },
  { what: 'is granted without restoring', writes: responds('granted') },
  {
    what: 'is granted though restored before',
    passes: true,
    given: removalAppealed({}, { state: 'live', decision: DECISION }),
    writes: responds('granted'),
  },
  {
    what: 'is granted by one entry of the log',
    writes: also(
      restores(),
      without('audit', (c) =>
        responds('granted')(c).map((write) =>
          'data' in write ? { ...write, data: { ...write.data, decision: DECISION } } : write,
        ),
      ),
    ),
  },
  { what: 'is declined and yet restored', passes: true, writes: also(restores(), responds('declined')) },
  { what: 'is granted by lifting', passes: true, given: banGround, writes: grantsBan },
  { what: 'is granted without lifting', given: banGround, writes: responds('granted', omar, mia) },
  {
    what: 'is granted by another sanction',
    given: banGround,
    writes: also(
      sanctions({ action: 'hold' }, mia, omar, { banned: true }, FORMER),
      responds('granted', omar, mia),
    ),
  },
  {
    what: 'is granted by lifting one of two',
    passes: true,
    given: banAppealed(both),
    writes: also(lifts('mutedUntil', both), responds('granted', omar, mia)),
  },
  {
    what: 'is granted though lifted before',
    passes: true,
    given: liftedBefore('lift'),
    writes: responds('granted', omar, mia),
  },
  {
    what: 'is granted where another sanction has followed',
    given: liftedBefore('hold'),
    writes: responds('granted', omar, mia),
  },
  {
    what: 'is granted where it is about a lift itself',
    given: sanctionedByLift,
    writes: responds('granted', omar, mia),
  },
  {
    what: 'is declined with the verdict of a grant',
    writes: changed(responds('declined'), 'appeals', { verdict: 'granted' }),
  },
  { what: 'is granted by the log of a decline', writes: logged(responds('granted'), { action: 'decline' }) },
  { what: 'is declined by the log of a keep', writes: logged(responds('declined'), { action: 'keep' }) },
  { what: 'is answered by the log of another', writes: logged(responds('declined'), { about: mia.uid }) },
  { what: 'is answered without a log', writes: without('audit', responds('declined')) },
  {
    what: 'is answered with other words than the log’s',
    writes: changed(responds('declined'), 'appeals', { answer: 'No.' }),
  },
  { what: 'is answered by its author', as: noah, writes: responds('declined', noah) },
  { what: 'is granted by its author', as: noah, writes: also(restores({}, noah), responds('granted', noah)) },
  { what: 'is answered by another member', as: mia, writes: responds('declined', mia) },
  {
    what: 'is answered by a moderator of yesterday',
    given: (c) => [
      ...removalGround(c),
      update(memberPath(c, '').split('/members')[0] ?? '', yesterday.community),
    ],
  },
  {
    what: 'is answered twice',
    given: removalAppealed({ verdict: 'declined', decision: DECISION, answer: '' }),
    writes: logged(responds('declined'), { previous: DECISION }),
  },
  { what: 'is answered that there is not', given: removal },
  { what: 'is answered and reworded', writes: changed(responds('declined'), 'appeals', { note: 'Sorry.' }) },
  { what: 'is taken away by staff', writes: (c) => [{ op: 'delete', path: path(c) }] },
];

function sanctionedByLift(c: string): Write[] {
  return [...sanctioned({ held: true }, 'lift')(c), set(path(c), appealFields(mia, `members/${mia.uid}`))];
}

export const appealCases: RuleCase[] = [
  ...forged,
  ...casesOf('an appeal', appealing, { as: noah, given: removal, writes: appeals() }),
  ...casesOf('an appeal', answering, { as: omar, given: removalGround, writes: responds('declined') }),
];

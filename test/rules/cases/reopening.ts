import { appealPath, auditPath } from '../../../src/data/moderation/paths.js';
import { memberPath, postPath } from '../../../src/data/paths.js';
import { remove, type Write } from '../../../src/store/store.js';
import {
  ANSWER,
  answersAgain,
  appeals,
  appealsBan,
  sanctionsAgain,
  muteAnswered,
  removalAnswered,
  removesAgain,
  reopens,
  responds,
  UNDOING,
} from '../support/appealing.js';
import { also, changed, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { auditFields, decider, DECISION, FORMER, FURTHER, logged } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { ada, mia, noah, olga, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { NOAHS, type Differences } from '../support/stage.js';
import { memberOf } from '../support/standing.js';
import { liftSanction } from '../../../src/data/moderation/sanctions.js';

const declined = removalAnswered('declined');
const granted = removalAnswered('granted', { undone: ANSWER });
/** The post was live already when the appeal was granted. */
const grantedAfter = removalAnswered('granted', { undone: '' });

const takesGrantBack = also(removesAgain(), reopens('granted', DECISION));
const takesLiftBack = also(sanctionsAgain(), reopens('granted', DECISION, omar, mia));

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'a declined appeal opened again',
    as: omar,
    given: declined,
    writes: reopens('declined'),
    harmless: ['audit: note another text', 'audit: note blank', 'audit: group another text'],
  }),
  ...withForgeries({
    name: 'a granted appeal opened again with the removal',
    as: ada,
    given: granted,
    writes: also(removesAgain({}, ada), reopens('granted', DECISION, ada)),
    known: ['posts', 'pages', 'threads', 'audit'],
  }),
];

const withoutOmar = { community: { staff: { [olga.uid]: 'owner' } } };

const reopening: Row[] = [
  { what: 'after it was declined', passes: true },
  { what: 'with the removal after it was granted', passes: true, given: granted, writes: takesGrantBack },
  { what: 'with the mute after it was granted', passes: true, given: muteAnswered, writes: takesLiftBack },
  ...(['warn', 'hold', 'ban'] as const).map((action): Row => ({
    what: `with a ${action} after it was granted`,
    passes: true,
    given: muteAnswered,
    writes: also(sanctionsAgain({ action }), reopens('granted', DECISION, omar, mia)),
  })),
  { what: 'without the removal after it was granted', given: granted, writes: reopens('granted') },
  {
    what: 'without the mute after it was granted',
    given: muteAnswered,
    writes: reopens('granted', undefined, omar, mia),
  },
  { what: 'by the grant’s own restoring', given: granted, writes: reopens('granted', UNDOING) },
  { what: 'by the removal of before', given: granted, writes: reopens('granted', FORMER) },
  {
    what: 'with the removal, which it does not name',
    given: granted,
    writes: also(removesAgain(), reopens('granted')),
  },
  {
    what: 'with the removal, but by its own entry',
    given: granted,
    writes: also(removesAgain(), reopens('granted', FURTHER)),
  },
  {
    what: 'with a text that is only held back',
    given: granted,
    writes: also(returnsIt, reopens('granted', DECISION)),
  },
  {
    what: 'with another lift',
    given: (c) => [...muteAnswered(c), update(memberPath(c, mia.uid), { standing: { held: true } })],
    writes: also(
      (c) => liftSanction(decider(c), memberOf(mia, { held: true }, UNDOING), 'held'),
      reopens('granted', DECISION, omar, mia),
    ),
  },
  {
    what: 'where nothing had been left to undo',
    passes: true,
    given: grantedAfter,
    writes: reopens('granted'),
  },
  {
    what: 'where nothing had been left to undo, against another decision',
    given: grantedAfter,
    writes: reopens('granted', UNDOING),
  },
  { what: 'as another decision’s, after it was declined', writes: reopens('declined', FORMER) },
  { what: 'without a log', writes: without('audit', reopens('declined')) },
  { what: 'in the log alone', writes: only('audit', reopens('declined')) },
  { what: 'by the log of a decline', writes: logged(reopens('declined'), { action: 'decline' }) },
  { what: 'by the log of a grant', writes: logged(reopens('declined'), { action: 'grant' }) },
  { what: 'by the log of a keep', writes: logged(reopens('declined'), { action: 'keep' }) },
  { what: 'by a log that names no decision', writes: logged(reopens('declined'), { previous: '' }) },
  { what: 'by a log that names the removal', writes: logged(reopens('declined'), { previous: FORMER }) },
  { what: 'by a log that keeps no answer', writes: logged(reopens('declined'), { before: {} }) },
  {
    what: 'by a log that keeps another answer',
    writes: logged(reopens('declined'), { before: { verdict: 'declined', answer: 'Nothing.' } }),
  },
  {
    what: 'by a log that keeps another verdict',
    writes: logged(reopens('declined'), { before: { verdict: 'granted', answer: 'Well.' } }),
  },
  { what: 'with its answer left', writes: changed(reopens('declined'), 'appeals', { answer: 'Well.' }) },
  { what: 'with its verdict left', writes: changed(reopens('declined'), 'appeals', { verdict: 'declined' }) },
  { what: 'and granted at once', writes: changed(reopens('declined'), 'appeals', { verdict: 'granted' }) },
  { what: 'and reworded', writes: changed(reopens('declined'), 'appeals', { note: 'Sorry.' }) },
  { what: 'at another time', writes: changed(reopens('declined'), 'appeals', { decidedAt: new Date(0) }) },
  { what: 'by its author', as: noah, writes: reopens('declined', undefined, noah) },
  { what: 'by another member', as: mia, writes: reopens('declined', undefined, mia) },
  { what: 'by a moderator of yesterday', given: ofYesterday },
  { what: 'though it is open', given: open },
  { what: 'though a colleague has answered since', given: answeredSince },
];

function returnsIt(c: string): Write[] {
  return removesAgain()(c).map((write) => {
    if (!('data' in write)) return write;
    const { path } = write;
    if (path === postPath(c, NOAHS))
      return update(path, { ...write.data, state: 'pending', reason: remove, note: remove });
    return path === auditPath(c, DECISION) ? { ...write, data: { ...write.data, action: 'return' } } : write;
  });
}

function ofYesterday(c: string): Write[] {
  return [...declined(c), update(`communities/${c}`, withoutOmar.community)];
}

function open(c: string): Write[] {
  return [
    ...declined(c),
    update(appealPath(c, FORMER), { verdict: '', decision: FURTHER, answer: remove }),
    set(auditPath(c, FURTHER), auditFields('reopen', `appeals/${FORMER}`)),
  ];
}

function answeredSince(c: string): Write[] {
  return [...declined(c), update(appealPath(c, FORMER), { decision: UNDOING })];
}

const reopened = { verdict: '', decision: ANSWER, answer: remove, decidedAt: new Date(0) } as const;
const isOpen = (c: string): Write[] => [...declined(c), update(appealPath(c, FORMER), reopened)];

const answering: Row[] = [
  { what: 'again', passes: true, writes: answersAgain('declined') },
  { what: 'again as though for the first time', writes: responds('declined') },
  {
    what: 'again, against another decision',
    writes: changed(answersAgain('declined'), 'appeals', { against: DECISION }),
  },
  { what: 'again by the log of reopening', writes: logged(answersAgain('declined'), { action: 'reopen' }) },
];

/** A removal that took a grant back, or came with other decisions. */
const removedIn =
  (group: string, action: string): Differences | ((c: string) => Write[]) =>
  (c: string) => [
    ...removalAnswered('declined')(c),
    { op: 'delete', path: appealPath(c, FORMER) },
    set(auditPath(c, FORMER), auditFields('remove', `posts/${NOAHS}`, { about: noah.uid, group })),
    ...(action ? [set(auditPath(c, FURTHER), auditFields(action, `appeals/${FORMER}`))] : []),
  ];

const bannedIn = (action: string) => (c: string) => [
  ...muteAnswered(c),
  { op: 'delete', path: appealPath(c, FORMER) } as const,
  set(auditPath(c, FORMER), auditFields('ban', `members/${mia.uid}`, { about: mia.uid, group: FURTHER })),
  set(auditPath(c, FURTHER), auditFields(action, `appeals/${FORMER}`)),
  update(memberPath(c, mia.uid), { standing: { banned: true }, decision: FORMER }),
];

const appealing: Row[] = [
  { what: 'a removal by which a grant was taken back', given: removedIn(FURTHER, 'reopen') },
  { what: 'a removal that came with a ban', passes: true, given: removedIn(FURTHER, 'ban') },
  { what: 'a removal that came with what was refused', passes: true, given: removedIn(FURTHER, '') },
  { what: 'a ban by which a grant was taken back', as: mia, given: bannedIn('reopen'), writes: appealsBan() },
  {
    what: 'a ban that came with other decisions',
    passes: true,
    as: mia,
    given: bannedIn('remove'),
    writes: appealsBan(),
  },
];

export const reopeningCases: RuleCase[] = [
  ...forged,
  ...casesOf('an appeal is opened again', reopening, {
    as: omar,
    given: declined,
    writes: reopens('declined'),
  }),
  ...casesOf('an appeal that is open again is answered', answering, { as: omar, given: isOpen }),
  ...casesOf('an appeal against', appealing, { as: noah, writes: appeals() }),
];

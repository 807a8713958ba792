import { addNote, deleteNote } from '../../../src/data/moderation/sanctions.js';
import { claimEntry, releaseEntry } from '../../../src/data/moderation/queues.js';
import { notePath } from '../../../src/data/moderation/paths.js';
import { update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { staged } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { ada, mia, noah, olga, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo, NOAHS, stage } from '../support/stage.js';

const NOTE = 'NewNote0000000000000';
const notes =
  (by: Person = omar, uid = mia.uid) =>
  (c: string) =>
    addNote(c, { id: NOTE, uid, by: by.uid, body: 'Called us on Monday.' });
const noted = staged(() => ({
  [`notes/${NOTE}`]: { uid: mia.uid, by: omar.uid, at: minutesAgo(3), body: 'Called us.' },
}));
const claims =
  (who: Person = omar, by: Person = omar, id = NOAHS) =>
  (c: string) =>
    claimEntry(c, id, who.uid, by.uid);
const claimed = staged(() => ({ [`claims/${NOAHS}`]: { uid: omar.uid, by: omar.uid, at: minutesAgo(3) } }));

const yesterday = { community: { staff: { [olga.uid]: 'owner' } } };

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'a claim',
    as: omar,
    given: stage(),
    writes: claims(),
    harmless: ['claims: deleted instead', 'claims: under another id'],
  }),
  ...withForgeries({
    name: 'a note among staff',
    as: omar,
    given: stage(),
    writes: notes(),
    harmless: [
      'notes: uid another text',
      'notes: uid blank',
      'notes: uid empty',
      'notes: body another text',
      'notes: under another id',
    ],
  }),
];

const cards: Row[] = [
  { what: 'is given to a colleague', passes: true, writes: claims(ada) },
  { what: 'is given back to the owner', passes: true, as: ada, given: claimed, writes: claims(olga, ada) },
  { what: 'is given to a member', writes: claims(mia) },
  { what: 'is given to nobody', writes: claims({ ...mia, uid: '' }) },
  { what: 'is taken by a member', as: mia, writes: claims(mia, mia) },
  { what: 'is given to staff by a member', as: mia, writes: claims(omar, mia) },
  { what: 'is taken in a colleague’s name', writes: claims(ada, ada) },
  { what: 'is taken by a moderator of yesterday', given: yesterday },
  { what: 'under a short id is taken', writes: claims(omar, omar, 'short') },
  { what: 'is released', passes: true, given: claimed, writes: (c) => releaseEntry(c, NOAHS) },
  {
    what: 'is released by a colleague',
    passes: true,
    as: ada,
    given: claimed,
    writes: (c) => releaseEntry(c, NOAHS),
  },
  { what: 'is released by a member', as: noah, given: claimed, writes: (c) => releaseEntry(c, NOAHS) },
];

const memory: Row[] = [
  { what: 'is written by a member', as: mia, writes: notes(mia) },
  {
    what: 'is written under a short id',
    writes: (c) => addNote(c, { id: 'short', uid: mia.uid, by: omar.uid, body: 'x' }),
  },
  { what: 'is written by a moderator of yesterday', given: yesterday },
  { what: 'is written in a colleague’s name', writes: notes(ada) },
  { what: 'is about an id of 128 units', passes: true, writes: notes(omar, 'x'.repeat(128)) },
  { what: 'is about an id of 129 units', writes: notes(omar, 'x'.repeat(129)) },
  { what: 'is written over', given: noted },
  { what: 'is changed', given: noted, writes: (c: string) => [update(notePath(c, NOTE), { body: 'x' })] },
  {
    what: 'is deleted by who wrote it',
    passes: true,
    given: noted,
    writes: (c: string) => deleteNote(c, NOTE),
  },
  { what: 'is deleted by a colleague', as: ada, given: noted, writes: (c: string) => deleteNote(c, NOTE) },
  {
    what: 'is deleted by whom it is about',
    as: mia,
    given: noted,
    writes: (c: string) => deleteNote(c, NOTE),
  },
  {
    what: 'is deleted by who was a moderator yesterday',
    given: (c: string) => [...noted(c), ...stage(yesterday)(c).slice(0, 1)],
    writes: (c: string) => deleteNote(c, NOTE),
  },
];

export const amongStaffCases: RuleCase[] = [
  ...forged,
  ...casesOf('a card', cards, { as: omar, writes: claims() }),
  ...casesOf('a note', memory, { as: omar, writes: notes() }),
];

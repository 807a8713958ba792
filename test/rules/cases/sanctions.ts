import { deleteMember } from '../../../src/data/members.js';
import { noticePath } from '../../../src/data/moderation/paths.js';
import { memberPath } from '../../../src/data/paths.js';
import type { Standing } from '../../../src/domain/member.js';
import { now, remove, type Fields, type WriteFields } from '../../../src/store/store.js';
import { also, changed, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { DECISION, FORMER, FREE_WORDS, FURTHER, logged } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { ada, gus, lena, mia, noah, olga, omar, type Person } from '../support/people.js';
import { removes } from '../support/reporting.js';
import { casesOf, type Row } from '../support/row.js';
import { stage } from '../support/stage.js';
import { acknowledges, lifts, mute, sanctioned, sanctions, UNTIL, WARNING } from '../support/standing.js';

const ban = sanctions({ action: 'ban' });
const warn = sanctions({ action: 'warn' });
const BANNED: Standing = { banned: true, mutedUntil: UNTIL };
const WARNED: Standing = { warned: WARNING };
const banned = sanctioned(BANNED, 'ban');
const warned = sanctioned(WARNED);
const GROUP = ['audit: group another text'];

const forged: RuleCase[] = [
  ...withForgeries({ name: 'a warning', as: omar, given: stage(), writes: warn, harmless: GROUP }),
  ...withForgeries({
    name: 'a mute',
    as: omar,
    given: stage(),
    writes: sanctions(mute),
    known: ['audit'],
  }),
  ...withForgeries({
    name: 'a ban after a warning',
    as: ada,
    given: warned,
    writes: sanctions({ action: 'ban' }, mia, ada, WARNED, FORMER),
    known: ['audit'],
  }),
  ...withForgeries({
    name: 'a mute lifted',
    as: omar,
    given: banned,
    writes: lifts('mutedUntil', BANNED),
    harmless: [...FREE_WORDS, 'audit: reason empty', 'audit: note empty'],
  }),
  ...withForgeries({ name: 'a warning acknowledged', as: mia, given: warned, writes: acknowledges() }),
];

const by = (who: Person) => sanctions({ action: 'ban' }, mia, who);
const staffOf = (staff: Fields) => ({ community: { staff } });
const withoutOmar = staffOf({ [olga.uid]: 'owner', [ada.uid]: 'admin' });

const powers: Row[] = [
  ...[omar, ada, olga].map((who) => ({ what: 'is banned', passes: true, as: who, writes: by(who) })),
  ...[mia, noah, lena, gus].map((who) => ({ what: 'is banned', as: who, writes: by(who) })),
  ...[omar, ada, olga].map((who) => ({
    what: 'has a ban lifted',
    passes: true,
    as: who,
    given: banned,
    writes: lifts('banned', BANNED, who),
  })),
  ...[mia, noah, lena, gus].map((who) => ({
    what: 'has a ban lifted',
    as: who,
    given: banned,
    writes: lifts('banned', BANNED, who),
  })),
  { what: 'is banned by a moderator of yesterday', given: withoutOmar, writes: ban },
  { what: 'is banned by the staff of nowhere', given: { community: null }, writes: ban },
  { what: 'is banned as an admin by the owner', as: olga, writes: sanctions({ action: 'ban' }, ada, olga) },
  {
    what: 'is banned as a moderator by an admin',
    as: ada,
    writes: sanctions({ action: 'ban' }, omar, ada),
  },
  {
    what: 'is banned who was a moderator yesterday',
    passes: true,
    as: ada,
    given: withoutOmar,
    writes: sanctions({ action: 'ban' }, omar, ada),
  },
  { what: 'is warned as the owner by a moderator', writes: sanctions({ action: 'warn' }, olga) },
  { what: 'is muted as a moderator by the same', writes: sanctions(mute, omar) },
  { what: 'is banned as a guest', passes: true, writes: sanctions({ action: 'ban' }, gus) },
  { what: 'is banned in the name of another', writes: by(ada) },
];

/** The member's own document, and what else of the batch speaks of it. */
const standing = (fields: WriteFields, writes = ban) => changed(writes, 'members', fields);
const NONE = { 'standing.banned': remove };

const steps: Row[] = [
  { what: 'is held', passes: true, writes: sanctions({ action: 'hold' }) },
  {
    what: 'is held with another value',
    writes: standing({ 'standing.held': 1 }, sanctions({ action: 'hold' })),
  },
  {
    what: 'is muted for longer',
    passes: true,
    given: sanctioned({ mutedUntil: UNTIL - 5000 }, 'mute'),
    writes: sanctions(mute, mia, omar, { mutedUntil: UNTIL - 5000 }, FORMER),
  },
  {
    what: 'is muted until yesterday',
    writes: sanctions({ action: 'mute', until: Date.now() - 86_400_000 }),
  },
  {
    what: 'is muted until this very moment',
    writes: changed(standing({ 'standing.mutedUntil': now }, sanctions(mute)), 'notices', { until: now }),
  },
  {
    what: 'is banned twice',
    given: banned,
    writes: sanctions({ action: 'ban' }, mia, omar, BANNED, FORMER),
  },
  {
    what: 'is held as well after a ban',
    passes: true,
    given: banned,
    writes: sanctions({ action: 'hold' }, mia, omar, BANNED, FORMER),
  },
  {
    what: 'is held as well after a ban that the moderator has not seen',
    given: banned,
    writes: sanctions({ action: 'hold' }),
  },
  {
    what: 'is held after another decision than the last',
    given: banned,
    writes: logged(sanctions({ action: 'hold' }, mia, omar, BANNED, FORMER), { previous: FURTHER }),
  },
  {
    what: 'is held, and the log hides the ban',
    given: banned,
    writes: sanctions({ action: 'hold' }, mia, omar, {}, FORMER),
  },
  { what: 'is banned and held in one step', writes: standing({ 'standing.held': true }) },
  { what: 'is banned, and the log speaks of holding', writes: logged(ban, { action: 'hold' }) },
  {
    what: 'is banned, and log and notice speak of holding',
    writes: logged(changed(ban, 'notices', { action: 'hold' }), { action: 'hold' }),
  },
  {
    what: 'is banned, and log and notice speak of an approval',
    writes: logged(changed(ban, 'notices', { action: 'approve' }), { action: 'approve' }),
  },
  {
    what: 'is told of a removal as of a sanction',
    writes: also(removes(), (c) => [
      set(noticePath(c, DECISION), {
        uid: noah.uid,
        action: 'remove',
        reason: 'spam',
        note: 'No adverts.',
        at: now,
      }),
    ]),
  },
  { what: 'is banned without a notice', writes: without('notices', ban) },
  { what: 'is banned without a log', writes: without('audit', ban) },
  { what: 'is told of a ban only', writes: without('members', ban) },
  { what: 'is banned, and another is told', writes: changed(ban, 'notices', { uid: noah.uid }) },
  { what: 'is banned, and the log is about another', writes: logged(ban, { about: noah.uid }) },
  {
    what: 'is banned, and another with them by the same entry',
    writes: also(ban, only('members', sanctions({ action: 'ban' }, noah))),
  },
  {
    what: 'is banned by the entry of before',
    given: sanctioned({}, 'ban'),
    writes: (c) => [update(memberPath(c, mia.uid), { 'standing.banned': true, decision: FORMER })],
  },
  {
    what: 'is told another thing under the notice of before',
    given: warned,
    writes: (c) => [
      set(noticePath(c, FORMER), { uid: mia.uid, action: 'ban', reason: 'spam', note: 'Out!', at: now }),
    ],
  },
  {
    what: 'is told something new under the entry of before',
    given: (c) => warned(c).filter(({ path }) => !path.includes('/notices/')),
    writes: (c) => [
      set(noticePath(c, FORMER), { uid: mia.uid, action: 'warn', reason: '', note: '', at: now }),
    ],
  },
  { what: 'is banned and gets another name', writes: standing({ name: 'Fool' }) },
  { what: 'is banned and approved', writes: standing({ approved: 99 }) },
  {
    what: 'is unheld where the log speaks of a ban',
    given: sanctioned({ held: true, banned: true }),
    writes: standing(NONE, sanctions({ action: 'ban' }, mia, omar, { held: true, banned: true }, FORMER)),
  },
];

const lifting: Row[] = [
  {
    what: 'has two sanctions lifted in one step',
    given: banned,
    writes: standing(NONE, lifts('mutedUntil', BANNED)),
  },
  {
    what: 'has all sanctions lifted in one step',
    given: banned,
    writes: (c) =>
      lifts(
        'mutedUntil',
        BANNED,
      )(c).map((write) =>
        write.op === 'update' ? update(write.path, { standing: {}, decision: DECISION }) : write,
      ),
  },
  { what: 'has a sanction lifted that there is not', given: banned, writes: lifts('held', BANNED) },
  { what: 'has a sanction lifted where there is none', writes: lifts('held', {}, omar, '') },
  {
    what: 'has a sanction lifted for another',
    given: banned,
    writes: standing({ 'standing.held': true }, lifts('banned', BANNED)),
  },
  {
    what: 'has a mute lengthened as if it were lifted',
    given: banned,
    writes: standing({ 'standing.mutedUntil': new Date(UNTIL + 5000) }, lifts('mutedUntil', BANNED)),
  },
  {
    what: 'has a sanction lifted after another decision',
    given: banned,
    writes: lifts('banned', BANNED, omar, FURTHER),
  },
  {
    what: 'has a sanction lifted and is told as of a sanction',
    given: banned,
    writes: (c) => [
      ...lifts('banned', BANNED)(c),
      set(noticePath(c, DECISION), {
        uid: mia.uid,
        action: 'lift',
        reason: 'spam',
        note: 'Please be kind.',
        at: now,
      }),
    ],
  },
  {
    what: 'leaves when all is lifted',
    passes: true,
    as: mia,
    given: sanctioned({}, 'lift'),
    writes: (c) => deleteMember(c, mia.uid),
  },
];

export const sanctionCases: RuleCase[] = [
  ...forged,
  ...casesOf('a member', [powers, steps, lifting].flat(), { as: omar }),
];

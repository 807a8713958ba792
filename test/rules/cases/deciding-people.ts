import { eraseImage } from '../../../src/data/moderation/decisions.js';
import { auditPath } from '../../../src/data/moderation/paths.js';
import { communityPath } from '../../../src/data/paths.js';
import type { Decider } from '../../../src/data/moderation/audit.js';
import { also, only, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  changes,
  DECISION,
  decider,
  decisions,
  fresh,
  inForum,
  pageThread,
  placed,
  question,
  removedOf,
  type Batch,
} from '../support/deciding-stage.js';
import { forum } from '../support/forum-stage.js';
import { gallery, NOAHS_IMAGE } from '../support/image-stage.js';
import { ada, gus, lena, mia, noah, olga, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { stage } from '../support/stage.js';

/** Each power of staff, in a situation where it fits. */
const powers: Record<string, { given: Batch; by: (more: Partial<Decider>) => Batch }> = {
  'approves a comment': {
    given: fresh().given,
    by: (more) => decisions(fresh(), more).approve(),
  },
  'takes an approval back': {
    given: placed('live').given,
    by: (more) => decisions(placed('live'), more).return,
  },
  'removes a comment': {
    given: placed('live').given,
    by: (more) => decisions(placed('live'), more).remove,
  },
  'removes what waits': {
    given: fresh().given,
    by: (more) => decisions(fresh(), more).remove,
  },
  'restores a comment': restoring(),
  'keeps what was reported': {
    given: placed('live').given,
    by: (more) => decisions(placed('live'), more).keep,
  },
  'removes a thread': {
    given: inForum('question').given,
    by: (more) => decisions(inForum('question'), more).remove,
  },
  'locks a thread': {
    given: stage(),
    by: (more) => changes(pageThread, { locked: true }, more),
  },
  'pins a thread': {
    given: forum(),
    by: (more) => changes(question, { pinned: true }, more),
  },
  'moves a thread': {
    given: forum(),
    by: (more) => changes(question, { category: '' }, more),
  },
  'erases an image': {
    given: gallery(),
    by: (more) => (c) => eraseImage(decider(c, { ...more, id: NOAHS_IMAGE }), noah.uid),
  },
};

function restoring() {
  const card = removedOf(placed('live'));
  return { given: card.given, by: (more: Partial<Decider>) => decisions(card, more).restore };
}

/** Ada and Olga are left; of Omar's power only his open tab is. */
const demoted =
  (given: Batch): Batch =>
  (c) => [...given(c), update(communityPath(c), { staff: { [olga.uid]: 'owner', [ada.uid]: 'admin' } })];

/** Omar is nobody here, and a moderator next door. */
const abroad =
  (given: Batch): Batch =>
  (c) => [...demoted(given)(c), ...stage()(`${c}-own`)];

const approval = fresh();

const cases: RuleCase[] = Object.entries(powers).flatMap(([what, { given, by }]) => {
  const row = (who: Person, rest: Partial<Row> = {}): Row => ({
    what: `${what}, as ${who.name}`,
    as: who,
    given,
    writes: by({ by: who.uid }),
    ...rest,
  });
  const lost = demoted(given);
  return casesOf(
    'somebody',
    [
      ...[mia, gus, lena].map((who) => row(who)),
      row(ada, { passes: true }),
      row(omar, { what: `${what}, whose role was just taken away`, given: lost }),
      row(omar, { what: `${what}, in Ada’s name`, writes: by({ by: ada.uid }) }),
      row(mia, { what: `${what}, in Omar’s name`, writes: by({ by: omar.uid }) }),
    ],
    { as: omar },
  );
});

const rows: Row[] = [
  {
    what: 'approves as the owner',
    passes: true,
    as: olga,
    writes: decisions(approval, { by: olga.uid }).approve(),
  },
  {
    what: 'takes back an image of one’s own, whose role was just taken away',
    passes: true,
    as: noah,
    given: demoted(gallery()),
    writes: (c) => eraseImage(decider(c, { id: NOAHS_IMAGE }), noah.uid).slice(0, 1),
  },
  { what: 'approves with the power of another community', given: abroad(approval.given) },
  {
    what: 'approves with an entry in the log of another community',
    given: abroad(approval.given),
    writes: also(without('audit', decisions(approval).approve()), (c) =>
      only('audit', decisions(approval).approve())(`${c}-own`),
    ),
  },
  {
    what: 'writes into the log of another community',
    given: abroad(approval.given),
    writes: only('audit', decisions(approval).approve()),
  },
  {
    what: 'approves one’s own alone',
    as: mia,
    writes: without('audit', decisions(approval, { by: mia.uid }).approve()),
  },
  {
    what: 'approves one’s own with an entry that a moderator has left',
    as: mia,
    given: (c) => [...approval.given(c), ...only('audit', decisions(approval).approve())(c)],
    writes: without('audit', decisions(approval, { by: mia.uid }).approve()),
  },
  {
    what: 'approves one’s own as staff, who has waited from before',
    passes: true,
    as: ada,
    given: fresh({ uid: ada.uid, name: ada.name }).given,
    writes: decisions(fresh({ uid: ada.uid, name: ada.name }), { by: ada.uid }).approve(),
  },
  {
    what: 'bears a decision as a member',
    as: mia,
    writes: (c) => [update(`${communityPath(c)}/members/${mia.uid}`, { decision: DECISION })],
  },
  {
    what: 'writes into the log as a member',
    as: mia,
    writes: (c) => [
      { op: 'set', path: auditPath(c, DECISION), data: {} },
      ...only('audit', decisions(approval, { by: mia.uid }).approve())(c),
    ],
  },
];

export const decidingPeopleCases: RuleCase[] = [
  ...cases,
  ...casesOf(
    'somebody',
    rows.map((row) => ({ given: approval.given, ...row })),
    { as: omar, writes: decisions(approval).approve() },
  ),
];

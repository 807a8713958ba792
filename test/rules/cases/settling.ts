import { approvePost, restorePost, returnPost } from '../../../src/data/moderation/decisions.js';
import { reportedPath } from '../../../src/data/moderation/paths.js';
import { postPath } from '../../../src/data/paths.js';
import { now, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import { changed, set, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { auditFields, decider, FORMER } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { ada, gus, mia, noah, olga, omar } from '../support/people.js';
import { keeps, moderated, removes, reported, settled, tells } from '../support/reporting.js';
import { casesOf, type Row } from '../support/row.js';
import { MIAS, minutesAgo, NOAHS } from '../support/stage.js';

const ground = reported(1);

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'a removal of which two reporters are told',
    as: omar,
    given: ground,
    writes: settled(removes(), 'removed'),
    known: ['posts', 'pages', 'threads', 'audit'],
    // Others can be told later.
    harmless: ['reports: left out', 'reports: left out in the second'],
  }),
  ...withForgeries({
    name: 'two more reporters told',
    as: ada,
    given: reported(1, { verdict: 'kept', reviewed: true, decidedAt: minutesAgo(1) }),
    writes: tells('kept'),
    harmless: ['reports: left out', 'reports: left out in the second'],
  }),
];

const verdict =
  (fields: WriteFields) =>
  (c: string): Write[] => [update(reportedPath(c, NOAHS), { reviewed: true, decidedAt: now, ...fields })];
const state = (fields: Fields) => ({ posts: { [NOAHS]: fields } });
const held = state({ state: 'pending', decidedAt: minutesAgo(2) });
const removed = state({ state: 'removed', decision: FORMER, reason: 'spam', note: '' });
const hidden = (fields: Fields) => ({
  posts: { [NOAHS]: fields },
  pages: { 0: { entries: { [NOAHS]: { at: minutesAgo(10), state: 'removed' } } } },
});
const done = { verdict: 'removed', reviewed: true, decidedAt: minutesAgo(1) };
const restores = (to: 'live' | 'pending') => (c: string) =>
  restorePost(decider(c), moderated({ state: 'removed', decision: FORMER, reason: 'spam' }), to);

const verdicts: Row[] = [
  { what: 'is answered by leaving it', passes: true, writes: settled(keeps(), 'kept') },
  { what: 'is answered by leaving it, and nobody told', passes: true, writes: settled(keeps(), 'kept', []) },
  { what: 'is answered by leaving it, said to be removed', writes: settled(keeps(), 'removed') },
  // That is how keeping it is taken back.
  { what: 'is answered by leaving it, and is open again', passes: true, writes: settled(keeps(), '') },
  { what: 'is answered by removing it, said to be kept', writes: settled(removes(), 'kept') },
  {
    what: 'is answered by returning it',
    passes: true,
    writes: settled((c) => returnPost(decider(c), moderated(), true), ''),
  },
  {
    what: 'is answered by returning it, said to be kept',
    writes: settled((c) => returnPost(decider(c), moderated(), true), 'kept'),
  },
  {
    what: 'is answered by restoring it',
    passes: true,
    given: reported(1, done, hidden({ state: 'removed', decision: FORMER, reason: 'spam', note: '' })),
    writes: settled(restores('live'), 'kept'),
  },
  {
    what: 'is open again by restoring it',
    passes: true,
    given: reported(1, done, hidden({ state: 'removed', decision: FORMER, reason: 'spam', note: '' })),
    writes: settled(restores('live'), ''),
  },
  {
    what: 'is answered by restoring it, said to be removed',
    given: reported(1, done, hidden({ state: 'removed', decision: FORMER, reason: 'spam', note: '' })),
    writes: settled(restores('live'), 'removed'),
  },
  {
    what: 'is answered by approving it',
    passes: true,
    given: reported(3, {}, hidden({ state: 'pending' })),
    writes: settled(
      (c) =>
        approvePost(decider(c), moderated({ state: 'pending' }), { thread: null, last: null, member: true }),
      'kept',
    ),
  },
  { what: 'is answered without a decision', writes: verdict({ verdict: 'kept' }) },
  {
    what: 'is answered by the decision of before',
    given: (c) => [
      ...reported(1, {}, state({ decision: FORMER }))(c),
      set(`${postPath(c, '').replace(/posts\/$/, 'audit')}/${FORMER}`, auditFields('keep', `posts/${NOAHS}`)),
    ],
    writes: verdict({ verdict: 'kept' }),
  },
  {
    what: 'is answered by the decision about another',
    writes: (c) => [
      ...keeps()(c).map((write) => ({ ...write, path: write.path.replace(NOAHS, MIAS) })),
      ...verdict({ verdict: 'kept' })(c),
    ],
  },
  {
    what: 'is closed when its author has deleted it',
    passes: true,
    given: reported(1, {}, state({ state: 'deleted' })),
    writes: settled(() => [], 'removed'),
  },
  {
    what: 'is closed when it was removed before',
    passes: true,
    given: reported(1, {}, removed),
    writes: settled(() => [], 'removed'),
  },
  {
    what: 'is closed as kept when its author has deleted it',
    given: reported(1, {}, state({ state: 'deleted' })),
    writes: settled(() => [], 'kept'),
  },
  {
    what: 'is closed by a member when its author has deleted it',
    as: mia,
    given: reported(1, {}, state({ state: 'deleted' })),
    writes: settled(() => [], 'removed', []),
  },
  { what: 'is closed while it waits', given: reported(3, {}, held), writes: settled(() => [], 'removed') },
  {
    what: 'is answered and counted anew',
    writes: (c) =>
      settled(
        keeps(),
        'kept',
      )(c).map((write) =>
        write.path === reportedPath(c, NOAHS) && 'data' in write
          ? { ...write, data: { ...write.data, total: 0 } }
          : write,
      ),
  },
  {
    what: 'is answered without a look',
    writes: (c) => [...keeps()(c), update(reportedPath(c, NOAHS), { verdict: 'kept', decidedAt: now })],
  },
  {
    what: 'is answered with a look by halves',
    writes: (c) => [
      ...keeps()(c),
      update(reportedPath(c, NOAHS), { verdict: 'kept', decidedAt: now, reviewed: false }),
    ],
  },
  { what: 'is answered by a member', as: mia, writes: settled(keeps(mia), 'kept') },
  {
    what: 'is answered by a moderator of yesterday',
    given: reported(1, {}, { community: { staff: { [olga.uid]: 'owner' } } }),
    writes: settled(keeps(), 'kept'),
  },
  { what: 'is told of a decision that was not made', writes: tells('removed') },
  { what: 'is told of what is open', passes: true, given: reported(1, { verdict: '' }), writes: tells('') },
  ...[mia, gus, noah].map((as): Row => ({
    what: 'is told of a decision by somebody else',
    as,
    given: reported(1, { verdict: 'kept', reviewed: true, decidedAt: minutesAgo(1) }),
    writes: tells('kept', [ada]),
  })),
  {
    what: 'is told with other words',
    writes: changed(settled(keeps(), 'kept'), 'reports', { details: 'x' }),
  },
];

export const settlingCases: RuleCase[] = [
  ...forged,
  ...casesOf('a report', verdicts, { as: omar, given: ground }),
];

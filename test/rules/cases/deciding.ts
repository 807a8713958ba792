import { eraseImage } from '../../../src/data/moderation/decisions.js';
import type { RuleCase } from '../support/case.js';
import {
  changes,
  decider,
  decisions,
  first,
  fresh,
  freshThread,
  inForum,
  pageThread,
  placed,
  question,
  removedOf,
  returnedOf,
  type Batch,
  type Card,
} from '../support/deciding-stage.js';
import { withForgeries, type Legitimate } from '../support/forged.js';
import { accepted, forum } from '../support/forum-stage.js';
import { gallery, MIAS_IMAGE } from '../support/image-stage.js';
import { mia, noah, omar } from '../support/people.js';
import { minutesAgo, NOAHS, stage, usualPage, usualThread } from '../support/stage.js';

/** What of the log is nobody's business but the moderator's: in words, and which deed it belongs to. */
const forgeries = (
  name: string,
  card: Pick<Card, 'given'>,
  writes: Batch,
  more: Partial<Legitimate> = {},
): RuleCase[] => withForgeries({ name, as: omar, given: card.given, writes, ...more });

const titled = ['another text', 'blank', 'empty'].map((what) => `threads: title ${what}`);

const approvals: RuleCase[] = [
  ...forgeries('an approval of the first comment of a page', first(), decisions(first()).first, {
    harmless: titled,
  }),
  ...forgeries('an approval of a reply', fresh({ parent: NOAHS }), decisions(fresh({ parent: NOAHS })).approve()),
  ...forgeries('an approval of a thread', freshThread(), decisions(freshThread()).first),
  ...forgeries('an approval of what has its place', placed('pending'), decisions(placed('pending')).approve()),
];

export const decidingCases: RuleCase[] = [...approvals];

import type { RuleCase } from '../support/case.js';
import { attackCases } from './attacks.js';
import { communityCases } from './communities.js';
import { deletingCases } from './deleting.js';
import { editingCases } from './editing.js';
import { memberCases } from './members.js';
import { policyCases } from './policy.js';
import { postingCases } from './posting.js';
import { reactingCases } from './reacting.js';
import { readingCases } from './reading.js';

/** The whole table, by what people do. */
export const table: Readonly<Record<string, readonly RuleCase[]>> = {
  'posting comments': postingCases,
  'what becomes of a contribution': policyCases,
  'editing comments': editingCases,
  'deleting comments': deletingCases,
  'reacting to comments': reactingCases,
  'being a member': memberCases,
  'running a community': communityCases,
  reading: readingCases,
  attacks: attackCases,
};

import { setOwner } from '../../../src/rules/owner.js';
import { OWNER } from './people.js';

/** The rules as owners deploy them, with the owner that the tests know. */
export const forTests = (rules: string) => setOwner(rules, OWNER);

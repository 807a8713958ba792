import type { Write } from '../../../src/store/store.js';
import { commit, send, seed, type Emulator, type HttpRequest } from './emulator.js';
import { tokenOf, type Person } from './people.js';

/** One line of the table: who tries what, in which situation, and whether the rules may let it through. */
export interface RuleCase {
  readonly name: string;
  readonly as: Person | null;
  readonly expect: 'allow' | 'deny';
  /** Documents that are there before. Called when the case runs, so that "an hour ago" is one. */
  readonly given: (community: string) => Write[];
  readonly attempt: (place: Place) => HttpRequest;
}

export interface Place {
  readonly community: string;
  readonly project: string;
}

export interface Outcome {
  readonly verdict: 'allow' | 'deny' | 'error';
  readonly detail: string;
}

/** An attempt that commits these writes. */
export const writing =
  (writes: (community: string) => Write[]): RuleCase['attempt'] =>
  ({ community, project }) =>
    commit(writes(community), project);

export async function arrange(emulator: Emulator, { given }: RuleCase, community: string): Promise<void> {
  const writes = given(community);
  if (writes.length > 0) await seed(emulator, writes);
}

/** "Not found" to a read is a yes of the rules; anything else but 200 and 403 is a fault of the test. */
export async function attempt(emulator: Emulator, ruleCase: RuleCase, community: string): Promise<Outcome> {
  const request = ruleCase.attempt({ community, project: emulator.project });
  const { status, text } = await send(emulator, request, tokenOf(ruleCase.as));
  if (status === 200 || (status === 404 && request.method === 'GET'))
    return { verdict: 'allow', detail: text };
  return { verdict: status === 403 ? 'deny' : 'error', detail: `${status} ${text}` };
}

/** Two cases of the table that differ in one thing. */
export const allow = (
  name: string,
  as: Person | null,
  rest: Pick<RuleCase, 'given' | 'attempt'>,
): RuleCase => ({
  name,
  as,
  expect: 'allow',
  ...rest,
});

export const deny = (
  name: string,
  as: Person | null,
  rest: Pick<RuleCase, 'given' | 'attempt'>,
): RuleCase => ({
  name,
  as,
  expect: 'deny',
  ...rest,
});

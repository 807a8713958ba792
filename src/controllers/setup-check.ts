import { createMember } from '../data/members.js';
import { auditWrite } from '../data/moderation/audit.js';
import { communityPath } from '../data/paths.js';
import { indexedQueries } from '../data/setup-queries.js';
import { newId } from '../domain/ids.js';
import { MINUTE } from '../domain/limits.js';
import type { SignInWay } from '../identity/identity.js';
import { now, StoreError, type Query, type StoreErrorCode, type Write } from '../store/store.js';
import { deciderOf } from './decider.js';
import type { Session } from './session.js';

export const CHECKS = ['rules', 'forbidden', 'indexes', 'signIn', 'domain', 'clock'] as const;
export type CheckName = (typeof CHECKS)[number];

/** A query that cannot be answered, and where its index can be made. */
export interface MissingIndex {
  readonly name: string;
  /** Address in the Firebase console; empty where the answer had none. */
  readonly link: string;
}

export interface CheckResult {
  readonly state: 'ok' | 'wrong' | 'unknown';
  readonly missing?: readonly MissingIndex[];
  /** Ways to sign in that are offered and switched off. */
  readonly off?: readonly SignInWay[];
  /** Something was refused that the deployed rules should allow. */
  readonly refused?: boolean;
  /** How many minutes the clock is off. */
  readonly minutes?: number;
}

/** The rules know one document of this name, so that anybody can ask whether they are there. */
const VERSION = 'rules/1';
/** A clock that is further off than this shows wrong times. */
const TOLERANCE = 2 * MINUTE;
const AT_ONCE = 6;

/** Never rejects: what could not be asked is `unknown`. */
export async function runCheck(name: CheckName, session: Session, domain: string): Promise<CheckResult> {
  try {
    return await RUNS[name](session, domain);
  } catch {
    return { state: 'unknown' };
  }
}

const RUNS: Readonly<Record<CheckName, (session: Session, domain: string) => Promise<CheckResult>>> = {
  rules: checkRules,
  forbidden: checkForbidden,
  indexes: checkIndexes,
  signIn: checkSignIn,
  domain: checkDomain,
  clock: checkClock,
};

async function checkRules({ store }: Session): Promise<CheckResult> {
  const code = await failureOf(store.get([VERSION], { as: 'member' }));
  return { state: code === null ? 'ok' : code === 'denied' ? 'wrong' : 'unknown' };
}

/** Each must be refused; what passes all the same is taken away again. */
async function checkForbidden(session: Session): Promise<CheckResult> {
  const { store } = session;
  const states: CheckResult['state'][] = [];
  for (const writes of forbiddenWrites(session)) {
    const code = await failureOf(store.commit(writes));
    states.push(code === 'denied' ? 'ok' : code === null ? 'wrong' : 'unknown');
    if (code !== null) continue;
    const undoing = writes.map(({ path }): Write => ({ op: 'delete', path }));
    await store.commit(undoing).catch(() => undefined);
  }
  return { state: worst(states) };
}

function forbiddenWrites(session: Session): Write[][] {
  const id = () => newId((bytes) => crypto.getRandomValues(bytes));
  const nothing = { target: `posts/${id()}`, about: '', previous: '', before: {} };
  return [
    // Where nothing of the package lies, …
    [{ op: 'set', path: `${communityPath(session.id)}/setup/check`, data: { at: now } }],
    // … a decision about nothing, and somebody else's profile.
    [auditWrite(deciderOf(session), 'remove', nothing)],
    createMember(session.id, id(), 'Setup check'),
  ];
}

async function checkIndexes({ id, store, account }: Session): Promise<CheckResult> {
  const queries = indexedQueries(id, account?.uid ?? '');
  const missing: MissingIndex[] = [];
  const codes: (StoreErrorCode | null)[] = [];
  const look = async (query: Query) => {
    try {
      await store.list(query, { as: 'member' });
      codes.push(null);
    } catch (error) {
      const { code, message } = error as StoreError;
      codes.push(code);
      if (code === 'invalid') missing.push({ name: nameOf(query), link: linkIn(message) });
    }
  };
  for (let i = 0; i < queries.length; i += AT_ONCE)
    await Promise.all(queries.slice(i, i + AT_ONCE).map(look));
  if (missing.length > 0) return { state: 'wrong', missing };
  if (codes.includes('denied')) return { state: 'unknown', refused: true };
  return { state: codes.every((code) => code === null) ? 'ok' : 'unknown' };
}

/** The answer says where to click. */
function linkIn(message: string): string {
  return /https:\/\/console\.firebase\.google\.com\/\S+/.exec(message)?.[0] ?? '';
}

function nameOf({ collection, where = [], orderBy = [] }: Query): string {
  const fields = [...where.map(([field]) => field), ...orderBy.map(([field]) => field)];
  const distinct = [...new Set(fields)].filter((field) => field !== '__name__');
  return `${collection.slice(collection.lastIndexOf('/') + 1)}: ${distinct.join(', ')}`;
}

async function checkSignIn(session: Session): Promise<CheckResult> {
  const identity = await session.identity();
  const setup = await identity.inspect?.();
  if (!setup) return { state: 'unknown' };
  const offered = identity.ways.filter(
    (way) => way !== 'guest' || session.community?.policy.guests !== 'off',
  );
  const off = offered.filter((way) => setup.ways[way] === false);
  if (off.length > 0) return { state: 'wrong', off };
  return { state: offered.every((way) => setup.ways[way] === true) ? 'ok' : 'unknown' };
}

async function checkDomain(session: Session, domain: string): Promise<CheckResult> {
  const setup = await (await session.identity()).inspect?.();
  if (!setup) return { state: 'unknown' };
  const allowed = setup.domains.some((one) => domain === one || domain.endsWith(`.${one}`));
  return { state: allowed ? 'ok' : 'wrong' };
}

/** The server's time is known from its latest answer. */
async function checkClock({ store }: Session): Promise<CheckResult> {
  await store.get([VERSION]).catch(() => null);
  const off = Math.abs(store.now() - Date.now());
  return off > TOLERANCE ? { state: 'wrong', minutes: Math.round(off / MINUTE) } : { state: 'ok' };
}

function worst(states: readonly CheckResult['state'][]): CheckResult['state'] {
  return states.includes('wrong') ? 'wrong' : states.includes('unknown') ? 'unknown' : 'ok';
}

/** Null where it went through. */
async function failureOf(call: Promise<unknown>): Promise<StoreErrorCode | null> {
  try {
    await call;
    return null;
  } catch (error) {
    return error instanceof StoreError ? error.code : 'unavailable';
  }
}

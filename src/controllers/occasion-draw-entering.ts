import { occasionPath, signUpPath, type OccurrenceKey } from '../data/occasion-paths.js';
import { decodeOccasion, decodeSignUp } from '../data/occasions.js';
import { cancelSignUp, signUp } from '../data/signing-up.js';
import { occurrenceOf, phaseOf, type Occasion } from '../domain/occasion.js';
import type { SignUp, SignUpAnswers } from '../domain/sign-up.js';
import type { SignUpFault } from '../domain/sign-up-fault.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import type { Write } from '../store/store.js';
import { readMember } from './membership.js';
import { readAsMember } from './own-documents.js';
import { memberFault } from './member-fault.js';
import { transportFault } from './participant-fault.js';
import { readShown } from './read-shown.js';
import type { Session } from './session.js';

/** Why somebody takes no part in a promotion: all codes are taken, or so many ask for one that there was no getting through. */
export type PromotionFault = Exclude<SignUpFault, 'elsewhere'> | 'spent' | 'crowded';

/** What somebody enters, and with which answers. */
export interface Entry {
  readonly session: Session;
  readonly occasion: Occasion;
  readonly key: OccurrenceKey;
  readonly answers: SignUpAnswers;
}

/** Enters whoever is signed in; what there is of theirs already is as good. `ticket` is made once for each intent. */
export async function enterDraw(entry: Entry, ticket: string): Promise<SignUp | PromotionFault> {
  const fault = entrantFault(entry);
  if (fault) return fault;
  const { writes, expected } = entryWrites(entry, ticket);
  try {
    await commitWithRetry(entry.session.store, writes);
    return expected;
  } catch (error) {
    return settle(entry, error);
  }
}

/** Null once the server has no entry of this member's. */
export async function withdrawEntry(
  { session, occasion, key }: Omit<Entry, 'answers'>,
  own: Pick<SignUp, 'uid' | 'ticket'>,
): Promise<PromotionFault | null> {
  try {
    await commitWithRetry(session.store, cancelSignUp(session.id, key, occasion, own));
    return null;
  } catch (error) {
    try {
      if (!(await readOwnEntry(session, key))) return null;
      return isRefusal(error) ? await explain({ session, occasion, key }) : transportFault(error);
    } catch {
      return transportFault(error);
    }
  }
}

/** Why whoever is signed in cannot enter, as far as it is known without asking. Guests never can: see data-model. */
export function entrantFault({
  session,
  occasion,
  key,
}: Pick<Entry, 'session' | 'occasion' | 'key'>): PromotionFault | null {
  const occurrence = occurrenceOf(occasion, key.occurrence);
  if (!occurrence || occasion.state !== 'live') return 'gone';
  const phase = phaseOf(occasion, occurrence, session.store.now());
  if (phase === 'cancelled') return 'cancelled';
  if (phase === 'early' || phase === 'scheduled') return 'scheduled';
  if (phase !== 'open') return 'closed';
  return memberFault(session);
}

/** The batch that enters somebody, and what the server has of them then. */
export function entryWrites(
  { session, occasion, key, answers }: Entry,
  ticket: string,
): { readonly writes: Write[]; readonly expected: SignUp } {
  const { id: community, member, store } = session;
  const { uid, name } = member ?? { uid: session.account?.uid ?? '', name: '' };
  return {
    writes: signUp({ community, uid, name }, key, occasion, { ticket, party: 1, answers }),
    expected: { uid, ticket, name, at: store.now(), party: 1, checkedInAt: 0 },
  };
}

/** It has failed: unless an answer was lost, or it was sent from elsewhere, this says why. */
export async function settle(entry: Entry, error: unknown): Promise<SignUp | PromotionFault> {
  try {
    const own = await readOwnEntry(entry.session, entry.key);
    if (own) return own;
    return isRefusal(error) ? await explain(entry) : transportFault(error);
  } catch {
    return transportFault(error);
  }
}

/** Null where there is none. Rejects with a `StoreError`. */
export async function readOwnEntry(session: Session, key: OccurrenceKey): Promise<SignUp | null> {
  const { account, id } = session;
  return account ? decodeSignUp(await readAsMember(session, signUpPath(id, key, account.uid))) : null;
}

/** The rules have one word for all that stands in the way; what stands there now says which it was. */
async function explain({ session, key }: Omit<Entry, 'answers'>): Promise<PromotionFault> {
  const document = await readShown(session, occasionPath(session.id, key.event));
  const occasion = decodeOccasion(document);
  if (!occasion) return 'gone';
  await Promise.all([readMember(session), session.readCommunity(true)]);
  return entrantFault({ session, occasion, key }) ?? 'denied';
}

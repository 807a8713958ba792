import { answersWrite, cancelSignUp, shrinkParty, signUp, type SignUpIntent } from '../data/signing-up.js';
import type { SignUpAnswers } from '../domain/sign-up.js';
import type { SignUpFault } from '../domain/sign-up-fault.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import type { Write } from '../store/store.js';
import { readMember } from './membership.js';
import { attendeeFault } from './occasion-attendee.js';
import type { OccasionBox } from './occasion-box.js';
import { transportFault } from './participant-fault.js';

/** Null once the server has whoever is signed in on the list, with this ticket. Sent twice it lands once. */
export async function sendSignUp(box: OccasionBox, intent: SignUpIntent): Promise<SignUpFault | null> {
  const { session } = box;
  const uid = session?.account?.uid;
  if (!session || !uid) return 'denied';
  try {
    await box.readOwn();
    if (box.signUp === undefined) return 'unavailable';
    if (box.signUp) return box.signUp.ticket === intent.ticket ? null : 'elsewhere';
    const { occasion, key } = box;
    if (!occasion || !key) return 'gone';
    const fault = attendeeFault(session, occasion);
    if (fault) return fault;
    const name = session.member?.name ?? '';
    const attendee = { community: session.id, uid, name };
    await commitWithRetry(session.store, signUp(attendee, key, occasion, intent));
    if (uid !== session.account?.uid || key.occurrence !== box.key?.occurrence) return null;
    const { ticket, party } = intent;
    const own = { uid, ticket, name, party, at: box.now, checkedInAt: 0 };
    box.order.expect(own);
    box.takeOwn(own);
    void box.order.addUp();
    return null;
  } catch (error) {
    return isRefusal(error) ? whyRefused(box, intent.ticket) : transportFault(error);
  }
}

/** Null once the place is given back: whoever waits moves up. */
export async function giveBack(box: OccasionBox): Promise<SignUpFault | null> {
  const { session, occasion, key, signUp: own } = box;
  if (!session || !occasion || !key || !own) return null;
  return change(box, cancelSignUp(session.id, key, occasion, own), {
    done: () => box.signUp === null,
    expected: () => box.takeOwn(null),
  });
}

/** Null once the sign-up is for so many people; fewer keep their place. */
export async function sendParty(box: OccasionBox, party: number): Promise<SignUpFault | null> {
  const { session, key, signUp: own } = box;
  if (!session || !key || !own) return 'gone';
  return change(box, shrinkParty(session.id, key, own, party), {
    done: () => box.signUp?.party === party,
    expected: () => box.takeOwn({ ...own, party }),
  });
}

/** Null once the server has these answers in place of those before. */
export async function sendAnswers(box: OccasionBox, answers: SignUpAnswers): Promise<SignUpFault | null> {
  const { session, key, signUp: own } = box;
  if (!session || !key || !own) return 'gone';
  return change(box, [answersWrite(session.id, key, own.uid, answers)], {
    done: () => false,
    expected: () => undefined,
  });
}

/** What becomes of one's own sign-up. */
interface Change {
  /** Whether it stands so now: an answer that was lost had arrived. */
  readonly done: () => boolean;
  /** Shows it at once. */
  readonly expected: () => void;
}

async function change(
  box: OccasionBox,
  writes: readonly Write[],
  { done, expected }: Change,
): Promise<SignUpFault | null> {
  const { session, signUp: own, key } = box;
  if (!session) return 'denied';
  try {
    await commitWithRetry(session.store, writes);
    if (own?.uid !== session.account?.uid || key?.occurrence !== box.key?.occurrence) return null;
    expected();
    void box.order.addUp();
    return null;
  } catch (error) {
    if (!isRefusal(error)) return transportFault(error);
    const why = await whyRefused(box, own?.ticket ?? '');
    return done() ? null : (why ?? 'denied');
  }
}

/** The rules have one word for all that stands in the way; what stands there now says which it was. */
async function whyRefused(box: OccasionBox, ticket: string): Promise<SignUpFault | null> {
  const { session } = box;
  try {
    await box.readAgain();
    const { occasion, phase, signUp: own } = box;
    if (!session || !occasion || box.status !== 'ready' || occasion.state !== 'live') return 'gone';
    // An answer that was lost: it had arrived.
    if (own && own.ticket === ticket) return null;
    if (own) return 'elsewhere';
    if (phase === 'cancelled') return 'cancelled';
    if (phase === 'early' || phase === 'scheduled') return 'scheduled';
    if (phase !== 'open') return 'closed';
    await Promise.all([readMember(session), session.readCommunity(true)]);
    return attendeeFault(session, occasion) ?? 'denied';
  } catch (error) {
    return transportFault(error);
  }
}

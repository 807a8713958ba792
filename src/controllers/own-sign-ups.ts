import { decodeMarks } from '../data/inbox.js';
import { keyOfMark, eventMark } from '../data/occasion-messages.js';
import { occasionPath, signUpAnswersPath, signUpPath, type OccurrenceKey } from '../data/occasion-paths.js';
import { comingOccasions, pastOccasions } from '../data/occasion-queries.js';
import { decodeOccasion, decodeSignUp } from '../data/occasions.js';
import { inboxPath } from '../data/paths.js';
import { cancelSignUp, forgetSignUp } from '../data/signing-up.js';
import { LIST_LIMIT } from '../domain/limits.js';
import { occurrenceOf, type Occasion } from '../domain/occasion.js';
import { isRefusal } from '../store/retry.js';
import type { Document, Fields, Query } from '../store/store.js';
import { attempt } from './attempt.js';
import { inboxRecord } from './inbox-record.js';
import { pagesOf } from './in-pages.js';
import { readAsMember } from './own-documents.js';
import { readShown } from './read-shown.js';
import type { Session } from './session.js';

/**
 * What a member has signed up for. Nothing lists it, as nothing lists votes (see `own-answers.ts`): so all events that can be
 * seen are gone through, with each of their times, and what the inbox remembers besides, which staff may have taken out of
 * sight. One read for each event and each time of it, for whoever asks.
 */
interface Found {
  readonly key: OccurrenceKey;
  /** Null where it is not to be seen any more. */
  readonly occasion: Occasion | null;
  readonly signUp: Document;
}

/** Events that are over and are looked at, the latest first, fifty a page; older ones are left with their figures. */
const PAST_PAGES = 20;
/** The rules refuse to list what opens only now, and the server's clock is not known to the millisecond. */
const SAFE = 5000;

/** All sign-ups of whoever is signed in with their `event` and `occurrence`, as stored, and what was answered. */
export async function collectOwnSignUps(session: Session): Promise<Fields[]> {
  const all: Fields[] = [];
  for await (const { key, signUp } of signUpsOf(session)) {
    const answers = await readAsMember(session, signUpAnswersPath(session.id, key, signUp.id));
    all.push({ ...key, ...signUp.data, ...(answers && { answers: answers.data }) });
  }
  return all;
}

/**
 * Takes back all sign-ups of whoever is signed in; resolves to how much the rules have refused, as they do for a code that is
 * taken until its promotion ends. What is still to come is cancelled and the place goes to the next; of what is over only who
 * it was goes. It can be begun again wherever it ended. Rejects with a `StoreError` when the connection is gone or the quota
 * used up.
 */
export async function withdrawOwnSignUps(session: Session): Promise<number> {
  let refused = 0;
  for await (const found of signUpsOf(session)) if (!(await isTakenBack(session, found))) refused++;
  return refused;
}

async function isTakenBack(session: Session, { key, occasion, signUp: document }: Found): Promise<boolean> {
  const { id, store } = session;
  const signUp = decodeSignUp(document);
  if (!signUp) return false;
  const asking = occasion ?? (await askedIn(session, key, signUp.uid));
  const cancelling = cancelSignUp(id, key, asking, signUp);
  const forgetting = forgetSignUp(id, key, asking, signUp.uid);
  const ends = occasion && occurrenceOf(occasion, key.occurrence)?.endsAt;
  const over = typeof ends === 'number' && ends <= store.now();
  // It may have ended meanwhile.
  return (!over && (await attempt(session, cancelling))) || attempt(session, forgetting);
}

/** Of an event that is not to be seen: whether it has asked something is seen by what was answered. */
async function askedIn(
  session: Session,
  key: OccurrenceKey,
  uid: string,
): Promise<Pick<Occasion, 'questions'>> {
  const answers = await readAsMember(session, signUpAnswersPath(session.id, key, uid));
  return { questions: answers ? [{ text: '', required: false, options: [] }] : [] };
}

async function* signUpsOf(session: Session): AsyncGenerator<Found> {
  if (!session.account) return;
  const seen = new Set<string>();
  const remembered = await rememberedBy(session);
  for await (const occasions of visibleOccasions(session)) {
    const places = occasions.flatMap((occasion) =>
      occasion.occurrences.map(({ id }) => ({ occasion, key: { event: occasion.id, occurrence: id } })),
    );
    for (const { key } of places) seen.add(eventMark(key));
    yield* foundAt(session, places);
  }
  for (const key of remembered) {
    if (seen.has(eventMark(key))) continue;
    const occasion = decodeOccasion(await readShown(session, occasionPath(session.id, key.event)));
    yield* foundAt(session, [{ occasion, key }]);
  }
}

/** As many at once as the rules let be read. */
async function* foundAt(session: Session, places: readonly Omit<Found, 'signUp'>[]): AsyncGenerator<Found> {
  const { store, id, account } = session;
  for (let from = 0; from < places.length; from += LIST_LIMIT) {
    const some = places.slice(from, from + LIST_LIMIT);
    const paths = some.map(({ key }) => signUpPath(id, key, account?.uid ?? ''));
    const documents = await store.get(paths, { as: 'member' }).catch((error: unknown) => {
      // The deployed rules may be older than events.
      if (isRefusal(error)) return [];
      throw error;
    });
    for (const [i, place] of some.entries()) {
      const signUp = documents[i];
      if (signUp) yield { ...place, signUp };
    }
  }
}

async function* visibleOccasions(session: Session): AsyncGenerator<readonly Occasion[]> {
  const time = session.store.now() - SAFE;
  const pages = (list: typeof comingOccasions) => (last?: Document) =>
    list(session.id, time, LIST_LIMIT, decodeOccasion(last) ?? undefined);
  yield* occasionsIn(session, pages(comingOccasions), Infinity);
  yield* occasionsIn(session, pages(pastOccasions), PAST_PAGES);
}

async function* occasionsIn(
  session: Session,
  page: (last?: Document) => Query,
  most: number,
): AsyncGenerator<readonly Occasion[]> {
  let read = 0;
  for await (const documents of pagesOf(session, page, { younger: true })) {
    yield documents.map(decodeOccasion).filter((occasion) => occasion !== null);
    if (++read >= most) return;
  }
}

/** Here, or in another browser. */
async function rememberedBy(session: Session): Promise<OccurrenceKey[]> {
  const uid = session.account?.uid ?? '';
  const stored = decodeMarks(await readAsMember(session, inboxPath(session.id, uid)));
  const marks = { ...stored?.events, ...inboxRecord(session, uid).kept.events };
  return Object.keys(marks).map(keyOfMark);
}

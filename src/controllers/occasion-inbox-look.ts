import { decodeMessage, eventMark, keyOfMark, newsOfMessage } from '../data/occasion-messages.js';
import type { OccasionMessage } from '../data/occasion-making.js';
import { occasionPath, signUpPath, type OccurrenceKey } from '../data/occasion-paths.js';
import { messagesFor } from '../data/occasion-queries.js';
import { decodeOccasion, decodeSignUp } from '../data/occasions.js';
import { DAY, MINUTE } from '../domain/limits.js';
import type { Occasion } from '../domain/occasion.js';
import { hasRoom, type SignUp } from '../domain/sign-up.js';
import { isRefusal } from '../store/retry.js';
import type { Document } from '../store/store.js';
import type { InboxRecord } from './inbox-record.js';
import { latest } from './latest.js';
import { peopleBefore } from './occasion-order.js';

/** Messages that one look tells of one occurrence. */
const LIMIT = 20;
/** Those that are older are told to no browser that has not heard of them. */
const OLDEST = 30 * DAY;
/** Occurrences that one look asks about, and how long an answer lasts; the others have their turn with the next. */
const OPENED = { looks: 10, lasts: MINUTE };
const GLANCED = { looks: 3, lasts: 15 * MINUTE };

/**
 * What staff have written to those who signed up for what this member has signed up for: one read for each time of an event
 * that is remembered, and none for anybody else. Rejects with a `StoreError`; what was not read is asked for again.
 */
export async function lookAtMessages(record: InboxRecord, opened: boolean): Promise<void> {
  const { session, kept } = record;
  const { looks, lasts } = opened ? OPENED : GLANCED;
  const time = session.store.now();
  await record.sendEvents();
  const asked = (mark: string) => kept.askedEvents[mark] ?? 0;
  const due = Object.entries(kept.events)
    .filter(([mark, until]) => until > time && time - asked(mark) >= lasts)
    .map(([mark]) => mark)
    .sort((a, b) => asked(a) - asked(b))
    .slice(0, looks);
  await Promise.all(due.map((mark) => lookAt(record, keyOfMark(mark))));
}

async function lookAt(record: InboxRecord, key: OccurrenceKey): Promise<void> {
  const { session, uid, kept } = record;
  const mark = eventMark(key);
  const time = session.store.now();
  const since = Math.max(kept.toldEvents[mark] ?? 0, time - OLDEST);
  const documents = await readMessages(record, key, since);
  // Whoever is not signed up any more is told nothing.
  if (!documents) return record.markEvents({ [mark]: null });
  const messages = documents.map(decodeMessage).filter((message) => message !== null);
  const concerning = await concerningOf(
    record,
    key,
    messages.filter((message) => message.uid !== uid),
  );
  record.add(
    concerning.map((message) => newsOfMessage(message, key)),
    {
      askedEvents: { ...record.kept.askedEvents, [mark]: time },
      toldEvents: { ...record.kept.toldEvents, [mark]: Math.max(since, latest(documents, 'at')) },
    },
  );
}

/** Null where the rules refuse. */
async function readMessages(
  { session }: InboxRecord,
  key: OccurrenceKey,
  since: number,
): Promise<Document[] | null> {
  try {
    return await session.store.list(messagesFor(session.id, key, since, LIMIT), { as: 'member' });
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Those messages that speak to this member. How the member stands is read only where one of them asks for it. */
async function concerningOf(
  record: InboxRecord,
  key: OccurrenceKey,
  messages: readonly OccasionMessage[],
): Promise<OccasionMessage[]> {
  const to = (...audiences: OccasionMessage['to'][]) => messages.some((one) => audiences.includes(one.to));
  if (!to('going', 'waiting', 'winners')) return [...messages];
  const { session, uid } = record;
  const [event, own] = await session.store.get(
    [occasionPath(session.id, key.event), signUpPath(session.id, key, uid)],
    { as: 'member' },
  );
  const [occasion, signUp] = [decodeOccasion(event), decodeSignUp(own)];
  if (!occasion || !signUp) return messages.filter((message) => message.to === 'all');
  const going = to('going', 'waiting') && (await isGoing(record, key, occasion, signUp));
  const won = occasion.winners?.includes(signUp.ticket) ?? false;
  const concerns = { all: true, going, waiting: !going, winners: won };
  return messages.filter((message) => concerns[message.to]);
}

/** Two reads, none where there is room for everybody. */
async function isGoing(
  { session }: InboxRecord,
  key: OccurrenceKey,
  { capacity }: Occasion,
  signUp: SignUp,
): Promise<boolean> {
  return capacity === 0 || hasRoom(await peopleBefore({ session, key }, signUp), signUp.party, capacity);
}

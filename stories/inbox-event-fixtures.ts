/** What staff have written to those who signed up, as an inbox hears of it. */
import { eventMark } from '../src/data/occasion-messages.js';
import type { Audience } from '../src/data/occasion-making.js';
import { messagePath, type OccurrenceKey } from '../src/data/occasion-paths.js';
import { inboxPath } from '../src/data/paths.js';
import type { Occasion } from '../src/domain/occasion.js';
import { COMMUNITY, idOf, MIA, OMAR, type World } from './fixtures.js';
import { minutesAgo } from './inbox-fixtures.js';
import {
  AT_ONCE,
  occasion,
  occasionDocument,
  signUpDocuments,
  type SignUpFixtures,
} from './occasion-fixtures.js';

const DAY = 86_400_000;

/** A message as a story or test tells it. */
export interface MessageFixture {
  readonly id: string;
  readonly to?: Audience;
  readonly by?: { readonly uid: string; readonly name: string };
  readonly body?: string;
  /** Minutes before now. */
  readonly ago?: number;
  readonly key?: OccurrenceKey;
}

export function seedMessage({ store }: World, message: MessageFixture): void {
  const { id, to = 'all', by = OMAR, body = `Text of ${id}`, ago = 5, key = AT_ONCE } = message;
  store.seed({
    [messagePath(COMMUNITY, key, idOf(id))]: {
      ...{ uid: by.uid, name: by.name, at: minutesAgo(ago), to, body, title: 'Cupping evening' },
    },
  });
}

/** An event with its sign-ups. */
export function seedOccasion({ store }: World, event: Partial<Occasion>, signUps: SignUpFixtures): void {
  store.seed({ ...occasionDocument(occasion(event)), ...signUpDocuments(signUps) });
}

/** Mia's inbox knows that she has signed up for these. */
export function seedRemembered(
  { store }: World,
  keys: readonly OccurrenceKey[] = [AT_ONCE],
  until = Date.now() + 30 * DAY,
): void {
  const events = Object.fromEntries(keys.map((key) => [eventMark(key), new Date(until)]));
  store.seed({
    [inboxPath(COMMUNITY, MIA.uid)]: { seenAt: new Date(0), following: {}, muted: {}, events },
  });
}

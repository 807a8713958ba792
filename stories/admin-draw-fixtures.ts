/** What is given away, as staff find it when it is over, for stories and tests. */
import { secretPath } from '../src/data/occasion-paths.js';
import type { Fields } from '../src/store/store.js';
import type { EventFixture, PersonFixture } from './admin-events-fixtures.js';
import { COMMUNITY, idOf, OMAR } from './fixtures.js';

export const SEED = 'a seed that was made with the event';
/** `printf '%s' 'a seed that was made with the event' | sha256sum` */
const SEED_HASH = '5087e3f5af57ecfe2df3911e137ddf058a550e360771aa1eafd85b17b1c1e9a7';

const ENTRANTS: readonly PersonFixture[] = [
  { name: 'Lena Sørensen-Okonkwo', answers: { q0: 'A long walk in the rain, and a cup of tea afterwards.' } },
  { name: 'سامي', answers: { q0: 'القهوة مع الأصدقاء' } },
  { name: 'Mia', answers: { q0: 'Reading by the window' } },
  { name: 'Yuki Tanaka', answers: { q0: 'Snow' } },
  { name: 'Zoë', answers: {} },
];

const promotion: Omit<EventFixture, 'id'> = {
  ...{ ago: 200, begins: -4, kind: 'promotion', signUp: 'members', capacity: 0, maxParty: 1, prizes: 2 },
  ...{ by: OMAR, seedHash: SEED_HASH, people: ENTRANTS },
};

/** Entries ended two hours ago, unless something else is said. */
export const GIVEAWAY: EventFixture = {
  ...promotion,
  ...{ id: 'giveaway', title: 'Two bags of coffee', promotion: 'giveaway' },
};
export const CONTEST: EventFixture = {
  ...promotion,
  ...{ id: 'contest', title: 'The best winter story', promotion: 'contest' },
  questions: [{ text: 'What do you like about winter?', required: true, options: [] }],
};
/** Nobody can draw it by lot. */
export const JUDGED: EventFixture = { ...CONTEST, id: 'judged', seedHash: '' };

/** So many who have entered. */
export function manyEntrants(count: number): PersonFixture[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from({ length: count }, (_, i) => ({
    name: `Entrant ${letters[Math.floor(i / 26)] ?? ''}${letters[i % 26] ?? ''}`,
    answers: { q0: `Answer ${String(i + 1)}` },
  }));
}

/** What its draw is made with. */
export function seedDocument({ id }: EventFixture, text = SEED): Record<string, Fields> {
  return { [secretPath(COMMUNITY, idOf(id), 'seed')]: { text } };
}

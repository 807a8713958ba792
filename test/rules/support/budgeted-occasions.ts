import {
  announceWinners,
  messageAttendees,
  secretWrite,
  replanOccasion,
  unlistAttendee,
} from '../../../src/data/occasion-making.js';
import { cancelSignUp, codeTicket, shrinkParty } from '../../../src/data/signing-up.js';
import { occasionAnswerKey, type OccasionPlan, type OccasionQuestion } from '../../../src/domain/occasion.js';
import type { Fields } from '../../../src/store/store.js';
import type { Batch } from './budgeted.js';
import { also } from './batches.js';
import { decider } from './deciding.js';
import {
  arranged,
  codes,
  createsOccasion,
  EVENT,
  giveaway,
  inHours,
  knownOccasion,
  NEW_EVENT,
  NOAHS_TICKET,
  occasionPlan,
  once,
  SEED,
  signsUp,
} from './occasion-stage.js';
import { ada, gus, mia, noah, omar } from './people.js';
import { minutesAgo } from './stage.js';

const options = Array.from({ length: 10 }, (_, i) => `Option ${String(i)}`);
const ten: readonly OccasionQuestion[] = Array.from({ length: 10 }, (_, i) => ({
  ...{ text: 'How?', required: true, options: i < 5 ? options : [] },
}));
const answers = Object.fromEntries(ten.map((_, i) => [occasionAnswerKey(i), i < 5 ? 'Option 9' : 'Rye']));
const sixty = Array.from({ length: 60 }, (_, i) =>
  inHours(24 * (i + 1), `d202701${String(i + 10).padStart(2, '0')}`),
);
const byGuest = { policy: { guests: 'live' }, plan: { questions: ten, signUp: 'guests' } } as const;
const noahs = { uid: noah.uid, ticket: NOAHS_TICKET, party: 2 };
/** Of Ada, whom Omar helps. */
const adas: Fields = { uid: ada.uid, name: ada.name, publishAt: minutesAgo(20) };
const over = (): Partial<OccasionPlan> => giveaway({ prizes: 50, occurrences: [OVER] });
const OVER = inHours(-30);
const LATER = inHours(24);
const winners = Array.from({ length: 50 }, (_, i) => `Ticket${String(i).padStart(14, '0')}`);
const manager = (c: string) => ({ uid: omar.uid, decider: decider(c) });
const taken = Array.from({ length: 11 }, (_, i) => ({
  ...{ who: { uid: `uid-other-${String(i)}`, name: 'Other' }, ticket: codeTicket(i), party: 1 },
}));

/** What people do with events, where it costs most. */
export const occasionBatches: Record<string, Batch> = {
  'a sign-up with ten answers by a guest': {
    as: gus,
    given: arranged({ ...byGuest, plan: { ...byGuest.plan, occurrences: [LATER] } }),
    writes: signsUp({ party: 4, answers }, gus, ten),
    expressions: { queue: 83, signups: 301, private: 588 },
  },
  'the twelfth code': {
    as: mia,
    given: arranged(() => ({ plan: codes({ capacity: 500 }), signUps: taken })),
    writes: signsUp({ ticket: codeTicket(11) }),
    expressions: { queue: 83, signups: 338 },
  },
  'a sign-up cancelled': {
    as: noah,
    given: arranged({ plan: { questions: ten }, signUps: [{ answers }] }),
    writes: (c) => cancelSignUp(c, once, { questions: ten }, noahs),
    expressions: { queue: 153, signups: 92, private: 21 },
  },
  'a party that shrinks': {
    as: noah,
    given: arranged(),
    writes: (c) => shrinkParty(c, once, noahs, 1),
    expressions: { queue: 157, signups: 88 },
  },
  'somebody taken off the list': {
    as: omar,
    given: arranged({ plan: { questions: ten }, signUps: [{ answers }] }),
    writes: (c) => unlistAttendee(decider(c), knownOccasion({ questions: ten }), once, noahs),
    expressions: { queue: 182, signups: 112, private: 21, events: 149, audit: 132 },
  },
  'an event with ten questions on sixty days': {
    as: omar,
    given: arranged({ community: { categories: ['Help'] } }),
    writes: createsOccasion(() => ({ questions: ten, occurrences: sixty, category: 'Help' })),
    expressions: { events: 560 },
  },
  'a giveaway with ten questions and its seed': {
    as: omar,
    given: arranged(),
    writes: also(
      createsOccasion(() => giveaway({ questions: ten })),
      (c) => [secretWrite(c, NEW_EVENT, 'seed', SEED)],
    ),
    expressions: { events: 588, secret: 99 },
  },
  'another’s event with ten questions given another plan': {
    as: omar,
    given: arranged({
      plan: { questions: ten, occurrences: sixty },
      event: adas,
      community: { categories: ['Help'] },
    }),
    writes: (c) =>
      replanOccasion(
        manager(c),
        knownOccasion({ questions: ten, occurrences: sixty }, adas),
        occasionPlan({ questions: ten, occurrences: sixty, category: 'Help', title: 'Else' }),
        Date.now(),
      ),
    expressions: { events: 518, audit: 132 },
  },
  'another’s giveaway drawn for fifty': {
    as: omar,
    given: arranged(() => ({ plan: over(), event: adas })),
    writes: (c) => announceWinners(manager(c), knownOccasion(over(), adas), { winners, seed: SEED }),
    expressions: { events: 322, audit: 132 },
  },
  'a message to those who come': {
    as: omar,
    given: arranged(),
    writes: (c) => [
      messageAttendees(c, once, omar, { id: NEW_EVENT, to: 'all', body: 'Bring water.', title: EVENT }),
    ],
    expressions: { messages: 191 },
  },
};

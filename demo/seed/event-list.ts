import type { OccasionPlan } from '../../src/domain/occasion.js';
import type { Repeats } from '../../src/domain/recurrence.js';

/** The clock of the boat shed. */
export const SHED_ZONE = 'Europe/Berlin';
const SHED = 'Boat Shed 4, Harbour Road';

type Told = 'title' | 'body' | 'kind' | 'category' | 'capacity';
type Worked = 'occurrences' | 'repeats' | 'publishAt' | 'seedHash';

/** An event of the demo. Days are from today, times of day are those of its zone. */
export interface DemoEvent extends Pick<OccasionPlan, Told>, Partial<Omit<OccasionPlan, Told | Worked>> {
  readonly id: string;
  readonly day: number;
  readonly from: string;
  readonly to: string;
  /** Nights in between. */
  readonly lasts?: number;
  /** On the weekday, or the place in the month, that its first day has. */
  readonly repeats?: { readonly every: Repeats['every']; readonly days: number };
  /** Occurrences that do not take place, by their number. */
  readonly cancelled?: readonly number[];
  /** How many have signed up for each occurrence. */
  readonly comers?: readonly number[];
  /** What people answer to its question. */
  readonly answers?: readonly [string, ...string[]];
  /** By what shows them: an occurrence, a ticket, or the seed of a draw. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Days since it was published. */
  readonly published?: number;
}

const CODES = 20;
const codes = Object.fromEntries(
  Array.from({ length: CODES }, (_, i) => [`c${String(i)}`, `RINSE-${String(4711 + i * 137)}`]),
);

/** The first is on its own page above the list. Nobody who has an account here has signed up yet. */
export const demoEvents: readonly DemoEvent[] = [
  {
    id: 'LatteArtForTwoPeople',
    ...{ title: 'Latte art for two', kind: 'meetup', category: 'Harbour table', place: SHED, capacity: 2 },
    body: 'One machine, one jug, **two people** and four litres of milk. Omar shows how to pour a heart; what you make of it is yours to drink.',
    ...{ day: 1, from: '18:30', to: '20:00' },
  },
  {
    id: 'SpringCuppingEvening',
    ...{
      title: 'Cupping: the spring selection',
      kind: 'meetup',
      category: 'Beans and roasting',
      place: SHED,
    },
    body: 'Six coffees, blind, on one long table. We slurp first and talk afterwards. No perfume, please; it is the only rule we have.\n\n- Doors at half past five\n- Water and dry bread are there\n- The list of what you have tasted comes at the end',
    ...{ day: 3, from: '18:00', to: '20:00', capacity: 12, closesBefore: 120, comers: [16] },
    questions: [
      { text: 'What do you drink at home?', required: true, options: ['Filter', 'Espresso', 'Both'] },
    ],
    answers: ['Filter', 'Espresso', 'Both'],
  },
  {
    id: 'OpenShedEveryWeek001',
    ...{
      title: 'Open shed',
      kind: 'meetup',
      category: 'Harbour table',
      place: SHED,
      capacity: 20,
      maxParty: 4,
    },
    body: 'The door is open, the kettle is on, the roaster is cold. Bring a question, a broken grinder or nothing at all.',
    ...{ day: -9, from: '16:00', to: '19:00', repeats: { every: 'week', days: 63 } },
    ...{ cancelled: [4], comers: [7, 9, 6, 2], published: 30 },
  },
  {
    id: 'AskOmarAboutRoasting',
    ...{ title: 'Ask Omar: roasting in a pan', kind: 'online', category: 'Beans and roasting', capacity: 40 },
    body: 'An hour by video: smoke, first crack, and how not to call the fire brigade. The link is here for you as soon as you have signed up.',
    ...{
      day: 6,
      from: '19:00',
      to: '20:00',
      signUp: 'guests',
      attendees: 'staff',
      reveals: 'link',
      comers: [23],
    },
    secrets: { once: 'https://meet.example/kettlewake-roasting' },
  },
  {
    id: 'CallFromHuilaHarvest',
    ...{ title: 'A call from Huila', kind: 'online', category: 'Beans and roasting', zone: 'America/Bogota' },
    body: 'Doña Elvira picks up the telephone between two days of harvest and says how it looks. It is morning there.',
    ...{ day: 9, from: '09:00', to: '09:45', capacity: 0, signUp: 'none' },
  },
  {
    id: 'WaterTastingInDark01',
    ...{ title: 'Water tasting in the dark', kind: 'meetup', category: 'Brewing', place: SHED, capacity: 8 },
    body: 'Eight glasses of water, eight people, one candle. One of the glasses is from the harbour. (It is not.)',
    ...{ day: 8, from: '20:00', to: '21:30', comers: [7] },
  },
  {
    id: 'KettleRepairWeekend1',
    ...{
      title: 'Kettle repair weekend',
      kind: 'meetup',
      category: 'Gear and repair',
      place: SHED,
      capacity: 30,
    },
    body: 'Bring what drips, hums or no longer does anything. Marcus has the soldering iron, we have the coffee.',
    ...{ day: 11, from: '00:00', to: '00:00', lasts: 2, allDay: true, maxParty: 3, comers: [8] },
    status: 'tentative',
  },
  {
    id: 'HarbourTableSupper01',
    ...{
      title: 'Harbour table supper',
      kind: 'meetup',
      category: 'Harbour table',
      place: 'On the quay',
      capacity: 24,
    },
    body: 'Everybody brings a dish for four. Afterwards there is coffee, as you would expect.',
    ...{
      day: 16,
      from: '19:00',
      to: '22:30',
      repeats: { every: 'month', days: 120 },
      maxParty: 4,
      comers: [6],
    },
  },
  {
    id: 'NightRoastUnderStars',
    ...{ title: 'Night roast', kind: 'meetup', category: 'Beans and roasting', place: SHED, capacity: 10 },
    body: 'Lights out, roaster on: this time you listen.',
    ...{ day: 5, from: '22:00', to: '01:00', lasts: 1, comers: [5], status: 'cancelled' },
    word: 'The drum bearing has given up. We will say here when there is a new date.',
  },
  {
    id: 'WinThreeSwanKettles1',
    ...{
      title: 'Three swan-necked kettles',
      kind: 'promotion',
      promotion: 'giveaway',
      category: '',
      capacity: 0,
    },
    body: 'We tasted no difference, so we are giving them away. One entry each; the draw can be replayed by anybody.',
    ...{ day: -2, from: '09:00', to: '18:00', lasts: 10, prizes: 3, attendees: 'staff', comers: [21] },
    questions: [{ text: 'Which kettle do you have now?', required: true, options: [] }],
    answers: ['Enamel, chipped', 'An electric one, it hums', 'A saucepan', 'My grandmother’s', 'None'],
    secrets: { seed: 'forty mornings, nineteen euros' },
  },
  {
    id: 'TwentyCodesFiveEuros',
    ...{ title: 'Five euros off, twenty times', kind: 'promotion', promotion: 'code', category: '' },
    body: 'Twenty codes for the next bag, one a person, first come, first served.',
    ...{
      day: -1,
      from: '08:00',
      to: '20:00',
      lasts: 5,
      capacity: CODES,
      attendees: 'staff',
      reveals: 'code',
    },
    ...{ comers: [6], secrets: codes },
  },
  {
    id: 'HarvestTinForAWinter',
    ...{
      title: 'A tin for a whole winter',
      kind: 'promotion',
      promotion: 'giveaway',
      category: '',
      capacity: 0,
    },
    body: 'Two kilos of the harvest that has just arrived, twice. It is drawn: whoever likes draws again, and gets the same.',
    ...{ day: -12, from: '09:00', to: '18:00', lasts: 7, prizes: 2, attendees: 'staff', comers: [17] },
    ...{ published: 14, secrets: { seed: 'a tin, a spoon, a long winter' } },
  },
  {
    id: 'WinterCuppingInShed1',
    ...{
      title: 'Cupping: what is left of winter',
      kind: 'meetup',
      category: 'Beans and roasting',
      place: SHED,
    },
    body: 'Four coffees that will not come back.',
    ...{ day: -18, from: '18:00', to: '20:00', capacity: 12, published: 40, comers: [11] },
  },
  {
    id: 'HowWeBuyGreenCoffee1',
    ...{ title: 'How we buy green coffee', kind: 'online', category: 'Beans and roasting', capacity: 0 },
    body: 'Prices, containers, and the one time it went wrong.',
    ...{ day: -33, from: '19:00', to: '20:30', published: 60, comers: [31], attendees: 'staff' },
  },
];

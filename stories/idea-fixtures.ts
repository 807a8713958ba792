/** Ideas in memory for stories and tests. */
import { LENA, manyThreads, type ThreadFixture } from './forum-fixtures.js';
import { MIA, NOAH, OMAR } from './fixtures.js';

export const IDEAS: readonly ThreadFixture[] = [
  {
    id: 'subscription',
    idea: 'planned',
    title: 'A subscription that follows the seasons',
    body: 'Four bags a year, each picked by you when the harvest is **fresh**. I would never run out.',
    by: LENA,
    category: 'Beans',
    replies: 12,
    votes: 148,
    ago: 40_000,
    active: 90,
  },
  {
    id: 'refill',
    idea: 'open',
    title: 'Refill tins in the shop',
    body: 'I bring the tin, you fill it, and there is no bag to throw away.',
    by: NOAH,
    category: 'Beans',
    replies: 7,
    votes: 96,
    ago: 9000,
    active: 700,
  },
  {
    id: 'burrs',
    idea: 'progress',
    title: 'Spare burrs for the hand grinder',
    body: 'Mine is five years old and the burrs are all that is worn.',
    by: { uid: 'sami', name: 'سامي' },
    category: 'Gear',
    replies: 3,
    votes: 61,
    ago: 12_000,
    active: 4000,
  },
  {
    id: 'grams',
    idea: 'done',
    title: 'Show grams as well as spoons in the recipes',
    body: 'Everybody has a scale by now.',
    by: MIA,
    category: 'Brewing',
    replies: 5,
    votes: 44,
    ago: 60_000,
    active: 20_000,
  },
  {
    id: 'capsules',
    idea: 'declined',
    title: 'Capsules',
    body: 'For the machine at work.',
    by: NOAH,
    replies: 21,
    votes: 12,
    ago: 70_000,
    active: 50_000,
  },
  {
    id: 'pause',
    idea: 'open',
    title:
      'Pause deliveries while one is away, without writing to anybody, from the page of the order itself',
    body: 'Holidays.',
    by: OMAR,
    votes: 3,
    ago: 300,
    active: 300,
  },
];

/** A duplicate that was merged. */
export const MERGED: ThreadFixture = {
  id: 'tins',
  idea: 'open',
  title: 'Bring your own tin',
  by: MIA,
  mergedInto: 'refill',
  locked: true,
  ago: 5000,
};

/** Numbered ideas, the first with the most votes. */
export function manyIdeas(count: number): ThreadFixture[] {
  return manyThreads(count).map((thread, i) => ({
    ...thread,
    idea: 'open',
    title: `Idea number ${String(count - i)}`,
    votes: count - i,
  }));
}

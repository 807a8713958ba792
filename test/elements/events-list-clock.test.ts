import { expect } from '@open-wc/testing';
import { occasionPath } from '../../src/data/occasion-paths.js';
import { StoreError } from '../../src/store/store.js';
import type { StoreCall } from '../../src/store/memory-store.js';
import { createEvents, EVENTS, NOW } from '../../stories/events-list-fixtures.js';
import { COMMUNITY, idOf, type World } from '../../stories/fixtures.js';
import { mountEvents, titles } from './events-list-setup.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { all, until } from './screen.js';

afterEach(cleanUpForum);

const CUPPING = 'Cupping for beginners';

/** Events of which one has been published this many milliseconds ago. */
async function worldWith(age: number): Promise<World> {
  const world = keepForCleaning(await createEvents({ events: EVENTS }));
  const path = occasionPath(COMMUNITY, idOf('cupping'));
  await world.store.commit([{ op: 'update', path, data: { publishAt: new Date(NOW - age) } }]);
  return world;
}

/** The rules refuse to list what may not be published yet, by the server's clock, which each answer tells. */
function haveRules({ store }: World, ahead: number): void {
  store.now = () => NOW + ahead;
  store.intercept = (call: StoreCall) => {
    if (call.verb !== 'list') return void (store.now = () => NOW);
    const bound = call.query.where?.find(([field]) => field === 'publishAt')?.[2];
    if (bound instanceof Date && bound.getTime() > NOW) throw new StoreError('denied', 'in the test');
  };
}

describe('the list of events and the clock', () => {
  it('has what was published seconds ago', async () => {
    const { events } = await mountEvents(await worldWith(6000));
    await until('it is listed', () => titles(events).includes(CUPPING));
  });

  it('has it as well where the clock of the machine is fast: a refusal sets it right', async () => {
    const world = await worldWith(6000);
    world.session.community = { ...(await world.session.readCommunity())! };
    haveRules(world, 3 * 60_000);
    const { events } = await mountEvents(world);
    await until('it is listed', () => titles(events).includes(CUPPING));
    expect(all(events, 'alert')).to.deep.equal([]);
  });

  it('is said to have failed where the rules refuse it for another reason', async () => {
    const world = await worldWith(6000);
    let refused = 0;
    world.store.intercept = ({ verb }: StoreCall) => {
      if (verb !== 'list') return;
      refused += 1;
      throw new StoreError('denied', 'in the test');
    };
    const { events } = await mountEvents(world);
    await until('it is said', () => events.status === 'failed');
    expect(refused).to.equal(1);
  });
});

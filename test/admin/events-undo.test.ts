import { expect } from '@open-wc/testing';
import { undoDecision } from '../../src/controllers/undo-decision.js';
import { OccasionManager } from '../../src/controllers/occasion-manager.js';
import { StoreError } from '../../src/store/store.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { setUpEvents, storedEvent } from './events-setup.js';
import { logOf } from './polls-setup.js';

afterEach(cleanUpForum);

/** The latest decision about an event of somebody else's. */
async function decided(change: (manager: OccasionManager) => Promise<unknown>) {
  const world = await setUpEvents();
  await change(new OccasionManager(world.session));
  const [entry] = await logOf(world);
  if (!entry) throw new Error('nothing was decided');
  return { ...world, entry };
}

async function tasting(manager: OccasionManager) {
  const event = (await manager.read('tastingxxxxxxxxxxxxx')) ?? expect.fail('no such event');
  return event;
}

describe('what was decided about an event', () => {
  it('is taken back from the log where it was removed', async () => {
    const world = await decided(async (manager) => manager.show(await tasting(manager), 'removed'));
    await undoDecision(world.session, world.entry.id);
    expect((await storedEvent(world, 'tasting'))?.state).to.equal('live');
  });

  it('is taken back from the log where it was cancelled, with the word about that', async () => {
    const world = await decided(async (manager) =>
      manager.setStatus(await tasting(manager), 'cancelled', 'Storm'),
    );
    await undoDecision(world.session, world.entry.id);
    const event = await storedEvent(world, 'tasting');
    expect([event?.status, event?.word, event?.sequence]).to.deep.equal(['confirmed', '', 2]);
  });

  it('is taken back from the log where it was about the places', async () => {
    const world = await decided(async (manager) => {
      const event = await tasting(manager);
      return manager.replan(event, { ...event, capacity: 9 }, new Map());
    });
    expect((await storedEvent(world, 'tasting'))?.capacity).to.equal(9);
    await undoDecision(world.session, world.entry.id);
    expect((await storedEvent(world, 'tasting'))?.capacity).to.equal(5);
  });

  it('stays where the log does not keep what it was', async () => {
    const world = await decided(async (manager) => {
      const event = await tasting(manager);
      return manager.replan(event, { ...event, title: 'Another title' }, new Map());
    });
    const failure = await undoDecision(world.session, world.entry.id).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(StoreError).and.include({ code: 'denied' });
    expect((await storedEvent(world, 'tasting'))?.title).to.equal('Another title');
  });
});

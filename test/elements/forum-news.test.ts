import { expect } from '@open-wc/testing';
import { threadPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, OMAR } from '../../stories/fixtures.js';
import {
  manyThreads,
  threadFields,
  type ForumOptions,
  type ThreadFixture,
} from '../../stories/forum-fixtures.js';
import {
  fakeTime,
  restoreOnline,
  restoreVisibility,
  setHidden,
  setOnline,
  type FakeTime,
} from '../controllers/fake-time.js';
import { cleanUpForum, setUpForum, titles } from './forum-setup.js';
import { all, announced, find, focused, one, until } from './screen.js';

const MINUTE = 60_000;
let time: FakeTime | undefined;

afterEach(() => {
  time?.restore();
  time = undefined;
  restoreVisibility();
  restoreOnline();
  cleanUpForum();
});

/** A board with what keeps an eye on it; from here on time is the test's. */
async function watched(options: ForumOptions = {}, attributes = {}) {
  // The part comes when the browser is idle; here it is at once.
  await import('../../src/elements/forum/board-news.js');
  const idle = globalThis.requestIdleCallback;
  Object.assign(globalThis, { requestIdleCallback: (run: () => void) => setTimeout(run) });
  const set = await setUpForum({ threads: manyThreads(3), policy: { live: 'on' }, ...options }, attributes);
  await new Promise((resolve) => setTimeout(resolve, 20));
  Object.assign(globalThis, { requestIdleCallback: idle });
  time = fakeTime();
  set.forum.requestUpdate();
  // Timers that were set before are not the test's.
  setHidden(true);
  setHidden(false);
  const happen = (thread: ThreadFixture) =>
    set.store.seed({
      [threadPath(COMMUNITY, idOf(thread.id))]: {
        ...threadFields({ ago: 0, ...thread }),
        lastId: idOf('latest'),
      },
    });
  return { ...set, time, happen };
}

const button = (forum: Element) => all(forum, 'button', 'Show new activity');

describe('an open board', () => {
  it('looks once a minute, by one read, and says nothing while nothing is new', async () => {
    const { forum, reads, time } = await watched();
    const before = reads();
    await time.pass(10 * MINUTE);
    expect(reads() - before).to.be.within(7, 14);
    expect(button(forum)).to.deep.equal([]);
  });

  it('offers what has happened, and costs nothing more until it is wanted', async () => {
    const { community, forum, reads, time, happen } = await watched();
    happen({ id: 'fresh', title: 'Something new' });
    await time.pass(1.5 * MINUTE);
    const offered = await find(forum, 'button', 'Show new activity');
    expect(titles(forum).length).to.equal(3);
    const before = reads();
    await time.pass(10 * MINUTE);
    expect(reads()).to.equal(before);
    time.restore();
    await expect(community).to.be.accessible();
    offered.click();
    await until('shown', () => titles(forum)[0] === 'Something new');
    await until('the focus', () => focused()?.textContent === 'Something new');
    expect(announced()).to.include('The list is up to date.');
    expect(button(forum)).to.deep.equal([]);
  });

  it('leads to the thread that has a new answer', async () => {
    const { forum, time, happen } = await watched();
    happen({ id: 't2', title: 'Thread number 2', replies: 1 });
    await time.pass(1.5 * MINUTE);
    (await find(forum, 'button', 'Show new activity')).click();
    await until('moved up', () => titles(forum)[0] === 'Thread number 2');
  });

  it('keeps the list and the offer when it cannot be loaded', async () => {
    const { forum, store, time, happen } = await watched();
    happen({ id: 'fresh', title: 'Something new' });
    await time.pass(1.5 * MINUTE);
    const offered = await find(forum, 'button', 'Show new activity');
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    offered.click();
    await find(forum, 'alert');
    expect(titles(forum).length).to.equal(3);
    store.intercept = undefined;
    one(forum, 'button', 'Show new activity').click();
    await until('shown', () => titles(forum).length === 4);
    expect(all(forum, 'alert')).to.deep.equal([]);
  });

  it('rests while the tab is hidden, and looks as soon as it is seen again', async () => {
    const { forum, reads, time, happen } = await watched();
    setHidden(true);
    const before = reads();
    happen({ id: 'fresh' });
    await time.pass(10 * MINUTE);
    expect(reads()).to.equal(before);
    setHidden(false);
    await time.pass(1.5 * MINUTE);
    await until('offered', () => button(forum).length === 1);
  });

  const silent: [name: string, options: ForumOptions, attributes: object][] = [
    ['where the community does not want it', { policy: { live: 'off' } }, {}],
    ['in the order of votes, which has no newest thread', {}, { sort: 'top' }],
  ];
  for (const [name, options, attributes] of silent) {
    it(`does not look ${name}`, async () => {
      const { reads, time } = await watched(options, attributes);
      const before = reads();
      await time.pass(10 * MINUTE);
      expect(reads()).to.equal(before);
    });
  }

  it('does not look while it is offline, and not when it has left the page', async () => {
    const { forum, reads, time } = await watched();
    const before = reads();
    setOnline(false);
    await time.pass(5 * MINUTE);
    expect(reads()).to.equal(before);
    setOnline(true);
    forum.remove();
    await time.pass(5 * MINUTE);
    expect([reads(), time.waiting]).to.deep.equal([before, 0]);
  });

  it('takes no notice of other categories, and of what is pinned', async () => {
    const threads = [{ id: 'here', category: 'Gear', ago: 60 }];
    const { forum, time, happen } = await watched(
      { threads, categories: { Gear: ['', ''] } },
      { category: 'Gear' },
    );
    happen({ id: 'elsewhere', category: 'Beans' });
    happen({ id: 'rules', category: 'Gear', pinned: true, by: OMAR });
    await time.pass(5 * MINUTE);
    expect(button(forum)).to.deep.equal([]);
  });
});

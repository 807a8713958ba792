import { expect } from '@open-wc/testing';
import { minePath, threadPath } from '../../src/data/paths.js';
import { voteThread } from '../../src/data/forum-threads.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA } from '../../stories/fixtures.js';
import { createForum, manyThreads, type ForumOptions } from '../../stories/forum-fixtures.js';
import { cleanUpForum, keepForCleaning, mountForum, setUpForum, type ForumSetup } from './forum-setup.js';
import { all, find, one, textOf, until } from './screen.js';

afterEach(cleanUpForum);

const ID = idOf('tea');
const tea: ForumOptions = { threads: [{ id: 'tea', title: 'Tea', votes: 4 }], as: 'member' };
const pressed = (button: HTMLElement) => button.getAttribute('aria-pressed');
const stored = async ({ store }: ForumSetup) =>
  (await store.get([threadPath(COMMUNITY, ID)]))[0]?.data['votes'];

describe('votes on a row of the board', () => {
  it('cost no read until somebody votes, and one then', async () => {
    const set = await setUpForum({ threads: manyThreads(20), as: 'member' });
    const { forum, store } = set;
    const read: string[] = [];
    store.intercept = (call) => {
      if (call.verb === 'get') read.push(...call.paths);
      if (call.verb === 'list') read.push(call.query.collection);
    };
    const up = all(forum, 'button', 'Vote up').find((button) => !(button as HTMLButtonElement).disabled)!;
    expect([all(forum, 'group', '0 votes').length, pressed(up)]).to.deep.equal([20, null]);
    up.click();
    await until('it counts', () => one(forum, 'group', '1 vote'));
    expect(pressed(up)).to.equal('true');
    const id = up.closest('li')?.dataset['id'] ?? '';
    expect(read.filter((path) => !path.endsWith('/posts'))).to.deep.equal([minePath(COMMUNITY, id, MIA.uid)]);
  });

  it('count at once, are stored, and go back with a second press', async () => {
    const set = await setUpForum(tea);
    const up = one(set.forum, 'button', 'Vote up');
    up.click();
    await until('it counts', () => one(set.forum, 'group', '5 votes'));
    await until('it is known', () => pressed(up) === 'true');
    up.click();
    await until('it is taken back', () => one(set.forum, 'group', '4 votes'));
    expect(pressed(up)).to.equal('false');
    await expect(set.community).to.be.accessible();
  });

  it('stand where one has voted before and could not see it', async () => {
    const world = keepForCleaning(await createForum(tea));
    await world.store.commit(voteThread(COMMUNITY, ID, MIA.uid, 0, 1));
    const set = await mountForum(world);
    const up = await find(set.forum, 'button', 'Vote up');
    await until('the member', () => set.session.member);
    up.click();
    await until('it is seen', () => pressed(up) === 'true');
    one(set.forum, 'group', '5 votes');
    expect(await stored(set)).to.equal(5);
  });

  it('are not for one’s own threads and not for those that are locked', async () => {
    const { forum } = await setUpForum({
      threads: [
        { id: 'own', by: MIA },
        { id: 'shut', locked: true },
      ],
      as: 'member',
    });
    for (const up of all(forum, 'button', 'Vote up'))
      expect((up as HTMLButtonElement).disabled).to.equal(true);
  });

  it('go down only where the policy allows it', async () => {
    const { forum } = await setUpForum(tea);
    expect(all(forum, 'button', 'Vote down')).to.deep.equal([]);
    const set = await setUpForum({ ...tea, policy: { downvotes: true } });
    one(set.forum, 'button', 'Vote down').click();
    await until('it counts', () => one(set.forum, 'group', '3 votes'));
  });

  it('ask visitors to sign in', async () => {
    const { forum } = await setUpForum({ threads: [{ id: 'tea' }] });
    one(forum, 'button', 'Vote up').click();
    await find(forum, 'dialog', 'Sign in');
  });

  it('say on their row when they are refused, and are put back', async () => {
    const { forum, store } = await setUpForum(tea);
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    one(forum, 'button', 'Vote up').click();
    const alert = await find(forum, 'alert');
    expect(alert.closest('li')?.dataset['id']).to.equal(ID);
    one(forum, 'group', '4 votes');
    store.intercept = undefined;
    one(forum, 'button', 'Vote up').click();
    await until('it counts', () => one(forum, 'group', '5 votes'));
    expect(all(forum, 'alert')).to.deep.equal([]);
  });

  it('are one with those of the opened thread', async () => {
    const { forum } = await setUpForum(tea);
    one(forum, 'link', 'Tea').click();
    const thread = await until('the thread', () => forum.shadowRoot?.querySelector('community-thread'));
    (await find(thread, 'button', 'Vote up')).click();
    await until('it counts', () => one(forum, 'group', '5 votes'));
    one(forum, 'link', 'All threads').click();
    await until('the row', () => pressed(one(forum, 'button', 'Vote up')) === 'true');
    one(forum, 'group', '5 votes');
    expect(textOf(forum)).to.include('Tea');
  });
});

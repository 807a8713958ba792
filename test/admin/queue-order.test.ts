import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { reportedPath } from '../../src/data/moderation/paths.js';
import { increment, now } from '../../src/store/store.js';
import { LENA, manyPending, SAMI } from '../../stories/admin-fixtures.js';
import { COMMUNITY, idOf, MIA, NOAH } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, eventually, find, focused, nameOf, one, textOf, until } from '../elements/screen.js';
import { cards, openQueue, readPost, setUpQueue } from './admin-setup.js';

const KEY = 'community-widgets:reported-order';

afterEach(() => {
  localStorage.removeItem(KEY);
  cleanUpForum();
});

describe('the order of what was reported', () => {
  const options = {
    posts: [
      { id: 'fresh', by: LENA, body: 'Reported once, just now', ago: 90 },
      { id: 'worst', by: NOAH, body: 'Reported by two, long ago', ago: 100 },
      { id: 'old', by: MIA, body: 'Reported once, before', ago: 80 },
    ],
    reports: [
      { entry: 'fresh', by: SAMI, reason: 'spam' as const, ago: 1 },
      { entry: 'worst', by: SAMI, reason: 'spam' as const, ago: 50 },
      { entry: 'worst', by: LENA, reason: 'spam' as const, ago: 40 },
      { entry: 'old', by: SAMI, reason: 'spam' as const, ago: 30 },
    ],
    appeals: [],
  };
  const names = (root: Element) => cards(root).map(nameOf);
  const worstFirst = ['Comment by Noah', `Comment by ${LENA.name}`, 'Comment by Mia'];

  it('is by weight, then the latest; chosen otherwise it stays so in this browser', async () => {
    const set = await setUpQueue('reported', options);
    expect(names(set.queues)).to.deep.equal(worstFirst);
    await expect(set.queues).to.be.accessible();
    const choice = one<HTMLSelectElement>(set.queues, 'combobox', 'Order');
    expect(choice.selectedOptions[0]?.textContent).to.equal('Most reported');
    choice.value = 'latest';
    choice.dispatchEvent(new Event('change'));
    const latestFirst = [worstFirst[1], worstFirst[2], worstFirst[0]];
    await until('the latest first', () => names(set.queues).join() === latestFirst.join());
    expect(localStorage.getItem(KEY)).to.equal('latest');
    const again = await openQueue(set);
    expect(names(again.queues)).to.deep.equal(latestFirst);
    expect(one<HTMLSelectElement>(again.queues, 'combobox', 'Order').value).to.equal('latest');
  });

  it('is offered nowhere else', async () => {
    const { queues } = await setUpQueue('pending');
    expect(all(queues, 'combobox', 'Order')).to.deep.equal([]);
  });

  it('holds over the end of a page, and what is taken back stands where it stood', async () => {
    const posts = manyPending(25).map((post) => ({ ...post, state: 'live' as const }));
    const reports = posts.flatMap((post, at) => [
      { entry: post.id, by: SAMI, reason: 'spam' as const, ago: at + 1 },
      ...(at >= 20 ? [{ entry: post.id, by: MIA, reason: 'spam' as const, ago: at + 1 }] : []),
    ]);
    const set = await setUpQueue('reported', { posts, reports, appeals: [] });
    const texts = () => cards(set.queues).map((card) => /Waiting number (\d+)/.exec(textOf(card))?.[1]);
    const expected = [21, 22, 23, 24, 25, ...Array.from({ length: 20 }, (_, i) => i + 1)].map(String);
    expect(texts()).to.deep.equal(expected.slice(0, 20));
    one(set.queues, 'button', 'Show more').click();
    await until('all', () => texts().length === 25);
    expect(texts()).to.deep.equal(expected);
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'a' });
    await until('it has left', () => texts().length === 24);
    await sendKeys({ press: 'u' });
    await until('it is back', () => texts().length === 25);
    expect(texts()).to.deep.equal(expected);
  });

  it('takes in what becomes worse than the first page', async () => {
    const set = await setUpQueue('reported', options);
    const change = { weight: increment(5), total: increment(5), at: now };
    await set.store.commit([{ op: 'update', path: reportedPath(COMMUNITY, idOf('old')), data: change }]);
    await until('it says so', () => textOf(set.queues).includes('6 reports'));
    expect(names(set.queues)).to.deep.equal(worstFirst);
  });
});

describe('what is alike', () => {
  const posts = [
    { id: 'one', by: NOAH, body: 'Cheap watches!', state: 'pending' as const, ago: 50 },
    { id: 'two', by: MIA, body: 'cheap  WATCHES', state: 'pending' as const, ago: 40 },
    { id: 'three', by: NOAH, body: 'Something else', state: 'pending' as const, ago: 30 },
    { id: 'four', by: LENA, body: 'Nothing of the kind', state: 'pending' as const, ago: 20 },
  ];

  it('is selected with one press, and removed with another', async () => {
    const set = await setUpQueue('pending', { posts, reports: [], appeals: [] });
    const { queues } = set;
    expect(all(queues, 'button', 'Select 2 alike')).to.have.length(2);
    expect(all(queues, 'button', 'Select 2 by this author')).to.have.length(2);
    await expect(queues).to.be.accessible();
    all(queues, 'button', 'Select 2 alike')[0]?.click();
    await until('two', () => textOf(queues).includes('2 selected'));
    await until('the focus is above', () => nameOf(focused() ?? queues) === 'Select all shown');
    one(queues, 'button', 'Remove 2 selected …').click();
    await find(queues, 'dialog', 'Remove 2 entries');
    await sendKeys({ press: 'Enter' });
    await eventually('both are removed', async () => {
      const states = await Promise.all(posts.map(async ({ id }) => (await readPost(set, id))?.state));
      return states.join() === 'removed,removed,pending,pending';
    });
    await until(
      'nobody is left with another',
      () => all(queues, 'button', 'Select 2 by this author').length === 0,
    );
  });

  it('joins what is selected already', async () => {
    const { queues } = await setUpQueue('pending', { posts, reports: [], appeals: [] });
    all(queues, 'checkbox', 'Select')[3]?.click();
    await until('one', () => textOf(queues).includes('1 selected'));
    all(queues, 'button', 'Select 2 by this author')[0]?.click();
    await until('three', () => textOf(queues).includes('3 selected'));
  });
});

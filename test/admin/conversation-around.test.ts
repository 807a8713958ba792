import { expect } from '@open-wc/testing';
import { LENA, SAMI } from '../../stories/admin-fixtures.js';
import { MIA, NOAH } from '../../stories/fixtures.js';
import { StoreError } from '../../src/store/store.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, one, textOf, until } from '../elements/screen.js';
import { setUpQueue, type QueueSetup } from './admin-setup.js';

afterEach(cleanUpForum);

const posts = [
  { id: 'asks', by: LENA, body: 'Which grinder?', ago: 100 },
  { id: 'before', by: MIA, body: 'A hand grinder.', ago: 90, parent: 'asks' },
  { id: 'gone', by: MIA, body: 'Rude.', ago: 85, state: 'removed' as const, shown: true },
  { id: 'reported', by: NOAH, body: 'Nonsense.', ago: 80, parent: 'before' },
  { id: 'after', by: SAMI, body: 'Be kind.', ago: 70 },
  { id: 'waits', by: NOAH, body: 'I did not mean it.', ago: 75, parent: 'after', state: 'pending' as const },
];
const reports = [
  { entry: 'reported', by: MIA, reason: 'offensive' as const },
  { entry: 'after', by: MIA, reason: 'off-topic' as const, ago: 50 },
];

const conversationOf = (card: Element) => card.querySelector('details.conversation');
const open = (card: Element) => conversationOf(card)?.querySelector('summary')?.click();
const lines = (card: Element) => [...(conversationOf(card)?.querySelectorAll('li') ?? [])].map(textOf);

/** How often pages were read. */
function countPages({ store }: QueueSetup): () => number {
  let read = 0;
  store.intercept = (call) => {
    if (call.verb === 'get') read += call.paths.filter((path) => path.includes('/pages/')).length;
  };
  return () => read;
}

describe('the conversation around a card', () => {
  it('is shown on demand, with one read for all cards of a page, and is accessible', async () => {
    const set = await setUpQueue('reported', { posts, reports, appeals: [] });
    const read = countPages(set);
    const noah = one(set.queues, 'article', 'Comment by Noah');
    expect(lines(noah)).to.deep.equal([]);
    open(noah);
    await until('the lines', () => lines(noah).length === 5);
    expect(lines(noah)).to.deep.equal([
      'Lena Sørensen-Okonkwo 1 hour ago Which grinder?',
      'Mia 1 hour ago In reply to Lena Sørensen-Okonkwo A hand grinder.',
      'Removed · 1 hour ago',
      'Noah 1 hour ago This contribution',
      'سامي 1 hour ago Be kind.',
    ]);
    await expect(set.queues).to.be.accessible();
    const sami = one(set.queues, 'article', 'Comment by سامي');
    open(sami);
    await until('its lines', () => lines(sami).length === 5);
    expect(read()).to.equal(1);
  });

  it('has a place for what is not published yet', async () => {
    const set = await setUpQueue('pending', { posts, reports, appeals: [] });
    const noah = one(set.queues, 'article', 'Comment by Noah');
    open(noah);
    await until('the lines', () => lines(noah).length === 6);
    expect(lines(noah)[4]).to.equal('Noah 1 hour ago This contribution');
  });

  it('shows the whole page where that is wanted', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      id: `n${String(i)}`,
      by: MIA,
      body: `Number ${String(i)}`,
      ago: 100 - i,
    }));
    const set = await setUpQueue('reported', {
      posts: many,
      reports: [{ entry: 'n15', by: LENA, reason: 'spam' }],
      appeals: [],
    });
    const card = one(set.queues, 'article', 'Comment by Mia');
    open(card);
    await until('nine', () => lines(card).length === 9);
    one(set.queues, 'button', 'Show the whole page').click();
    await until('all', () => lines(card).length === 30);
    expect(all(set.queues, 'button', 'Show the whole page')).to.deep.equal([]);
  });

  it('says what to do where it cannot be loaded', async () => {
    const set = await setUpQueue('reported', { posts, reports, appeals: [] });
    set.store.intercept = (call) => {
      if (call.verb === 'get' && call.paths.some((path) => path.includes('/pages/')))
        throw new StoreError('unavailable', 'in the test');
    };
    const noah = one(set.queues, 'article', 'Comment by Noah');
    open(noah);
    await until('it says so', () => textOf(noah).includes('The conversation could not be loaded.'));
    set.store.intercept = undefined;
    open(noah);
    await until('it is closed', () => !noah.querySelector<HTMLDetailsElement>('details.conversation')?.open);
    open(noah);
    await until('the lines', () => lines(noah).length === 5);
  });

  it('is not offered for a thread that waits', async () => {
    const set = await setUpQueue('pending');
    const lena = one(set.queues, 'article', `Thread by ${LENA.name}`);
    expect(conversationOf(lena)).to.equal(null);
  });
});

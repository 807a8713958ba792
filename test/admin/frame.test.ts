import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { communityPath } from '../../src/data/paths.js';
import { StoreError, type Query } from '../../src/store/store.js';
import { DecidedEvent, PanelAskedEvent } from '../../src/admin/panel-events.js';
import {
  APPEALS,
  createAdmin,
  manyPending,
  OLGA,
  POSTS,
  type AdminOptions,
} from '../../stories/admin-fixtures.js';
import { COMMUNITY, communityFields, MIA, OMAR } from '../../stories/fixtures.js';
import { cleanUpForum, keepForCleaning } from '../elements/forum-setup.js';
import { all, announced, find, focused, nameOf, one, textOf, type, until } from '../elements/screen.js';
import { cards, mountAdmin, openQueue, setUpAdmin, setUpQueue } from './admin-setup.js';

afterEach(cleanUpForum);

/** Takes Omar's role away, as an admin would. */
const demoted = { [communityPath(COMMUNITY)]: communityFields({ staff: { [OLGA.uid]: 'owner' } }) };

describe('<community-admin>', () => {
  it('asks to sign in, and reads nothing before', async () => {
    const { admin, store } = await setUpAdmin({ who: null });
    const calls: string[] = [];
    store.intercept = ({ verb }) => void calls.push(verb);
    await find(admin, 'button', 'Sign in as staff');
    expect(textOf(admin)).to.contain('Sign in to moderate this community.');
    expect(calls).to.deep.equal([]);
    await expect(admin).to.be.accessible();
    one(admin, 'button', 'Sign in as staff').click();
    await find(admin, 'dialog', 'Sign in');
  });

  it('refuses members without a role, and reads no more than the settings', async () => {
    const calls: string[] = [];
    const { admin, store } = await setUpAdmin({ who: null });
    store.intercept = (call) =>
      void calls.push(call.verb === 'get' ? call.paths.join() : JSON.stringify(call));
    const { identity, session } = admin.staff.session
      ? { identity: await admin.staff.session.identity(), session: admin.staff.session }
      : ({} as never);
    await identity.signInWithToken(`e30.${btoa(JSON.stringify({ uid: MIA.uid }))}.`);
    await until('the refusal', () => textOf(admin).includes('Only staff can work here'));
    expect(session.role).to.equal(null);
    expect(all(admin, 'tab')).to.deep.equal([]);
    expect(calls.every((call) => /^communities\/main(\/members\/mia)?$/.test(call))).to.equal(true);
    await expect(admin).to.be.accessible();
  });

  it('shows tabs to staff, one of them in the tab order, and is accessible', async () => {
    const { admin } = await setUpAdmin();
    const tab = await find(admin, 'tab', 'Queues');
    expect(tab.getAttribute('aria-selected')).to.equal('true');
    expect(all(admin, 'tab').filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    await until('how much waits', () => tab.querySelector('[data-count="6"]'));
    await expect(admin).to.be.accessible();
  });

  it('opens what the address names, and follows the back button', async () => {
    const { admin, queues } = await setUpQueue('removed');
    expect(queues.queue).to.equal('removed');
    one(admin, 'button', 'Pending').click();
    await until('the pending ones', () => cards(queues).length === 3);
    expect(location.hash).to.equal('#moderation/queues/pending');
    history.back();
    await until('back again', () => queues.queue === 'removed');
    location.hash = '#moderation/queues/appeals';
    await until('the appeals', () => queues.queue === 'appeals');
    location.hash = '#thread-somebodyelses';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    expect(queues.queue).to.equal('appeals');
    queues.dispatchEvent(new PanelAskedEvent('queues', 'reported'));
    await until('what another tab asked for', () => queues.queue === 'reported');
  });

  it('shows nothing any more in the moment in which the role is gone', async () => {
    const { admin, store, queues } = await setUpQueue('pending');
    expect(cards(queues)).to.have.length(3);
    store.seed(demoted);
    await until('the refusal', () => textOf(admin).includes('You no longer have a role'));
    expect(all(admin, 'article')).to.deep.equal([]);
    expect(all(admin, 'tab')).to.deep.equal([]);
    expect(textOf(admin)).not.to.contain('grinder');
  });

  it('looks at the roles afresh when the database refuses to show something', async () => {
    const { admin, store, session } = await setUpQueue('pending');
    // The roles are no longer followed, and the rules say no.
    store.breakWatches(new StoreError('denied', 'in the test'));
    store.intercept = ({ verb }) => {
      if (verb === 'watch') throw new StoreError('denied', 'in the test');
    };
    store.seed(demoted);
    one(admin, 'button', 'Removed').click();
    await until('the refusal', () => textOf(admin).includes('You no longer have a role'));
    expect(session.role).to.equal(null);
  });

  it('looks at the roles afresh when a decision is refused', async () => {
    const { admin, store } = await setUpQueue('pending');
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    await sendKeys({ press: 'a' });
    store.breakWatches(new StoreError('denied', 'in the test'));
    store.seed(demoted);
    await until('the refusal', () => textOf(admin).includes('You no longer have a role'));
    expect(all(admin, 'article')).to.deep.equal([]);
  });

  it('tries again when the roles could not be read', async () => {
    const { admin, store } = await setUpAdmin({ who: null });
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    const identity = await admin.staff.session?.identity();
    await identity?.signInWithToken(`e30.${btoa(JSON.stringify({ uid: OMAR.uid }))}.`);
    const again = await find(admin, 'button', 'Try again');
    expect(textOf(admin)).to.contain('It could not be checked whether you may work here.');
    store.intercept = undefined;
    again.click();
    await find(admin, 'tab', 'Queues');
  });

  it('says that the community is not set up', async () => {
    const { admin } = await setUpAdmin({ notSetUp: true });
    await until('it says so', () => textOf(admin).includes('not set up yet'));
  });
});

describe('the toast', () => {
  it('takes several decisions back, the latest first', async () => {
    const { admin, queues } = await setUpQueue('pending');
    const undone: string[] = [];
    for (const name of ['one', 'two']) {
      queues.dispatchEvent(
        new DecidedEvent(`Did ${name}.`, async () => {
          undone.push(name);
        }),
      );
    }
    await until('the latest', () => textOf(admin).includes('Did two.'));
    expect(announced()).to.contain('Did two.');
    one(admin, 'button', 'Undo').click();
    await until('the one before', () => textOf(admin).includes('Did one.'));
    await sendKeys({ press: 'u' });
    await until('both are taken back', () => undone.join() === 'two,one');
    await until('nothing is left', () => all(admin, 'button', 'Undo').length === 0);
    expect(announced()).to.contain('Taken back.');
  });

  it('says what to do when a decision could not be taken back', async () => {
    const { admin, queues } = await setUpQueue('pending');
    queues.dispatchEvent(new DecidedEvent('Did it.', () => Promise.reject(new Error('no'))));
    (await find(admin, 'button', 'Undo')).click();
    const alert = await until('the alert', () => all(admin, 'alert')[0]);
    expect(textOf(alert)).to.contain('could not be undone').and.contain('undo it in the log');
  });

  it('goes when the decision was not taken', async () => {
    const { admin, queues } = await setUpQueue('pending');
    let settle: (taken: boolean) => void = () => undefined;
    const taken = new Promise<boolean>((resolve) => (settle = resolve));
    queues.dispatchEvent(new DecidedEvent('Did it.', async () => undefined, taken));
    await find(admin, 'button', 'Undo');
    settle(false);
    await until('it is gone', () => all(admin, 'button', 'Undo').length === 0);
  });
});

describe('the keys', () => {
  it('are listed on ?, accessibly, and can be switched off for this browser', async () => {
    const { admin, queues } = await setUpQueue('pending');
    await sendKeys({ press: '?' });
    const dialog = await find(admin, 'dialog', 'Keys');
    expect(textOf(dialog)).to.contain('Approve, keep or restore');
    await expect(admin).to.be.accessible();
    const on = dialog.querySelector('input') as HTMLInputElement;
    expect(nameOf(on)).to.equal('Keyboard shortcuts');
    on.click();
    (dialog as HTMLDialogElement).close();
    await until('it is closed', () => all(admin, 'dialog').length === 0);
    await sendKeys({ press: 'a' });
    await sendKeys({ press: '?' });
    expect(cards(queues)).to.have.length(3);
    expect(all(admin, 'dialog')).to.deep.equal([]);
    expect(admin.keys.on).to.equal(false);
    // The button opens the map still.
    one(admin, 'button', 'Keyboard shortcuts (?)').click();
    expect((await find(admin, 'dialog', 'Keys')).querySelector('input')?.checked).to.equal(false);
  });

  it('rest with modifiers, while somebody types, and while a dialog is open', async () => {
    const { admin, queues } = await setUpQueue('reported');
    await sendKeys({ press: 'Control+a' });
    expect(cards(queues)).to.have.length(2);
    await sendKeys({ press: 'e' });
    const field = await find(queues, 'textbox', 'Write a reply');
    await until('the focus is there', () => focused() === field);
    await sendKeys({ type: 'jar' });
    expect((field as HTMLTextAreaElement).value).to.equal('jar');
    expect(cards(queues)).to.have.length(2);
    expect(all(admin, 'dialog')).to.deep.equal([]);
    type(field, '');
    (document.activeElement as HTMLElement | null)?.blur();
    await sendKeys({ press: 'r' });
    const dialog = await find(queues, 'dialog', 'Remove what Noah wrote');
    await sendKeys({ press: 'a' });
    await sendKeys({ press: '3' });
    expect(queues.queue).to.equal('reported');
    expect(cards(queues)).to.have.length(2);
    (dialog as HTMLDialogElement).close();
  });

  it('open the queues by number, and work in layouts of other scripts', async () => {
    const { queues } = await setUpQueue('reported');
    await sendKeys({ press: '3' });
    await until('removed', () => queues.queue === 'removed');
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'т', code: 'Digit2', bubbles: true, composed: true }),
    );
    await until('pending', () => queues.queue === 'pending');
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ф', code: 'KeyA', bubbles: true, composed: true }),
    );
    await until('approved', () => cards(queues).length === 2);
  });

  it('leave the focus on the queue that a key has opened', async () => {
    const { queues } = await setUpQueue('reported');
    await sendKeys({ press: 'j' });
    await until('a card', () => focused()?.localName === 'article');
    await sendKeys({ press: '2' });
    await until('pending', () => queues.queue === 'pending');
    await until('its button', () => focused() === one(queues, 'button', 'Pending'));
    await sendKeys({ press: 'j' });
    await until('its first card', () => focused()?.localName === 'article');
  });
});

describe('the counts', () => {
  it('follow what is decided here and what others decide', async () => {
    const { admin, queues } = await setUpQueue('pending', {
      posts: manyPending(4),
      reports: [],
      appeals: [],
    });
    const tab = await find(admin, 'tab', 'Queues');
    const pending = () =>
      one(queues, 'button', 'Pending').querySelector('.count')?.getAttribute('data-count');
    await until('four', () => pending() === '4' && tab.querySelector('[data-count="4"]'));
    await sendKeys({ press: 'a' });
    await until('three', () => pending() === '3' && tab.querySelector('[data-count="3"]'));
  });

  it('cost a read each, not the queues', async () => {
    const world = keepForCleaning(await createAdmin({ posts: POSTS, appeals: APPEALS }));
    let counted = 0;
    world.store.intercept = ({ verb }) => void (verb === 'count' && counted++);
    const { admin } = await mountAdmin(world);
    await find(admin, 'tab', 'Queues');
    await until('all four are counted', () => counted >= 4);
    expect(counted).to.be.at.most(7);
  });
});

describe('the reads', () => {
  /** As Firestore bills them: documents, or one where there is none; a count of up to a thousand is one. */
  async function bill(queue: string, options: AdminOptions) {
    const world = keepForCleaning(await createAdmin(options));
    const bills = { get: 0, list: 0, count: 0, watch: 0 };
    const { store } = world;
    store.intercept = async (call) => {
      if (call.verb === 'get') bills.get += call.paths.length;
      if (call.verb === 'count') bills.count += 1;
      if (call.verb !== 'list' && call.verb !== 'watch') return;
      const target: string | Query = call.verb === 'watch' ? call.target : call.query;
      const own: typeof store.intercept = store.intercept;
      store.intercept = undefined;
      const found: number = typeof target === 'string' ? 1 : (await store.list(target)).length;
      store.intercept = own;
      bills[call.verb] += Math.max(1, found);
    };
    history.replaceState(null, '', `${location.pathname}${location.search}#moderation/queues/${queue}`);
    const set = await openQueue(world);
    await until('the history', () => textOf(set.queues).includes('sanctions'));
    await until('the counts', () => set.admin.desk?.counts.waiting !== undefined);
    const all = Object.values(bills).reduce((sum, count) => sum + count, 0);
    console.log(`reads of ${queue}: ${String(all)} ${JSON.stringify(bills)}`);
    return all;
  }

  const many = manyPending(45);
  const reported = Array.from({ length: 30 }, (_, i) => ({
    id: `r${String(i).padStart(3, '0')}`,
    body: `Reported number ${String(i)}`,
    state: 'live' as const,
  }));
  const reports = reported.map(({ id }) => ({ entry: id, by: MIA, reason: 'spam' as const }));

  it('of an opened panel stay below sixty', async () => {
    const options = { posts: [...many, ...reported], reports, appeals: [] };
    expect(await bill('pending', options)).to.be.at.most(60);
  });

  it('of an opened panel stay below sixty where all that is shown was reported', async () => {
    const options = { posts: [...many, ...reported], reports, appeals: [] };
    expect(await bill('reported', options)).to.be.at.most(60);
  });
});

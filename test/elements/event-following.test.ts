import { expect } from '@open-wc/testing';
import { whenIdle } from '../../src/controllers/when-idle.js';
import { shrinkParty } from '../../src/data/signing-up.js';
import { COMMUNITY, idOf, MIA, type World } from '../../stories/fixtures.js';
import { AT_ONCE, createOccasions, occurrence, signUpsBy } from '../../stories/occasion-fixtures.js';
import { restoreVisibility, setHidden } from '../controllers/fake-time.js';
import { cancelAs, changeEvent, mountEvent, setUpEvent, signUpAs } from './events-setup.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { all, announced, find, focused, one, textOf, until } from './screen.js';

afterEach(() => {
  restoreVisibility();
  cleanUpForum();
});

const says = (event: Element, text: string) => until(text, () => textOf(event).includes(text));

/** All that would begin to follow has had its time. */
async function settle(event: { readonly updateComplete: Promise<unknown> }): Promise<void> {
  await new Promise<void>((done) => whenIdle(done));
  await event.updateComplete;
}

/** What is watched, as it was asked for. */
function listenTo({ store }: World): string[] {
  const watched: string[] = [];
  const watch = store.watch.bind(store);
  store.watch = (target, observer) => {
    watched.push(typeof target === 'string' ? target : target.collection);
    return watch(target, observer);
  };
  return watched;
}

describe('<community-event> that is followed', () => {
  it('costs a visitor the event, a sum, and the one ticket that is followed', async () => {
    const world = keepForCleaning(await createOccasions({ signUps: signUpsBy(40) }));
    await world.session.readCommunity();
    const watched = listenTo(world);
    const { event, reads } = await mountEvent(world);
    await until('it is followed', () => watched.length === 1);
    await settle(event);
    expect(reads()).to.equal(2);
    expect(watched[0]).to.match(/\/queue$/);
  });

  it('costs whoever is going the own sign-up and where it stands as well', async () => {
    const world = keepForCleaning(
      await createOccasions({ as: 'member', signUps: { ...signUpsBy(5), [MIA.uid]: { ago: 3 } } }),
    );
    await world.session.readCommunity();
    await until('the member is known', () => world.session.member);
    const { event, reads } = await mountEvent(world);
    await says(event, 'You are going.');
    await settle(event);
    // The event, all who come, the sign-up, who came before, and those of the same moment.
    expect(reads()).to.equal(5);
  });

  it('rests while the tab is hidden, and has caught up when it is shown', async () => {
    const set = await setUpEvent({ signUps: signUpsBy(1) });
    const { event, store } = set;
    await until('it is followed', () => store.watches === 1);
    setHidden(true);
    expect(store.watches).to.equal(0);
    await signUpAs(set, 'lena');
    await settle(event);
    expect(textOf(event)).to.contain('1 person has signed up');
    setHidden(false);
    await says(event, '2 people have signed up');
    await signUpAs(set, 'omar');
    await says(event, '3 people have signed up');
  });

  it('is not followed where the community does not want it, and one’s own sign-up is counted all the same', async () => {
    const set = await setUpEvent({ as: 'member', policy: { live: 'off' } });
    await settle(set.event);
    one(set.event, 'button', 'Sign up').click();
    await says(set.event, '1 person has signed up');
    expect(set.store.watches).to.equal(0);
  });

  it('is not followed once it has begun', async () => {
    const set = await setUpEvent({
      as: 'member',
      event: { occurrences: [occurrence(-1)] },
      signUps: { [MIA.uid]: {} },
    });
    await settle(set.event);
    expect(set.store.watches).to.equal(0);
  });

  it('tells of a storm of fifty sign-ups by a few sums', async () => {
    const set = await setUpEvent({ event: { capacity: 10 } });
    const { event, store } = set;
    await until('it is followed', () => store.watches === 1);
    await settle(event);
    const before = set.reads();
    for (let i = 0; i < 50; i++) await signUpAs(set, `storm${String(i)}`);
    await says(event, '50 people have signed up');
    expect(textOf(event)).to.contain('All 10 places are taken');
    await find(event, 'button', 'Join waiting list');
    expect(set.reads() - before).to.be.within(1, 8);
  });

  it('tells of those who move up where parties wait', async () => {
    const signUps = {
      ...signUpsBy(2, { party: 2 }),
      lena: { ago: 30, party: 3 },
      omar: { ago: 20 },
      [MIA.uid]: { ago: 10, party: 2 },
    };
    const set = await setUpEvent({ as: 'member', event: { capacity: 5, maxParty: 4 }, signUps });
    await says(set.event, 'You are 3rd on the waiting list.');
    await until('it is followed', () => set.store.watches === 2);
    const lena = { uid: 'lena', ticket: idOf('ticketlena') };
    await set.store.commit(shrinkParty(COMMUNITY, AT_ONCE, lena, 1));
    await says(set.event, 'You are 2nd on the waiting list.');
    await cancelAs(set, 'person0');
    await says(set.event, 'You are 1st on the waiting list.');
    await cancelAs(set, 'person1');
    await says(set.event, 'You are going.');
  });

  it('says that the organisers have cancelled it and stops offering what is over, and that it takes place after all', async () => {
    const set = await setUpEvent({ as: 'member', signUps: { [MIA.uid]: {} } });
    await until('it is followed', () => set.store.watches === 2);
    changeEvent(set, { status: 'cancelled', word: 'Our roaster is ill.' });
    await says(set.event, 'Our roaster is ill.');
    expect(announced()).to.equal('The organisers have cancelled this event.');
    expect(all(set.event, 'button', 'Cancel sign-up')).to.deep.equal([]);
    await until('only the event is followed', () => set.store.watches === 1);
    changeEvent(set, { status: 'confirmed', word: '', sequence: 2 });
    await says(set.event, 'You are going.');
    expect(announced()).to.equal('The event takes place after all.');
    await until('it is followed as before', () => set.store.watches === 2);
  });

  it('is not followed where it is cancelled by whoever has not signed up, and by nobody once its time is over', async () => {
    const cancelled = { status: 'cancelled' } as const;
    const visitor = await setUpEvent({ as: 'member', event: cancelled });
    await settle(visitor.event);
    expect(visitor.store.watches).to.equal(0);
    const over = { ...cancelled, occurrences: [occurrence(-72)] };
    const late = await setUpEvent({ as: 'member', event: over, signUps: { [MIA.uid]: {} } });
    await settle(late.event);
    expect(late.store.watches).to.equal(0);
  });

  it('says so when staff have taken its reader off the list, and offers to sign up again', async () => {
    const set = await setUpEvent({ as: 'member', event: { capacity: 5 }, signUps: { [MIA.uid]: {} } });
    const { event, store } = set;
    await until('it is followed', () => store.watches === 2);
    one(event, 'button', 'Cancel sign-up').focus();
    await cancelAs(set, MIA.uid);
    const button = await find(event, 'button', 'Sign up');
    expect(textOf(event)).not.to.contain('You are going.');
    expect(textOf(event)).to.contain('Your sign-up is cancelled.');
    expect(announced()).to.equal('Your sign-up is cancelled.');
    await until('the focus', () => focused()?.id === 'panel');
    button.click();
    await says(event, 'You are going.');
    expect(textOf(event)).not.to.contain('cancelled');
  });

  it('shows a party that was made smaller in another tab', async () => {
    const signUps = { [MIA.uid]: { party: 3 } };
    const set = await setUpEvent({ as: 'member', event: { capacity: 5, maxParty: 4 }, signUps });
    await says(set.event, 'For 3 people');
    await until('it is followed', () => set.store.watches === 2);
    const own = { uid: MIA.uid, ticket: idOf(`ticket${MIA.uid}`) };
    await set.store.commit(shrinkParty(COMMUNITY, AT_ONCE, own, 2));
    await says(set.event, 'For 2 people');
  });

  it('says nothing by itself when it is opened', async () => {
    const set = await setUpEvent({ as: 'member', signUps: { [MIA.uid]: {} } });
    await says(set.event, 'You are going.');
    await settle(set.event);
    expect(announced()).to.equal('');
  });

  it('shows at once that somebody has signed up, before the order is read', async () => {
    const set = await setUpEvent({ as: 'member', event: { capacity: 2 }, signUps: signUpsBy(3) });
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    set.store.intercept = ({ verb }) => (verb === 'get' || verb === 'sum' ? held : undefined);
    one(set.event, 'button', 'Join waiting list').click();
    await says(set.event, 'You are 2nd on the waiting list.');
    // Somebody was faster, as the server tells then.
    set.store.intercept = undefined;
    await signUpAs(set, 'lena');
    release();
    await says(set.event, '5 people have signed up');
    expect(textOf(set.event)).to.contain('You are 2nd on the waiting list.');
  });

  it('ends with the element', async () => {
    const set = await setUpEvent();
    await until('it is followed', () => set.store.watches === 1);
    set.event.remove();
    await set.event.updateComplete;
    await signUpAs(set, 'lena');
    expect(textOf(set.event)).to.contain('Nobody has signed up yet');
  });
});

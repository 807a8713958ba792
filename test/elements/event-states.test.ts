import { expect, fixtureCleanup } from '@open-wc/testing';
import { signUpPath } from '../../src/data/occasion-paths.js';
import { communityPath, memberPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, communityFields, memberFields, MIA, NOAH, tokenOf } from '../../stories/fixtures.js';
import {
  AT_ONCE,
  createOccasions,
  occurrence,
  question,
  signUpDocuments,
  signUpsBy,
} from '../../stories/occasion-fixtures.js';
import { refuseWrites } from './asked-setup.js';
import {
  changeEvent,
  mountEvent,
  setUpEvent,
  storedAnswers,
  storedSignUp,
  storedTicket,
} from './events-setup.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';

afterEach(cleanUpForum);

/** Another page, on which nothing else stands. */
function startAgain(): void {
  cleanUpForum();
  fixtureCleanup();
}

const says = (event: Element, text: string) => until(text, () => textOf(event).includes(text));
const hour = 3_600_000;

describe('<community-event> in its phases', () => {
  it('says that there is none, or not yet', async () => {
    const { event } = await mountEvent(keepForCleaning(await createOccasions({ missing: true })));
    await says(event, 'There is no event here, or not yet.');
    await expect(event).to.be.accessible();
  });

  it('tries again where it could not be loaded', async () => {
    const world = keepForCleaning(await createOccasions());
    world.store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    const { event } = await mountEvent(world);
    const again = await find(event, 'button', 'Try again');
    world.store.intercept = undefined;
    again.click();
    await find(event, 'button', 'Sign up');
  });

  it('counts again where the places could not be counted', async () => {
    const world = keepForCleaning(await createOccasions({ signUps: signUpsBy(2) }));
    world.store.intercept = ({ verb }) => {
      if (verb === 'sum') throw new StoreError('unavailable', 'in the test');
    };
    const { event } = await mountEvent(world);
    await says(event, 'The places could not be counted.');
    world.store.intercept = undefined;
    one(event, 'button', 'Try again').click();
    await says(event, '10 places left');
  });

  it('says when signing up opens, and opens then', async () => {
    const { event } = await setUpEvent({ event: { signUpOpensAt: Date.now() + 1500 } });
    expect(textOf(event)).to.contain('Opens in');
    expect(all(event, 'button', 'Sign up')).to.deep.equal([]);
    await find(event, 'button', 'Sign up');
  });

  it('closes by itself, and keeps who has signed up in the picture', async () => {
    const starts = { occurrences: [occurrence(0, { startsAt: Date.now() + 61_200 })], closesBefore: 1 };
    const { event } = await setUpEvent({ as: 'member', event: starts, signUps: { [MIA.uid]: {} } });
    await says(event, 'Closed');
    expect(textOf(event)).to.contain('You are going.');
    one(event, 'button', 'Cancel sign-up');
  });

  it('tells that it is running, over, tentative or cancelled, and why', async () => {
    const running = await setUpEvent({ event: { occurrences: [occurrence(-1)] } });
    expect(textOf(running.event)).to.contain('Now');
    startAgain();
    const over = await setUpEvent({
      as: 'member',
      event: { occurrences: [occurrence(-5)] },
      signUps: { [MIA.uid]: {} },
    });
    await says(over.event, 'You had signed up for this.');
    expect(all(over.event, 'button', 'Cancel sign-up')).to.deep.equal([]);
    expect(over.event.renderRoot.querySelector('community-calendar-links')).to.equal(null);
    startAgain();
    const tentative = await setUpEvent({ event: { status: 'tentative' } });
    expect(textOf(tentative.event)).to.contain('Not certain yet');
    one(tentative.event, 'button', 'Sign up');
    startAgain();
    const cancelled = await setUpEvent({
      as: 'member',
      event: { status: 'cancelled', word: 'Our roaster is ill.' },
      signUps: { [MIA.uid]: {} },
    });
    await says(cancelled.event, 'You had signed up for this.');
    expect(textOf(cancelled.event)).not.to.match(/places left|You are going/);
    expect(textOf(cancelled.event)).to.contain('Cancelled').and.to.contain('Our roaster is ill.');
    expect(all(cancelled.event, 'button', 'Sign up')).to.deep.equal([]);
    // Whoever has it in a calendar gets it out by the same link.
    expect(cancelled.event.renderRoot.querySelector('community-calendar-links')).not.to.equal(null);
    await expect(cancelled.event).to.be.accessible();
  });

  it('is only announced where nobody signs up, and reads nothing of an order', async () => {
    const { event, reads } = await setUpEvent({ event: { signUp: 'none' } });
    expect(textOf(event)).not.to.contain('Places');
    expect(all(event, 'button', 'Sign up')).to.deep.equal([]);
    expect(reads()).to.equal(1);
  });

  it('shows both clocks where they differ, and whole days as they are', async () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const same = await setUpEvent({ event: { zone: here } });
    expect(textOf(same.event)).not.to.contain('your time');
    startAgain();
    const far = await setUpEvent({ event: { zone: 'Pacific/Kiritimati' } });
    expect(textOf(far.event)).to.contain('your time').and.to.contain('GMT+14');
    startAgain();
    const startsAt = Date.UTC(2030, 5, 1, 10);
    const days = { zone: 'Pacific/Kiritimati', allDay: true };
    const whole = await setUpEvent({
      event: { ...days, occurrences: [occurrence(0, { startsAt, lasts: 48 })] },
    });
    expect(textOf(whole.event)).to.match(/June 2 – (Mon, June )?3|Jun(e)? 2.*3, 2030/);
    expect(textOf(whole.event)).not.to.contain('your time');
  });

  it('tells who is banned, muted or a guest', async () => {
    const banned = await setUpEvent({ as: 'member', standing: { banned: true } });
    await says(banned.event, 'You can no longer sign up in this community.');
    expect(all(banned.event, 'button', 'Sign up')).to.deep.equal([]);
    startAgain();
    const muted = await setUpEvent({ as: 'member', standing: { mutedUntil: Date.now() + 2.02 * hour } });
    await says(muted.event, 'You can sign up again in 2 hours.');
    startAgain();
    const guest = await setUpEvent({ as: 'guest' });
    await says(guest.event, 'Guests cannot sign up here.');
    one(guest.event, 'button', 'Create an account');
    await expect(guest.event).to.be.accessible();
    startAgain();
    const welcome = await setUpEvent({ as: 'guest', event: { signUp: 'guests' } });
    one(welcome.event, 'button', 'Sign up').click();
    await says(welcome.event, 'You are going.');
  });

  it('says before signing up who will read the name', async () => {
    const open = await setUpEvent();
    expect(textOf(open.event)).to.contain('Everybody can see your name');
    startAgain();
    const quiet = await setUpEvent({ event: { attendees: 'staff' }, signUps: signUpsBy(3) });
    expect(textOf(quiet.event)).to.contain('Only the organisers see who comes.');
    expect(all(quiet.event, 'button', 'Who is coming')).to.deep.equal([]);
  });
});

describe('<community-event> that refuses', () => {
  it('says what stands in the way now', async () => {
    const cases: readonly [change: Parameters<typeof changeEvent>[1], words: string][] = [
      [{ status: 'cancelled' }, 'The organisers have cancelled this event.'],
      [{ closesBefore: 60 * 72 }, 'Sign-up has closed meanwhile.'],
      [{ signUpOpensAt: Date.now() + hour }, 'Sign-up has not opened yet.'],
      [{ state: 'removed' }, 'This event is no longer here.'],
    ];
    for (const [change, words] of cases) {
      const set = await setUpEvent({ as: 'member' });
      refuseWrites(set, 'denied', () => changeEvent(set, change));
      one(set.event, 'button', 'Sign up').click();
      await says(set.event, words);
      expect(await storedSignUp(set, MIA.uid)).to.equal(undefined);
      startAgain();
    }
  });

  it('says that the member was banned, or guests are no longer welcome', async () => {
    const banned = await setUpEvent({ as: 'member' });
    refuseWrites(banned, 'denied', () =>
      banned.store.seed({ [memberPath(COMMUNITY, MIA.uid)]: memberFields('Mia', { banned: true }) }),
    );
    one(banned.event, 'button', 'Sign up').click();
    await says(banned.event, 'You can no longer sign up in this community.');
    startAgain();
    const guest = await setUpEvent({ as: 'guest', event: { signUp: 'guests' } });
    refuseWrites(guest, 'denied', () =>
      guest.store.seed({ [communityPath(COMMUNITY)]: communityFields({ policy: { guests: 'off' } }) }),
    );
    one(guest.event, 'button', 'Sign up').click();
    await says(guest.event, 'Guests cannot sign up here.');
  });

  it('shows a sign-up that was made elsewhere', async () => {
    const set = await setUpEvent({ as: 'member' });
    refuseWrites(set, 'denied', () => set.store.seed(signUpDocuments({ [MIA.uid]: {} })));
    one(set.event, 'button', 'Sign up').click();
    await says(set.event, 'You had signed up already, elsewhere.');
    await says(set.event, 'You are going.');
  });

  it('sends a sign-up whose answer was lost once more, with the same ticket', async () => {
    const set = await setUpEvent({ as: 'member' });
    const commit = set.store.commit.bind(set.store);
    const tickets: string[] = [];
    set.store.commit = async (writes) => {
      const path = writes[0]?.path ?? '';
      // The inbox remembers it as well.
      if (path.includes('/queue/')) tickets.push(path);
      // The rules refuse what exists.
      if (await storedSignUp(set, MIA.uid)) throw new StoreError('denied', 'in the test');
      await commit(writes);
      throw new StoreError('unavailable', 'in the test');
    };
    one(set.event, 'button', 'Sign up').click();
    await says(set.event, 'The community cannot be reached.');
    one(set.event, 'button', 'Sign up').click();
    await says(set.event, 'You are going.');
    expect(tickets.length).to.equal(2);
    expect(tickets[0]).to.equal(tickets[1]);
    await says(set.event, '1 person has signed up');
  });

  it('keeps the ticket of a sign-up that was not answered through a reload', async () => {
    const set = await setUpEvent({ as: 'member' });
    const tickets: string[] = [];
    set.store.intercept = (call) => {
      if (call.verb !== 'commit') return;
      tickets.push(call.writes[0]?.path ?? '');
      if (tickets.length === 1) throw new StoreError('unavailable', 'in the test');
    };
    one(set.event, 'button', 'Sign up').click();
    await says(set.event, 'The community cannot be reached.');
    const again = await mountEvent(set);
    (await find(again.event, 'button', 'Sign up')).click();
    await says(again.event, 'You are going.');
    expect(tickets[0]).to.equal(tickets[1]);
  });

  it('signs up anew with another ticket after what was not answered was cancelled', async () => {
    const set = await setUpEvent({ as: 'member' });
    const commit = set.store.commit.bind(set.store);
    set.store.commit = async (writes) => {
      await commit(writes);
      set.store.commit = commit;
      throw new StoreError('unavailable', 'in the test');
    };
    one(set.event, 'button', 'Sign up').click();
    await says(set.event, 'The community cannot be reached.');
    const { event } = await mountEvent(set);
    await says(event, 'You are going.');
    const first = event.box.signUp?.ticket ?? '';
    one(event, 'button', 'Cancel sign-up').click();
    await says(event, 'Cancel your sign-up?');
    one(event, 'button', 'Cancel sign-up').click();
    (await find(event, 'button', 'Sign up')).click();
    await says(event, 'You are going.');
    expect(event.box.signUp?.ticket).not.to.equal(first);
    expect(await storedTicket(set, first)).to.deep.include({ party: 0 });
  });

  it('takes another ticket where the one that was refused may have been given back', async () => {
    const set = await setUpEvent({ as: 'member' });
    const tickets: string[] = [];
    set.store.intercept = (call) => {
      if (call.verb !== 'commit') return;
      tickets.push(call.writes[0]?.path ?? '');
      if (tickets.length === 1) throw new StoreError('denied', 'in the test');
    };
    one(set.event, 'button', 'Sign up').click();
    await says(set.event, 'The community did not allow this.');
    one(set.event, 'button', 'Sign up').click();
    await says(set.event, 'You are going.');
    expect(tickets[0]).not.to.equal(tickets[1]);
  });

  it('keeps the place where cancelling fails, and takes a lost answer for done', async () => {
    const set = await setUpEvent({ as: 'member', signUps: { [MIA.uid]: {} } });
    const { event } = set;
    refuseWrites(set, 'unavailable');
    const press = async () => (await find(event, 'button', 'Cancel sign-up')).click();
    await press();
    await says(event, 'Cancel your sign-up?');
    await press();
    await says(event, 'The community cannot be reached.');
    expect(textOf(event)).to.contain('You are going.');
    const commit = set.store.commit.bind(set.store);
    set.store.commit = async (writes) => {
      await commit(writes);
      set.store.commit = commit;
      throw new StoreError('missing', 'in the test: it is gone');
    };
    await press();
    await says(event, 'Your sign-up is cancelled.');
    expect(event.box.signUp).to.equal(null);
  });
});

describe('<community-event> for somebody who is not signed in', () => {
  it('asks to sign in, and goes on afterwards', async () => {
    const set = await setUpEvent({ event: { signUp: 'guests' } });
    one(set.event, 'button', 'Sign up').click();
    const dialog = await find(set.event, 'dialog', 'Sign in');
    type(one(dialog, 'textbox', 'Your name'), 'Nina');
    one(dialog, 'button', 'Continue as guest').click();
    await says(set.event, 'You are going.');
    const uid = set.session.account?.uid ?? '';
    expect(await storedSignUp(set, uid)).to.deep.include({ name: 'Nina', party: 1 });
    await until('it is said', () => announced().includes('You are going.'));
  });

  it('carries what was filled in along, and keeps it where the dialog is closed and through a reload', async () => {
    const questions = [question('Allergies?')];
    const set = await setUpEvent({ event: { signUp: 'guests', questions } });
    one(set.event, 'button', 'Sign up').click();
    type(await find(set.event, 'textbox', 'Allergies?'), 'nuts');
    one(set.event, 'button', 'Sign up').click();
    const dialog = await find(set.event, 'dialog', 'Sign in');
    one(dialog, 'button', 'Close').click();
    await until('it can be pressed', () => one(set.event, 'button', 'Sign up').ariaDisabled === 'false');
    const again = await mountEvent(set);
    (await find(again.event, 'button', 'Sign up')).click();
    const field = await find<HTMLInputElement>(again.event, 'textbox', 'Allergies?');
    expect(field.value).to.equal('nuts');
    await until('what was kept is looked at', () => focused() === field);
    expect(one(again.event, 'button', 'Sign up').ariaDisabled, 'nothing is sent unseen').to.equal('false');
    one(again.event, 'button', 'Sign up').click();
    const second = await find(again.event, 'dialog', 'Sign in');
    type(one(second, 'textbox', 'Your name'), 'Nina');
    one(second, 'button', 'Continue as guest').click();
    await says(again.event, 'You are going.');
    expect(await storedAnswers(set, set.session.account?.uid ?? '')).to.deep.equal({ q0: 'nuts' });
    expect(Object.keys(localStorage).filter((name) => name.includes('sign-up'))).to.deep.equal([]);
  });

  it('shows whoever signs in their own sign-up, though another is still on its way', async () => {
    const signUps = { [MIA.uid]: { party: 1 }, [NOAH.uid]: { party: 1, ago: 3 } };
    const world = keepForCleaning(await createOccasions({ as: 'member', signUps }));
    let release: (() => void) | undefined;
    world.store.intercept = (call) =>
      call.verb === 'get' && call.paths.includes(signUpPath(COMMUNITY, AT_ONCE, MIA.uid))
        ? new Promise<void>((done) => (release = done))
        : undefined;
    const { event } = await mountEvent(world);
    await until('the sign-up of Mia is asked for', () => release);
    await world.identity.signInWithToken(tokenOf(NOAH.uid));
    await until('the sign-up of Noah', () => event.box.signUp?.uid === NOAH.uid);
    release?.();
    await event.updateComplete;
    expect(event.box.signUp?.uid).to.equal(NOAH.uid);
  });
});

describe('<community-event> after signing up', () => {
  const questions = [question('Allergies?', { required: true })];

  it('changes answers, and makes the party smaller without losing the place', async () => {
    const set = await setUpEvent({
      as: 'member',
      event: { maxParty: 5, questions },
      signUps: { [MIA.uid]: { party: 3, answers: { q0: 'nuts' } } },
    });
    const { event } = set;
    const { at } = (await storedTicket(set, event.box.signUp?.ticket ?? '')) ?? {};
    await says(event, 'For 3 people');
    one(event, 'button', 'Change').click();
    const party = await find<HTMLSelectElement>(event, 'combobox', 'People, you included');
    await until('the focus', () => focused() === party);
    expect([...party.options].map(({ value }) => value)).to.deep.equal(['1', '2', '3']);
    expect(textOf(event)).to.contain('Fewer people keep your place.');
    party.value = '2';
    party.dispatchEvent(new Event('change'));
    const field = one<HTMLInputElement>(event, 'textbox', 'Allergies? Required');
    expect(field.value).to.equal('nuts');
    type(field, '');
    one(event, 'button', 'Save').click();
    await says(event, 'This question needs an answer.');
    type(field, 'none');
    one(event, 'button', 'Save').click();
    await says(event, 'Your changes are saved.');
    expect(await storedAnswers(set, MIA.uid)).to.deep.equal({ q0: 'none' });
    expect(await storedTicket(set, event.box.signUp?.ticket ?? '')).to.deep.include({ party: 2, at });
    await says(event, '2 people have signed up');
    await expect(event).to.be.accessible();
  });

  it('shows the link to those who have a place, and to nobody else', async () => {
    const secrets = { once: 'https://meet.brand.example/room' };
    const link = { reveals: 'link', kind: 'online', capacity: 1 } as const;
    const going = await setUpEvent({ as: 'member', event: link, signUps: { [MIA.uid]: {} }, secrets });
    const join = await find<HTMLAnchorElement>(going.event, 'link', 'Join online');
    expect([join.href, join.rel, join.target]).to.deep.equal([secrets.once, 'noopener noreferrer', '_blank']);
    startAgain();
    const signUps = { ...signUpsBy(1), [MIA.uid]: { ago: 1 } };
    const world = keepForCleaning(await createOccasions({ as: 'member', event: link, signUps, secrets }));
    const asked: string[] = [];
    world.store.intercept = (call) => call.verb === 'get' && asked.push(...call.paths);
    const { event } = await mountEvent(world);
    await says(event, 'You are 1st on the waiting list.');
    expect(asked.filter((path) => path.includes('/secret/'))).to.deep.equal([]);
    expect(all(event, 'link', 'Join online')).to.deep.equal([]);
  });

  it('makes a link of no other address, and shows a code with a button to copy it', async () => {
    const script = await setUpEvent({
      as: 'member',
      event: { reveals: 'link' },
      signUps: { [MIA.uid]: {} },
      secrets: { once: 'javascript:alert(1)' },
    });
    await says(script.event, 'javascript:alert(1)');
    expect(all(script.event, 'link').map(textOf)).to.deep.equal(['Add to calendar']);
    startAgain();
    const code = await setUpEvent({
      as: 'member',
      event: { reveals: 'code' },
      signUps: { [MIA.uid]: {} },
      secrets: { once: 'CUPPING' },
    });
    await says(code.event, 'CUPPING');
    one(code.event, 'button', 'Copy code').click();
    await until('it is said', () => /copied/.test(announced()));
  });

  it('tells the names to whoever asks, those who wait apart', async () => {
    const set = await setUpEvent({ event: { capacity: 2 }, signUps: signUpsBy(3) });
    const { event, reads } = set;
    await until('the settings are known', () => set.session.community);
    const before = reads();
    const button = one(event, 'button', 'Who is coming');
    expect(button.ariaExpanded).to.equal('false');
    button.click();
    await says(event, 'Person 1');
    const names = (list: string) => all(one(event, 'list', list), 'listitem').map(textOf);
    expect(names('Who is coming')).to.deep.equal(['Person 1', 'Person 2']);
    expect(names('On the waiting list')).to.deep.equal(['Person 3']);
    expect(reads() - before).to.equal(3);
    await expect(event).to.be.accessible();
    one(event, 'button', 'Hide who is coming').click();
    await until('they are hidden', () => !textOf(event).includes('Person 1'));
  });

  it('is told to search engines as long as it is on the page', async () => {
    const told = () => document.head.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const { event } = await setUpEvent({ event: { capacity: 2 }, signUps: signUpsBy(2) });
    await until('it is told', () => told().includes('SoldOut'));
    expect(JSON.parse(told())).to.deep.include({ '@type': 'Event', name: 'Cupping evening' });
    event.remove();
    await until('it is taken back', () => told() === '');
  });

  it('brings the comments when they are wanted, under the title of the event', async () => {
    const set = await setUpEvent();
    expect(set.event.shadowRoot?.querySelector('community-comments')).to.equal(null);
    one(set.event, 'button', 'Comments').click();
    const comments = await until('the comments', () =>
      set.event.shadowRoot?.querySelector('community-comments'),
    );
    await find(comments, 'textbox', 'Write a comment');
    const address = await comments.addressOf(comments.subject);
    expect([address.url, address.title]).to.deep.equal([`event:${set.event.event}`, 'Cupping evening']);
    startAgain();
    const none = await setUpEvent({}, 'en', { comments: 'none' });
    expect(all(none.event, 'button', 'Comments')).to.deep.equal([]);
    startAgain();
    const open = await setUpEvent({}, 'en', { comments: 'open' });
    await find(open.event, 'textbox', 'Write a comment');
  });
});

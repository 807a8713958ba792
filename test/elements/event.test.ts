import { expect } from '@open-wc/testing';
import { idOf, MIA } from '../../stories/fixtures.js';
import { question, signUpsBy, weekly } from '../../stories/occasion-fixtures.js';
import {
  cancelAs,
  changeEvent,
  setUpEvent,
  signUpAs,
  storedAnswers,
  storedSignUp,
  storedTicket,
} from './events-setup.js';
import { cleanUpForum } from './forum-setup.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';

afterEach(cleanUpForum);

const says = (event: Element, text: string) => until(text, () => textOf(event).includes(text));

describe('<community-event>', () => {
  it('shows what it is, when, where and for how many, and is accessible', async () => {
    const { event } = await setUpEvent({ signUps: signUpsBy(3) });
    one(event, 'heading', 'Cupping evening');
    expect(textOf(event))
      .to.contain('On site')
      .and.contain('Roastery, Hafenstraße 12, Hamburg')
      .and.contain('9 places left')
      .and.contain('of 12')
      .and.contain('3 people have signed up')
      .and.match(/Closes (in 46 hours|in 47 hours|tomorrow|in 1 day)/);
    await until('its text', () => event.shadowRoot?.querySelector('strong')?.textContent);
    await expect(event).to.be.accessible();
  });

  it('signs up with one press, where nothing is asked', async () => {
    const set = await setUpEvent({ as: 'member', signUps: signUpsBy(2) });
    const { event } = set;
    const heard: unknown[] = [];
    set.community.addEventListener('community-event-signed-up', ({ detail }) => heard.push(detail));
    one(event, 'button', 'Sign up').click();
    await says(event, 'You are going.');
    await says(event, '3 people have signed up');
    const stored = await storedSignUp(set, MIA.uid);
    expect(stored).to.deep.include({ name: 'Mia', party: 1 });
    expect(await storedTicket(set, event.box.signUp?.ticket ?? '')).to.deep.include({ party: 1 });
    expect(stored?.['ticket']).to.equal(event.box.signUp?.ticket);
    expect(heard).to.deep.equal([{ event: event.event, occurrence: 'once', party: 1 }]);
    expect(textOf(focused() ?? event)).to.equal('You are going.');
    await until('it is said', () => announced().includes('You are going.'));
    expect(all(event, 'button', 'Sign up')).to.deep.equal([]);
    await expect(event).to.be.accessible();
  });

  it('puts whoever finds no place on the waiting list, and says how far back', async () => {
    const { event } = await setUpEvent({ as: 'member', event: { capacity: 2 }, signUps: signUpsBy(4) });
    expect(textOf(event)).to.contain('All 2 places are taken');
    one(event, 'button', 'Join waiting list').click();
    await says(event, 'You are 3rd on the waiting list.');
    await until('it is said', () => announced().includes('You are 3rd on the waiting list.'));
  });

  it('moves up when somebody cancels, without a further write, and says so', async () => {
    const signUps = { ...signUpsBy(3), [MIA.uid]: { ago: 5 } };
    const set = await setUpEvent({ as: 'member', event: { capacity: 2 }, signUps });
    const { event } = set;
    await says(event, 'You are 2nd on the waiting list.');
    await until('it is followed', () => set.store.watches === 2);
    await cancelAs(set, 'person0');
    await says(event, 'You are 1st on the waiting list.');
    await cancelAs(set, 'person1');
    await says(event, 'You are going.');
    await until('it is said', () => announced() === 'You have a place now: you are going.');
  });

  it('moves up when there are more places', async () => {
    const signUps = { ...signUpsBy(3), [MIA.uid]: { ago: 5 } };
    const set = await setUpEvent({ as: 'member', event: { capacity: 2 }, signUps });
    await until('it is followed', () => set.store.watches === 2);
    changeEvent(set, { capacity: 5 });
    await says(set.event, 'You are going.');
    expect(textOf(set.event)).to.contain('1 place left');
    expect(announced()).to.contain('You have a place now');
  });

  it('moves up when there are more places while it is being added up', async () => {
    const signUps = { ...signUpsBy(3), [MIA.uid]: { ago: 5 } };
    const set = await setUpEvent({ as: 'member', event: { capacity: 2 }, signUps });
    await until('it is followed', () => set.store.watches === 2);
    let release: (() => void) | undefined;
    const held = new Promise<void>((done) => (release = done));
    set.store.intercept = ({ verb }) => (verb === 'sum' ? held : undefined);
    const adding = set.event.box.order.addUp();
    changeEvent(set, { capacity: 5 });
    await until('it has heard', () => set.event.box.occasion?.capacity === 5);
    set.store.intercept = undefined;
    release?.();
    await adding;
    await says(set.event, 'You are going.');
  });

  it('gives the place back after asking once', async () => {
    const set = await setUpEvent({ as: 'member', signUps: { [MIA.uid]: {} } });
    const { event } = set;
    const heard: unknown[] = [];
    set.community.addEventListener('community-event-sign-up-cancelled', ({ detail }) => heard.push(detail));
    await says(event, 'You are going.');
    one(event, 'button', 'Cancel sign-up').click();
    await says(event, 'Your place goes to whoever is next.');
    await until('the focus is on the question', () => focused()?.id === 'asked');
    await expect(event).to.be.accessible();
    one(event, 'button', 'Keep it').click();
    await until('it is kept', () => !textOf(event).includes('Your place goes'));
    one(event, 'button', 'Cancel sign-up').click();
    await says(event, 'Your place goes to whoever is next.');
    one(event, 'button', 'Cancel sign-up').click();
    await find(event, 'button', 'Sign up');
    expect(await storedSignUp(set, MIA.uid)).to.equal(undefined);
    expect(await storedTicket(set, idOf('ticketmia'))).to.deep.include({ party: 0 });
    expect(textOf(focused() ?? event)).to.equal('Your sign-up is cancelled.');
    expect(heard).to.deep.equal([{ event: event.event, occurrence: 'once' }]);
    await says(event, 'Nobody has signed up yet');
  });

  it('asks in place what has to be asked, and keeps it until it is sent', async () => {
    const questions = [
      question('What do you drink?', { required: true, options: ['Filter', 'Espresso'] }),
      question('Allergies?'),
    ];
    const set = await setUpEvent({ as: 'member', event: { maxParty: 4, questions } });
    const { event } = set;
    one(event, 'button', 'Sign up').click();
    const party = await find<HTMLSelectElement>(event, 'combobox', 'People, you included');
    await until('the focus', () => focused() === party);
    expect(textOf(event)).to.contain('Only the organisers read your answers.');
    type(one(event, 'textbox', 'Allergies?'), ' nuts ');
    party.value = '3';
    party.dispatchEvent(new Event('change'));
    one(event, 'button', 'Sign up').click();
    await says(event, 'This question needs an answer.');
    const drink = one<HTMLSelectElement>(event, 'combobox', 'What do you drink? Required');
    await until('the focus', () => focused() === drink);
    expect(drink.getAttribute('aria-invalid')).to.equal('true');
    await expect(event).to.be.accessible();
    drink.value = 'Espresso';
    drink.dispatchEvent(new Event('change'));
    one(event, 'button', 'Sign up').click();
    await says(event, 'You are going.');
    await says(event, 'For 3 people');
    expect(await storedAnswers(set, MIA.uid)).to.deep.equal({ q0: 'Espresso', q1: 'nuts' });
    expect(await storedSignUp(set, MIA.uid)).to.deep.include({ party: 3 });
    await says(event, '9 places left');
  });

  it('shows the dates of a series, each with sign-ups of its own', async () => {
    const occurrences = weekly(3);
    const set = await setUpEvent({
      as: 'member',
      event: { occurrences },
      occurrence: occurrences[1]?.id ?? '',
      signUps: { [MIA.uid]: {}, ...signUpsBy(2) },
    });
    const { event } = set;
    await says(event, 'Nobody has signed up yet');
    const dates = one<HTMLSelectElement>(event, 'combobox', 'Date');
    expect(dates.options.length).to.equal(3);
    dates.value = occurrences[1]?.id ?? '';
    dates.dispatchEvent(new Event('change'));
    await says(event, 'You are going.');
    await says(event, '3 people have signed up');
    one(event, 'button', 'Who is coming').click();
    await until('the names', () => event.shadowRoot?.querySelector('#names li'));
    dates.value = occurrences[2]?.id ?? '';
    dates.dispatchEvent(new Event('change'));
    await find(event, 'button', 'Sign up');
    await says(event, 'Nobody has signed up yet');
    expect(event.shadowRoot?.querySelector('#names')).to.equal(null);
  });

  it('counts others while they sign up', async () => {
    const set = await setUpEvent();
    await until('it is followed', () => set.store.watches === 1);
    await signUpAs(set, 'lena', 1);
    await says(set.event, '1 person has signed up');
  });
});

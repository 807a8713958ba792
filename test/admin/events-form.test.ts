import { expect } from '@open-wc/testing';
import { decodeSecret } from '../../src/data/occasions.js';
import { messagesPath, secretPath } from '../../src/data/occasion-paths.js';
import { sha256 } from '../../src/data/sha256.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, OMAR } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { find, focused, one, textOf, type, until } from '../elements/screen.js';
import { comeBack, enter, formIn, setUpForm, storedEvent, storedEvents } from './events-setup.js';

afterEach(cleanUpForum);

const choose = (select: HTMLElement, value: string) => {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
};

const inTwoDays = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 11);

function fillIn(form: Element, title = 'Latte art'): void {
  enter(form, 'title', title);
  enter(form, 'zone', 'Europe/Berlin');
  enter(form, 'start', `${inTwoDays()}18:00`);
  enter(form, 'end', `${inTwoDays()}20:00`);
}

describe('the form for an event', () => {
  it('makes one, in the zone of the event', async () => {
    const world = await setUpForm('new', { events: [] });
    const { form, tab, decided } = world;
    fillIn(form);
    enter(form, 'body', 'Bring a **cup**.');
    enter(form, 'place', 'Bar 3');
    enter(form, 'capacity', '12');
    await expect(form).to.be.accessible();
    one(form, 'button', 'Publish').click();
    await until('it is told', () => decided.length === 1);
    const [event] = await storedEvents(world);
    expect(event).to.deep.include({
      ...{ title: 'Latte art', body: 'Bring a **cup**.', place: 'Bar 3', capacity: 12, maxParty: 1 },
      ...{ zone: 'Europe/Berlin', uid: OMAR.uid, status: 'confirmed', sequence: 0, signUp: 'members' },
    });
    const offset = Number(
      new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', hour: '2-digit', hour12: false }).format(
        event?.startsAt,
      ),
    );
    expect(offset).to.equal(18);
    expect((event?.endsAt ?? 0) - (event?.startsAt ?? 0)).to.equal(2 * 3_600_000);
    expect(tab.item).to.equal(event?.id);
  });

  it('says at the fields what is missing, and goes to the first of them', async () => {
    const { form, ...world } = await setUpForm('new', { events: [] });
    enter(form, 'capacity', '1001');
    one(form, 'button', 'Publish').click();
    await until('the first of them', () => focused()?.id === 'title');
    for (const sentence of [
      'Give it a title.',
      'Say when it begins and when it ends.',
      'Choose a whole number from 0 to 1,000.',
      'Something is missing or not right yet.',
    ])
      expect(textOf(form)).to.contain(sentence);
    expect(await storedEvents(world)).to.deep.equal([]);
    type(one(form, 'textbox', 'Title'), 'A title');
    await until('it is no longer missing', () => !textOf(form).includes('Give it a title.'));
  });

  it('keeps what is typed over a reload', async () => {
    const first = await setUpForm('new', { events: [] });
    fillIn(first.form, 'Half written');
    const form = await formIn(comeBack(first.tab));
    expect(textOf(form)).to.contain('This is what you had begun here.');
    expect(one<HTMLInputElement>(form, 'textbox', 'Title').value).to.equal('Half written');
    one(form, 'button', 'Discard it').click();
    await until('it is gone', () => one<HTMLInputElement>(form, 'textbox', 'Title').value === '');
  });

  it('makes one however often it is sent', async () => {
    const world = await setUpForm('new', { events: [] });
    const { form, store, decided } = world;
    fillIn(form);
    let commits = 0;
    const { commit } = store;
    store.commit = async (writes, options) => {
      await commit.call(store, writes, options);
      commits += 1;
      if (commits === 1) throw new StoreError('exhausted', 'the answer is lost');
    };
    one(form, 'button', 'Publish').click();
    await until('it says so', () => textOf(form).includes('The daily quota'));
    one(form, 'button', 'Publish').click();
    await until('it is told', () => decided.length === 1);
    expect((await storedEvents(world)).length).to.equal(1);
  });

  it('keeps the link for those who sign up', async () => {
    const world = await setUpForm('new', { events: [] });
    const { form, store, decided } = world;
    fillIn(form);
    enter(form, 'secret', 'meet.example');
    one(form, 'button', 'Publish').click();
    await until('it says so', () => textOf(form).includes('Enter the whole address'));
    enter(form, 'secret', 'https://meet.example/abc');
    one(form, 'button', 'Publish').click();
    await until('it is told', () => decided.length === 1);
    const [event] = await storedEvents(world);
    expect(event?.reveals).to.equal('link');
    const [secret] = await store.get([secretPath(COMMUNITY, event?.id ?? '', 'once')]);
    expect(decodeSecret(secret)).to.equal('https://meet.example/abc');
    expect(JSON.stringify(event)).not.to.contain('meet.example');
  });

  it('changes one that is published, but for what people rely on', async () => {
    const world = await setUpForm(`${idOf('tasting')}/change`);
    const { form, decided } = world;
    expect(textOf(form)).to.contain('the kind and the questions stay as they are');
    expect(form.shadowRoot?.querySelector('#kind')).to.equal(null);
    expect(form.shadowRoot?.querySelector('#publishAt')).to.equal(null);
    enter(form, 'title', 'Tasting on Sunday');
    enter(form, 'capacity', '8');
    one(form, 'button', 'Store the change').click();
    await until('it is told', () => decided.length === 1);
    const event = await storedEvent(world, 'tasting');
    expect([event?.title, event?.capacity, event?.sequence]).to.deep.equal(['Tasting on Sunday', 8, 1]);
    await decided[0]?.undo?.();
    expect((await storedEvent(world, 'tasting'))?.title).to.equal('Tasting on Saturday');
  });

  it('makes another one like it', async () => {
    const world = await setUpForm(`${idOf('tasting')}/copy`);
    const { form, decided } = world;
    expect(one<HTMLInputElement>(form, 'textbox', 'Title').value).to.equal('Tasting on Saturday');
    fillIn(form, 'Another tasting');
    one(form, 'button', 'Publish').click();
    await until('it is told', () => decided.length === 1);
    const made = (await storedEvents(world)).find(({ title }) => title === 'Another tasting');
    expect(made?.questions.map(({ text }) => text)).to.deep.equal(['Do you eat meat?']);
    expect((await storedEvent(world, 'tasting'))?.sequence).to.equal(0);
  });

  it('makes another one with the same link, which can be another one', async () => {
    const world = await setUpForm('new', { events: [] });
    const { store, decided, tab } = world;
    fillIn(world.form);
    enter(world.form, 'secret', 'https://meet.example/abc');
    one(world.form, 'button', 'Publish').click();
    await until('it is told', () => decided.length === 1);
    tab.open(`${tab.item}/copy`);
    const form = await formIn(tab);
    expect(one<HTMLInputElement>(form, 'textbox', 'Link to take part').value).to.equal(
      'https://meet.example/abc',
    );
    fillIn(form, 'Latte art again');
    one(form, 'button', 'Publish').click();
    await until('it is told again', () => decided.length === 2);
    const copy = (await storedEvents(world)).find(({ title }) => title === 'Latte art again');
    const [secret] = await store.get([secretPath(COMMUNITY, copy?.id ?? '', 'once')]);
    expect(decodeSecret(secret)).to.equal('https://meet.example/abc');
  });

  it('asks questions, which are gone with one press', async () => {
    const world = await setUpForm('new', { events: [] });
    const { form, decided } = world;
    fillIn(form);
    one(form, 'button', 'Add a question').click();
    await until('the question', () => focused()?.id === 'question-0');
    one(form, 'button', 'Add a question').click();
    await until('the next', () => focused()?.id === 'question-1');
    enter(form, 'question-0', 'Which coffee?');
    enter(form, 'options-0', 'Filter\n\nEspresso');
    one(form, 'button', 'Publish').click();
    await until('what is wrong', () => textOf(form).includes('Write the question.'));
    one(form, 'button', 'Remove question 2').click();
    await until('the other', () => focused()?.id === 'question-0');
    one(form, 'button', 'Publish').click();
    await until('it is told', () => decided.length === 1);
    const [event] = await storedEvents(world);
    expect(event?.questions).to.deep.equal([
      { text: 'Which coffee?', required: false, options: ['Filter', 'Espresso'] },
    ]);
  });

  it('makes a giveaway whose draw is sealed: the hash is for all, the seed is not', async () => {
    const world = await setUpForm('new', { events: [] });
    const { form, store, decided } = world;
    fillIn(form);
    choose(one(form, 'combobox', 'Kind'), 'giveaway');
    await until('the number of winners', () => form.shadowRoot?.querySelector('#prizes'));
    enter(form, 'prizes', '3');
    one(form, 'button', 'Publish').click();
    await until('it is told', () => decided.length === 1);
    const [event] = await storedEvents(world);
    expect(event).to.deep.include({ kind: 'promotion', promotion: 'giveaway', prizes: 3, maxParty: 1 });
    const [secret] = await store.get([secretPath(COMMUNITY, event?.id ?? '', 'seed')]);
    const seed = decodeSecret(secret) ?? '';
    expect(seed).to.match(/^[A-Za-z0-9]{40}$/);
    expect(event?.seedHash).to.equal(await sha256(seed));
    expect(JSON.stringify(event)).not.to.contain(seed);
  });

  it('makes codes of their holders’ own, as many as are pasted', async () => {
    const world = await setUpForm('new', { events: [] });
    const { form, store, decided } = world;
    fillIn(form);
    choose(one(form, 'combobox', 'Kind'), 'code');
    await until('the list', () => form.shadowRoot?.querySelector('#codes'));
    enter(form, 'codes', 'A1\nA1');
    one(form, 'button', 'Publish').click();
    await until('what is wrong', () => textOf(form).includes('Enter from 1 to 500 different codes'));
    const codes = Array.from({ length: 120 }, (_, i) => `CODE-${String(i)}`);
    enter(form, 'codes', codes.join('\n'));
    one(form, 'button', 'Publish').click();
    await until('it is told', () => decided.length === 1);
    const [event] = await storedEvents(world);
    expect(event).to.deep.include({ promotion: 'code', capacity: 120, reveals: 'code', seedHash: '' });
    const paths = [0, 119].map((at) => secretPath(COMMUNITY, event?.id ?? '', `c${String(at)}`));
    expect((await store.get(paths)).map(decodeSecret)).to.deep.equal(['CODE-0', 'CODE-119']);
  });

  it('makes one code for all', async () => {
    const world = await setUpForm('new', { events: [] });
    const { form, store, decided } = world;
    fillIn(form);
    choose(one(form, 'combobox', 'Kind'), 'code');
    choose(await find(form, 'combobox', 'Codes'), 'one');
    await until('the field', () => form.shadowRoot?.querySelector('#secret'));
    enter(form, 'capacity', '50');
    one(form, 'button', 'Publish').click();
    await until('what is wrong', () => textOf(form).includes('Enter the code.'));
    enter(form, 'secret', 'SPRING');
    one(form, 'button', 'Publish').click();
    await until('it is told', () => decided.length === 1);
    const [event] = await storedEvents(world);
    const [secret] = await store.get([secretPath(COMMUNITY, event?.id ?? '', 'once')]);
    expect([event?.capacity, decodeSecret(secret)]).to.deep.equal([50, 'SPRING']);
  });

  it('says whom fewer places send to the waiting list before it does so', async () => {
    const world = await setUpForm(`${idOf('tasting')}/change`);
    const { form, decided } = world;
    enter(form, 'capacity', '3');
    one(form, 'button', 'Store the change').click();
    await until('the warning', () =>
      textOf(form).includes('2 people who are going would move to the waiting list.'),
    );
    expect((await storedEvent(world, 'tasting'))?.capacity).to.equal(5);
    one(form, 'button', 'Store the change').click();
    await until('it is told', () => decided.length === 1);
    expect((await storedEvent(world, 'tasting'))?.capacity).to.equal(3);
  });

  it('tells all who have signed up that the time is another one', async () => {
    const world = await setUpForm(`${idOf('tasting')}/change`);
    const { form, tab, store } = world;
    expect(textOf(form)).not.to.contain('about the new time');
    enter(form, 'end', `${inTwoDays()}23:50`);
    enter(form, 'start', `${inTwoDays()}03:10`);
    await until('the box', () => textOf(form).includes('Tell all who have signed up about the new time'));
    enter(form, 'word', 'The hall was taken.');
    one(form, 'button', 'Store the change').click();
    await until('everybody is told', () => textOf(tab).includes('All who have signed up find it'));
    const key = { event: idOf('tasting'), occurrence: 'once' };
    const [message] = await store.list({ collection: messagesPath(COMMUNITY, key), limit: 5 });
    expect(message?.data['body']).to.match(/^The time has changed: .*3:10.*\n\nThe hall was taken\.$/);
  });

  it('leads back to the event', async () => {
    const { tab } = await setUpForm(`${idOf('tasting')}/change`);
    (await find(tab, 'button', 'Back to the event')).click();
    await until('the event', () => tab.item === idOf('tasting'));
  });
});

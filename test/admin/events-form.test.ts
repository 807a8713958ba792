import { expect } from '@open-wc/testing';
import { decodeSecret } from '../../src/data/occasions.js';
import { secretPath } from '../../src/data/occasion-paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, OMAR } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { find, focused, one, textOf, type, until } from '../elements/screen.js';
import { comeBack, enter, formIn, setUpForm, storedEvent, storedEvents } from './events-setup.js';

afterEach(cleanUpForum);

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

  it('leads back to the event', async () => {
    const { tab } = await setUpForm(`${idOf('tasting')}/change`);
    (await find(tab, 'button', 'Back to the event')).click();
    await until('the event', () => tab.item === idOf('tasting'));
  });
});

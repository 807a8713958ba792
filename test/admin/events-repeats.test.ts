import { expect } from '@open-wc/testing';
import type { Occasion } from '../../src/domain/occasion.js';
import { idOf } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { focused, one, textOf, until } from '../elements/screen.js';
import { comeBack, enter, formIn, setUpForm, storedEvents } from './events-setup.js';

afterEach(cleanUpForum);

type World = Awaited<ReturnType<typeof setUpForm>>;

const YEAR = new Date().getUTCFullYear() + 1;

const choose = (form: Element, id: string, value: string) => {
  const select = form.shadowRoot?.querySelector<HTMLSelectElement>(`#${id}`);
  if (!select) throw new Error(`there is no menu ${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
};

const boxes = (form: Element) => [
  ...(form.shadowRoot?.querySelectorAll<HTMLInputElement>('.dates input') ?? []),
];
const idsOf = ({ occurrences }: Occasion) => occurrences.map(({ id }) => id);

const berlin = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', ...options });
const clock = berlin({ hour: '2-digit', minute: '2-digit' });

/** An event with a first time, and a rule of this kind. */
async function setUpSeries(kind: string, first: string, last = '') {
  const world = await setUpForm('new', { events: [] });
  const { form } = world;
  enter(form, 'title', 'Open bar');
  enter(form, 'zone', 'Europe/Berlin');
  enter(form, 'start', `${first}T18:00`);
  enter(form, 'end', `${first}T20:00`);
  choose(form, 'repeats', kind);
  await until('its fields', () => form.shadowRoot?.querySelector('#until'));
  if (last) enter(form, 'until', last);
  return world;
}

async function publish({ form, decided, ...world }: World, name = 'Publish'): Promise<Occasion> {
  const before = decided.length;
  one(form, 'button', name).click();
  await until('it is told', () => decided.length === before + 1);
  const [event] = await storedEvents(world);
  if (!event) throw new Error('nothing is stored');
  return event;
}

async function changed({ tab, ...world }: World, id: string): Promise<World> {
  tab.item = `${id}/change`;
  return { ...world, tab, form: await formIn(tab) };
}

describe('an event that repeats, in its form', () => {
  it('is at the same time of the clock before and after it is put forward', async () => {
    const world = await setUpSeries('week', `${YEAR}-03-12`, `${YEAR}-04-09`);
    await until('the dates', () => boxes(world.form).length === 5);
    await expect(world.form).to.be.accessible();
    const event = await publish(world);
    expect(idsOf(event)).to.deep.equal(
      ['0312', '0319', '0326', '0402', '0409'].map((day) => `d${String(YEAR)}${day}`),
    );
    for (const { startsAt, endsAt } of event.occurrences)
      expect([clock.format(startsAt), clock.format(endsAt)]).to.deep.equal(['18:00', '20:00']);
    const hours = event.occurrences.map(({ startsAt }) => new Date(startsAt).getUTCHours());
    expect([hours[0], hours.at(-1)]).to.deep.equal([17, 16]);
    expect(event.repeats).to.match(/^FREQ=WEEKLY;BYDAY=[A-Z]{2};UNTIL=\d{4}0409T235959$/);
    expect([event.startsAt, event.endsAt]).to.deep.equal([
      event.occurrences[0]?.startsAt,
      event.occurrences.at(-1)?.endsAt,
    ]);
  });

  it('is on the second Tuesday, where the first one is', async () => {
    const days = [8, 9, 10, 11, 12, 13, 14];
    const tuesday = days.find((day) => new Date(Date.UTC(YEAR, 0, day)).getUTCDay() === 2) ?? 0;
    const first = `${YEAR}-01-${String(tuesday).padStart(2, '0')}`;
    const world = await setUpSeries('weekday', first, `${YEAR}-12-31`);
    await until('the words', () =>
      textOf(world.form).includes('On the second Tuesday of every month, until '),
    );
    await until('the dates', () => boxes(world.form).length === 12);
    const event = await publish(world);
    expect(event.repeats).to.equal(`FREQ=MONTHLY;BYDAY=2TU;UNTIL=${YEAR}1231T235959`);
    for (const { startsAt } of event.occurrences) {
      expect(berlin({ weekday: 'long' }).format(startsAt)).to.equal('Tuesday');
      expect(Number(berlin({ day: 'numeric' }).format(startsAt))).to.be.within(8, 14);
    }
  });

  it('goes along with another first day, as long as only that has said which', async () => {
    const { form } = await setUpSeries('day', `${YEAR}-01-15`);
    enter(form, 'start', `${YEAR}-01-31T18:00`);
    await until('the day', () => textOf(form).includes('On day 31 of every month'));
    expect(textOf(form)).to.contain('Months that do not have this day are left out.');
    choose(form, 'monthDay', '-1');
    await until('the last', () => textOf(form).includes('On the last day of every month'));
    enter(form, 'start', `${YEAR}-01-20T18:00`);
    await until('another first date', () => textOf(form).includes('On the last day of every month'));
  });

  it('says at its fields what is wrong with the rule', async () => {
    const { form, ...world } = await setUpSeries('week', `${YEAR}-03-12`, `${YEAR}-03-01`);
    one(form, 'button', 'Publish').click();
    await until('the field', () => focused()?.id === 'until');
    expect(textOf(form)).to.contain('There is no date until then. Choose a later day.');
    enter(form, 'until', `${YEAR}-03-30`);
    await until('the dates', () => boxes(form).length === 3);
    await until('it is said no more', () => !textOf(form).includes('There is no date until then.'));
    form.shadowRoot?.querySelector<HTMLInputElement>('.days input:checked')?.click();
    one(form, 'button', 'Publish').click();
    await until('the first day', () => focused()?.id === 'weekday-MO');
    expect(textOf(form)).to.contain('Choose at least one day.');
    expect(await storedEvents(world)).to.deep.equal([]);
  });

  it('leaves out what is unticked, but not all of it', async () => {
    const world = await setUpSeries('week', `${YEAR}-03-12`, `${YEAR}-03-27`);
    const { form } = world;
    await until('the dates', () => boxes(form).length === 3);
    for (const box of boxes(form)) box.click();
    one(form, 'button', 'Publish').click();
    await until('what is wrong', () => textOf(form).includes('Leave at least one date.'));
    boxes(form)[0]?.click();
    boxes(form)[2]?.click();
    await until('two of them', () => textOf(form).includes('2 dates.'));
    expect(idsOf(await publish(world))).to.deep.equal([`d${String(YEAR)}0312`, `d${String(YEAR)}0326`]);
  });

  it('says that there are 60 dates at most', async () => {
    const world = await setUpSeries('week', `${YEAR}-03-12`);
    await until('all', () => textOf(world.form).includes('60 dates. The rule gives more.'));
    expect((await publish(world)).occurrences.length).to.equal(60);
  });

  it('keeps ids, cancelled dates and what was left out when its time of day changes', async () => {
    const world = await setUpSeries('week', `${YEAR}-03-12`, `${YEAR}-04-09`);
    await until('the dates', () => boxes(world.form).length === 5);
    boxes(world.form)[1]?.click();
    const event = await publish(world);
    const first = await changed(world, event.id);
    expect(textOf(first.form)).to.contain('It is published: it stays a series.');
    expect(first.form.shadowRoot?.querySelector('#repeats')).to.equal(null);
    await until('the dates', () => boxes(first.form).length === 5);
    expect(boxes(first.form).map(({ checked }) => checked)).to.deep.equal([true, false, true, true, true]);
    boxes(first.form)[2]?.click();
    await until('it is cancelled', () => textOf(first.form).includes('Cancelled'));
    const cancelled = await publish(first, 'Store the change');
    expect(cancelled.occurrences.map((one) => one.cancelled)).to.deep.equal([false, true, false, false]);
    const next = await changed(world, event.id);
    enter(next.form, 'start', `${YEAR}-03-12T17:30`);
    enter(next.form, 'until', `${YEAR}-04-16`);
    await until('one more', () => boxes(next.form).length === 6);
    const moved = await publish(next, 'Store the change');
    expect(idsOf(moved)).to.deep.equal([...idsOf(event), `d${String(YEAR)}0416`]);
    expect(moved.occurrences.map((one) => one.cancelled)).to.deep.equal([false, true, false, false, false]);
    expect(moved.occurrences.map(({ startsAt }) => clock.format(startsAt))).to.deep.equal(
      Array.from({ length: 5 }, () => '17:30'),
    );
  });

  it('cancels what the rule does not give any more', async () => {
    const world = await setUpSeries('week', `${YEAR}-03-12`, `${YEAR}-03-27`);
    const event = await publish(world);
    const { form, ...rest } = await changed(world, event.id);
    enter(form, 'until', `${YEAR}-03-20`);
    await until('it is said', () => textOf(form).includes('Not in the rule any more: cancelled'));
    const after = await publish({ form, ...rest }, 'Store the change');
    expect(idsOf(after)).to.deep.equal(idsOf(event));
    expect(after.occurrences.map((one) => one.cancelled)).to.deep.equal([false, false, true]);
  });

  it('keeps the rule and what is left out over a reload', async () => {
    const { form, tab } = await setUpSeries('week', `${YEAR}-03-12`, `${YEAR}-03-27`);
    await until('the dates', () => boxes(form).length === 3);
    boxes(form)[1]?.click();
    const again = await formIn(comeBack(tab));
    await until('the dates', () => boxes(again).length === 3);
    expect(boxes(again).map(({ checked }) => checked)).to.deep.equal([true, false, true]);
    expect(again.shadowRoot?.querySelector<HTMLSelectElement>('#repeats')?.value).to.equal('week');
  });

  it('does not become one when it is published with a single date', async () => {
    const { form } = await setUpForm(`${idOf('tasting')}/change`);
    expect(form.shadowRoot?.querySelector('#repeats')).to.equal(null);
    expect(textOf(form)).to.contain('people sign up for that one. For more, make a copy that repeats.');
  });

  it('is nothing for what is given away', async () => {
    const promotion = {
      kind: 'promotion',
      promotion: 'giveaway',
      prizes: 1,
      seedHash: 'a'.repeat(64),
    } as const;
    const publishAt = Date.now() + 3_600_000;
    const events = [{ id: 'prize', ago: 1, title: 'A prize', begins: 24, publishAt, ...promotion }];
    const { form } = await setUpForm(`${idOf('prize')}/change`, { events });
    expect(form.shadowRoot?.querySelector('#repeats')).to.equal(null);
    expect(textOf(form)).not.to.contain('Repeats');
  });

  it('finds the zone by a city', async () => {
    const { form } = await setUpForm('new', { events: [] });
    const field = one<HTMLInputElement>(form, 'combobox', 'Time zone');
    field.focus();
    field.value = 'vien';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const found = await until('Vienna', () =>
      form.shadowRoot?.querySelector('#zones:not([hidden]) [aria-selected=true]'),
    );
    expect(textOf(found)).to.match(/^Vienna Europe\/Vienna · GMT\+[12]$/);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await until('it is taken', () => field.value === 'Europe/Vienna');
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    enter(form, 'zone', 'kyiv');
    await until('the whole name', () => /^Europe\/K(yi|ie)v$/.test(field.value));
    enter(form, 'zone', 'Nowhere');
    one(form, 'button', 'Publish').click();
    await until('there is none', () => textOf(form).includes('There is no such time zone.'));
  });
});

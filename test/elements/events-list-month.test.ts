import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { CommunityEvents } from '../../src/elements/occasion/community-events.js';
import { firstWeekday, firstWeekdayByRegion } from '../../src/elements/occasion/month-week.js';
import { StoreError } from '../../src/store/store.js';
import { idOf } from '../../stories/fixtures.js';
import { createEvents, EVENTS, manyEvents, type EventsOptions } from '../../stories/events-list-fixtures.js';
import { mountEvents, setUpEvents, type EventsSetup } from './events-list-setup.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { asWithFingers, outside, smallTargets } from './measures.js';
import { all, announced, find, focused, one, textOf, until } from './screen.js';

const DESK = { width: 900, height: 700 };

afterEach(async () => {
  cleanUpForum();
  await setViewport(DESK);
});

const full: EventsOptions = { events: EVENTS };

const root = (events: CommunityEvents) =>
  events.shadowRoot!.querySelector('community-events-month')!.shadowRoot!;

/** The month, as soon as it stands with all that is read for it. */
async function setUpMonth(options: EventsOptions = full, lang = 'en'): Promise<EventsSetup> {
  const set = await setUpEvents(options, { view: 'month' }, lang);
  await until('the month', () => root(set.events).querySelector('[role=grid][aria-busy=false]'));
  return set;
}

const cells = (events: CommunityEvents) => [...root(events).querySelectorAll<HTMLElement>('td')];
/** What a day is called. */
const named = (day: Element | null | undefined) => textOf(day!.querySelector('.sr')!);
const cell = (events: CommunityEvents, name: string) =>
  cells(events).find((found) => named(found) === name || named(found).startsWith(`${name},`))!;
const monthName = (events: CommunityEvents) => textOf(root(events).querySelector('#month')!);
const dayName = (events: CommunityEvents) => textOf(root(events).querySelector('#day')!);
const listed = (events: CommunityEvents) =>
  [...root(events).querySelectorAll('.entries .title')].map((title) => textOf(title).slice(0, 20));

/** The day that has the focus, of the month that is shown. */
async function press(events: CommunityEvents, key: string): Promise<string> {
  const before = focused();
  await sendKeys({ press: key });
  await until('it has moved', () => focused() !== before && focused()?.tagName === 'TD');
  return `${named(focused())} | ${monthName(events)}`;
}

describe('a month of events', () => {
  it('is a grid of days with the names of weekdays, the number of events, and what is not of it', async () => {
    const { community, events } = await setUpMonth();
    expect(monthName(events)).to.equal('December 2026');
    const grid = root(events).querySelector('table')!;
    expect([grid.getAttribute('role'), grid.getAttribute('aria-labelledby')]).to.deep.equal([
      'grid',
      'month',
    ]);
    expect([...grid.querySelectorAll('th')].map(({ abbr }) => abbr)).to.deep.equal([
      ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    ]);
    expect(cells(events).length).to.equal(35);
    expect(cells(events).filter((one) => one.classList.contains('outside')).length).to.equal(4);
    expect(cells(events).slice(15, 19).map(named)).to.deep.equal([
      'December 14, 2 events',
      'December 15, 2 events',
      'December 16, 3 events',
      'December 17, 2 events',
    ]);
    expect(named(cell(events, 'December 25'))).to.equal('December 25');
    await expect(community).to.be.accessible();
  });

  it('marks today and the chosen day, which alone is in the order of the tab key', async () => {
    const { events } = await setUpMonth();
    const today = cells(events).filter((found) => found.getAttribute('aria-current') === 'date');
    const chosen = cells(events).filter((found) => found.getAttribute('aria-selected') === 'true');
    const tabbed = cells(events).filter(({ tabIndex }) => tabIndex === 0);
    const december14 = cell(events, 'December 14');
    expect([today, chosen, tabbed]).to.deep.equal([[december14], [december14], [december14]]);
  });

  it('spans the days of what takes up several, also over the end of a week', async () => {
    const { events } = await setUpMonth();
    const bars = [...root(events).querySelectorAll<HTMLElement>('.bar')].filter((bar) =>
      textOf(bar).startsWith('Win a hand'),
    );
    expect(bars.map(({ dataset }) => [dataset['days'], dataset['before'], dataset['after']])).to.deep.equal([
      ['3', 'false', 'true'],
      ['7', 'true', 'true'],
      ['5', 'true', 'false'],
    ]);
    const width = cell(events, 'December 10').getBoundingClientRect().width;
    expect(bars[0]!.getBoundingClientRect().width).to.be.within(width * 3 - 8, width * 3 + 2);
  });

  it('counts what has no room in a cell', async () => {
    const busy = Array.from({ length: 5 }, (_, i) => ({ id: `b${String(i)}`, on: '2026-12-16 10:00' }));
    const { events } = await setUpMonth({ events: busy });
    const day = cell(events, 'December 16');
    expect([
      named(day),
      day.querySelectorAll('.bar').length,
      textOf(day.querySelector('.others')!),
    ]).to.deep.equal(['December 16, 5 events', 3, '2 more']);
  });

  const keys: [key: string, leads: string][] = [
    ['ArrowRight', 'December 15, 2 events | December 2026'],
    ['ArrowDown', 'December 22, 2 events | December 2026'],
    ['ArrowLeft', 'December 21, 1 event | December 2026'],
    ['ArrowUp', 'December 14, 2 events | December 2026'],
    ['Home', 'December 13, 1 event | December 2026'],
    ['End', 'December 19, 2 events | December 2026'],
    ['PageDown', 'January 19 | January 2027'],
    ['PageUp', 'December 19, 2 events | December 2026'],
    ['Shift+PageDown', 'December 19 | December 2027'],
    ['Shift+PageUp', 'December 19, 2 events | December 2026'],
  ];
  it('is gone about with all keys of a grid of dates', async () => {
    const { events } = await setUpMonth();
    cell(events, 'December 14').focus();
    for (const [key, leads] of keys) expect(await press(events, key), key).to.equal(leads);
    expect(announced()).to.equal('December 2026');
  });

  it('goes the way of the text in Arabic, whose weeks begin on Saturday', async () => {
    const { events } = await setUpMonth(full, 'ar');
    await until('its direction', () => root(events).querySelector('[dir=rtl]'));
    await until('its words', () => monthName(events).startsWith('ديسمبر'));
    const at = (number: string) =>
      cells(events).find((found) => textOf(found.querySelector('.number')!) === number)!;
    const [fourteenth, fifteenth] = [at('14'), at('15')];
    expect(fifteenth.getBoundingClientRect().right).to.be.below(fourteenth.getBoundingClientRect().right);
    fourteenth.focus();
    await press(events, 'ArrowLeft');
    expect(textOf(focused()!.querySelector('.number')!)).to.equal('15');
    await press(events, 'Home');
    expect(textOf(focused()!.querySelector('.number')!)).to.equal('12');
    expect(cells(events).indexOf(focused() as HTMLElement) % 7).to.equal(0);
  });

  it('opens the list of a day by Enter and by the space bar', async () => {
    const { events } = await setUpMonth();
    for (const key of ['Enter', 'Space']) {
      cell(events, 'December 14').focus();
      await sendKeys({ press: 'ArrowRight' });
      await until('the next', () => named(focused()).startsWith('December 15'));
      await sendKeys({ press: key });
      await until('its list', () => focused()?.id === 'day');
      expect([dayName(events), listed(events)]).to.deep.equal([
        'Tuesday, December 15',
        ['Win a hand grinder', 'Tuesday brew club'],
      ]);
    }
  });

  it('keeps its keys from the page, and leaves it those with others held down', async () => {
    const { community, events } = await setUpMonth();
    const heard: string[] = [];
    community.addEventListener('keydown', ({ key }) => void heard.push(key));
    cell(events, 'December 14').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Control+ArrowRight' });
    await sendKeys({ press: 'x' });
    expect(heard).to.deep.equal(['Control', 'ArrowRight', 'x']);
    expect(named(focused())).to.equal('December 15, 2 events');
  });

  it('shows what is on a day that is pressed, and says when that is nothing', async () => {
    const { events } = await setUpMonth();
    cell(events, 'December 18').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await until('the day', () => dayName(events) === 'Friday, December 18');
    expect(listed(events)).to.deep.equal(['Win a hand grinder', 'Winter market']);
    cell(events, 'December 25').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await until('nothing', () => textOf(root(events)).includes('No events on this day.'));
  });

  it('goes to other months by buttons, which is said, to their first event, and back to today', async () => {
    const { events } = await setUpMonth();
    one(events, 'button', 'Next month').click();
    await until('January', () => monthName(events) === 'January 2027');
    expect([dayName(events), announced()]).to.deep.equal(['Tuesday, January 5, 2027', 'January 2027']);
    expect(focused()?.tagName).not.to.equal('TD');
    one(events, 'button', 'Next month').click();
    await until('February', () => dayName(events) === 'Monday, February 1, 2027');
    one(events, 'button', 'Today').click();
    await until('today', () => dayName(events) === 'Monday, December 14');
    one(events, 'button', 'Previous month').click();
    await until('November', () => dayName(events) === 'Friday, November 20');
    one(events, 'button', 'Next month').click();
    await until('today', () => dayName(events) === 'Monday, December 14');
  });

  it('leads from a day’s list to an event and back to its link', async () => {
    const { events } = await setUpMonth();
    root(events).querySelectorAll<HTMLElement>('.entries a')[1]!.click();
    await until('the event', () => events.shadowRoot!.querySelector('community-event'));
    expect(location.hash).to.equal(`#event-${idOf('cupping')}`);
    one(events, 'link', 'All events').click();
    await until('the link', () => focused()?.classList.contains('title'));
    expect(textOf(focused()!)).to.equal('Cupping for beginners');
  });

  it('leads from a bar to its event, and back to the list of its day', async () => {
    const { events } = await setUpMonth();
    cell(events, 'December 18').querySelector<HTMLElement>('.bar')!.click();
    await until('the event', () => events.shadowRoot!.querySelector('community-event'));
    history.back();
    await until('the link', () => focused()?.classList.contains('title'));
    expect([textOf(focused()!), dayName(events)]).to.deep.equal(['Winter market', 'Friday, December 18']);
  });

  it('has the events of a category', async () => {
    const { events } = await setUpMonth();
    one(events, 'button', 'Brewing').click();
    await until('brewing', () => named(cell(events, 'December 14')) === 'December 14');
    expect(named(cell(events, 'December 15'))).to.equal('December 15, 1 event');
  });

  it('stands in the address', async () => {
    const { events } = await setUpEvents(full);
    one(events, 'radio', 'Month').click();
    await until('the month', () => root(events).querySelector('table'));
    expect([location.hash, all(events, 'radio', 'Past').length]).to.deep.equal(['#events?view=month', 0]);
    one(events, 'radio', 'Agenda').click();
    await until('the agenda', () => all(events, 'radio', 'Past').length === 1);
  });
});

describe('what a month reads', () => {
  it('are the settings, what is to come, and what is over', async () => {
    const world = keepForCleaning(await createEvents(full));
    const lists: unknown[] = [];
    world.store.intercept = ({ verb }) => void (verb === 'list' && lists.push(verb));
    const { events } = await mountEvents(world, { view: 'month' });
    await until('the month', () => root(events).querySelector('[role=grid][aria-busy=false]'));
    expect(lists.length).to.equal(2);
  });

  it('is all that is to come, and of what is over as much as the month has', async () => {
    const events = [...manyEvents(50), ...manyEvents(70, true)];
    const world = keepForCleaning(await createEvents({ events }));
    const set = await mountEvents(world, { view: 'month' });
    const ready = () =>
      until('it is read', () => root(set.events).querySelector('[role=grid][aria-busy=false]'));
    await ready();
    expect(set.reads()).to.equal(1 + 50 + 40);
    expect(named(cell(set.events, 'December 1'))).to.equal('December 1, 1 event');
    one(set.events, 'button', 'Previous month').click();
    await until('November', () => monthName(set.events) === 'November 2026');
    await ready();
    await until('its first', () => named(cell(set.events, 'November 1')) === 'November 1, 1 event');
    expect(set.reads()).to.equal(1 + 50 + 60);
  });

  it('has an end, after which people ask for more', async () => {
    const { events } = await setUpMonth({ events: manyEvents(110) });
    expect(textOf(events)).to.include('Not all events are listed yet.');
    const more = await find(events, 'button', 'Load more events');
    more.click();
    await until('all', () => all(events, 'button', 'Load more events').length === 0);
  });

  it('is said when it could not be loaded, and loads on "Try again"', async () => {
    const world = keepForCleaning(await createEvents(full));
    world.store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    const { community, events } = await mountEvents(world, { view: 'month' });
    const retry = await find(events, 'button', 'Try again');
    await expect(community).to.be.accessible();
    world.store.intercept = undefined;
    retry.click();
    await until('the month', () => root(events).querySelector('td'));
  });
});

describe('where weeks begin', () => {
  it('is as the browser knows it, or the region', () => {
    const tags = ['en', 'en-GB', 'de', 'fr', 'es', 'ru', 'ar', 'pt-BR'];
    expect(tags.map(firstWeekday)).to.deep.equal([7, 1, 1, 1, 1, 1, 6, 7]);
    expect(tags.map(firstWeekdayByRegion)).to.deep.equal(tags.map(firstWeekday));
  });
});

describe('a month on a phone', () => {
  it('has dots instead of titles, fits, is large enough for fingers, and can be read in the dark', async () => {
    await setViewport({ width: 320, height: 640 });
    const { community, events } = await setUpMonth();
    Object.assign(community.style, { colorScheme: 'dark', background: '#121212', color: '#eee' });
    const day = cell(events, 'December 16');
    expect([
      day.querySelector('.bars')!.checkVisibility(),
      day.querySelectorAll('.dots .dot').length,
    ]).to.deep.equal([false, 3]);
    expect(outside(community)).to.deep.equal([]);
    expect(smallTargets(community, 24)).to.deep.equal([]);
    await expect(community).to.be.accessible();
    const takeBack = asWithFingers(community);
    try {
      expect(outside(community)).to.deep.equal([]);
      expect(smallTargets(community, 44)).to.deep.equal([]);
      for (const found of cells(events)) expect(found.getBoundingClientRect().height).to.be.at.least(44);
    } finally {
      takeBack();
    }
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CommunityEvents } from '../../src/elements/occasion/community-events.js';
import { occasionPath } from '../../src/data/occasion-paths.js';
import { StoreError } from '../../src/store/store.js';
import {
  createEvents,
  EVENTS,
  manyEvents,
  NOW,
  type EventsOptions,
} from '../../stories/events-list-fixtures.js';
import { COMMUNITY, idOf, type StoryCommunity } from '../../stories/fixtures.js';
import {
  fakeTime,
  restoreOnline,
  restoreVisibility,
  setHidden,
  setOnline,
} from '../controllers/fake-time.js';
import { mountEvents, setUpEvents, titles } from './events-list-setup.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { all, announced, find, focused, one, textOf, until } from './screen.js';

const DESK = { width: 900, height: 700 };
const PAGE_TITLE = document.title;

afterEach(async () => {
  restoreOnline();
  restoreVisibility();
  await until('no list is left', () => document.querySelector('community-events') === null).catch(
    () => undefined,
  );
  cleanUpForum();
  document.title = PAGE_TITLE;
  await setViewport(DESK);
});

const full: EventsOptions = { events: EVENTS };

const unavailable = () => {
  throw new StoreError('unavailable', 'in the test');
};

const days = (events: CommunityEvents) =>
  [...(events.shadowRoot?.querySelectorAll('.day-name') ?? [])].map((day) => textOf(day));

const rowOf = (events: CommunityEvents, title: string) => textOf(one(events, 'link', title).closest('li')!);

const opened = (events: CommunityEvents) => events.shadowRoot?.querySelector('community-event');

describe('the agenda', () => {
  it('has what is to come by days, with what is going on under today, and a series at each of its times', async () => {
    const { community, events } = await setUpEvents(full);
    expect(days(events)).to.deep.equal([
      'Today Monday, December 14',
      'Tomorrow Tuesday, December 15',
      'Wednesday, December 16',
      'Thursday, December 17',
      'Friday, December 18',
      'Tuesday, December 22',
      'Tuesday, January 5, 2027',
      'Tuesday, January 12, 2027',
    ]);
    expect(titles(events).map((title) => title.slice(0, 22))).to.deep.equal([
      'Win a hand grinder',
      'Cupping for beginners',
      'Tuesday brew club',
      'Ask the grinder maker:',
      'تذوق القهوة العربية',
      'Latte art evening',
      'Winter market',
      'Tuesday brew club',
      'Tuesday brew club',
      'Tuesday brew club',
    ]);
    await expect(community).to.be.accessible();
  });

  it('says when, where, what it is, and what has become of it', async () => {
    const { events } = await setUpEvents(full);
    expect(rowOf(events, 'Cupping for beginners')).to.match(
      /^6:30 – 8:00\sPM Cupping.* On site Roastery, Tor.* Beans$/u,
    );
    expect(rowOf(events, 'Win a hand grinder')).to.match(
      /^Dec 10, 9:00\sAM – Dec 24, 9:00\sAM .*Now Giveaway Gear$/u,
    );
    expect(rowOf(events, EVENTS[2]!.title!)).to.match(/^6:00 – 7:00\sPM 9:00\sAM PST Ask.*Online Gear$/u);
    expect(rowOf(events, 'Winter market')).to.match(/^Dec 18 – 20 Winter market Not certain yet/u);
    const latte = one(events, 'link', 'Latte art evening');
    expect([latte.querySelector('s') !== null, textOf(latte.closest('li')!)]).to.deep.equal([
      true,
      rowOf(events, 'Latte art evening'),
    ]);
    expect(rowOf(events, 'Latte art evening')).to.include('Latte art evening Cancelled');
    const club = all(events, 'link', 'Tuesday brew club').map((link) => textOf(link.closest('li')!));
    expect(club.map((row) => row.includes('Cancelled'))).to.deep.equal([false, true, false, false]);
    for (const row of club) expect(row).to.include('Recurring');
  });

  it('shows times in the reader’s zone, and days of whole-day events in theirs', async () => {
    const { events } = await setUpEvents(full, { zone: 'Asia/Kolkata' });
    expect(rowOf(events, 'Cupping for beginners')).to.match(
      /^11:00\sPM – 12:30\sAM|^Dec 14, 11:00\sPM – Dec 15, 12:30\sAM/u,
    );
    expect(rowOf(events, 'Cupping for beginners')).to.match(/6:30\sPM GMT\+1/u);
    expect(rowOf(events, 'Winter market')).to.match(/^Dec 18 – 20/u);
  });

  it('says when there is nothing, and nothing of a category', async () => {
    const { community, events } = await setUpEvents({});
    expect(textOf(events)).to.include('No events are planned at the moment.');
    await expect(community).to.be.accessible();
    one(events, 'radio', 'Past').click();
    await until('nothing', () => textOf(events).includes('No events have taken place yet.'));
  });

  it('shows a skeleton while it loads', async () => {
    const world = keepForCleaning(await createEvents(full));
    world.store.intercept = () => new Promise(() => undefined);
    const { community, events } = await mountEvents(world);
    await find(events, 'status', 'Loading events …');
    await expect(community).to.be.accessible();
  });

  it('stands where the skeleton has stood', async () => {
    const world = keepForCleaning(await createEvents(full));
    let answer = () => undefined as void;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    world.store.intercept = () => asked;
    const { events } = await mountEvents(world);
    const agenda = () => events.shadowRoot!.querySelector('.agenda')!;
    const rowOfAgenda = () => agenda().querySelector('.entry')!.getBoundingClientRect();
    await find(events, 'status', 'Loading events …');
    const before = [agenda().getBoundingClientRect().top, rowOfAgenda().top, rowOfAgenda().height];
    answer();
    await until('events', () => titles(events).length === 10);
    const after = [agenda().getBoundingClientRect().top, rowOfAgenda().top, rowOfAgenda().height];
    for (const [i, place] of before.entries()) expect(after[i]).to.be.within(place - 4, place + 4);
  });

  it('says when it could not be loaded, and loads on "Try again"', async () => {
    const world = keepForCleaning(await createEvents(full));
    world.store.intercept = unavailable;
    const { community, events } = await mountEvents(world);
    const retry = await find(events, 'button', 'Try again');
    expect(textOf(one(events, 'alert'))).to.include('The events could not be loaded.');
    await expect(community).to.be.accessible();
    world.store.intercept = undefined;
    retry.click();
    await until('events', () => titles(events).length === 10);
  });

  it('says that the community is not set up', async () => {
    const { events } = await setUpEvents({ notSetUp: true });
    await until('said', () => textOf(events).includes('This community is not set up yet.'));
  });

  it('says after a while that it has no community', async () => {
    const time = fakeTime();
    try {
      const events = await fixture<CommunityEvents>(html`<community-events lang="en"></community-events>`);
      await time.pass(5000);
      await events.updateComplete;
      expect(textOf(events)).to.include('This widget is not connected to a community yet.');
    } finally {
      time.restore();
    }
  });

  it('says that one is offline, and stops saying it', async () => {
    const { events } = await setUpEvents(full);
    setOnline(false);
    await until('offline', () => textOf(events).includes('You are offline.'));
    setOnline(true);
    await until('online', () => !textOf(events).includes('You are offline.'));
  });

  it('speaks the language of the page', async () => {
    const { events } = await setUpEvents(full, {}, 'ar');
    await find(events, 'radio', 'القادمة');
    await until('its direction', () => events.shadowRoot?.querySelector('[dir=rtl].frame'));
    expect(textOf(events)).not.to.match(/Agenda|Coming|On site|December|Cancelled/);
  });
});

describe('what the agenda has read', () => {
  it('is still there after an event was opened, with the focus where it was', async () => {
    const { events, reads } = await setUpEvents({ events: manyEvents(50) });
    for (const count of [40, 50]) {
      one(events, 'button', 'Load more events').click();
      await until('more', () => titles(events).length === count);
    }
    const before = reads();
    one(events, 'link', 'Event number 49').click();
    await until('the event', () => opened(events));
    const inside = reads();
    history.back();
    await until('the focus', () => focused()?.textContent === 'Event number 49');
    expect([titles(events).length, inside >= before, reads()]).to.deep.equal([50, true, inside]);
  });

  it('stays as long as it was when it is looked at again, or as it was where that fails', async () => {
    const { events, store } = await setUpEvents({ events: manyEvents(50) });
    one(events, 'button', 'Load more events').click();
    await until('more', () => titles(events).length === 40);
    const path = occasionPath(COMMUNITY, idOf('n39'));
    await store.commit([{ op: 'update', path, data: { status: 'cancelled' } }]);
    store.now = () => NOW + 240_000;
    store.intercept = unavailable;
    setHidden(true);
    setHidden(false);
    await events.updateComplete;
    expect(titles(events).length).to.equal(40);
    store.intercept = undefined;
    store.now = () => NOW + 480_000;
    const counts = new Set<number>();
    const seen = new MutationObserver(() => counts.add(titles(events).length));
    seen.observe(events.shadowRoot!, { childList: true, subtree: true });
    setHidden(true);
    setHidden(false);
    await until('it is cancelled', () => rowOf(events, 'Event number 39').includes('Cancelled'));
    seen.disconnect();
    expect([...counts]).to.deep.equal([40]);
  });

  it('are two questions: the settings and the first page', async () => {
    const world = keepForCleaning(await createEvents({ events: manyEvents(30) }));
    const calls: string[] = [];
    world.store.intercept = ({ verb }) => void calls.push(verb);
    const { events, reads } = await mountEvents(world);
    await until('the first page', () => titles(events).length === 20);
    expect([[...calls].sort(), reads()]).to.deep.equal([['get', 'list'], 21]);
    expect(textOf(events)).to.include('Not all events are listed yet.');
  });

  it('is more on demand, which is said and led to', async () => {
    const { events } = await setUpEvents({ events: manyEvents(30) });
    one(events, 'button', 'Load more events').click();
    await until('the rest', () => titles(events).length === 30);
    await until('the focus', () => focused()?.textContent === 'Event number 21');
    expect(announced()).to.equal('10 more events are listed.');
    expect(all(events, 'button', 'Load more events')).to.deep.equal([]);
    expect(textOf(events)).not.to.include('Not all events');
  });

  it('puts what ends late where it begins', async () => {
    const late = { id: 'late', title: 'A long one', on: '2026-12-16 08:00', lasts: 200 * 1440 };
    const { events } = await setUpEvents({ events: [...manyEvents(25), late] });
    expect(titles(events)).not.to.include('A long one');
    one(events, 'button', 'Load more events').click();
    await until('it is there', () => titles(events)[1] === 'A long one');
    await until('the focus', () => focused()?.textContent === 'Event number 21');
  });

  it('shows the many times of a series little by little, without reading', async () => {
    const on = Array.from(
      { length: 40 },
      (_, i) => `${new Date(NOW + i * 86_400_000).toISOString().slice(0, 10)} 18:00`,
    );
    const { events, reads } = await setUpEvents({ events: [{ id: 'daily', title: 'Daily', on }] });
    const before = reads();
    expect([titles(events).length, textOf(events).includes('Not all events')]).to.deep.equal([30, false]);
    one(events, 'button', 'Load more events').click();
    await until('all', () => titles(events).length === 40);
    expect(reads()).to.equal(before);
  });

  it('stays when further ones cannot be read, which is said', async () => {
    const { events, store } = await setUpEvents({ events: manyEvents(30) });
    store.intercept = unavailable;
    one(events, 'button', 'Load more events').click();
    const alert = await find(events, 'alert');
    expect([titles(events).length, textOf(alert).includes('could not be loaded')]).to.deep.equal([20, true]);
    store.intercept = undefined;
    one(events, 'button', 'Try again').click();
    await until('the rest', () => titles(events).length === 30);
  });

  it('is looked at again when somebody comes back to the tab after minutes', async () => {
    const { events, store } = await setUpEvents(full);
    const path = occasionPath(COMMUNITY, idOf('cupping'));
    await store.commit([{ op: 'update', path, data: { status: 'cancelled' } }]);
    setHidden(true);
    setHidden(false);
    expect(rowOf(events, 'Cupping for beginners')).not.to.include('Cancelled');
    store.now = () => NOW + 240_000;
    setHidden(true);
    setHidden(false);
    await until('it is cancelled', () => rowOf(events, 'Cupping for beginners').includes('Cancelled'));
  });
});

describe('all events for calendars', () => {
  /** The files that the browser was handed, by name. */
  async function saved(press: () => Promise<unknown>): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    const blobs = new Map<string, Blob>();
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      const address = `blob:${String(blobs.size)}`;
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (!this.download) return click.call(this);
      void blobs
        .get(this.href)
        ?.text()
        .then((text) => files.set(this.download, text));
    };
    try {
      await press();
    } finally {
      Object.assign(URL, { createObjectURL });
      HTMLAnchorElement.prototype.click = click;
    }
    return files;
  }

  it('are a file with all that is to come, also what has not been read yet', async () => {
    const { events, reads } = await setUpEvents({ events: [...manyEvents(45), ...manyEvents(3, true)] });
    const files = await saved(async () => {
      one(events, 'button', 'Add all to calendar').click();
      await until('said', () => announced() === '45 events are in the file. Open it with your calendar.');
    });
    const [name, text] = await until('the file', () => [...files][0]);
    expect([name, text.match(/BEGIN:VEVENT/g)?.length]).to.deep.equal(['Events.ics', 45]);
    expect(text.replaceAll(/\r\n /g, '')).to.include(`#event-${idOf('n45')}`);
    expect([reads(), all(events, 'button', 'Load more events').length]).to.deep.equal([46, 1]);
  });

  it('are those of the chosen category', async () => {
    const { events } = await setUpEvents(full);
    one(events, 'button', 'Gear').click();
    const files = await saved(async () => {
      one(events, 'button', 'Add all to calendar').click();
      await until('said', () => announced().startsWith('2 events'));
    });
    expect(await until('the file', () => [...files.keys()][0])).to.equal('Events-Gear.ics');
    one(events, 'button', 'Off topic').click();
    await until('none', () => all(events, 'button', 'Add all to calendar').length === 0);
  });

  it('are none where some cannot be read, which is said', async () => {
    const { events, store } = await setUpEvents({ events: manyEvents(45) });
    store.intercept = unavailable;
    const files = await saved(async () => {
      one(events, 'button', 'Add all to calendar').click();
      await until('said', () => textOf(events).includes('The calendar file could not be made.'));
    });
    expect(files.size).to.equal(0);
  });
});

describe('what is over', () => {
  it('is listed the latest first, with the times of a series that still goes on', async () => {
    const series = { id: 'series', title: 'A series', on: ['2026-12-01 18:00', '2026-12-20 18:00'] };
    const { events, reads } = await setUpEvents({ events: [...EVENTS, series] });
    const before = reads();
    one(events, 'radio', 'Past').click();
    await until('the past', () => titles(events).join() === 'A series,Autumn tasting,Summer party');
    expect([location.hash, reads() - before]).to.deep.equal(['#events?when=past', 2]);
    expect(days(events)[0]).to.equal('Tuesday, December 1');
  });

  it('never shows what others may still come before', async () => {
    const longAgo = { id: 'old', title: 'Old', on: '2026-10-01 18:00' };
    const series = { id: 'series', title: 'A series', on: ['2026-10-02 18:00', '2026-12-20 18:00'] };
    const { events } = await setUpEvents({ events: [...manyEvents(30, true), series, longAgo] });
    one(events, 'radio', 'Past').click();
    await until('the past', () => titles(events).length === 20);
    expect(titles(events)).not.to.include('A series');
    one(events, 'button', 'Load more events').click();
    await until('all', () => titles(events).length === 32);
    expect(titles(events).slice(-3)).to.deep.equal(['Event number 30', 'A series', 'Old']);
  });

  it('knows the past times of series that are read late', async () => {
    const series = { id: 'series', title: 'A series', on: ['2026-12-01 18:00', '2027-12-20 18:00'] };
    const { events } = await setUpEvents({ events: [...manyEvents(30), series] });
    one(events, 'radio', 'Past').click();
    await until('the past', () => titles(events).join() === 'A series');
  });

  it('is where a link leads to', async () => {
    history.replaceState(null, '', '#events?when=past&category=Beans');
    const { events } = await setUpEvents(full);
    await until('the past of beans', () => titles(events).join() === 'Autumn tasting');
  });
});

describe('a category', () => {
  it('narrows the list, stands in the address, and goes with "back"', async () => {
    const { events } = await setUpEvents(full);
    one(events, 'button', 'Gear').click();
    await until('gear', () => titles(events).length === 2);
    expect(location.hash).to.equal('#events?category=Gear');
    one(events, 'button', 'Off topic').click();
    await until('none', () => textOf(events).includes('No events of this category are listed.'));
    history.back();
    await until('back', () => titles(events).length === 2);
  });

  it('of the element is chosen at first', async () => {
    const { events } = await setUpEvents(full, { category: 'Beans' });
    expect(titles(events)).to.deep.equal(['Cupping for beginners']);
    one(events, 'button', 'All categories').click();
    await until('all', () => titles(events).length === 10);
    expect(location.hash).to.equal('#events?category=');
  });
});

describe('an event that is opened', () => {
  const cupping = idOf('cupping');

  it('takes the place of the list, names the page, and leads back to its link', async () => {
    const { events, reads } = await setUpEvents(full);
    one(events, 'link', 'Cupping for beginners').click();
    const event = await until('the event', () => opened(events));
    expect(location.hash).to.equal(`#event-${cupping}`);
    expect(['event', 'occurrence', 'comments'].map((name) => event.getAttribute(name))).to.deep.equal([
      cupping,
      null,
      'open',
    ]);
    expect(document.title).to.equal('Cupping for beginners');
    await until('the focus', () =>
      events.shadowRoot?.querySelector('.opened')?.contains(events.shadowRoot.activeElement),
    );
    const before = reads();
    one(events, 'link', 'All events').click();
    await until('the list', () => !opened(events) && focused()?.textContent === 'Cupping for beginners');
    expect([document.title, location.hash, reads()]).to.deep.equal([PAGE_TITLE, '', before]);
  });

  it('is a certain time of a series, which the address says', async () => {
    const { events } = await setUpEvents(full);
    all(events, 'link', 'Tuesday brew club')[2]!.click();
    const event = await until('the event', () => opened(events));
    expect(event.getAttribute('occurrence')).to.equal('d20270105');
    expect(location.hash).to.equal(`#event-${idOf('tuesday')}-d20270105`);
    history.back();
    await until('the third', () => focused() === all(events, 'link', 'Tuesday brew club')[2]);
  });

  it('is shown to whoever follows a link, without the list, which is read on the way back', async () => {
    history.replaceState(null, '', `#event-${cupping}`);
    const world = keepForCleaning(await createEvents(full));
    const lists: unknown[] = [];
    world.store.intercept = (call) => void (call.verb === 'list' && lists.push(call.query.collection));
    const { events } = await mountEvents(world);
    await until('the event', () => opened(events)?.getAttribute('event') === cupping);
    expect([
      lists.filter((path) => String(path).endsWith('/events')).length,
      titles(events).length,
    ]).to.deep.equal([0, 0]);
    (await find(events, 'link', 'All events')).click();
    await until('the list', () => titles(events).length === 10);
  });

  it('stands in the query where that is wanted, and nowhere where that is', async () => {
    const { events } = await setUpEvents(full, { routing: 'query' });
    all(events, 'link', 'Tuesday brew club')[0]!.click();
    await until('the event', () => opened(events));
    expect(new URLSearchParams(location.search).get('event')).to.equal(`${idOf('tuesday')}-d20261215`);
    history.back();
    await until('the list', () => !opened(events));
    events.routing = 'none';
    const { href } = location;
    one(events, 'link', 'Cupping for beginners').click();
    await until('the event', () => opened(events));
    expect([location.href, document.title]).to.deep.equal([href, PAGE_TITLE]);
  });

  it('does not mix with the threads of a forum on the page', async () => {
    history.replaceState(null, '', `#thread-${cupping}`);
    const { events } = await setUpEvents(full);
    await until('the list', () => titles(events).length === 10);
    expect(opened(events)).to.equal(null);
    for (const hash of ['#event-short', `#event-${cupping}-else`, '#events', `#event-${cupping}-d2026`]) {
      location.hash = hash;
      await events.updateComplete;
      expect(opened(events), hash).to.equal(null);
    }
  });

  it('leaves nothing behind after many moves', async () => {
    const { community, events, reads } = await setUpEvents(full);
    const before = reads();
    const place = document.createElement('section');
    (community satisfies StoryCommunity).append(place);
    for (let round = 0; round < 50; round++) {
      (round % 2 ? community : place).append(events);
      await events.updateComplete;
    }
    expect([reads(), titles(events).length]).to.deep.equal([before, 10]);
  });
});

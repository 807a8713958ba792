import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { drawWinners, entriesOf, verifyDraw } from '../../src/data/draw.js';
import {
  messagesPath,
  occasionPath,
  queuePath,
  secretPath,
  signUpPath,
  ticketPath,
} from '../../src/data/occasion-paths.js';
import { decodeTicket } from '../../src/data/occasions.js';
import { occasionDrawTexts } from '../../src/i18n/staff/occasion-draw/texts.js';
import { StoreError } from '../../src/store/store.js';
import {
  CONTEST,
  GIVEAWAY,
  JUDGED,
  manyEntrants,
  SEED,
  seedDocument,
} from '../../stories/admin-draw-fixtures.js';
import type { EventFixture } from '../../stories/admin-events-fixtures.js';
import { COMMUNITY, idOf, NOAH, OMAR, type World } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, announced, find, focused, nameOf, one, textOf, type, until } from '../elements/screen.js';
import { mountEvents, setUpEvent, storedEvent, type EventsOptions } from './events-setup.js';
import { logOf } from './polls-setup.js';

afterEach(cleanUpForum);

const keyOf = ({ id }: EventFixture) => ({ event: idOf(id), occurrence: 'once' });
const DRAW = 'Draw 2 winners';

/** One event with its seed, as soon as its winners can be looked after. */
async function setUpDraw(event: EventFixture, options: EventsOptions & { readonly seed?: string } = {}) {
  const { seed = SEED, arrange, ...rest } = options;
  const world = await setUpEvent(event.id, {
    ...rest,
    events: [event],
    arrange: (made) => {
      if (seed) made.store.seed(seedDocument(event, seed));
      arrange?.(made);
    },
  });
  const { shown } = world;
  const draw = await until('the part', () => shown.shadowRoot?.querySelector('community-admin-draw'));
  await draw.updateComplete;
  return { ...world, draw };
}

async function ticketsOf({ store }: World, event: EventFixture) {
  const documents = await store.list({ collection: queuePath(COMMUNITY, keyOf(event)), limit: 500 });
  return documents.map(decodeTicket).filter((ticket) => ticket !== null);
}

const messagesOf = ({ store }: World, event: EventFixture) =>
  store.list({ collection: messagesPath(COMMUNITY, keyOf(event)), limit: 50 });
const names = (root: Element) => [...(root.shadowRoot?.querySelectorAll('.winners li') ?? [])].map(textOf);
const boxes = (root: Element) => all<HTMLInputElement>(root, 'checkbox');

async function publish(draw: Element, confirm: string): Promise<void> {
  one(draw, 'button', 'Publish the winners…').click();
  const button = await find(draw, 'button', confirm);
  await until('the focus', () => focused() === button);
  button.click();
  await until('they are published', () => all(draw, 'textbox', 'Message to the winners').length === 1);
}

/** The part of a giveaway whose winners are published, as somebody who reads another language finds it. */
async function published(lang: string) {
  const arrange = ({ store }: World) => store.seed(seedDocument(GIVEAWAY));
  const set = await mountEvents({ item: idOf('giveaway'), events: [GIVEAWAY], arrange }, lang);
  const shown = await until('the event', () => set.tab.shadowRoot?.querySelector('community-admin-event'));
  const record = await until('it is read', () => shown.record);
  const winners = await drawWinners(SEED, entriesOf(await ticketsOf(set, GIVEAWAY)), 2);
  set.tab.tell({ ...record, winners, seed: SEED, sequence: 1 });
  return shown;
}

/** Nothing gets through that writes or reads such a path. */
function lose({ store }: World, part: string, code: 'exhausted' | 'denied' = 'exhausted'): void {
  store.intercept = (call) => {
    if (JSON.stringify(call).includes(part)) throw new StoreError(code, 'in the test');
  };
}

describe('the draw of a giveaway', () => {
  it('says before its end when it will be possible', async () => {
    const { draw } = await setUpDraw({ ...GIVEAWAY, begins: 20 });
    expect(textOf(draw)).to.match(/It ends .+\. Then the winners are drawn here\./);
    expect(all(draw, 'button')).to.deep.equal([]);
  });

  it('shows who won before anybody else reads it, asks once, publishes, and everybody can draw again', async () => {
    const world = await setUpDraw(GIVEAWAY);
    const { draw } = world;
    await expect(draw).to.be.accessible();
    one(draw, 'button', DRAW).click();
    const heading = await until('the outcome', () => draw.shadowRoot?.querySelector('#drawn'));
    await until('the focus', () => focused() === heading);
    const tickets = await ticketsOf(world, GIVEAWAY);
    const winners = await drawWinners(SEED, entriesOf(tickets), 2);
    const people = (GIVEAWAY.people ?? []).map(({ name }) => name);
    const places = new Map(tickets.map(({ id }, place) => [id, people[place] ?? '']));
    expect(names(draw)).to.deep.equal(winners.map((ticket) => places.get(ticket)));
    expect(textOf(draw)).to.contain('Drawn from 5 entries');
    expect((await storedEvent(world, 'giveaway'))?.winners).to.equal(null);
    await expect(draw).to.be.accessible();
    await publish(draw, 'Publish 2 winners');
    const event = await storedEvent(world, 'giveaway');
    expect(event).to.deep.include({ winners, seed: SEED, sequence: 1 });
    expect(event && (await verifyDraw(event, tickets))).to.include({ seedMatches: true, winnersMatch: true });
    expect(await logOf(world)).to.deep.equal([]);
    expect(names(draw)).to.deep.equal(winners.map((ticket) => places.get(ticket)));
    await until('the focus', () => focused()?.id === 'draw-heading');
    expect(announced()).to.contain('The winners are published.');
    await expect(draw).to.be.accessible();
    draw.shadowRoot?.querySelector('summary')?.click();
    (await find(draw, 'button', 'Draw again')).click();
    await until('the proof', () => textOf(draw).includes('the same'));
  });

  it('of somebody else is an entry in the log', async () => {
    const world = await setUpDraw({ ...GIVEAWAY, by: NOAH }, { as: 'admin' });
    one(world.draw, 'button', DRAW).click();
    await find(world.draw, 'button', 'Publish the winners…');
    await publish(world.draw, 'Publish 2 winners');
    expect((await logOf(world)).map(({ action, about }) => [action, about])).to.deep.equal([
      ['draw', NOAH.uid],
    ]);
  });

  it('is not undone by leaving before it is published', async () => {
    const world = await setUpDraw(GIVEAWAY);
    const { draw } = world;
    one(draw, 'button', DRAW).click();
    (await find(draw, 'button', 'Publish the winners…')).click();
    (await find(draw, 'button', 'Back')).click();
    const ask = await find(draw, 'button', 'Publish the winners…');
    await until('the focus', () => focused() === ask);
    expect((await storedEvent(world, 'giveaway'))?.sequence).to.equal(0);
  });

  it('is left to its maker and to admins', async () => {
    const { draw } = await setUpDraw({ ...GIVEAWAY, by: NOAH });
    expect(textOf(draw)).to.contain(`only ${NOAH.name}, who made the event, and admins can read`);
    expect(all(draw, 'button')).to.deep.equal([]);
  });

  for (const [what, seed, says] of [
    ['is missing', '', 'is not stored. So nobody can be drawn'],
    ['is another one', 'made up later', 'is not the one that was settled in the beginning. So nobody'],
  ] as const)
    it(`says what to do where the seed ${what}`, async () => {
      const { draw } = await setUpDraw(GIVEAWAY, { seed });
      one(draw, 'button', DRAW).click();
      await until('the sentence', () => textOf(draw).includes(says));
      expect(names(draw)).to.deep.equal([]);
    });

  it('says whom to ask where the database refuses the seed', async () => {
    const world = await setUpDraw(GIVEAWAY);
    lose(world, secretPath(COMMUNITY, idOf('giveaway'), 'seed'), 'denied');
    one(world.draw, 'button', DRAW).click();
    await until('the sentence', () => textOf(world.draw).includes(`only ${OMAR.name}, who made the event`));
  });

  it('says what to do where the entries cannot be read, and draws then', async () => {
    const world = await setUpDraw(GIVEAWAY);
    lose(world, '/queue');
    one(world.draw, 'button', DRAW).click();
    await until('the sentence', () => textOf(world.draw).includes('The entries could not be read.'));
    world.store.intercept = undefined;
    one(world.draw, 'button', DRAW).click();
    await until('the winners', () => names(world.draw).length === 2);
  });

  it('has nobody to win where nobody has entered', async () => {
    const { draw } = await setUpDraw({ ...GIVEAWAY, people: [] });
    one(draw, 'button', DRAW).click();
    await until('the sentence', () => textOf(draw).includes('Nobody has entered, so nobody can win.'));
    expect(all(draw, 'button')).to.deep.equal([]);
  });

  it('lets all win where there are no more entries than prizes', async () => {
    const world = await setUpDraw({ ...GIVEAWAY, prizes: 7 });
    const { draw } = world;
    one(draw, 'button', 'Draw 7 winners').click();
    await until('the sentence', () => textOf(draw).includes('all of them win'));
    expect(names(draw).length).to.equal(5);
    await publish(draw, 'Publish 5 winners');
    expect((await storedEvent(world, 'giveaway'))?.winners?.length).to.equal(5);
  });

  it('leaves out places that were given back, and has no name for whoever is gone', async () => {
    const tickets = [0, 1, 2, 3, 4].map((place) => idOf(`${idOf('giveaway').slice(0, 6)}${String(place)}`));
    const world = await setUpDraw({ ...GIVEAWAY, prizes: 4 });
    await world.store.commit([
      { op: 'update', path: ticketPath(COMMUNITY, keyOf(GIVEAWAY), tickets[0] ?? ''), data: { party: 0 } },
      { op: 'delete', path: signUpPath(COMMUNITY, keyOf(GIVEAWAY), 'mia') },
    ]);
    one(world.draw, 'button', 'Draw 4 winners').click();
    await until('the winners', () => names(world.draw).length === 4);
    expect([...names(world.draw)].sort()).to.deep.equal(
      ['Somebody who has taken the entry away', 'Yuki Tanaka', 'Zoë', 'سامي'].sort(),
    );
  });

  it('is done again where an entry has gone before it is published', async () => {
    const world = await setUpDraw(GIVEAWAY);
    const { draw } = world;
    one(draw, 'button', DRAW).click();
    (await find(draw, 'button', 'Publish the winners…')).click();
    const confirm = await find(draw, 'button', 'Publish 2 winners');
    const [first] = await ticketsOf(world, GIVEAWAY);
    await world.store.commit([
      { op: 'update', path: ticketPath(COMMUNITY, keyOf(GIVEAWAY), first?.id ?? ''), data: { party: 0 } },
    ]);
    confirm.click();
    await until('the sentence', () => textOf(draw).includes('An entry has come or gone since the draw.'));
    await until('the focus', () => nameOf(focused() ?? draw) === DRAW);
    expect((await storedEvent(world, 'giveaway'))?.winners).to.equal(null);
  });

  it('shows what a colleague has published meanwhile', async () => {
    const world = await setUpDraw(GIVEAWAY);
    const { draw, store } = world;
    one(draw, 'button', DRAW).click();
    (await find(draw, 'button', 'Publish the winners…')).click();
    const winners = await drawWinners(SEED, entriesOf(await ticketsOf(world, GIVEAWAY)), 2);
    await store.commit([
      {
        op: 'update',
        path: occasionPath(COMMUNITY, idOf('giveaway')),
        data: { winners, seed: SEED, sequence: 1 },
      },
    ]);
    (await find(draw, 'button', 'Publish 2 winners')).click();
    await until('the sentence', () => textOf(draw).includes('has decided about this meanwhile'));
    await until('the winners', () => textOf(draw).includes('2 winners, drawn by lot'));
    expect((await storedEvent(world, 'giveaway'))?.sequence).to.equal(1);
  });
});

describe('the message to the winners', () => {
  it('is sent again where it did not get through, and reaches nobody twice', async () => {
    const world = await setUpDraw(GIVEAWAY);
    const { draw } = world;
    one(draw, 'button', DRAW).click();
    await find(draw, 'button', 'Publish the winners…');
    await publish(draw, 'Publish 2 winners');
    const field = one<HTMLTextAreaElement>(draw, 'textbox', 'Message to the winners');
    expect(field.value).to.contain('Congratulations');
    const send = one(draw, 'button', 'Send to the winners');
    type(field, ' ');
    send.click();
    await until('the sentence', () => textOf(draw).includes('Write something.'));
    type(field, 'Fetch it on Monday.');
    let lost = 0;
    world.store.intercept = (call) => {
      if (call.verb === 'commit' && JSON.stringify(call).includes('/messages/')) {
        lost += 1;
        throw new StoreError('exhausted', 'in the test');
      }
    };
    send.click();
    await until('the sentence', () => textOf(draw).includes('this did not get through'));
    expect(focused()).to.equal(field);
    expect(field.value).to.equal('Fetch it on Monday.');
    expect(lost).to.equal(1);
    world.store.intercept = undefined;
    send.click();
    await until('it is said', () => /The winners were told .+: Fetch it on Monday\./.test(textOf(draw)));
    expect(all(draw, 'textbox')).to.deep.equal([]);
    const [message, ...others] = await messagesOf(world, GIVEAWAY);
    expect(others).to.deep.equal([]);
    expect(message?.data).to.deep.include({ to: 'winners', body: 'Fetch it on Monday.', uid: OMAR.uid });
    await expect(draw).to.be.accessible();
  });
});

describe('the message to the winners in another language', () => {
  it('is begun in the language of the page', async () => {
    const field = await find<HTMLTextAreaElement>(await published('de'), 'textbox');
    // Only now: loaded before, they would have been there from the start.
    const { message } = await occasionDrawTexts.load('de');
    expect(field.value).to.equal(message.first);
  });
});

describe('the choice of the winners of a contest', () => {
  it('goes by the entries with their answers, as many as there are prizes, and has no seed', async () => {
    const world = await setUpDraw(JUDGED, { seed: '' });
    const { draw } = world;
    expect(all(draw, 'button').map(nameOf)).to.deep.equal(['Choose the winners yourself…']);
    one(draw, 'button', 'Choose the winners yourself…').click();
    await until('the entries', () => boxes(draw).length === 5);
    await until('the focus', () => focused()?.id === 'choose');
    expect(textOf(draw)).to.contain('What do you like about winter? Snow');
    expect(textOf(draw)).to.contain('No answer');
    one(draw, 'button', 'Publish the winners…').click();
    await until('the sentence', () => textOf(draw).includes('Choose at least one entry.'));
    for (const place of [3, 0, 1]) boxes(draw)[place]?.click();
    await until('it is full', () => textOf(draw).includes('There are 2 prizes. Take one'));
    expect(textOf(draw)).to.contain('2 of 2 chosen');
    expect(boxes(draw).map(({ checked }) => checked)).to.deep.equal([true, false, false, true, false]);
    expect(names(draw)).to.deep.equal(['Yuki Tanaka', 'Lena Sørensen-Okonkwo']);
    await expect(draw).to.be.accessible();
    const tickets = await ticketsOf(world, JUDGED);
    await publish(draw, 'Publish 2 winners');
    expect(await storedEvent(world, 'judged')).to.deep.include({
      ...{ winners: [tickets[3]?.id, tickets[0]?.id], seed: '' },
    });
    expect(textOf(draw)).to.contain('2 winners, chosen by staff');
    expect(textOf(draw)).not.to.contain('How it was drawn');
  });

  it('is possible beside a draw, also for staff who cannot draw', async () => {
    const { draw } = await setUpDraw(CONTEST);
    expect(all(draw, 'button').map(nameOf)).to.deep.equal([DRAW, 'Choose the winners yourself…']);
    cleanUpForum();
    const foreign = await setUpDraw({ ...CONTEST, by: NOAH });
    expect(all(foreign.draw, 'button').map(nameOf)).to.deep.equal(['Choose the winners yourself…']);
  });

  it('is kept in the browser, and the focus goes back to where it was opened', async () => {
    const { draw } = await setUpDraw(JUDGED, { seed: '' });
    one(draw, 'button', 'Choose the winners yourself…').click();
    await until('the entries', () => boxes(draw).length === 5);
    boxes(draw)[2]?.click();
    one(draw, 'button', 'Back').click();
    const opener = await find(draw, 'button', 'Choose the winners yourself…');
    await until('the focus', () => focused() === opener);
    const again = document.createElement('community-admin-draw');
    Object.assign(again, { record: draw.record, session: draw.session, tab: draw.tab });
    draw.replaceWith(again);
    (await find(again, 'button', 'Choose the winners yourself…')).click();
    await until('the choice', () => names(again).join() === 'Mia');
  });

  it('reads the entries a page at a time, and says where it goes on', async () => {
    const { draw } = await setUpDraw({ ...JUDGED, people: manyEntrants(60) }, { seed: '' });
    one(draw, 'button', 'Choose the winners yourself…').click();
    await until('the first page', () => boxes(draw).length === 50);
    one(draw, 'button', 'Load more').click();
    await until('the others', () => boxes(draw).length === 60);
    await until('the focus', () => focused() === boxes(draw)[50]);
    expect(all(draw, 'button', 'Load more')).to.deep.equal([]);
    expect(announced()).to.contain('60 entries shown');
  });

  it('says what to do where the entries cannot be read', async () => {
    const world = await setUpDraw(JUDGED, { seed: '' });
    lose(world, '/signups');
    one(world.draw, 'button', 'Choose the winners yourself…').click();
    await until('the sentence', () => textOf(world.draw).includes('The entries could not be loaded.'));
    world.store.intercept = undefined;
    one(world.draw, 'button', 'Try again').click();
    await until('the entries', () => boxes(world.draw).length === 5);
  });
});

describe('the winners on a narrow screen', () => {
  afterEach(() => setViewport({ width: 900, height: 700 }));

  it('fit, and are chosen with a thumb', async () => {
    await setViewport({ width: 320, height: 640 });
    const { draw } = await setUpDraw(CONTEST);
    one(draw, 'button', 'Choose the winners yourself…').click();
    await until('the entries', () => boxes(draw).length === 5);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const box of boxes(draw))
      expect(box.closest('label')?.getBoundingClientRect().height).to.be.at.least(44);
  });
});

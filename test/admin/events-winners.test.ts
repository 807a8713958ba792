import { drawWinners } from '../../src/data/draw.js';
import { expect } from '@open-wc/testing';
import { messagesPath, secretPath } from '../../src/data/occasion-paths.js';
import { StoreError } from '../../src/store/store.js';
import type { EventFixture } from '../../stories/admin-events-fixtures.js';
import { COMMUNITY, idOf } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, find, one, textOf, type, until } from '../elements/screen.js';
import { mountEvents, setUpEvent, storedEvent, storedSignUp, type EventsOptions } from './events-setup.js';

afterEach(cleanUpForum);

const CONTEST: EventFixture = {
  ...{ id: 'contest', ago: 200, title: 'Best latte art', begins: -72, prizes: 1 },
  ...{ kind: 'promotion', promotion: 'contest', by: { uid: 'omar', name: 'Omar' } },
  questions: [{ text: 'Your picture', required: true, options: [] }],
  people: [
    { name: 'Mia', answers: { q0: 'A swan' } },
    { name: 'Noah', answers: { q0: 'A leaf' } },
  ],
};
const GIVEAWAY: EventFixture = { ...CONTEST, promotion: 'giveaway', seedHash: 'a'.repeat(64), prizes: 2 };

async function setUpWinners(event: EventFixture, options: EventsOptions = {}) {
  const set = await mountEvents({ ...options, events: [event], item: `${idOf(event.id)}/winners` });
  const page = await until('the page', () => set.tab.shadowRoot?.querySelector('community-admin-winners'));
  await until('it is read', () => page.record !== undefined);
  await page.updateComplete;
  return { ...set, page };
}

const names = (page: Element) =>
  [...(page.shadowRoot?.querySelectorAll('ol li') ?? [])].map(textOf).join('|');

const messages = ({ store }: Awaited<ReturnType<typeof setUpWinners>>) =>
  store.list({
    collection: messagesPath(COMMUNITY, { event: idOf('contest'), occurrence: 'once' }),
    limit: 5,
  });

describe('winners', () => {
  it('are a step from an event that is over', async () => {
    const { shown, tab } = await setUpEvent('contest', { events: [CONTEST] });
    one(shown, 'button', 'Winners').click();
    await until('the page', () => tab.shadowRoot?.querySelector('community-admin-winners'));
    expect(tab.item).to.equal(`${idOf('contest')}/winners`);
  });

  it('of a contest are chosen by their answers, published and told', async () => {
    const world = await setUpWinners(CONTEST);
    const { page, decided } = world;
    await find(page, 'checkbox', 'NoahA leaf');
    await expect(page).to.be.accessible();
    one(page, 'checkbox', 'MiaA swan').click();
    await until('it counts', () => textOf(page).includes('1 of 1 chosen'));
    expect(one<HTMLInputElement>(page, 'checkbox', 'NoahA leaf').disabled).to.equal(true);
    one(page, 'button', 'Publish the winners').click();
    await until('what is missing', () => textOf(page).includes('Write what the winners shall do next.'));
    type(one(page, 'textbox', 'Message to the winners'), 'Come and fetch it.');
    one(page, 'button', 'Publish the winners').click();
    await until('they are told', () => textOf(page).includes('The winners find your message'));
    const event = await storedEvent(world, 'contest');
    const ticket = (await storedSignUp(world, 'contest', 'mia'))?.ticket;
    expect([event?.winners, event?.seed, event?.sequence]).to.deep.equal([[ticket], '', 1]);
    expect((await messages(world)).map(({ data }) => [data['to'], data['body']])).to.deep.equal([
      ['winners', 'Come and fetch it.'],
    ]);
    expect(decided.map(({ message, undo }) => [message, undo])).to.deep.equal([
      ['The winners are published.', undefined],
    ]);
  });

  it('are published once, and told once, where the message does not get through', async () => {
    const world = await setUpWinners(CONTEST);
    const { page, store, decided } = world;
    (await find(page, 'checkbox', 'MiaA swan')).click();
    type(await find(page, 'textbox', 'Message to the winners'), 'Come and fetch it.');
    store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes.some(({ path }) => path.includes('/messages/')))
        throw new StoreError('exhausted', 'in the test');
    };
    one(page, 'button', 'Publish the winners').click();
    await until('it says so', () => textOf(page).includes('but your message did not get through'));
    store.intercept = undefined;
    one(page, 'button', 'Send the message').click();
    await until('they are told', () => textOf(page).includes('The winners find your message'));
    expect(decided.length).to.equal(1);
    expect((await messages(world)).length).to.equal(1);
    expect((await storedEvent(world, 'contest'))?.sequence).to.equal(1);
  });

  it('are drawn from all tickets by the seed, and published with it', async () => {
    const seed = 's'.repeat(40);
    const world = await setUpWinners(GIVEAWAY, {
      arrange: ({ store }) =>
        store.seed({ [secretPath(COMMUNITY, idOf('contest'), 'seed')]: { text: seed } }),
    });
    const { page } = world;
    expect(all(page, 'checkbox')).to.deep.equal([]);
    expect(all(page, 'button')).to.deep.equal([]);
    (await find(page, 'button', 'Draw 2 winners')).click();
    const tickets = await Promise.all(['mia', 'noah'].map((uid) => storedSignUp(world, 'contest', uid)));
    const ids = tickets.map((signUp) => String(signUp?.ticket));
    const drawn = await drawWinners(seed, ids, 2);
    const expected = drawn.map((id) => (id === ids[0] ? 'Mia' : 'Noah')).join('|');
    await until(
      'they are shown',
      () => textOf(page).includes('Drawn, the first first') && names(page) === expected,
    );
    type(await find(page, 'textbox', 'Message to the winners'), 'Congratulations!');
    one(page, 'button', 'Publish the winners').click();
    await until('they are told', () => textOf(page).includes('The winners find your message'));
    const event = await storedEvent(world, 'contest');
    expect([event?.winners, event?.seed]).to.deep.equal([drawn, seed]);
  });

  it('are not drawn by whoever may not read the seed', async () => {
    const { page } = await setUpWinners(GIVEAWAY);
    (await find(page, 'button', 'Draw 2 winners')).click();
    await until('it says so', () => textOf(page).includes('The draw did not work'));
  });

  it('are not looked for before it is over, nor where nothing is won', async () => {
    const { page } = await setUpWinners({ ...CONTEST, begins: 1 });
    expect(textOf(page)).to.contain('Entries are still taken.');
    const none = await setUpWinners({ ...CONTEST, kind: 'meetup', promotion: '', prizes: 0 });
    expect(textOf(none.page)).to.contain('There is nothing to win here');
  });
});

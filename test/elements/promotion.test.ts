import { expect } from '@open-wc/testing';
import { eventMark } from '../../src/data/occasion-messages.js';
import { queuePath, signUpAnswersPath, signUpPath, ticketPath } from '../../src/data/occasion-paths.js';
import { inboxPath } from '../../src/data/paths.js';
import type { CommunityPromotion } from '../../src/elements/occasion/promotion-entering.js';
import type { EventSignedUpEvent } from '../../src/events.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA } from '../../stories/fixtures.js';
import {
  AT_ONCE,
  occurrence,
  question,
  signUpsBy,
  type OccasionOptions,
} from '../../stories/occasion-fixtures.js';
import { codes, codesTaken, ENDED, giveaway } from '../../stories/promotion-fixtures.js';
import { changeEvent, setUpEvent } from './events-setup.js';
import { all, announced, eventually, find, focused, one, textOf, type, until } from './screen.js';
import { cleanUp } from './setup.js';

afterEach(cleanUp);

const TICKET = idOf('miasticket');
const ASKED = 'What would you call it?';
const asking = { questions: [question(ASKED, { required: true })] };

async function setUp(options: OccasionOptions = {}, lang = 'en') {
  const set = await setUpEvent(options, lang);
  const part = await until('the part has come', () =>
    set.event.renderRoot.querySelector<CommunityPromotion>('community-promotion'),
  );
  await until('it is shown', () => part.shadowRoot?.querySelector('.frame'));
  await part.updateComplete;
  return { ...set, part };
}

const stored = async ({ store }: Awaited<ReturnType<typeof setUp>>, path: string) =>
  (await store.get([path]))[0]?.data;
const own = (set: Awaited<ReturnType<typeof setUp>>) => stored(set, signUpPath(COMMUNITY, AT_ONCE, MIA.uid));

describe('a promotion that runs', () => {
  it('says until when, how many have entered, and can be entered with one press', async () => {
    const set = await setUp({ as: 'member', event: giveaway(), signUps: signUpsBy(11) });
    const { part } = set;
    expect(textOf(part)).to.include('Ends in 3 days').and.include('11 entries');
    const told: unknown[] = [];
    set.event.addEventListener('community-event-signed-up', ({ detail }: EventSignedUpEvent) =>
      told.push(detail),
    );
    (await find(part, 'button', 'Enter')).click();
    await until('entered', () => textOf(part).includes('You have entered.'));
    expect(await own(set)).to.include({ name: 'Mia', party: 1 });
    expect(announced()).to.include('You have entered.');
    expect(focused()).to.have.property('id', 'state');
    await until('counted', () => textOf(part).includes('12 entries'));
    expect(told).to.deep.equal([{ ...AT_ONCE, party: 1 }]);
    expect(all(part, 'button', 'Enter')).to.deep.equal([]);
    await expect(set.event).to.be.accessible();
  });

  it('remembers in the inbox to ask who has won', async () => {
    const set = await setUp({ as: 'member', event: giveaway() });
    (await find(set.part, 'button', 'Enter')).click();
    await eventually('it is remembered', async () => {
      const inbox = await stored(set, inboxPath(COMMUNITY, MIA.uid));
      return eventMark(AT_ONCE) in ((inbox?.['events'] as object | undefined) ?? {});
    });
  });

  it('asks for an answer, says what is missing, and keeps what was typed until it has arrived', async () => {
    const set = await setUp({ as: 'member', event: giveaway({ promotion: 'contest', ...asking }) });
    const { part } = set;
    (await find(part, 'button', 'Enter')).click();
    const field = one(part, 'textbox', ASKED);
    await until('it has the focus', () => focused() === field);
    expect(textOf(part)).to.include('Answer this question first.');
    await expect(set.event).to.be.accessible();
    type(field, 'Morgentau');
    let broken = true;
    set.store.intercept = ({ verb }) => {
      if (verb === 'commit' && broken) throw new StoreError('unavailable', 'in the test');
    };
    one(part, 'button', 'Enter').click();
    await until('it has failed', () => textOf(part).includes('cannot be reached'));
    broken = false;
    one(part, 'button', 'Enter').click();
    await until('entered', () => textOf(part).includes('You have entered.'));
    const answers = await stored(set, signUpAnswersPath(COMMUNITY, AT_ONCE, MIA.uid));
    expect(answers?.['answers']).to.deep.equal({ q0: 'Morgentau' });
    const tickets = await set.store.list({ collection: queuePath(COMMUNITY, AT_ONCE), limit: 9 });
    expect(tickets.length).to.equal(1);
  });

  it('offers answers to choose from', async () => {
    const options = ['Filter', 'Espresso'];
    const questions = [question('How?', { required: true, options })];
    const set = await setUp({ as: 'member', event: giveaway({ questions }) });
    const field = one<HTMLSelectElement>(set.part, 'combobox', 'How?');
    field.value = 'Espresso';
    field.dispatchEvent(new Event('change'));
    one(set.part, 'button', 'Enter').click();
    await until('entered', () => textOf(set.part).includes('You have entered.'));
    const answers = await stored(set, signUpAnswersPath(COMMUNITY, AT_ONCE, MIA.uid));
    expect(answers?.['answers']).to.deep.equal({ q0: 'Espresso' });
  });

  it('lets an entry be withdrawn, with the answer in the form again, and entered anew', async () => {
    const set = await setUp({
      as: 'member',
      event: giveaway(asking),
      signUps: { [MIA.uid]: { ticket: TICKET, answers: { q0: 'Morgentau' } } },
    });
    const { part } = set;
    (await find(part, 'button', 'Withdraw entry')).click();
    const field = await find<HTMLInputElement>(part, 'textbox', ASKED);
    expect(field.value).to.equal('Morgentau');
    expect(await own(set)).to.equal(undefined);
    expect(await stored(set, ticketPath(COMMUNITY, AT_ONCE, TICKET))).to.include({ party: 0 });
    expect(announced()).to.include('Your entry is withdrawn.');
    await until('the focus is in the form', () => focused() === field);
    one(part, 'button', 'Enter').click();
    await until('entered', () => textOf(part).includes('You have entered.'));
    expect((await own(set))?.['ticket']).not.to.equal(TICKET);
  });

  it('says so where it has ended meanwhile', async () => {
    const set = await setUp({ as: 'member', event: giveaway() });
    set.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    one(set.part, 'button', 'Enter').click();
    await until('it says why', () => textOf(set.part).includes('The community did not allow this.'));
  });

  it('cannot be entered by guests, who are offered an account, nor by somebody who is muted', async () => {
    const guest = await setUp({ as: 'guest', event: giveaway() });
    expect(textOf(guest.part)).to.include('Guests cannot take part.');
    one(guest.part, 'button', 'Create an account');
    one(guest.part, 'button', 'Enter').click();
    const muted = await setUp({
      as: 'member',
      standing: { mutedUntil: Date.now() + 7_200_000 },
      event: giveaway(),
    });
    expect(textOf(muted.part)).to.include('A moderator has muted you; you can enter again in 1 hour.');
    one(muted.part, 'button', 'Enter').click();
    await muted.part.updateComplete;
    for (const { store } of [guest, muted])
      expect(await store.list({ collection: queuePath(COMMUNITY, AT_ONCE), limit: 9 })).to.deep.equal([]);
  });
});

describe('codes', () => {
  it('go to whoever comes first: the next one is shown, with a button to copy it', async () => {
    const set = await setUp({
      as: 'member',
      event: codes(),
      signUps: codesTaken(7),
      secrets: { c7: 'BEANS-7', once: 'FOR ALL' },
    });
    const { part } = set;
    expect(textOf(part)).to.include('3 codes left');
    (await find(part, 'button', 'Get the code')).click();
    await until('the code', () => textOf(part).includes('BEANS-7'));
    expect((await own(set))?.['ticket']).to.equal('c7');
    expect(textOf(part)).to.include('You have a code.');
    one(part, 'button', 'Copy code');
    expect(all(part, 'button', 'Withdraw entry')).to.deep.equal([]);
    await until('one less', () => textOf(part).includes('2 codes left'));
    await expect(set.event).to.be.accessible();
  });

  it('stay to be read after the end, and are asked for again where they did not come', async () => {
    const event = codes(ENDED);
    const signUps = { [MIA.uid]: { ticket: 'c0' } };
    let broken = true;
    const set = await setUpEvent({ as: 'member', event, signUps, secrets: { once: 'FOR ALL' } });
    set.store.intercept = (call) => {
      if (broken && call.verb === 'get' && call.paths.some((path) => path.includes('/secret/')))
        throw new StoreError('unavailable', 'in the test');
    };
    const part = await until('the part', () =>
      set.event.renderRoot.querySelector<CommunityPromotion>('community-promotion'),
    );
    await until('something', () => /FOR ALL|could not be loaded/.test(textOf(part)));
    broken = false;
    all(part, 'button', 'Try again')[0]?.click();
    await until('the code', () => textOf(part).includes('FOR ALL'));
    expect(textOf(part)).to.include('This promotion is over.');
  });

  it('says that nothing is stored yet where that is so', async () => {
    const set = await setUp({ as: 'member', event: codes(), signUps: { [MIA.uid]: { ticket: 'c0' } } });
    await until('told', () => textOf(set.part).includes('have not put it here yet'));
    set.store.seed({ [`communities/${COMMUNITY}/events/${AT_ONCE.event}/secret/once`]: { text: 'NOW' } });
    one(set.part, 'button', 'Look again').click();
    await until('the code', () => textOf(set.part).includes('NOW'));
  });

  it('are said to be gone when they are, before and after asking', async () => {
    const gone = await setUp({ as: 'member', event: codes({ capacity: 2 }), signUps: codesTaken(2) });
    expect(textOf(gone.part)).to.include('All codes are gone.');
    expect(all(gone.part, 'button', 'Get the code')).to.deep.equal([]);
    const late = await setUp({ as: 'member', event: codes({ capacity: 1 }) });
    const at = new Date();
    late.store.seed({ [ticketPath(COMMUNITY, AT_ONCE, 'c0')]: { at, changedAt: at, party: 1 } });
    one(late.part, 'button', 'Get the code').click();
    await until('told', () => textOf(late.part).includes('All codes are gone'));
  });
});

describe('a promotion that is not open', () => {
  it('says when it begins, and takes nothing before', async () => {
    const { part } = await setUp({ as: 'member', event: giveaway({ occurrences: [occurrence(50)] }) });
    expect(textOf(part)).to.include('Opens in 2 days');
    expect(all(part, 'button')).to.deep.equal([]);
  });

  it('says that it is cancelled', async () => {
    const { part } = await setUp({ as: 'member', event: giveaway({ status: 'cancelled' }) });
    expect(textOf(part)).to.include('This promotion is cancelled.');
    expect(all(part, 'button')).to.deep.equal([]);
  });

  it('says after the end that nobody knows yet who has won, and keeps what was not sent', async () => {
    const { part } = await setUp({
      as: 'member',
      event: giveaway(ENDED),
      signUps: { [MIA.uid]: { ticket: TICKET } },
    });
    expect(textOf(part)).to.include('Who has won is not known yet.');
    expect(all(part, 'button', 'Enter')).to.deep.equal([]);
  });

  const signUps = { ...signUpsBy(4), [MIA.uid]: { ticket: TICKET } };
  const ends: [what: string, winners: string[], seed: string, said: string[]][] = [
    ['the winner of a draw', [TICKET], 'a seed', ['You have won!', '1 winner was drawn by lot.']],
    ['a winner whom staff have chosen', [TICKET, 'x'], '', ['You have won!', 'have chosen 2 winners.']],
    ['somebody who has not won', ['x'], '', ['You have not won this time.', 'have chosen 1 winner.']],
    ['somebody where nobody has won', [], '', ['You have not won this time.', 'Nobody has won.']],
  ];
  for (const [what, winners, seed, said] of ends) {
    it(`tells ${what} how it has ended`, async () => {
      const event = giveaway({ ...ENDED, winners, seed });
      const { part, event: element } = await setUp({ as: 'member', event, signUps });
      for (const words of said) expect(textOf(part)).to.include(words);
      expect(textOf(part).includes('How was it drawn?')).to.equal(seed !== '');
      await expect(element).to.be.accessible();
    });
  }

  it('tells whoever has entered who has won as soon as that is known, and follows it no more', async () => {
    const signUps = { [MIA.uid]: { ago: 90, ticket: TICKET } };
    const set = await setUp({ as: 'member', event: giveaway(ENDED), signUps });
    await until('it is followed', () => set.store.watches === 1);
    changeEvent(set, giveaway({ ...ENDED, winners: [TICKET], seed: 'a seed', sequence: 1 }));
    await until('won', () => textOf(set.part).includes('You have won!'));
    await until('nothing is followed', () => set.store.watches === 0);
  });

  it('tells a visitor how many have won, and nothing about themselves', async () => {
    const { part } = await setUp({ event: giveaway({ ...ENDED, winners: ['x', 'y'] }), signUps });
    expect(textOf(part)).to.include('have chosen 2 winners.').and.not.include('You have');
  });
});

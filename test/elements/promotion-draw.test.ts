import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { queuePath } from '../../src/data/occasion-paths.js';
import type { CommunityPromotionDraw } from '../../src/elements/occasion/promotion-draw.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA } from '../../stories/fixtures.js';
import {
  AT_ONCE,
  createOccasions,
  givenBack,
  question,
  signUpsBy,
  type OccasionOptions,
} from '../../stories/occasion-fixtures.js';
import { codes, codesTaken, drawnGiveaway, giveaway } from '../../stories/promotion-fixtures.js';
import { mountEvent, setUpEvent } from './events-setup.js';
import { keepForCleaning } from './forum-setup.js';
import { describeLooks, type Screen } from './looks.js';
import { deep } from './measures.js';
import { announced, find, one, textOf, until } from './screen.js';
import { cleanUp } from './setup.js';

afterEach(async () => {
  cleanUp();
  await setViewport({ width: 900, height: 700 });
});

const TICKET = idOf('miasticket');
const signUps = { ...signUpsBy(20), [MIA.uid]: { ticket: TICKET } };

/** "How was it drawn?", opened. */
async function setUp(options: OccasionOptions) {
  const set = await setUpEvent({ signUps, ...options });
  const summary = await until('how it was drawn', () => deep(set.community, '.drawing > summary'));
  expect(set.community.querySelector('community-promotion-draw')).to.equal(null);
  summary.click();
  const draw = await until(
    'it has come',
    () => deep(set.community, 'community-promotion-draw') as CommunityPromotionDraw | undefined,
  );
  await find(draw, 'button', 'Draw again');
  return { ...set, draw };
}

/** What is saved, as the browser is given it. */
async function saved(press: () => void): Promise<string> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return 'blob:';
  };
  HTMLAnchorElement.prototype.click = () => undefined;
  try {
    press();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return (await blobs[0]?.text()) ?? '';
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('how a promotion was drawn', () => {
  it('says how, with the seed, its fingerprint and the winners, also to visitors', async () => {
    const event = await drawnGiveaway(signUps);
    const { draw, event: element } = await setUp({ event });
    const text = textOf(draw);
    expect(text).to.include('a seed of the story').and.include(event.seedHash);
    for (const winner of event.winners ?? []) expect(text).to.include(winner);
    expect(text).not.to.include('that is you');
    await expect(element).to.be.accessible();
  });

  it('draws again from the public order, without what was given back: the same ones win', async () => {
    const event = await drawnGiveaway(signUps);
    const set = await setUp({ event });
    set.store.seed(givenBack(idOf('back'), 9));
    const reads = set.reads();
    one(set.draw, 'button', 'Draw again').click();
    await until('drawn', () =>
      textOf(set.draw).includes('Drawn again from 21 entries: the result is the same.'),
    );
    expect(textOf(set.draw)).to.include('The seed fits its fingerprint.');
    expect(set.reads() - reads).to.equal(22);
    expect(announced()).to.include('the result is the same');
    await expect(set.event).to.be.accessible();
  });

  it('finds what was changed: the winners, or the seed', async () => {
    const event = await drawnGiveaway(signUps);
    const winners = [TICKET, ...(event.winners ?? []).filter((one_) => one_ !== TICKET)]
      .slice(0, 3)
      .reverse();
    const { draw } = await setUp({ event: { ...event, winners, seedHash: 'f'.repeat(64) } });
    one(draw, 'button', 'Draw again').click();
    await until('found', () => textOf(draw).includes('the result is not what was published'));
    expect(textOf(draw)).to.include('The seed does not fit the fingerprint');
  });

  it('says whose entry has won, to that person', async () => {
    const event = await drawnGiveaway(signUps, 'a seed', { prizes: 21 });
    const { draw } = await setUp({ as: 'member', event });
    await until('you', () => textOf(draw).includes(`${TICKET} that is you`));
  });

  it('reads all pages of a large one', async () => {
    const many = signUpsBy(650);
    const event = await drawnGiveaway(many);
    const { draw } = await setUp({ event, signUps: many });
    one(draw, 'button', 'Draw again').click();
    await until('drawn', () =>
      textOf(draw).includes('Drawn again from 650 entries: the result is the same.'),
    );
  });

  it('says when it could not be read, and draws again when asked again', async () => {
    const event = await drawnGiveaway(signUps);
    const { draw, store } = await setUp({ event });
    let broken = true;
    store.intercept = (call) => {
      if (broken && call.verb === 'list' && call.query.collection === queuePath(COMMUNITY, AT_ONCE))
        throw new StoreError('unavailable', 'in the test');
    };
    one(draw, 'button', 'Draw again').click();
    await until('failed', () => textOf(draw).includes('could not be read'));
    broken = false;
    one(draw, 'button', 'Draw again').click();
    await until('drawn', () => textOf(draw).includes('the result is the same'));
  });

  it('gives a file from which anybody can draw again by its recipe alone', async () => {
    const event = await drawnGiveaway(signUps);
    const { draw } = await setUp({ event });
    one(draw, 'button', 'Draw again').click();
    const save = await find(draw, 'button', 'Save seed and entries as a file');
    const file = await saved(() => save.click());
    const [head = '', list = ''] = file.split('entries:\n');
    const value = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '';
    const entries = list.trim().split('\n');
    expect(head).to.match(/^Three grinders to win\n\n1\. salt = .*\n2\. key of .*\n3\. The entries/);
    const salt = await sha256(`${value('seed')}\n${entries.join('\n')}`);
    const keyed = await Promise.all(entries.map(async (entry) => [await sha256(`${salt}\n${entry}`), entry]));
    const winners = keyed
      .sort()
      .slice(0, Number(value('prizes')))
      .map(([, entry]) => entry);
    expect(winners.join(' ')).to.equal(value('winners'));
    expect(await sha256(value('seed'))).to.equal(value('seedHash'));
    expect(winners).to.deep.equal(event.winners);
  });
});

const asking = {
  promotion: 'contest',
  questions: [
    question('What would you call our new espresso?', { required: true }),
    question('How do you brew?', { options: ['Pour-over', 'Espresso'] }),
  ],
} as const;

const screen =
  (options: () => Promise<OccasionOptions> | OccasionOptions, last: string, pressed?: string): Screen =>
  async (lang) => {
    const world = keepForCleaning(await createOccasions(await options()));
    const { community } = await mountEvent(world, lang, { comments: 'none' });
    if (pressed) (await until(pressed, () => deep(community, pressed))).click();
    await until(last, () => deep(community, last));
    return community;
  };

describeLooks(
  {
    'a contest with questions': screen(
      () => ({ as: 'member', event: giveaway(asking), signUps: signUpsBy(3) }),
      '#q0',
    ),
    'a code': screen(
      () => ({
        as: 'member',
        event: codes(),
        signUps: { ...codesTaken(3), [MIA.uid]: { ticket: 'c3' } },
        secrets: { once: 'BEANS-7KQ2-XW91-A-CODE-OF-SOME-LENGTH-0123456789' },
      }),
      '.revealed code',
    ),
    'how it was drawn': screen(
      async () => ({ as: 'member', event: await drawnGiveaway(signUps), signUps }),
      '.again',
      '.drawing > summary',
    ),
  },
  '.links .button',
);

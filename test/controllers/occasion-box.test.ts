import { expect } from '@open-wc/testing';
import { OccasionBox } from '../../src/controllers/occasion-box.js';
import { signUpPath } from '../../src/data/occasion-paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA, tokenOf, type World } from '../../stories/fixtures.js';
import {
  AT_ONCE,
  createOccasions,
  EVENT,
  givenBack,
  occasion,
  occasionDocument,
  occurrence,
  signUpDocuments,
  signUpsBy,
  weekly,
  type OccasionOptions,
} from '../../stories/occasion-fixtures.js';
import { cleanUpForum, keepForCleaning } from '../elements/forum-setup.js';
import { until } from '../elements/screen.js';
import { TestHost } from './test-host.js';

afterEach(cleanUpForum);

async function boxOf(options: OccasionOptions): Promise<{ box: OccasionBox; world: World; host: TestHost }> {
  const world = keepForCleaning(await createOccasions(options));
  const host = new TestHost();
  const box = new OccasionBox(host);
  host.connect();
  await box.show(world.session, EVENT);
  return { box, world, host };
}

describe('an event as its reader sees it', () => {
  it('decides between sign-ups of the same millisecond by the ticket, and counts none that was given back', async () => {
    const at = { ago: 10 };
    const signUps = {
      zoe: { ...at, ticket: idOf('a') },
      [MIA.uid]: { ...at, ticket: idOf('b') },
      lena: { ...at, ticket: idOf('c') },
    };
    const world = keepForCleaning(await createOccasions({ as: 'member', event: { capacity: 1 } }));
    const documents = signUpDocuments(signUps);
    const same = new Date(Date.now() - 600_000);
    world.store.seed(
      Object.fromEntries(Object.entries(documents).map(([path, fields]) => [path, { ...fields, at: same }])),
    );
    world.store.seed(givenBack(idOf('given'), 20));
    const box = new OccasionBox(new TestHost().connect());
    await box.show(world.session, EVENT);
    await until('the standing', () => box.order.standing);
    expect(box.order.standing).to.deep.equal({ kind: 'waiting', rank: 1 });
    expect(box.order.taken).to.equal(3);
  });

  it('is read once where it is known only meanwhile who looks', async () => {
    const signUps = { [MIA.uid]: {} };
    const world = keepForCleaning(await createOccasions({ signUps }));
    let release: (() => void) | undefined;
    const held = new Promise<void>((done) => (release = done));
    const asked: string[] = [];
    world.store.intercept = (call) => {
      if (call.verb !== 'get') return undefined;
      asked.push(...call.paths);
      return call.paths[0]?.endsWith(EVENT) ? held : undefined;
    };
    const box = new OccasionBox(new TestHost().connect());
    const reading = box.show(world.session, EVENT);
    await world.session.identity();
    await world.identity.signInWithToken(tokenOf(MIA.uid));
    await box.show(world.session, EVENT);
    release?.();
    await reading;
    await until('the own sign-up', () => box.signUp?.uid === MIA.uid);
    expect(asked.filter((path) => path.endsWith(EVENT)).length).to.equal(1);
  });

  it('shows the running or the next time, and stays with it', async () => {
    const times = weekly(3, -24);
    const { box, world } = await boxOf({ event: { occurrences: times } });
    expect(box.occurrence?.id).to.equal(times[1]?.id);
    world.store.seed(
      occasionDocument(occasion({ occurrences: [...weekly(3, -24), { ...occurrence(2), id: 'd20200101' }] })),
    );
    await box.reload();
    expect(box.occurrence?.id).to.equal(times[1]?.id);
    box.choose('d20200101');
    expect(box.occurrence?.id).to.equal('d20200101');
    box.choose('there is none');
    expect(box.occurrence?.id).to.equal('d20200101');
  });

  it('takes the sign-up for one time for none of another, though it comes late', async () => {
    const times = weekly(2);
    const [first, second] = times.map(({ id }) => id) as [string, string];
    const world = keepForCleaning(
      await createOccasions({
        as: 'member',
        event: { occurrences: times },
        occurrence: first,
        signUps: { [MIA.uid]: {} },
      }),
    );
    const late = signUpPath(COMMUNITY, { event: EVENT, occurrence: first }, MIA.uid);
    let release: (() => void) | undefined;
    world.store.intercept = (call) =>
      call.verb === 'get' && call.paths.includes(late)
        ? new Promise<void>((done) => (release = done))
        : undefined;
    const box = new OccasionBox(new TestHost().connect());
    void box.show(world.session, EVENT);
    await until('it is asked for', () => release);
    box.choose(second);
    await until('there is none', () => box.signUp === null);
    release?.();
    await until('all has settled', () => !box.learning);
    expect([box.occurrence?.id, box.signUp]).to.deep.equal([second, null]);
    world.store.intercept = undefined;
    box.choose(first);
    await until('the sign-up', () => box.signUp);
    expect(box.signUp?.ticket).to.equal(idOf('ticketmia'));
  });

  it('does not know the standing while the server’s time of the sign-up is not read', async () => {
    const { box, world } = await boxOf({ as: 'member', event: { capacity: 1 }, signUps: signUpsBy(1) });
    await until('it is counted', () => box.order.taken === 1);
    await until('there is none', () => box.signUp === null);
    const own = { uid: MIA.uid, ticket: idOf('own'), name: 'Mia', party: 1, at: 5, checkedInAt: 0 };
    box.order.expect(own);
    box.takeOwn(own);
    expect(box.order.standing).to.deep.equal({ kind: 'waiting', rank: 1 });
    world.store.intercept = ({ verb }) => {
      if (verb === 'get') throw new StoreError('unavailable', 'in the test');
    };
    await box.order.addUp();
    // By the time that was guessed it would be the first of all.
    expect(box.order.standing).to.deep.equal({ kind: 'waiting', rank: 1 });
    world.store.intercept = undefined;
    world.store.seed(signUpDocuments({ [MIA.uid]: { ticket: idOf('own'), ago: 1 } }, AT_ONCE));
    box.order.retry();
    await box.order.addUp();
    await until('the time is read', () => (box.signUp?.at ?? 0) > 5);
    expect(box.order.standing).to.deep.equal({ kind: 'waiting', rank: 1 });
    expect(box.order.taken).to.equal(2);
  });

  it('adds up once more where something happens meanwhile, and not for each of them', async () => {
    const { box, world } = await boxOf({ signUps: signUpsBy(2) });
    await until('it is counted', () => box.order.taken === 2);
    let sums = 0;
    world.store.intercept = ({ verb }) => verb === 'sum' && ++sums;
    await Promise.all([box.order.addUp(), box.order.addUp(), box.order.addUp()]);
    await until('it rests', () => sums === 2);
  });
});

import { expect } from '@open-wc/testing';
import { ContributionStream } from '../../src/controllers/contribution-stream.js';
import { deskOf } from '../../src/controllers/desk.js';
import type { Session } from '../../src/controllers/session.js';
import { memberPath, postPath, threadPath } from '../../src/data/paths.js';
import { EVERYTHING } from '../../src/domain/stream.js';
import type { Fields } from '../../src/store/store.js';
import { COMMUNITY, createWorld, MIA, NOAH, type World } from '../../stories/fixtures.js';
import { until } from '../elements/screen.js';
import { TestHost } from './test-host.js';

const sessions = new Set<Session>();
const hosts = new Set<TestHost>();
afterEach(() => {
  for (const host of hosts) host.disconnect();
  for (const session of sessions) session.close();
  hosts.clear();
  sessions.clear();
  localStorage.clear();
});

const START = 1_700_000_000_000;
const idFor = (i: number) => `Post${String(i).padStart(16, '0')}`;

function contribution(i: number, fields: Fields = {}): Record<string, Fields> {
  return {
    [postPath(COMMUNITY, idFor(i))]: {
      ...{ kind: 'comment', uid: NOAH.uid, name: 'Noah', body: `Remark ${String(i)}`, state: 'live' },
      ...{ thread: 't1', page: 0, notify: [], revisions: [], at: new Date(START + i * 1000) },
      ...fields,
    },
  };
}

interface Setup extends World {
  stream: ContributionStream;
  /** Documents asked for, by kind of call. */
  asked: { list: number; get: number };
}

/** Mia is a moderator. */
async function setUp(documents: Record<string, Fields>, staff = true): Promise<Setup> {
  const world = await createWorld({ as: 'member', staff: staff ? { [MIA.uid]: 'moderator' } : {} });
  sessions.add(world.session);
  const thread = { kind: 'discussion', title: 'Kettles', uid: NOAH.uid, name: 'Noah', at: new Date(START) };
  const counts = { comments: 3, lastPage: 0, votes: 0, category: 'Help' };
  world.store.seed({ [threadPath(COMMUNITY, 't1')]: { ...thread, ...counts }, ...documents });
  await world.session.readCommunity(true);
  const asked = { list: 0, get: 0 };
  const { list, get } = world.store;
  world.store.list = (...call) => (asked.list++, list.apply(world.store, call));
  world.store.get = (...call) => ((asked.get += call[0].length), get.apply(world.store, call));
  const host = new TestHost();
  hosts.add(host);
  const stream = new ContributionStream(
    host,
    () => deskOf(world.session),
    (body) => body.includes('kettle'),
  );
  host.connect();
  return { ...world, stream, asked };
}

const range = (count: number, fields: (i: number) => Fields = () => ({})) =>
  Object.assign({}, ...Array.from({ length: count }, (_, i) => contribution(i, fields(i)))) as Record<
    string,
    Fields
  >;
const bodies = ({ stream }: Setup) => stream.posts.map(({ body }) => body);
const ready = ({ stream }: Setup) => until('the stream is read', () => stream.status === 'ready');

describe('the stream of contributions', () => {
  it('shows the latest first, a page at a time', async () => {
    const set = await setUp(range(45));
    await ready(set);
    expect(bodies(set)).to.have.length(20);
    expect(bodies(set)[0]).to.equal('Remark 44');
    await set.stream.loadMore();
    await set.stream.loadMore();
    expect(bodies(set)).to.have.length(45);
    expect(bodies(set).at(-1)).to.equal('Remark 0');
    expect(set.stream.ended).to.equal(true);
  });

  it('holds back what arrives until it is wanted, and shows at once what changes', async () => {
    const set = await setUp(range(3));
    await ready(set);
    set.store.seed(contribution(9));
    await until('it has arrived', () => set.stream.arrived === 1);
    expect(bodies(set)).to.deep.equal(['Remark 2', 'Remark 1', 'Remark 0']);
    set.store.seed(contribution(1, { body: 'Changed' }));
    await until('the change is shown', () => bodies(set).includes('Changed'));
    set.stream.showArrived();
    expect(bodies(set)[0]).to.equal('Remark 9');
    expect(set.stream.arrived).to.equal(0);
  });

  it('takes what comes up from below, because a newer one is gone, for nothing new', async () => {
    const set = await setUp(range(21));
    await ready(set);
    expect(set.stream.looked).to.equal(20);
    await set.store.commit([{ op: 'delete', path: postPath(COMMUNITY, idFor(20)) }]);
    await until('the one below has come', () => set.stream.looked === 21);
    expect(set.stream.arrived).to.equal(0);
    expect(bodies(set)).to.include('Remark 0');
  });

  it('reads nothing for whoever is no member of staff', async () => {
    const set = await setUp(range(3), false);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(set.stream.status).to.equal('loading');
    expect(set.asked).to.deep.equal({ list: 0, get: 0 });
  });

  it('reads each thread once, however many stand in it', async () => {
    const set = await setUp(range(20));
    await ready(set);
    await until(
      'the thread is known',
      () => set.stream.knowledgeOf(set.stream.posts[0]!).thread !== undefined,
    );
    expect(set.asked.get).to.equal(1);
  });

  it('knows what staff have answered', async () => {
    const answer = contribution(5, { uid: MIA.uid, name: 'Mia', parent: idFor(1) });
    const set = await setUp({ ...range(4), ...answer });
    await ready(set);
    set.stream.choose({ ...EVERYTHING, unanswered: true });
    await until('answers are known', () => bodies(set).length === 3);
    expect(bodies(set)).to.deep.equal(['Remark 3', 'Remark 2', 'Remark 0']);
  });

  it('asks the database for one member or one thread', async () => {
    const set = await setUp({
      ...range(30),
      ...contribution(40, { uid: 'lena', name: 'Lena', thread: 't2' }),
    });
    await ready(set);
    set.stream.choose({ ...EVERYTHING, uid: 'lena' });
    await until('only hers are shown', () => bodies(set).join() === 'Remark 40');
    set.stream.choose({ ...EVERYTHING, thread: 't1' });
    await until('only that thread is shown', () => bodies(set).length === 20);
    expect(bodies(set)).not.to.include('Remark 40');
  });

  it('sifts further pages where a filter lets little through', async () => {
    const set = await setUp(range(60, (i) => ({ body: i % 20 === 0 ? `Why ${String(i)}?` : 'No.' })));
    await ready(set);
    set.stream.choose({ ...EVERYTHING, questions: true });
    expect(bodies(set)).to.deep.equal(['Why 40?']);
    await set.stream.loadMore();
    expect(bodies(set)).to.deep.equal(['Why 40?', 'Why 20?', 'Why 0?']);
    expect(set.stream.looked).to.equal(60);
  });

  it('finds watched words, newcomers and categories', async () => {
    const set = await setUp({
      ...contribution(1, { body: 'A kettle' }),
      ...contribution(2, { uid: 'lena', name: 'Lena' }),
      ...contribution(3, { thread: 't2' }),
      [memberPath(COMMUNITY, 'lena')]: { name: 'Lena', interests: [], joinedAt: new Date(0), approved: 1 },
      [memberPath(COMMUNITY, NOAH.uid)]: { name: 'Noah', interests: [], joinedAt: new Date(0), approved: 9 },
    });
    await ready(set);
    set.stream.choose({ ...EVERYTHING, watched: true });
    expect(bodies(set)).to.deep.equal(['A kettle']);
    set.stream.choose({ ...EVERYTHING, newcomers: true });
    await until('the authors are known', () => bodies(set).join() === 'Remark 2');
    set.stream.choose({ ...EVERYTHING, category: 'Help' });
    await until('the threads are known', () => bodies(set).join() === 'Remark 2,A kettle');
  });

  it('leaves out what its author has deleted', async () => {
    const set = await setUp({ ...range(2), ...contribution(5, { state: 'deleted', body: '', name: '' }) });
    await ready(set);
    expect(bodies(set)).to.deep.equal(['Remark 1', 'Remark 0']);
  });
});

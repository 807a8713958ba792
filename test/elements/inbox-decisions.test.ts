import { expect } from '@open-wc/testing';
import { keepReport } from '../../src/controllers/sent-marks.js';
import { appealPath, reportPath } from '../../src/data/moderation/paths.js';
import { inboxPath } from '../../src/data/paths.js';
import { StoreError, type Fields } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA, type World } from '../../stories/fixtures.js';
import { minutesAgo, seedPost } from '../../stories/inbox-fixtures.js';
import { noticeFields, seedStanding } from '../../stories/report-fixtures.js';
import { close, itemWith, items, mountInbox, setUp } from './inbox-setup.js';
import { all, find, one, textOf, until } from './screen.js';
import { cleanUp } from './setup.js';

afterEach(cleanUp);

const NOTHING = () => undefined;
const LIVE = { policy: { live: 'on' }, arrange: NOTHING } as const;

/** What Mia has written, as staff have left it. */
const decided = (fields: Fields) => ({
  ...{ id: 'mias', by: MIA, body: 'Buy my beans', ago: 60 },
  fields: { decision: 'd1', decidedAt: minutesAgo(0), ...fields },
});
const REMOVED = { state: 'removed', reason: 'spam', note: 'Not here, please.' };

/** The bell of a live community, as soon as it follows. */
async function listening(options: Parameters<typeof setUp>[0] = LIVE) {
  const watched: string[] = [];
  const arrange = (world: World) => {
    const watch = world.store.watch.bind(world.store);
    world.store.watch = (target, observer) => {
      watched.push(JSON.stringify(target));
      return watch(target, observer);
    };
    options.arrange?.(world);
  };
  const set = await setUp({ ...options, arrange });
  await until('it follows', () => watched.length >= 2);
  await set.inbox.updateComplete;
  return { ...set, watched };
}

describe('a bell that nobody has touched', () => {
  const changes: [what: string, before: Fields | null, after: Fields, said: string][] = [
    ['was removed', { state: 'live' }, REMOVED, 'A moderator removed what you wrote'],
    ['waits again', { state: 'live' }, { state: 'pending' }, 'What you wrote waits for a moderator again'],
    [
      'was published after it had waited',
      null,
      { state: 'live', approvedAt: minutesAgo(0) },
      'A moderator has published what you wrote',
    ],
  ];
  for (const [what, before, after, said] of changes) {
    it(`rings when something ${what}`, async () => {
      const arrange = (world: World) => before && seedPost(world, { ...decided({}), fields: { ...before } });
      const set = await listening({ ...LIVE, arrange });
      one(set.inbox, 'button', 'Inbox');
      seedPost(set, decided(after));
      await find(set.inbox, 'button', 'Inbox: 1 new');
      await set.open();
      itemWith(set.inbox, said);
    });
  }

  it('rings again when a removal is taken back, and tells of the removal no more', async () => {
    const set = await listening();
    seedPost(set, decided({ ...REMOVED, decidedAt: minutesAgo(2) }));
    await find(set.inbox, 'button', 'Inbox: 1 new');
    await set.open();
    one(set.inbox, 'button', 'Mark all read').click();
    await close(set.inbox);
    seedPost(set, decided({ state: 'live', reason: '', note: '' }));
    await find(set.inbox, 'button', 'Inbox: 1 new');
    await set.open();
    itemWith(set.inbox, 'A moderator has put back what you wrote');
    expect(items(set.inbox).length).to.equal(1);
  });

  it('says nothing of what its reader has deleted', async () => {
    const set = await listening();
    seedPost(set, decided({ state: 'deleted', body: '' }));
    seedPost(set, { id: 'reply', ago: 0 });
    await find(set.inbox, 'button', 'Inbox: 1 new');
  });

  it('does not ring for what was seen in another browser', async () => {
    const arrange = (world: World) => {
      seedPost(world, decided({ ...REMOVED, decidedAt: minutesAgo(9) }));
      const seen = { seenAt: minutesAgo(5), following: {}, muted: {} };
      world.store.seed({ [inboxPath(COMMUNITY, MIA.uid)]: seen });
    };
    const set = await listening({ ...LIVE, arrange });
    await until('told', () => set.inbox.inbox.news.length === 1);
    one(set.inbox, 'button', 'Inbox');
  });

  it('costs two reads, and opening the inbox then costs none more', async () => {
    const set = await listening();
    expect([set.watched.length, set.reads()]).to.deep.equal([2, 0]);
    await set.open();
    await close(set.inbox);
    const before = set.reads();
    await set.open();
    expect([set.watched.length, set.reads() - before]).to.deep.equal([2, 0]);
  });

  it('looks once in five minutes where the community is not followed live', async () => {
    const arrange = (world: World) => seedPost(world, decided(REMOVED));
    const set = await setUp({ policy: { live: 'poll' }, arrange });
    await find(set.inbox, 'button', 'Inbox: 1 new');
    const reads = set.reads();
    expect(reads, 'the decision, and the member’s own marks').to.be.at.most(2);
    set.inbox.remove();
    const again = await mountInbox(set);
    await find(again, 'button', 'Inbox: 1 new');
    document.dispatchEvent(new Event('visibilitychange'));
    await again.updateComplete;
    expect(set.reads()).to.equal(reads);
  });
});

describe('what staff have decided about the reader', () => {
  const sanctioned = (standing: Fields, notices: Record<string, Fields>) => (world: World) =>
    seedStanding(world, standing, notices);
  const MUTE = { mutedUntil: Date.now() + 86_400_000 };

  it('rings the bell and says why; a warning takes no appeal', async () => {
    const arrange = sanctioned({ warned: 'd1' }, { d1: noticeFields('warn') });
    const set = await setUp({ ...LIVE, standing: { warned: 'd1' }, arrange });
    await find(set.inbox, 'button', 'Inbox: 1 new');
    await set.open();
    const item = itemWith(set.inbox, 'A moderator has warned you');
    await until('why', () => textOf(item).includes('Reason: Offensive'));
    expect(textOf(item)).to.include('Please talk about coffee').and.include('3 hours ago');
    expect(all(item, 'button', 'Ask for another look')).to.deep.equal([]);
    await expect(set.inbox).to.be.accessible();
  });

  it('says until when, and takes an appeal against the latest decision', async () => {
    const end = new Date(MUTE.mutedUntil);
    const arrange = sanctioned(MUTE, { d1: noticeFields('mute', { until: end }) });
    const set = await setUp({ policy: { live: 'off' }, standing: MUTE, arrange });
    one(set.inbox, 'button', 'Inbox');
    await set.open();
    const said = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' }).format(end);
    const item = itemWith(set.inbox, `A moderator has muted you until ${said}`);
    (await find(item, 'button', 'Ask for another look')).click();
    await find(item, 'textbox', 'Why should a moderator look again?');
  });

  it('is read once, and never by those about whom nothing was decided', async () => {
    const asked: string[] = [];
    const arrange = (standing: Fields) => (world: World) => {
      seedStanding(world, standing, { d1: noticeFields('warn') });
      world.store.intercept = (call) => void asked.push(JSON.stringify(call));
    };
    const notices = () => asked.filter((call) => call.includes('/notices')).length;
    const plain = await setUp({ ...LIVE, arrange: arrange({}) });
    await plain.open();
    expect([notices(), items(plain.inbox).length]).to.deep.equal([0, 0]);
    cleanUp();
    const warned = await setUp({ ...LIVE, standing: { warned: 'd1' }, arrange: arrange({ warned: 'd1' }) });
    await find(warned.inbox, 'button', 'Inbox: 1 new');
    await warned.open();
    warned.inbox.remove();
    const again = await mountInbox(warned);
    await find(again, 'button', 'Inbox: 1 new');
    expect(notices()).to.equal(1);
  });

  it('is told no more once it is lifted', async () => {
    const arrange = sanctioned({ held: true }, { d1: noticeFields('hold') });
    const set = await setUp({ ...LIVE, standing: { held: true }, arrange });
    await find(set.inbox, 'button', 'Inbox: 1 new');
    const { session } = set;
    if (!session.member) throw new Error('nobody is signed in');
    session.takeMember({ ...session.member, standing: {}, decision: 'd2' });
    await find(set.inbox, 'button', 'Inbox');
    await set.open();
    expect(items(set.inbox)).to.deep.equal([]);
  });

  it('leaves the rest of the inbox alone where it cannot be read', async () => {
    const arrange = (world: World) => {
      seedStanding(world, { warned: 'd1' }, {});
      seedPost(world, { id: 'reply' });
      world.store.intercept = (call) => {
        if (JSON.stringify(call).includes('/notices')) throw new StoreError('denied', 'in the test');
      };
    };
    const set = await setUp({ policy: { live: 'off' }, standing: { warned: 'd1' }, arrange });
    await set.open();
    expect(items(set.inbox).length).to.equal(1);
  });
});

describe('what was sent from another browser', () => {
  const REPORT = {
    ...{ entry: idOf('bad'), thread: idOf('thread'), page: 0, uid: MIA.uid, reason: 'spam' },
    ...{ details: 'The third today', at: minutesAgo(300), verdict: 'removed', decidedAt: minutesAgo(30) },
  };
  const APPEAL = {
    ...{ uid: MIA.uid, target: `posts/${idOf('mias')}`, note: 'Please', at: minutesAgo(90) },
    ...{ verdict: 'declined', answer: 'It stays away.', decision: 'd2', decidedAt: minutesAgo(20) },
  };
  const seed = ({ store }: World, answers: Record<string, Fields>) => store.seed(answers);
  const path = reportPath(COMMUNITY, idOf('bad'), MIA.uid);

  it('is answered here as well: reports and appeals', async () => {
    const arrange = (world: World) => {
      seedPost(world, decided({ ...REMOVED, decidedAt: minutesAgo(200) }));
      seed(world, { [path]: REPORT, [appealPath(COMMUNITY, 'd1')]: APPEAL });
    };
    const { inbox, open } = await setUp({ arrange });
    await open();
    itemWith(inbox, 'Your report was upheld: the comment was removed');
    const item = itemWith(inbox, 'A moderator has looked again, and the decision stands');
    await until('why', () => textOf(item).includes('It stays away.'));
    await expect(inbox).to.be.accessible();
  });

  it('is asked for once an hour, when the inbox is opened', async () => {
    const set = await setUp({ arrange: NOTHING });
    const asked: string[] = [];
    set.store.intercept = (call) => {
      if (call.verb === 'list') asked.push(call.query.collection.split('/').at(-1) ?? '');
    };
    const answers = () => asked.filter((name) => name === 'reports' || name === 'appeals');
    await set.open();
    expect(answers().sort()).to.deep.equal(['appeals', 'reports']);
    await close(set.inbox);
    await set.open();
    expect(answers().length).to.equal(2);
    await close(set.inbox);
    seed(set, { [path]: { ...REPORT, decidedAt: minutesAgo(0) } });
    set.inbox.inbox.record?.change({ askedAt: Date.now() - 61 * 60_000 });
    await set.open();
    itemWith(set.inbox, 'Your report was upheld');
    expect(answers().length).to.equal(4);
  });

  it('does not hide what else is new where the rules are older', async () => {
    const { inbox, open } = await setUp({
      arrange: (world) => {
        seedPost(world, { id: 'reply' });
        world.store.intercept = (call) => {
          if (call.verb === 'list' && /reports|appeals/.test(call.query.collection))
            throw new StoreError('denied', 'in the test');
        };
      },
    });
    await open();
    expect(items(inbox).length).to.equal(1);
  });

  it('rings the bell unasked where it was sent from here, by one read', async () => {
    const arrange = (world: World) => {
      keepReport(world.session, MIA.uid, idOf('bad'));
      seed(world, { [path]: REPORT });
    };
    const set = await setUp({ ...LIVE, arrange });
    await find(set.inbox, 'button', 'Inbox: 1 new');
    expect(set.reads()).to.equal(1);
    await set.open();
    itemWith(set.inbox, 'Your report was upheld');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/forum/community-new-thread.js';
import { approvePost, returnPost } from '../../src/data/moderation/decisions.js';
import { decodeModeratedPost } from '../../src/data/moderation/queues.js';
import { decodePage } from '../../src/data/pages.js';
import { appealPath, noticePath } from '../../src/data/moderation/paths.js';
import { memberPath, pagePath, postPath, threadPath } from '../../src/data/paths.js';
import { decodeThread } from '../../src/data/threads.js';
import type { Standing } from '../../src/domain/member.js';
import { StoreError, type Fields } from '../../src/store/store.js';
import {
  COMMUNITY,
  createWorld,
  idOf,
  memberFields,
  MIA,
  PAGE,
  type StoryCommunity,
  type World,
  type WorldOptions,
} from '../../stories/fixtures.js';
import { minutesAgo } from '../../stories/inbox-fixtures.js';
import { countReads } from './forum-setup.js';
import { all, announced, find, focused, nameOf, one, textOf, type, until } from './screen.js';
import { cleanUp, createVisit, mount } from './setup.js';

afterEach(cleanUp);

const DAY = 86_400_000;
const noticeOf = (action: string, fields: Fields = {}): Fields => ({
  ...{ uid: MIA.uid, action, reason: 'offensive', note: 'Calm down, please.', at: minutesAgo(180) },
  ...fields,
});

/** Mia with this standing, which the decision `d1` was about, and the notices that she was sent. */
async function createStanding(standing: Standing, notices: Readonly<Record<string, Fields>>): Promise<World> {
  const world = await createVisit({ comments: [{ id: 'a' }], as: 'member', standing });
  world.store.seed({
    [memberPath(COMMUNITY, MIA.uid)]: { ...memberFields(MIA.name, standing), decision: 'd1' },
  });
  for (const [id, fields] of Object.entries(notices))
    world.store.seed({ [noticePath(COMMUNITY, id)]: fields });
  return world;
}

async function setUp(standing: Standing, notices: Readonly<Record<string, Fields>>) {
  const set = await mount(await createStanding(standing, notices));
  const notice = await find(set.comments, 'region', 'From the moderators');
  return { ...set, notice };
}

const memberOf = async ({ store }: World) =>
  (await store.get([memberPath(COMMUNITY, MIA.uid)]))[0]?.data['standing'] as Fields;

describe('a warning', () => {
  const warned = () => setUp({ warned: 'd1' }, { d1: noticeOf('warn') });

  it('stands above the composer with its reason, words and time, and is accessible', async () => {
    const { comments, notice } = await warned();
    await until('why', () => textOf(notice).includes('Reason: Offensive'));
    expect(textOf(notice))
      .to.include('A moderator has warned you')
      .and.include('Calm down, please.')
      .and.include('3 hours ago');
    const field = one(comments, 'textbox', 'Write a comment');
    expect(notice.getBoundingClientRect().bottom).to.be.at.most(field.getBoundingClientRect().top);
    expect(all(notice, 'button', 'Ask for another look')).to.deep.equal([]);
    await expect(comments).to.be.accessible();
  });

  it('is acknowledged, and leads to where one writes', async () => {
    const set = await warned();
    const { comments, notice, store } = set;
    const button = one(notice, 'button', 'I understand');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until('gone', () => all(comments, 'region', 'From the moderators').length === 0);
    expect(await memberOf(set)).not.to.have.property('warned');
    const [stored] = await store.get([noticePath(COMMUNITY, 'd1')]);
    expect(stored?.data['acknowledgedAt']).to.be.instanceOf(Date);
    expect(announced()).to.include('Thank you.');
    await until('the focus', () => nameOf(focused() ?? comments) === 'Write a comment');
  });

  it('stays where that does not get through', async () => {
    const { notice, store } = await warned();
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    one(notice, 'button', 'I understand').click();
    await until('said', () => textOf(notice).includes('That did not get through.'));
    store.intercept = undefined;
    one(notice, 'button', 'I understand').click();
    await until('gone', () => !notice.isConnected);
  });

  it('goes where it was acknowledged in another browser meanwhile', async () => {
    const { comments, notice, store } = await warned();
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    store.seed({ [memberPath(COMMUNITY, MIA.uid)]: memberFields(MIA.name) });
    one(notice, 'button', 'I understand').click();
    await until('gone', () => all(comments, 'region', 'From the moderators').length === 0);
  });
});

describe('a mute', () => {
  it('says why and until when, and can be looked at again', async () => {
    const mutedUntil = Date.now() + 3 * DAY;
    const set = await setUp({ mutedUntil }, { d1: noticeOf('mute', { until: new Date(mutedUntil) }) });
    const { notice, comments, store } = set;
    await until('why', () => textOf(notice).includes('Reason: Offensive'));
    const end = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' }).format(mutedUntil);
    expect(textOf(notice)).to.include(`A moderator has muted you until ${end}`);
    expect(textOf(comments)).to.include('You can write again in');
    (await find(notice, 'button', 'Ask for another look')).click();
    type(await find(notice, 'textbox'), 'It was a joke.');
    one(notice, 'button', 'Send').click();
    await until('sent', () => textOf(notice).includes('You asked for another look now.'));
    const [appeal] = await store.get([appealPath(COMMUNITY, 'd1')]);
    expect(appeal?.data).to.include({
      uid: MIA.uid,
      target: 'members/mia',
      note: 'It was a joke.',
      verdict: '',
    });
    await expect(comments).to.be.accessible();
  });

  it('that is over says nothing', async () => {
    const world = await createStanding({ mutedUntil: Date.now() - DAY }, { d1: noticeOf('mute') });
    const { comments } = await mount(world);
    await until('the member’s part', () => comments.desk.worker && world.session.member);
    await comments.updateComplete;
    expect(all(comments, 'region', 'From the moderators')).to.deep.equal([]);
  });
});

describe('a ban', () => {
  it('says why and since when, and how the appeal was answered', async () => {
    const world = await createStanding({ banned: true, held: true }, { d1: noticeOf('ban') });
    const answered = { verdict: 'declined', answer: 'It was the third time.', decision: 'd2' };
    world.store.seed({
      [appealPath(COMMUNITY, 'd1')]: {
        ...{ uid: MIA.uid, target: 'members/mia', note: 'Sorry', at: minutesAgo(90), ...answered },
      },
    });
    const { comments } = await mount(world);
    const notice = await find(comments, 'region', 'From the moderators');
    await until('answered', () => textOf(notice).includes('the decision stands. It was the third time.'));
    expect(textOf(notice)).to.include('A moderator has banned you from this community 3 hours ago');
    expect(textOf(notice)).not.to.include('A moderator reads what you write');
    expect(textOf(comments)).to.include('You can no longer write in this community.');
    await expect(comments).to.be.accessible();
  });

  it('is explained as soon as it is met while writing', async () => {
    const world = await createStanding({}, { d2: noticeOf('ban', { reason: 'spam' }) });
    const { comments, store } = await mount(world);
    await until('the member’s part', () => comments.desk.worker && world.session.member);
    type(one(comments, 'textbox', 'Write a comment'), 'Buy my beans');
    const banned = { ...memberFields(MIA.name, { banned: true }), decision: 'd2' };
    store.seed({ [memberPath(COMMUNITY, MIA.uid)]: banned });
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    one(comments, 'button', 'Post comment').click();
    const notice = await find(comments, 'region', 'From the moderators');
    await until('why', () => textOf(notice).includes('Reason: Spam'));
    expect(one<HTMLTextAreaElement>(comments, 'textbox', 'Write a comment').value).to.equal('Buy my beans');
  });
});

describe('several decisions', () => {
  it('each have their own notice, however the latest decision reads', async () => {
    const { notice } = await setUp(
      { held: true, warned: 'd1' },
      { d1: noticeOf('warn'), d0: noticeOf('hold', { reason: 'spam', note: '' }) },
    );
    await until('both', () => /Reason: Offensive.*Reason: Spam/.test(textOf(notice)));
    expect(textOf(notice)).to.include('A moderator reads what you write before others see it');
    expect(all(notice, 'button').map(nameOf)).to.deep.equal(['I understand']);
  });

  it('are said also where why cannot be read, and read again', async () => {
    const world = await createStanding({ banned: true }, { d1: noticeOf('ban') });
    world.store.intercept = (call) => {
      if (call.verb === 'get' && call.paths.join().includes('/notices/'))
        throw new StoreError('unavailable', 'in the test');
    };
    const { comments } = await mount(world);
    const notice = await find(comments, 'region', 'From the moderators');
    await until('said', () => textOf(notice).includes('Why could not be loaded.'));
    world.store.intercept = undefined;
    one(notice, 'button', 'Try again').click();
    await until('why', () => textOf(notice).includes('Reason: Offensive'));
  });

  it('that nobody has explained stand alone', async () => {
    const { notice } = await setUp({ banned: true }, {});
    await until('loaded', () => !textOf(notice).includes('Loading'));
    expect(textOf(notice)).to.equal('A moderator has banned you from this community');
  });
});

describe('what nobody has decided about', () => {
  it('costs nothing: no notice is read or shown', async () => {
    const world = await createStanding({}, { d1: noticeOf('warn') });
    const asked: string[] = [];
    world.store.intercept = (call) => void asked.push(JSON.stringify(call));
    const reads = countReads(world);
    const { comments } = await mount(world);
    await until('the member’s part', () => comments.desk.worker && world.session.member);
    await comments.updateComplete;
    expect(asked.join()).not.to.match(/notices|appeals|reports/);
    expect(reads()).to.be.at.least(1);
    expect(all(comments, 'region', 'From the moderators')).to.deep.equal([]);
  });
});

describe('what waits for a moderator', () => {
  const post = async (options: WorldOptions, body = 'May I say something?') => {
    const world = await createVisit({ comments: [{ id: 'a', ago: 9 }], as: 'member', ...options });
    const { comments } = await mount(world);
    await until('the member’s part', () => comments.desk.worker && world.session.member);
    await until('it listens', () => comments.conversation.follower?.status === 'live');
    type(await find(comments, 'textbox', 'Write a comment'), body);
    one(comments, 'button', 'Post comment').click();
    const said = 'Waiting for a moderator. Only you can see it.';
    await until('it waits', () => textOf(comments).includes(said));
    return { ...world, comments };
  };

  const reasons: [why: string, options: WorldOptions, sentence: string][] = [
    ['everything does', { policy: { premoderate: 'all' } }, 'Everything is read by a moderator first here.'],
    ['its author is new', { policy: { premoderate: 'newcomers' } }, 'The first contributions of new members'],
    ['its author is a guest', { as: 'guest', policy: { guests: 'pending' } }, 'What guests write is read'],
    ['its author is held', { standing: { held: true } }, 'A moderator reads what you write first.'],
  ];
  for (const [why, options, sentence] of reasons) {
    it(`says that ${why}`, async () => {
      const { comments } = await post(options);
      expect(textOf(comments)).to.include(sentence);
    });
  }

  it('says that its words are looked at', async () => {
    const world = await createVisit({ comments: [{ id: 'a' }], as: 'member' });
    const { comments } = await mount(world);
    await until('the member’s part', () => comments.desk.worker && world.session.member);
    // The rules take it only where it waits.
    world.store.intercept = (call) => {
      if (call.verb === 'commit' && JSON.stringify(call.writes).includes('"live"'))
        throw new StoreError('denied', 'in the test');
    };
    type(await find(comments, 'textbox', 'Write a comment'), 'Come to my casino');
    one(comments, 'button', 'Post comment').click();
    await until('why', () => textOf(comments).includes('It has words that a moderator looks at.'));
  });

  it('turns live as soon as a moderator approves it, without being anybody’s news', async () => {
    const { comments, store, session, address } = await post({ policy: { premoderate: 'all' } });
    const [document] = await store.list({
      collection: `communities/${COMMUNITY}/posts`,
      where: [['state', '==', 'pending']],
      limit: 1,
    });
    const waiting = decodeModeratedPost(document);
    const [thread, page] = await store.get([
      threadPath(COMMUNITY, address.thread),
      pagePath(COMMUNITY, address.thread, 0),
    ]);
    if (!waiting) throw new Error('nothing waits');
    const decider = { community: COMMUNITY, by: 'omar', id: 'decision' };
    const ground = { thread: decodeThread(thread), last: decodePage(page), member: true };
    await store.commit(approvePost(decider, waiting, ground));
    await until('live', () => !textOf(comments).includes('Waiting for a moderator.'));
    expect(textOf(comments)).to.include('May I say something?');
    await find(comments, 'heading', 'Comments 2');
    expect(all(comments, 'button').map(nameOf).join()).not.to.include('new comment');
    expect(session.member?.uid).to.equal(MIA.uid);
    // Held back again and approved once more, it goes and comes where it stands.
    const read = async () =>
      decodeModeratedPost((await store.get([postPath(COMMUNITY, waiting.id)]))[0]) ?? waiting;
    await store.commit(returnPost({ ...decider, id: 'back' }, await read(), true));
    await until('away', () => all(comments, 'heading', 'Comments 1').length === 1);
    await store.commit(approvePost({ ...decider, id: 'again' }, await read(), ground));
    await until('back', () => all(comments, 'heading', 'Comments 2').length === 1);
    await until('its text', () => textOf(comments).includes('May I say something?'));
    expect(textOf(comments)).not.to.include('Waiting for a moderator.');
  });

  it('is shown to its author where others see that it was held back', async () => {
    const answer = { id: 'answer', parent: 'held', body: 'Well said', ago: 3 };
    const comments = [{ id: 'held', by: MIA, state: 'removed' as const, ago: 9 }, answer];
    const world = await createVisit({ comments, as: 'member', pending: { held: 'It was reported' } });
    const path = postPath(COMMUNITY, idOf('held'));
    const [held] = await world.store.get([path]);
    const fields = { ...held?.data, state: 'pending', page: 0, body: 'It was reported', uid: MIA.uid };
    world.store.seed({ [path]: { ...fields, name: MIA.name, decidedAt: minutesAgo(2) } });
    const { comments: shown } = await mount(world);
    await until('it', () => textOf(shown).includes('It was reported'));
    expect(textOf(shown)).to.include('A moderator is looking at it again.');
    expect(textOf(shown)).not.to.include('Removed by a moderator');
    expect(textOf(shown)).to.include('Well said');
  });
});

describe('the form for a new thread', () => {
  it('shows the same above its fields', async () => {
    const world = await createStanding({ warned: 'd1' }, { d1: noticeOf('warn') });
    await until('the member', () => world.session.member);
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${world.session}>
        <community-new-thread></community-new-thread>
      </story-community>
    `);
    const form = community.querySelector('community-new-thread') as HTMLElement;
    const notice = await find(form, 'region', 'From the moderators');
    await until('why', () => textOf(notice).includes('Reason: Offensive'));
    one(notice, 'button', 'I understand').click();
    await until('the focus', () => nameOf(focused() ?? form) === 'Title');
  });
});

describe('notices in other languages', () => {
  it('are in German where the page is', async () => {
    const world = await createWorld({ comments: [{ id: 'a' }], as: 'member', standing: { banned: true } });
    const { comments } = await mount(world, 'de');
    expect(comments.page).to.equal(PAGE);
    const notice = await find(comments, 'region', 'Von der Moderation');
    expect(textOf(notice)).to.include('Die Moderation hat dich aus dieser Community ausgeschlossen');
    world.session.close();
  });
});

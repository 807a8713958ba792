import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/forum/community-new-thread.js';
import { appealPath, memberPath, noticePath } from '../../src/data/paths.js';
import type { Standing } from '../../src/domain/member.js';
import { StoreError, type Fields } from '../../src/store/store.js';
import {
  COMMUNITY,
  createWorld,
  memberFields,
  MIA,
  PAGE,
  type StoryCommunity,
  type World,
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
    const end = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' }).format(
      mutedUntil,
    );
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

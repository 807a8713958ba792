import { expect } from '@open-wc/testing';
import { MemberDirectory } from '../../src/controllers/member-directory.js';
import { ensureMember } from '../../src/controllers/membership.js';
import {
  collectOwnData,
  removeOwnImages,
  removeOwnPosts,
  removeProfile,
} from '../../src/controllers/own-data.js';
import { withdrawOwnAnswers } from '../../src/controllers/own-answers.js';
import { describeOneself, readProfile } from '../../src/controllers/profile.js';
import { Session } from '../../src/controllers/session.js';
import { answerPath, pollPath } from '../../src/data/asked-paths.js';
import { imageLimitsPath, imagePath, memberPath, postPath, threadPath } from '../../src/data/paths.js';
import { decodePoll } from '../../src/data/polls.js';
import { createPreviewIdentity } from '../../src/identity/preview-identity.js';
import { createRestStore } from '../../src/store/rest-store.js';
import type { Fields, Write } from '../../src/store/store.js';
import { read } from './support/crowd.js';
import { seed, type Emulator } from './support/emulator.js';
import { accepted, ANSWER, forum, QUESTION, type ForumDifferences } from './support/forum-stage.js';
import { adds, NEW_IMAGE } from './support/image-stage.js';
import { lena, mia, noah, tokenOf, type Person } from './support/people.js';
import { ballotFields, part, POLL, polled } from './support/poll-stage.js';
import { MIAS, minutesAgo, stage, WAITING } from './support/stage.js';
import { answerFields, SURVEY, surveyed } from './support/survey-stage.js';
import { setUp } from './support/wtr.js';

describe('what members do with their own data, under the rules', () => {
  let emulator: Emulator;
  const run = Date.now().toString(36);
  let count = 0;
  const sessions: Session[] = [];

  before(async () => {
    emulator = await setUp('demo-own-data');
  });

  afterEach(() => {
    for (const session of sessions.splice(0)) session.close();
    localStorage.clear();
  });

  /** A session over plain REST, as the page has it. */
  async function visit(
    who: Person,
    given: ForumDifferences = {},
    ...more: ((community: string) => Write[])[]
  ): Promise<Session> {
    const id = `own-${run}-${String(++count)}`;
    for (const writes of [forum(given), ...more]) await seed(emulator, writes(id));
    const identity = createPreviewIdentity({ key: id });
    await identity.signInWithToken(tokenOf(who) ?? '');
    const { host, project: projectId } = emulator;
    const store = createRestStore({ projectId, host, token: () => Promise.resolve(tokenOf(who)) });
    const loadIdentity = () => Promise.resolve(identity);
    const session = new Session({ id, project: projectId, store, loadIdentity, remembered: () => true });
    sessions.push(session);
    await session.identity();
    return session;
  }

  it('they read all of it', async () => {
    const session = await visit(mia);
    const data = await collectOwnData(session);
    expect(data.posts.map((post) => post['uid'])).to.deep.equal([mia.uid, mia.uid, mia.uid, mia.uid]);
    expect(data.profile).to.have.property('name', 'Mia');
  });

  it('they take back comments, an accepted answer, a thread and what waits, then the profile', async () => {
    const session = await visit(mia, accepted());
    const { id, store } = session;
    expect(await removeOwnPosts(session, () => undefined)).to.deep.equal({ removed: 4, refused: 0 });
    const posts = [MIAS, WAITING, ANSWER].map((post) => postPath(id, post));
    for (const post of await store.get(posts, { as: 'member' }))
      expect(post?.data).to.include({ state: 'deleted', name: '', body: '' });
    const [thread] = await store.get([threadPath(id, QUESTION)]);
    expect(thread?.data).to.include({ answer: '', comments: 0 });
    await removeProfile(session, 'Gone');
    expect(await store.get([memberPath(id, mia.uid)])).to.deep.equal([null]);
    const author = await visit(noah);
    expect(await removeOwnPosts(author, () => undefined)).to.include({ refused: 0 });
  });

  it('an answer that was accepted a moment ago goes all the same', async () => {
    // The post does not know of it yet, the question does.
    const session = await visit(mia, { thread: { answer: ANSWER } });
    expect(await removeOwnPosts(session, () => undefined)).to.deep.equal({ removed: 4, refused: 0 });
  });

  it('they add images, have them among their data, and take them back', async () => {
    const session = await visit(mia);
    const { id, store } = session;
    const ids = Array.from({ length: 6 }, (_, i) => `${NEW_IMAGE.slice(1)}${String(i)}`);
    for (const [n, image] of ids.entries())
      await store.commit(adds({ id: image }, mia, n === 0 ? null : { n })(id));
    const data = await collectOwnData(session);
    expect(data.images.map((image) => image['id'])).to.deep.equal(ids);
    expect(data.imageLimits).to.include({ n: 6, ref: ids[5] });
    expect(await removeOwnImages(session)).to.equal(0);
    for (const image of await store.get(ids.map((image) => imagePath(id, image))))
      expect(image?.data).to.deep.equal({});
    const [limits] = await store.get([imageLimitsPath(id, mia.uid)], { as: 'member' });
    expect(limits?.data).to.include({ n: 6 });
    expect((await collectOwnData(session)).images).to.deep.equal([]);
  });

  const voted = (poll: Fields) =>
    polled(() => ({
      poll,
      ballots: { [mia.uid]: ballotFields(['o0']), [noah.uid]: ballotFields(['o1']) },
      counted: part({ o0: 1, o1: 1 }, 2),
    }));
  const answered = surveyed({ answers: { [mia.uid]: answerFields(), [noah.uid]: answerFields() } });
  const tallyOf = async ({ store, id }: Session) =>
    decodePoll((await store.get([pollPath(id, POLL)], { as: 'member' }))[0])?.tally;

  it('they have their votes and answers among their data, and take them back when they leave', async () => {
    const session = await visit(mia, {}, voted({ changeable: false }), answered);
    const { ballots, answers } = await collectOwnData(session);
    expect(ballots.map((ballot) => ballot['poll'])).to.deep.equal([POLL]);
    expect(answers.map((answer) => answer['survey'])).to.deep.equal([SURVEY]);
    await removeProfile(session, 'Gone');
    expect(await withdrawOwnAnswers(session)).to.equal(0);
    expect(await tallyOf(session)).to.deep.equal({ counts: { o0: 0, o1: 1 }, voters: 1 });
    expect(await collectOwnData(session)).to.deep.include({ ballots: [], answers: [] });
    const other = await read(emulator, [answerPath(session.id, SURVEY, noah.uid)]);
    expect(other).not.to.deep.equal([null]);
  });

  it('a poll that is over keeps its figures', async () => {
    const session = await visit(mia, {}, (c) => voted({ closesAt: minutesAgo(1) })(c));
    await removeProfile(session, 'Gone');
    expect(await withdrawOwnAnswers(session)).to.equal(0);
    expect(await tallyOf(session)).to.deep.equal({ counts: { o0: 1, o1: 1 }, voters: 2 });
    expect((await collectOwnData(session)).ballots).to.deep.equal([]);
  });

  it('those with a standing cannot take back a vote that cannot be changed, and others can', async () => {
    const standing = { warned: 'Be kind' };
    const usual = { members: { [mia.uid]: { standing } } };
    const kept = await visit(mia, {}, (c) => voted({ changeable: false })(c), stage(usual));
    await removeProfile(kept, 'Gone');
    expect(await withdrawOwnAnswers(kept)).to.equal(1);
    expect(await tallyOf(kept)).to.deep.include({ voters: 2 });
    const free = await visit(mia, {}, voted({}), stage(usual));
    await removeProfile(free, 'Gone');
    expect(await withdrawOwnAnswers(free)).to.equal(0);
    expect(await tallyOf(free)).to.deep.include({ voters: 1 });
  });

  it('those with a standing leave an empty profile', async () => {
    const standing = { warned: 'Be kind' };
    const session = await visit(mia, { usual: { members: { [mia.uid]: { standing, bio: 'Words' } } } });
    await removeProfile(session, 'Gone');
    const [left] = await session.store.get([memberPath(session.id, mia.uid)]);
    expect(left?.data).to.deep.include({ name: 'Gone', standing }).and.not.have.property('bio');
  });

  it('the banned keep everything', async () => {
    const members = { [mia.uid]: { standing: { banned: true } } };
    const session = await visit(mia, { usual: { members } });
    expect(await removeOwnPosts(session, () => undefined)).to.deep.equal({ removed: 0, refused: 4 });
    const refused = await removeProfile(session, 'Gone').catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'denied');
  });

  it('they join, describe themselves, and are found in the directory and on their card', async () => {
    const session = await visit(lena);
    await ensureMember(session, 'Léna');
    await describeOneself(session, {
      name: 'Léna Ö.',
      bio: 'Two\nlines',
      avatar: 'https://pictures.example/lena.png',
      interests: ['cake'],
    });
    expect(session.member).to.include({ bio: 'Two\nlines', search: 'lena o.' });
    const directory = new MemberDirectory({
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    });
    await directory.open(session, { prefix: 'lena', interest: 'cake', order: 'name' });
    expect(directory.members.map(({ name }) => name)).to.deep.equal(['Léna Ö.']);
    expect(await readProfile(session, lena.uid)).to.include({ threads: 0, more: false });
    expect(await readProfile(session, noah.uid)).to.include({ threads: 1 });
  });
});

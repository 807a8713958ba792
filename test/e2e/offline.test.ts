import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { chatter, Community, unique } from './support/community.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { eventually } from './support/eventually.js';
import { newVisitor, visit, type Visitor } from './support/visitor.js';
import {
  commentWith,
  comments,
  post,
  postButton,
  showNew,
  signInAsGuest,
  write,
  writeBox,
} from './support/widgets.js';

const waiting = 'Waiting for a connection';

interface Scene {
  community: Community;
  ann: Visitor;
  page: string;
  firestore: FirestoreBetween;
}

/** Ann is signed in on a page with two comments; the connection to the database can be disturbed. */
async function annIsHere(t: TestContext): Promise<Scene> {
  const firestore = await FirestoreBetween.open(t);
  const community = await Community.open();
  const page = unique('page');
  await community.seed(page, chatter(2));
  const ann = await newVisitor(t);
  await visit(ann, { community: community.id, page, firestore: firestore.host });
  await commentWith(ann.page, 'Remark number 1.').waitFor();
  await signInAsGuest(ann.page, 'Ann');
  await firestore.live();
  return { community, ann, page, firestore };
}

/** The comment is stored and shown once, to its author and to a stranger. */
async function isThereOnce(t: TestContext, scene: Scene, text: string, timeout = 40_000): Promise<void> {
  const { community, ann, page } = scene;
  const posts = await eventually(
    () => community.posts(text),
    (found) => found.length > 0,
    timeout,
  ).catch(async (cause: unknown) => {
    const seen = await ann.page.getByRole('article').or(ann.page.getByRole('alert')).allTextContents();
    throw new Error(`"${text}" never arrived. Its author sees: ${seen.join(' · ').replace(/\s+/g, ' ')}`, {
      cause,
    });
  });
  assert.equal(posts.length, 1);
  await ann.page.getByText(waiting).waitFor({ state: 'detached' });
  assert.equal(await commentWith(ann.page, text).count(), 1);
  const stranger = await newVisitor(t);
  await visit(stranger, { community: community.id, page });
  await commentWith(stranger.page, text).waitFor();
  assert.equal(await commentWith(stranger.page, text).count(), 1);
  assert.equal((await community.thread(page))?.data['comments'], 3);
}

// Most of the time these tests wait, so they can do so together.
describe('writing on a bad network', { concurrency: 3 }, () => {
  test('what is written offline waits, and is there once for everybody when the network is back', async (t) => {
    const scene = await annIsHere(t);
    const { ann, community, page } = scene;
    const ben = await newVisitor(t);
    await visit(ben, { community: community.id, page });
    await commentWith(ben.page, 'Remark number 1.').waitFor();
    await ann.context.setOffline(true);
    await post(ann.page, 'Written in a tunnel');
    await commentWith(ann.page, 'Written in a tunnel').getByText(waiting).waitFor();
    assert.equal((await community.posts('Written in a tunnel')).length, 0);
    await ann.context.setOffline(false);
    await showNew(ben.page, 1).click();
    await commentWith(ben.page, 'Written in a tunnel').waitFor();
    await isThereOnce(t, scene, 'Written in a tunnel');
    assert.deepEqual(ann.errors, []);
  });

  test('what waits survives a reload, and is sent afterwards', async (t) => {
    const scene = await annIsHere(t);
    const { ann, firestore } = scene;
    firestore.fate = () => 'refuse';
    firestore.cut();
    await post(ann.page, 'Kept over a reload');
    await ann.page.getByText(waiting).waitFor();
    await ann.page.reload();
    await commentWith(ann.page, 'Kept over a reload').waitFor();
    firestore.fate = () => 'pass';
    await isThereOnce(t, scene, 'Kept over a reload');
  });

  test('a tab that is closed while sending loses nothing', async (t) => {
    const scene = await annIsHere(t);
    const { ann, firestore } = scene;
    firestore.fate = (url) => (url.includes(':commit') ? 'hang' : 'pass');
    await post(ann.page, 'The tab was closed');
    await firestore.until(() => firestore.held > 0, 'the comment is on its way');
    const url = ann.page.url();
    await ann.page.close();
    firestore.fate = () => 'pass';
    ann.page = await ann.context.newPage();
    await ann.page.goto(url);
    await isThereOnce(t, scene, 'The tab was closed');
  });

  test('an answer that is lost after the server has taken it makes no second comment', async (t) => {
    const scene = await annIsHere(t);
    const { firestore } = scene;
    let lost = 0;
    firestore.fate = (url) => (url.includes(':commit') && lost++ < 1 ? 'lose-answer' : 'pass');
    await post(scene.ann.page, 'The answer was lost');
    await isThereOnce(t, scene, 'The answer was lost');
    assert.ok(lost >= 1);
  });

  test('answers that are lost again and again make no second comment either', async (t) => {
    const scene = await annIsHere(t);
    const { firestore } = scene;
    const end = Date.now() + 8_000;
    firestore.fate = (url) => (url.includes(':commit') && Date.now() < end ? 'lose-answer' : 'pass');
    await post(scene.ann.page, 'Lost many times');
    await isThereOnce(t, scene, 'Lost many times');
  });

  test('ten fast clicks post once', async (t) => {
    const scene = await annIsHere(t);
    await write(scene.ann.page, 'Clicked ten times');
    await postButton(scene.ann.page).evaluate((button: HTMLElement) => {
      for (let i = 0; i < 10; i++) button.click();
    });
    await isThereOnce(t, scene, 'Clicked ten times');
  });

  test('a database that goes away at the click and comes back after 20 seconds has it once', async (t) => {
    const scene = await annIsHere(t);
    const { firestore } = scene;
    const end = Date.now() + 20_000;
    firestore.fate = () => (Date.now() < end ? 'refuse' : 'pass');
    firestore.cut();
    await post(scene.ann.page, 'Came back after a while');
    await commentWith(scene.ann.page, 'Came back after a while').getByText(waiting).waitFor();
    await isThereOnce(t, scene, 'Came back after a while', 90_000);
  });

  for (const fate of ['refuse', 'hang'] as const) {
    test(`a database that never answers (${fate}) is named within 12 seconds, the text kept`, async (t) => {
      const { ann, firestore } = await annIsHere(t);
      firestore.fate = () => fate;
      firestore.cut();
      const start = Date.now();
      await post(ann.page, 'Nobody answers');
      await ann.page.getByText(waiting).waitFor({ timeout: 12_000 });
      assert.ok(Date.now() - start < 12_000);
      assert.equal(await commentWith(ann.page, 'Nobody answers').count(), 1);
      assert.deepEqual(ann.errors, []);
    });
  }

  test('a second text is kept as a draft while the first one waits', async (t) => {
    const { ann } = await annIsHere(t);
    await ann.context.setOffline(true);
    await post(ann.page, 'First in line');
    await commentWith(ann.page, 'First in line').getByText(waiting).waitFor();
    await post(ann.page, 'Second in line');
    await ann.page.getByText('One comment is still waiting to be sent').waitFor();
    assert.equal(await writeBox(ann.page).inputValue(), 'Second in line');
    assert.equal(await comments(ann.page).count(), 3);
  });

  test('a connection that flaps every two seconds delivers once', async (t) => {
    const scene = await annIsHere(t);
    const { firestore } = scene;
    const start = Date.now();
    firestore.fate = () => (Math.floor((Date.now() - start) / 2_000) % 2 === 0 ? 'refuse' : 'pass');
    await post(scene.ann.page, 'Through a flapping line');
    await isThereOnce(t, scene, 'Through a flapping line', 60_000);
  });
});

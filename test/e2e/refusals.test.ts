import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { chatter, Community, unique, type CommunityOptions } from './support/community.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { configFor } from './support/host-site.js';
import { newVisitor, site, visit, type Visitor } from './support/visitor.js';
import {
  accountButton,
  commentWith,
  comments,
  newAccount,
  post,
  postButton,
  signInAsGuest,
  signInWithEmail,
  write,
  writeBox,
} from './support/widgets.js';

interface Scene {
  community: Community;
  page: string;
  visitor: Visitor;
}

async function arrive(t: TestContext, options: CommunityOptions = {}, locked = false): Promise<Scene> {
  const community = await Community.open(options);
  const page = unique('page');
  await community.seed(page, chatter(2), { locked });
  const visitor = await newVisitor(t);
  await visit(visitor, { community: community.id, page });
  await commentWith(visitor.page, 'Remark number 1.').waitFor();
  return { community, page, visitor };
}

/** A member with a profile, signed in. */
async function arriveAsMember(
  t: TestContext,
  options: CommunityOptions = {},
  standing = {},
): Promise<Scene & { uid: string }> {
  const scene = await arrive(t, options);
  const person = await newAccount();
  await scene.community.addMember(person.uid, 'Mona', standing);
  await signInWithEmail(scene.visitor.page, person, 'Mona');
  return { ...scene, uid: person.uid };
}

async function says(visitor: Visitor, sentence: string | RegExp): Promise<void> {
  await visitor.page.getByText(sentence).first().waitFor();
}

describe('a community that does not take everything', { concurrency: 3 }, () => {
  test('where guests may not write, signing in as one is not offered', async (t) => {
    const { visitor } = await arrive(t, { policy: { guests: 'off' } });
    await post(visitor.page, 'May I?');
    const dialog = visitor.page.getByRole('dialog', { name: 'Sign in' });
    await dialog.getByRole('button', { name: 'Sign in with email' }).waitFor();
    assert.equal(await dialog.getByRole('button', { name: 'Continue as guest' }).count(), 0);
  });

  test('a guest of yesterday is told when guests may no longer write, and keeps the text', async (t) => {
    const { community, visitor } = await arrive(t);
    await signInAsGuest(visitor.page, 'Gus');
    await community.setPolicy({ guests: 'off' });
    await visitor.page.reload();
    await accountButton(visitor.page, 'Gus').waitFor();
    await write(visitor.page, 'Still here?');
    await says(visitor, /^Guests can(not)? (read|write) here/);
    assert.equal(await writeBox(visitor.page).inputValue(), 'Still here?');
  });

  test('a guest whose comments wait sees that they do, also after a reload, and nobody else sees them', async (t) => {
    const { community, page, visitor } = await arrive(t, { policy: { guests: 'pending' } });
    await signInAsGuest(visitor.page, 'Gia');
    await post(visitor.page, 'Look at me first');
    const waits = commentWith(visitor.page, 'Look at me first').getByText('Waiting for a moderator');
    await waits.waitFor();
    await visitor.page.reload();
    await waits.waitFor();
    const other = await newVisitor(t);
    await visit(other, { community: community.id, page });
    await commentWith(other.page, 'Remark number 0.').waitFor();
    assert.equal(await other.page.getByText('Look at me first').count(), 0);
    assert.equal((await community.thread(page))?.data['comments'], 2);
  });

  test('a comment with a word that is looked at first waits', async (t) => {
    const { community, visitor } = await arriveAsMember(t, { held: 'casino' });
    await post(visitor.page, 'Come to my casino');
    await commentWith(visitor.page, 'Come to my casino').getByText('Waiting for a moderator').waitFor();
    assert.equal((await community.posts('Come to my casino'))[0]?.data['state'], 'pending');
  });

  test('who writes too fast is told when it is possible again, and keeps the text', async (t) => {
    const { visitor } = await arriveAsMember(t, { policy: { intervalSeconds: 120 } });
    await post(visitor.page, 'The first');
    await commentWith(visitor.page, 'The first').waitFor();
    await post(visitor.page, 'The second');
    await says(visitor, /That was quick.*Possible again in \d/);
    assert.equal(await writeBox(visitor.page).inputValue(), 'The second');
    assert.equal(await comments(visitor.page).count(), 3);
  });

  test('who has reached the day’s limit is told so, and keeps the text', async (t) => {
    const { visitor } = await arriveAsMember(t, { policy: { postsADay: 1 } });
    await post(visitor.page, 'The only one');
    await commentWith(visitor.page, 'The only one').waitFor();
    await post(visitor.page, 'One too many');
    await says(visitor, /reached today.s limit/);
    assert.equal(await writeBox(visitor.page).inputValue(), 'One too many');
  });

  test('a banned member reads that writing is over', async (t) => {
    const { visitor } = await arriveAsMember(t, {}, { banned: true });
    await says(visitor, 'You can no longer write in this community.');
    assert.equal(await comments(visitor.page).first().getByRole('button', { name: 'Reply' }).count(), 0);
  });

  test('a member who is banned while writing is told, and keeps the text', async (t) => {
    const { community, visitor, uid } = await arriveAsMember(t);
    await write(visitor.page, 'Written in good faith');
    await community.setStanding(uid, { banned: true });
    await postButton(visitor.page).click();
    await says(visitor, 'You can no longer write in this community.');
    assert.equal(await writeBox(visitor.page).inputValue(), 'Written in good faith');
    assert.equal((await community.posts('Written in good faith')).length, 0);
  });

  test('a muted member reads when writing is possible again', async (t) => {
    const { visitor } = await arriveAsMember(t, {}, { mutedUntil: new Date(Date.now() + 3_600_000) });
    await says(visitor, /You can write again in (1 hour|60 minutes|59 minutes)/);
  });

  test('a closed conversation can be read, and says that it is closed', async (t) => {
    const { visitor } = await arrive(t, {}, true);
    await says(visitor, 'This conversation is closed.');
    assert.equal(await comments(visitor.page).count(), 2);
  });

  test('a conversation that is closed while somebody writes keeps their text', async (t) => {
    const { community, page, visitor } = await arriveAsMember(t);
    await write(visitor.page, 'A last word');
    await community.lock(page);
    await says(visitor, 'This conversation is closed.');
    assert.equal(await writeBox(visitor.page).inputValue(), 'A last word');
  });

  test('a comment that vanishes while it is answered is named, and the answer kept', async (t) => {
    const { community, page, visitor } = await arriveAsMember(t);
    await commentWith(visitor.page, 'Remark number 1.').getByRole('button', { name: 'Reply' }).click();
    const box = visitor.page.getByRole('textbox', { name: 'Write a reply' });
    await box.fill('I agree');
    await community.removeNewest(page);
    await visitor.page.getByText('Remark number 1.').waitFor({ state: 'detached' });
    assert.equal(await box.inputValue(), 'I agree', 'the text does not go with what it answers');
    await visitor.page.getByRole('button', { name: 'Post reply' }).click();
    await says(visitor, 'The comment you answer is gone.');
    assert.equal(await box.inputValue(), 'I agree');
  });
});

describe('a community that is not there', { concurrency: 3 }, () => {
  test('a community that nobody has set up is named', async (t) => {
    const visitor = await newVisitor(t);
    await visit(visitor, { community: unique('nobody'), page: unique('page') });
    await says(visitor, 'This community is not set up yet.');
    assert.deepEqual(visitor.errors, []);
  });

  test('a configuration that is not JSON is named, and the host page works on', async (t) => {
    const visitor = await newVisitor(t);
    const script = '<script type="module" src="/community-widgets/embed.js" data-config="{oops"></script>';
    const html = `<!doctype html><title>Wrong</title>${script}<p>Words</p><community-comments page="x"></community-comments>`;
    await visitor.page.goto(site.publish('/wrong.html', html));
    await says(visitor, 'This widget is not connected to a community yet.');
    assert.deepEqual(visitor.errors, []);
  });

  test('a provider whose configuration file is missing says so', async (t) => {
    const visitor = await newVisitor(t);
    const script = '<script type="module" src="/community-widgets/embed.js"></script>';
    const html = `<!doctype html><title>Missing</title>${script}
      <community-provider config="/no-such.json"><community-comments page="x"></community-comments></community-provider>`;
    await visitor.page.goto(site.publish('/missing.html', html));
    await says(visitor, 'This widget is not connected to a community yet.');
    assert.deepEqual(visitor.errors, []);
  });

  test('a provider takes its configuration from a file', async (t) => {
    const community = await Community.open();
    await community.seed('by-file', chatter(1));
    const visitor = await newVisitor(t);
    site.publish('/community.json', JSON.stringify(configFor()));
    const script = '<script type="module" src="/community-widgets/embed.js"></script>';
    const html = `<!doctype html><title>File</title>${script}<community-provider config="/community.json"
      community="${community.id}"><community-comments page="by-file"></community-comments></community-provider>`;
    await visitor.page.goto(site.publish('/by-file.html', html));
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
  });

  test('a database that is blocked leaves a sentence, a way to try again, and the host page unharmed', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    firestore.fate = () => 'refuse';
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(1));
    const visitor = await newVisitor(t);
    await visit(visitor, { community: community.id, page, firestore: firestore.host });
    await says(visitor, 'The comments could not be loaded.');
    await visitor.page.getByRole('heading', { name: 'Article' }).waitFor();
    assert.deepEqual(visitor.errors, []);
    firestore.fate = () => 'pass';
    await visitor.page.getByRole('button', { name: 'Try again' }).click();
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    await visitor.page.getByText('The comments could not be loaded.').waitFor({ state: 'detached' });
  });

  test('a database that never answers is named within 12 seconds', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    firestore.fate = () => 'hang';
    const visitor = await newVisitor(t);
    await visit(visitor, { community: unique('slow'), page: unique('page'), firestore: firestore.host });
    await visitor.page.getByText('The comments could not be loaded.').waitFor({ timeout: 13_000 });
  });

  test('a community whose quota is used up says so when somebody posts, and keeps the text', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const visitor = await newVisitor(t);
    await visit(visitor, { community: community.id, page: unique('page'), firestore: firestore.host });
    await signInAsGuest(visitor.page, 'Quinn');
    firestore.fate = (url) => (url.includes(':commit') ? 'exhausted' : 'pass');
    await post(visitor.page, 'No quota left');
    await says(visitor, /used up its quota/);
    assert.equal(await writeBox(visitor.page).inputValue(), 'No quota left');
    assert.ok(firestore.count('commit') <= 6, 'no hot loop');
  });
});

import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { Page } from 'playwright';
import { Community, unique } from './support/community.js';
import { everythingBelow, read } from './support/database.js';
import { eventually } from './support/eventually.js';
import { postThread, seedThreads, threadLink, threadTitle, visitForum } from './support/forum.js';
import {
  authorOf,
  card,
  createAccount,
  deleteAccount,
  directory,
  downloadData,
  editProfile,
  newCredentials,
  uidOf,
  visitMembers,
  type Credentials,
} from './support/members.js';
import { newVisitor, type Visitor } from './support/visitor.js';
import {
  accountButton,
  commentWith,
  comments,
  focused,
  post,
  postReplyButton,
  replyBox,
  signInAsGuest,
} from './support/widgets.js';

const PICTURE = 'https://pictures.example/ann.png';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** What only Ann has typed: in her name, her texts and her profile. */
const MARK = 'Quokka';

interface Two {
  community: Community;
  page: string;
  ann: Visitor;
  ben: Visitor;
  /** The address of the page that both look at. */
  url: string;
}

/** A page that two people look at; Ann is signed in with an account of her own. */
async function twoPeople(t: TestContext, name: string, credentials: Credentials): Promise<Two> {
  const community = await Community.open({ interests: ['Brewing', 'Beans'] });
  const page = unique('page');
  const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
  const url = await visitMembers(ann, community, page);
  await createAccount(ann.page, credentials, name);
  return { community, page, ann, ben, url };
}

async function say(page: Page, text: string): Promise<void> {
  await post(page, text);
  await commentWith(page, text).getByRole('button', { name: 'Reply' }).waitFor();
}

async function answer(page: Page, to: string, text: string): Promise<void> {
  await commentWith(page, to).getByRole('button', { name: 'Reply' }).click();
  await replyBox(page).fill(text);
  await postReplyButton(page).click();
  await commentWith(page, text).getByRole('button', { name: 'Reply' }).waitFor();
}

async function thank(page: Page, text: string): Promise<void> {
  await commentWith(page, text).getByRole('button', { name: 'React' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Thanks' }).click();
  await commentWith(page, text).getByRole('button', { name: 'Thanks: 1 person' }).waitFor();
}

describe('a profile', { concurrency: 2 }, () => {
  test('is edited by its member, read on a card by another, and found in the directory', async (t) => {
    const { community, ann, ben, url } = await twoPeople(t, 'Ann', newCredentials());
    await community.addMember('somebody', 'Anton');
    await say(ann.page, 'Said before the profile.');
    const said = {
      name: 'Zoë Ann',
      bio: 'Ask me about\ngrinders.',
      picture: PICTURE,
      interests: ['Brewing'],
    };
    await editProfile(ann.page, 'Ann', said);

    const asked: (string | undefined)[] = [];
    await ben.context.route(PICTURE, (route) => {
      asked.push(route.request().headers()['referer']);
      return route.fulfill({ contentType: 'image/png', body: PIXEL });
    });
    await ben.page.goto(url);
    await signInAsGuest(ben.page, 'Ben');
    await authorOf(commentWith(ben.page, 'Said before the profile.'), 'Ann').click();
    const dialog = card(ben.page, 'Zoë Ann');
    await dialog.getByText('Ask me about grinders.').waitFor();
    assert.deepEqual(
      await dialog.getByRole('list', { name: 'Interests' }).getByRole('listitem').allInnerTexts(),
      ['Brewing'],
    );
    const picture = dialog.locator('img');
    await eventually(
      () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth),
      (width) => width === 1,
    );
    assert.deepEqual(asked, [undefined], 'the picture’s host does not learn of the page');
    await ben.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await ben.page.getByRole('searchbox', { name: 'Search members' }).fill('zoe');
    await eventually(
      () => directory(ben.page),
      (names) => names.join() === 'Zoë Ann',
    );
    await ben.page.getByRole('searchbox', { name: 'Search members' }).fill('');
    await eventually(
      () => directory(ben.page),
      (names) => names.join() === 'Anton,Zoë Ann',
    );
    const filter = ben.page.getByRole('combobox', { name: 'Interest' });
    await filter.selectOption('Brewing');
    await eventually(
      () => directory(ben.page),
      (names) => names.join() === 'Zoë Ann',
    );
    await filter.selectOption('Beans');
    await ben.page.getByRole('region', { name: 'Members' }).getByText('Nobody was found.').waitFor();
    assert.deepEqual([ann.errors, ben.errors], [[], []]);
  });

  test('opens and closes with the keyboard alone, and the focus is back on the name', async (t) => {
    const { ann, ben, url } = await twoPeople(t, 'Ann', newCredentials());
    await say(ann.page, 'A name to press.');
    await ben.page.goto(url);
    const name = authorOf(commentWith(ben.page, 'A name to press.'), 'Ann');
    await name.waitFor();
    await comments(ben.page).first().focus();
    for (const key of ['Enter', 'Space']) {
      if (key === 'Enter') await ben.page.keyboard.press('Tab');
      assert.equal(await focused(ben.page), 'Ann');
      await ben.page.keyboard.press(key);
      await card(ben.page, 'Ann')
        .getByText(/^Here since/)
        .waitFor();
      await ben.page.keyboard.press('Escape');
      await card(ben.page, 'Ann').waitFor({ state: 'detached' });
      await eventually(
        () => focused(ben.page),
        (text) => text === 'Ann',
      );
    }
    assert.deepEqual(ben.errors, []);
  });
});

/** All that a file says, as paths and plain values. */
function leaves(value: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

interface DownloadedFile {
  community: string;
  account: Record<string, unknown>;
  profile: Record<string, unknown>;
  posts: Record<string, unknown>[];
  given: Record<string, { vote?: number; reactions?: Record<string, string[]> }>;
}

test('"Download my data" hands out what is one’s own, and nothing of others', async (t) => {
  const community = await Community.open();
  const [thread = ''] = await seedThreads(community, ['How long does it steep?']);
  const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
  const credentials = newCredentials();
  const url = await visitForum(ann, community);
  await createAccount(ann.page, credentials, 'Ann');
  await threadLink(ann.page, 'How long does it steep?').click();
  await ann.page.getByRole('button', { name: 'Vote up' }).click();
  await ann.page.getByRole('group', { name: '1 vote' }).waitFor();
  await say(ann.page, 'Three minutes.');

  await ben.page.goto(url);
  await threadLink(ben.page, 'How long does it steep?').click();
  await commentWith(ben.page, 'Three minutes.').waitFor();
  await signInAsGuest(ben.page, 'Benedict');
  await answer(ben.page, 'Three minutes.', 'Only Benedict says five.');

  await ann.page.getByRole('button', { name: 'Show 1 new comment' }).click();
  await thank(ann.page, 'Only Benedict says five.');
  await answer(ann.page, 'Only Benedict says five.', 'Five is bitter.');

  const { file, text, data } = await downloadData(ann.page, 'Ann');
  const { account, posts, profile, given, ...rest } = data as DownloadedFile;
  const uid = await uidOf(credentials);
  assert.equal(rest.community, community.id);
  assert.match(file, new RegExp(`^${community.id}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
  assert.deepEqual([account['uid'], account['email'], profile['name']], [uid, credentials.email, 'Ann']);
  assert.deepEqual(posts.map(({ body }) => body).sort(), ['Five is bitter.', 'Three minutes.']);
  assert.deepEqual(Object.keys(given), [thread]);
  assert.equal(given[thread]?.vote, 1);
  assert.deepEqual(Object.values(given[thread]?.reactions ?? {}), [['thanks']]);

  const all = leaves(data);
  const uids = all.filter(([path]) => path.endsWith('/uid'));
  assert.equal(uids.length, 1 + posts.length, 'the account and each post say whose they are');
  for (const [path, value] of uids) assert.equal(value, uid, path);
  for (const foreign of ['Benedict', 'Seeded', 'Body of', 'steep'])
    assert.ok(!text.includes(foreign), `"${foreign}" is somebody else’s`);
  // Whom a contribution was for is part of it: an id, which says nothing of the person.
  const bens = (await community.posts('Only Benedict says five.'))[0]?.data['uid'];
  const named = all.filter(([, value]) => value === bens || value === 'seeded').map(([path]) => path);
  assert.deepEqual(
    named.filter((path) => !/^\/posts\/\d+\/notify\/\d+$/.test(path)),
    [],
  );
});

describe('"Delete my account"', () => {
  test('takes everything back before the eyes of others, and nothing that was typed stays', async (t) => {
    const name = `Ann ${MARK}`;
    const credentials = newCredentials();
    const { community, ann, ben, page, url } = await twoPeople(t, name, credentials);
    const uid = (await uidOf(credentials)) ?? '';
    await editProfile(ann.page, name, {
      name,
      bio: `My ${MARK} and I.`,
      picture: `https://pictures.example/${MARK}.png`,
      interests: ['Beans'],
    });
    await say(ann.page, `First ${MARK} words.`);
    await say(ann.page, `Other ${MARK} words.`);
    await ben.page.goto(url);
    await signInAsGuest(ben.page, 'Ben');
    await answer(ben.page, `First ${MARK} words.`, 'The reply of Ben.');
    await ann.page.getByRole('button', { name: 'Show 1 new comment' }).click();
    await thank(ann.page, 'The reply of Ben.');

    await deleteAccount(ann.page, name);

    await ben.page.getByText(`Other ${MARK} words.`).waitFor({ state: 'detached' });
    await ben.page.getByText(`First ${MARK} words.`).waitFor({ state: 'detached' });
    const stone = ben.page.getByRole('article', { name: 'Deleted by its author' });
    await stone.waitFor();
    const reply = commentWith(ben.page, 'The reply of Ben.');
    await reply.waitFor();
    const [above, below] = [await stone.boundingBox(), await reply.boundingBox()];
    assert.ok(
      above && below && above.y < below.y && above.x < below.x,
      'the reply stands under its tombstone',
    );

    assert.equal(await uidOf(credentials), undefined, 'the sign-in is gone');
    assert.equal(await read(`${community.path}/members/${uid}`), null, 'the profile is gone');
    const all = await everythingBelow(community.path);
    const posts = Object.entries(all).filter(([, data]) => data['uid'] === uid);
    t.diagnostic(`what is left of Ann: ${left(all, uid).join(' · ')}`);
    assert.deepEqual(
      posts.map(([, { state, body, revisions }]) => ({ state, body, revisions })),
      [1, 2].map(() => ({ state: 'deleted', body: '', revisions: [] })),
    );
    const telling = Object.entries(all).filter(([, data]) => JSON.stringify(data).includes(MARK));
    assert.deepEqual(telling, [], 'no document has a word of hers');
    const kept = left(all, uid).map((path) => path.replace(/[A-Za-z0-9]{20,}/g, '…'));
    assert.deepEqual([...new Set(kept)].sort(), ['limits/…', 'posts/…', 'threads/…/mine/…']);
    assert.equal((await community.thread(page))?.data['comments'], 1);
    assert.deepEqual([ann.errors, ben.errors], [[], []]);
  });

  test('leaves no trace of a thread but the comments of others', async (t) => {
    const community = await Community.open();
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    const name = `Ann ${MARK}`;
    await createAccount(ann.page, newCredentials(), name);
    await postThread(ann.page, {
      title: `The ${MARK} question`,
      text: `Where is my ${MARK}?`,
      question: true,
    });
    await threadTitle(ann.page, `The ${MARK} question`).waitFor();
    await ben.page.goto(url);
    await threadLink(ben.page, `The ${MARK} question`).click();
    await commentWith(ben.page, `Where is my ${MARK}?`).waitFor();
    await signInAsGuest(ben.page, 'Ben');
    await say(ben.page, 'In the garden.');

    await deleteAccount(ann.page, name);
    await ben.page.getByRole('heading', { name: `The ${MARK} question` }).waitFor({ state: 'detached' });
    await commentWith(ben.page, 'In the garden.').waitFor();
    const all = await everythingBelow(community.path);
    const telling = Object.entries(all).filter(([, data]) => JSON.stringify(data).includes(MARK));
    assert.deepEqual(telling, []);
  });

  test('is the end of it: the same address begins anew', async (t) => {
    const credentials = newCredentials();
    const { community, ann } = await twoPeople(t, 'Ann', credentials);
    const before = await uidOf(credentials);
    await say(ann.page, 'Of my first life.');
    await deleteAccount(ann.page, 'Ann');
    await createAccount(ann.page, credentials, 'Ann again');
    const uid = await uidOf(credentials);
    assert.ok(uid && uid !== before);
    const { data } = await downloadData(ann.page, 'Ann again');
    const { posts, given, profile } = data as DownloadedFile;
    assert.deepEqual([posts, given, profile['name']], [[], {}, 'Ann again']);
    await say(ann.page, 'Of my second life.');
    const [mine] = await community.stored('Of my second life.');
    assert.equal(mine?.data['uid'], uid);
    await ann.page.reload();
    await accountButton(ann.page, 'Ann again').waitFor();
    assert.equal(await commentWith(ann.page, 'Of my first life.').count(), 0);
  });
});

/** Paths of the documents, from the community's on, that say whose they are. */
function left(all: Record<string, Record<string, unknown>>, uid: string): string[] {
  return Object.entries(all)
    .filter(([path, data]) => path.includes(uid) || JSON.stringify(data).includes(uid))
    .map(([path]) => path.split('/').slice(2).join('/'));
}

import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { Page } from 'playwright';
import { chatter, Community, unique } from './support/community.js';
import { eventually } from './support/eventually.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { newTab, newVisitor, visit } from './support/visitor.js';
import { accountButton, commentWith, post, showNew, signInAsGuest } from './support/widgets.js';

async function arrive(t: TestContext) {
  const [firestore, community, ann] = [
    await FirestoreBetween.open(t),
    await Community.open(),
    await newVisitor(t),
  ];
  const page = unique('page');
  await community.seed(page, chatter(2));
  const url = await visit(ann, { community: community.id, page, firestore: firestore.host });
  await commentWith(ann.page, 'Remark number 1.').waitFor();
  return { firestore, community, page, ann, url };
}

/** Somebody else posts on the same page. */
async function benPosts(
  t: TestContext,
  { community, page }: { community: Community; page: string },
  text: string,
) {
  const ben = await newVisitor(t);
  await visit(ben, { community: community.id, page });
  await signInAsGuest(ben.page, 'Ben');
  await post(ben.page, text);
  await community.stored(text);
}

/** As the browser does when the tab goes behind another. */
const setHidden = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      value: value ? 'hidden' : 'visible',
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

describe('several tabs', { concurrency: 2 }, () => {
  test('signing in and out in one is seen in the other', async (t) => {
    const { ann, url } = await arrive(t);
    const second = await newTab(ann);
    await second.goto(url);
    await commentWith(second, 'Remark number 1.').waitFor();
    await signInAsGuest(ann.page, 'Ann');
    await accountButton(second, 'Ann').waitFor();
    await accountButton(second, 'Ann').click();
    await second.getByRole('button', { name: 'Sign out' }).click();
    await ann.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await post(ann.page, 'Who am I?');
    await ann.page.getByRole('dialog', { name: 'Sign in' }).waitFor();
  });

  test('a comment that is changed in two of them loses no version', async (t) => {
    const { ann, url, community } = await arrive(t);
    await signInAsGuest(ann.page, 'Ann');
    await post(ann.page, 'Version one');
    await community.stored('Version one');
    const second = await newTab(ann);
    await second.goto(url);
    await accountButton(second, 'Ann').waitFor();
    for (const tab of [ann.page, second]) {
      await commentWith(tab, 'Version one').getByRole('button', { name: 'More actions' }).click();
      await tab.getByRole('menuitem', { name: 'Edit' }).click();
    }
    const box = (tab: Page) => tab.getByRole('textbox', { name: 'Edit your comment' });
    await box(second).fill('Version three');
    await box(ann.page).fill('Version two');
    await ann.page.getByRole('button', { name: 'Save changes' }).click();
    await community.stored('Version two');
    assert.equal(await box(second).inputValue(), 'Version three');
    await second.getByRole('button', { name: 'Save changes' }).click();
    const conflict = second.getByText('This was changed somewhere else meanwhile.');
    const outcome = await eventually(
      async () => ({
        named: (await conflict.count()) > 0,
        stored: (await community.posts('Version three'))[0],
      }),
      ({ named, stored }) => named || stored !== undefined,
    );
    if (outcome.named) assert.equal(await box(second).inputValue(), 'Version three');
    else assert.deepEqual(outcome.stored?.data['revisions'], ['Version one', 'Version two']);
  });

  test('a hidden tab follows nothing, and catches up when it is looked at', async (t) => {
    const scene = await arrive(t);
    const { firestore, ann } = scene;
    await firestore.live();
    await setHidden(ann.page, true);
    await firestore.until(
      () => firestore.targets === 0 || firestore.listening === 0,
      'the listener has ended',
    );
    const before = firestore.passed.length + firestore.reads;
    await benPosts(t, scene, 'Behind your back');
    assert.equal(firestore.passed.length + firestore.reads, before, 'nothing was asked or told meanwhile');
    await setHidden(ann.page, false);
    await showNew(ann.page, 1).click();
    await commentWith(ann.page, 'Behind your back').waitFor();
  });

  test('a page that was frozen goes on where it was', async (t) => {
    const scene = await arrive(t);
    const { ann, firestore } = scene;
    await firestore.live();
    const devtools = await ann.context.newCDPSession(ann.page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    firestore.cut();
    await benPosts(t, scene, 'While you slept');
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await showNew(ann.page, 1).click();
    await commentWith(ann.page, 'While you slept').waitFor();
    assert.deepEqual(ann.errors, []);
  });

  test('going away and back shows the comments again', async (t) => {
    const { ann } = await arrive(t);
    await ann.page.goto('about:blank');
    await ann.page.goBack();
    await commentWith(ann.page, 'Remark number 1.').waitFor();
    assert.deepEqual(ann.errors, []);
  });
});

describe('a page that is hard on its widgets', () => {
  test('a hundred mounts and moves leave one listener, and none after the last removal', async (t) => {
    const { firestore, ann } = await arrive(t);
    await firestore.live();
    await ann.page.evaluate(async () => {
      const element = document.querySelector('community-comments') as HTMLElement;
      const page = element.getAttribute('page') ?? '';
      for (let i = 0; i < 100; i++) {
        (i % 2 ? document.body : document.querySelector('p'))?.append(element);
        const other = document.createElement('community-comments');
        other.setAttribute('page', page);
        document.body.append(other);
        await new Promise((next) => requestAnimationFrame(next));
        other.remove();
      }
      document.body.append(element);
    });
    await commentWith(ann.page, 'Remark number 1.').waitFor();
    assert.equal(firestore.targets, 1);
    await ann.page.evaluate(() => document.querySelector('community-comments')?.remove());
    await firestore.until(() => firestore.targets === 0, 'nothing is followed any more');
    assert.deepEqual(ann.errors, []);
  });

  for (const denied of [
    ['localStorage', 'sessionStorage'],
    ['localStorage', 'sessionStorage', 'indexedDB'],
  ]) {
    test(`where the browser denies ${denied.join(' and ')}, one can read, sign in and write`, async (t) => {
      const community = await Community.open();
      const page = unique('page');
      await community.seed(page, chatter(2));
      const ann = await newVisitor(t);
      await ann.context.addInitScript((names) => {
        for (const name of names) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('Denied.', 'SecurityError');
            },
          });
        }
      }, denied);
      await visit(ann, { community: community.id, page });
      await signInAsGuest(ann.page, 'Ann');
      await post(ann.page, 'Without a memory');
      assert.equal((await community.stored('Without a memory')).length, 1);
      assert.deepEqual(ann.errors, []);
    });
  }
});

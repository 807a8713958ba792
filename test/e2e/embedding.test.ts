import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { chatter, Community, unique } from './support/community.js';
import { authHost, firestoreHost } from './support/environment.js';
import { eventually } from './support/eventually.js';
import { configFor, scriptTag, widgetPage, type WidgetPage } from './support/host-site.js';
import { newVisitor, site, visit, type Visitor } from './support/visitor.js';
import {
  commentWith,
  comments,
  continueAsGuest,
  post,
  postButton,
  signInAsGuest,
  write,
} from './support/widgets.js';

/** A guest writes Markdown, answers, opens a menu and reacts: whatever can break under a host's rules. */
async function useEverything({ page }: Visitor): Promise<void> {
  await post(page, 'Some **bold** words');
  await continueAsGuest(page, 'Gil');
  const own = commentWith(page, 'Some bold words');
  await own.locator('strong').waitFor();
  await own.getByRole('button', { name: 'Reply' }).click();
  await page.getByRole('textbox', { name: 'Write a reply' }).fill('And an answer');
  await page.getByRole('button', { name: 'Post reply' }).click();
  await commentWith(page, 'And an answer').waitFor();
  await own.getByRole('button', { name: 'React' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Love' }).click();
  await own.getByRole('button', { name: 'Love: 1 person' }).waitFor();
}

/** A page of the host's with headers of its own; the visitor's violations of its policy count as errors. */
async function openUnder(
  visitor: Visitor,
  options: WidgetPage,
  headers: Record<string, string>,
): Promise<void> {
  await visitor.page.goto(site.publish(`/${unique('page')}.html`, { html: widgetPage(options), headers }));
}

/** What search engines are told in the head of the host page; a data block, which no policy takes for a script. */
async function described(page: Page): Promise<void> {
  const scripts = page.locator('head > script[type="application/ld+json"]');
  await eventually(
    async () => (await scripts.allTextContents()).join(),
    (text) => text.includes('"text":"Some bold words"') && text.includes('"text":"And an answer"'),
  );
}

describe('in the host’s page', () => {
  test('two providers show and fill two communities', async (t) => {
    const [left, right] = [await Community.open(), await Community.open()];
    const visitor = await newVisitor(t);
    const provider = (community: Community, id: string) => `<section id="${id}"><community-provider
      config='${JSON.stringify(configFor())}' community="${community.id}"><community-account></community-account>
      <community-comments page="same"></community-comments></community-provider></section>`;
    await left.seed('same', [{ body: 'Said on the left' }]);
    await right.seed('same', [{ body: 'Said on the right' }]);
    const script = '<script type="module" src="/community-widgets/embed.js"></script>';
    const html = `<!doctype html><title>Two</title>${script}${provider(left, 'left')}${provider(right, 'right')}`;
    await visitor.page.goto(site.publish('/two.html', html));
    const [one, two] = [visitor.page.locator('#left'), visitor.page.locator('#right')];
    await one.getByText('Said on the left').waitFor();
    await two.getByText('Said on the right').waitFor();

    await one.getByRole('textbox', { name: 'Write a comment' }).fill('New on the left');
    await one.getByRole('button', { name: 'Post comment' }).click();
    await continueAsGuest(visitor.page, 'Lou');
    await one.getByRole('article').filter({ hasText: 'New on the left' }).waitFor();
    assert.equal(await two.getByRole('article').count(), 1);
    assert.equal((await left.stored('New on the left')).length, 1);
    assert.equal((await right.posts('New on the left')).length, 0);
    assert.deepEqual(visitor.errors, []);
  });

  test('a page that loads the script twice, under two addresses, hears nothing of it', async (t) => {
    const community = await Community.open();
    await community.seed('twice', chatter(3));
    const visitor = await newVisitor(t);
    const again = scriptTag({ community: community.id });
    const head = again + again.replace('embed.js', 'embed.js?again');
    await visit(visitor, { community: community.id, page: 'twice', head });
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    assert.equal(await comments(visitor.page).count(), 3);
    await signInAsGuest(visitor.page, 'Tilda');
    await post(visitor.page, 'Once');
    await commentWith(visitor.page, 'Once').waitFor();
    assert.equal((await community.stored('Once')).length, 1);
    assert.deepEqual(visitor.errors.concat(visitor.console), []);
  });

  test('styles that reset everything leave the widgets usable', async (t) => {
    const community = await Community.open();
    const visitor = await newVisitor(t);
    const head = `<style>* { all: unset !important; } button, textarea, dialog { display: none !important; }
      article, form, ol { position: absolute !important; left: -9999px !important; }</style>`;
    const page = unique('page');
    await community.seed(page, chatter(2));
    await visit(visitor, { community: community.id, page, head });
    await useEverything(visitor);
    assert.deepEqual(visitor.errors, []);
  });

  test('short cuts of the host do not hear what is typed', async (t) => {
    const community = await Community.open();
    const visitor = await newVisitor(t);
    await visit(visitor, { community: community.id, page: unique('page') });
    await visitor.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('keydown', (event) => heard.push(event.key));
    });
    await visitor.page.getByRole('textbox', { name: 'Write a comment' }).pressSequentially('jk/');
    assert.deepEqual(await visitor.page.evaluate('heard'), []);
    await visitor.page.getByRole('heading', { name: 'Article' }).click();
    await visitor.page.keyboard.press('j');
    assert.deepEqual(await visitor.page.evaluate('heard'), ['j']);
  });

  test('the widgets come to elements that appear later', async (t) => {
    const community = await Community.open();
    await community.seed('later', chatter(1));
    const visitor = await newVisitor(t);
    await visit(visitor, { community: community.id, page: 'unused', body: '<main></main>' });
    await visitor.page.evaluate(() => {
      document.querySelector('main')!.innerHTML =
        '<community-comments page="later"></community-comments><community-account>';
    });
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    await signInAsGuest(visitor.page, 'Late');
  });
});

describe('under a strict policy of the host', { concurrency: 2 }, () => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `connect-src 'self' http://${firestoreHost} http://${authHost}`,
  ].join('; ');

  test('script and style from nowhere but itself are enough', async (t) => {
    const community = await Community.open();
    const visitor = await newVisitor(t);
    const page = unique('page');
    await community.seed(page, chatter(2));
    await openUnder(visitor, { community: community.id, page }, { 'content-security-policy': policy });
    await useEverything(visitor);
    await described(visitor.page);
    assert.deepEqual(visitor.errors, []);
  });

  test('Trusted Types with the two policies in the README are enough', async (t) => {
    const community = await Community.open();
    const visitor = await newVisitor(t);
    const page = unique('page');
    const types = "require-trusted-types-for 'script'; trusted-types lit-html dompurify";
    await openUnder(visitor, { community: community.id, page }, { 'content-security-policy': types });
    await useEverything(visitor);
    await described(visitor.page);
    assert.deepEqual(visitor.errors, []);
  });
});

describe('beside Firebase of the host’s own', () => {
  let bundle = '';
  before(async () => {
    const entry = fileURLToPath(new URL('pages/own-firebase.js', import.meta.url));
    const lib = { entry, formats: ['es'] as 'es'[] };
    const made = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, target: 'es2022', lib },
    });
    bundle = (made as Rolldown.RolldownOutput[])[0]!.output[0].code;
    site.publish('/own-firebase.js', bundle);
  });

  const body = (inside: string) => `<output></output>
    <script type="application/json" id="config">${JSON.stringify(configFor())}</script>
    <script type="module" src="/own-firebase.js"></script>${inside}`;
  const widgets =
    '<community-account></community-account><community-comments page="beside"></community-comments>';

  test('its default app and its session stay as they are', async (t) => {
    const community = await Community.open();
    const visitor = await newVisitor(t);
    await visit(visitor, { community: community.id, page: 'unused', body: body(widgets) });
    const output = visitor.page.locator('output');
    await output.filter({ hasText: /.{20}/ }).waitFor();
    const uid = await output.textContent();
    await signInAsGuest(visitor.page, 'Wanda');
    await post(visitor.page, 'By a guest of the widgets');
    await commentWith(visitor.page, 'By a guest of the widgets').waitFor();
    assert.equal(await output.textContent(), uid);
    assert.deepEqual(await visitor.page.evaluate('hostApps()'), ['[DEFAULT]']);
    const [stored] = await community.stored('By a guest of the widgets');
    assert.notEqual(stored?.data['uid'], uid);
    await visitor.page.getByRole('button', { name: 'Account: Wanda' }).click();
    await visitor.page.getByRole('button', { name: 'Sign out' }).click();
    await visitor.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    assert.equal(await output.textContent(), uid);
    assert.deepEqual(visitor.errors, []);
  });

  test('handed to a provider, its session is the member’s', async (t) => {
    const community = await Community.open();
    const visitor = await newVisitor(t);
    const provider = `<community-provider community="${community.id}">${widgets}</community-provider>`;
    const script = '<script type="module" src="/community-widgets/embed.js"></script>';
    await visitor.page.goto(
      site.publish('/handed.html', `<!doctype html><title>Own app</title>${script}${body(provider)}`),
    );
    const output = visitor.page.locator('output');
    await output.filter({ hasText: /.{20}/ }).waitFor();
    const uid = (await output.textContent()) ?? '';
    await community.addMember(uid, 'Hosted');
    await visitor.page.evaluate((config) => {
      const element = document.querySelector('community-provider') as unknown as Record<string, unknown>;
      element['config'] = JSON.stringify(config);
      element['app'] = (window as unknown as Record<string, unknown>)['hostApp'];
    }, configFor());
    await visitor.page.getByRole('button', { name: 'Account: Hosted' }).waitFor();
    await write(visitor.page, 'By the host’s own member');
    await postButton(visitor.page).click();
    await commentWith(visitor.page, 'By the host’s own member').waitFor();
    assert.equal((await community.stored('By the host’s own member'))[0]?.data['uid'], uid);
    assert.deepEqual(visitor.errors, []);
  });
});

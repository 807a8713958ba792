import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { Community, chatter, threadOf, unique } from './support/community.js';
import { list } from './support/database.js';
import { eventually } from './support/eventually.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { widgetPage } from './support/host-site.js';
import { newVisitor, site, visit } from './support/visitor.js';
import { commentWith, comments, focused, loadMore } from './support/widgets.js';

const longPage = '/journal/long';

/** Whether the comment stands within the window. */
const isInView = (page: Page, text: string) =>
  commentWith(page, text).evaluate((article) => {
    const { top, bottom } = article.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe('a link to one comment', () => {
  test('leads there: loaded, in view, with the focus, and set apart from the others', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(130));
    const ann = await newVisitor(t);
    const url = await visit(ann, { community: community.id, page });
    await loadMore(ann.page).click();
    await loadMore(ann.page).click();
    const link = commentWith(ann.page, 'Remark number 20.').locator('a[href*="#comment-"]');
    const href = (await link.getAttribute('href')) ?? '';
    assert.ok(href.startsWith(`${url}#comment-`));

    const ben = await newVisitor(t);
    await ben.page.goto(href);
    await commentWith(ben.page, 'Remark number 20.').waitFor();
    await eventually(
      () => focused(ben.page),
      (text) => text.includes('Remark number 20.'),
    );
    await eventually(() => isInView(ben.page, 'Remark number 20.'), Boolean);
    const looks = (text: string) =>
      commentWith(ben.page, text).evaluate((article) => {
        const { backgroundColor, outlineStyle, boxShadow } = getComputedStyle(article);
        const host = getComputedStyle((article.getRootNode() as ShadowRoot).host);
        return [backgroundColor, outlineStyle, boxShadow, host.backgroundColor, host.boxShadow].join();
      });
    assert.notEqual(await looks('Remark number 20.'), await looks('Remark number 21.'));
  });

  test('that changes on an open page leads on', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    const [first = '', , third = ''] = await community.seed(page, chatter(60));
    const ann = await newVisitor(t);
    const url = await visit(ann, { community: community.id, page });
    await comments(ann.page).first().waitFor();
    for (const [id, text] of [
      [third, 'number 2.'],
      [first, 'number 0.'],
    ] as const) {
      await ann.page.goto(`${url}#comment-0-${id}`);
      await eventually(
        () => focused(ann.page),
        (found) => found.includes(text),
      );
    }
  });

  test('to a comment that is gone says so, and shows the others', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(3));
    const ann = await newVisitor(t);
    const html = widgetPage({ community: community.id, page });
    for (const hash of ['#comment-0-AAAAAAAAAAAAAAAAAAAA', '#comment-7-AAAAAAAAAAAAAAAAAAAA']) {
      await ann.page.goto('about:blank');
      await ann.page.goto(site.publish('/gone.html', html) + hash);
      await ann.page.getByText('The linked comment is no longer here.').waitFor();
      await commentWith(ann.page, 'Remark number 2.').waitFor();
    }
    assert.deepEqual(ann.errors, []);
  });

  test('deep in a conversation of 5,000 costs one read more', async (t) => {
    const pages = await list(`communities/main/threads/${threadOf(longPage)}/pages`);
    const deep = pages.find(({ id }) => id === '40')?.data as {
      entries: Record<string, { state?: string; name: string }>;
    };
    const [id, entry] = Object.entries(deep.entries).find(([, { state }]) => !state) ?? ['', { name: '' }];
    const reads = [];
    for (const hash of ['', `#comment-40-${id}`]) {
      const firestore = await FirestoreBetween.open(t);
      const ann = await newVisitor(t);
      const html = widgetPage({ community: 'main', page: longPage, firestore: firestore.host });
      await ann.page.goto(site.publish('/deep.html', html) + hash);
      await comments(ann.page).first().waitFor();
      if (hash)
        await eventually(
          () => focused(ann.page),
          (text) => text.startsWith(`Comment by ${entry.name}`),
        );
      await firestore.live();
      reads.push(firestore.reads);
    }
    t.diagnostic(`without and with a link: ${reads.join(', ')} documents`);
    assert.ok((reads[1] ?? 0) <= (reads[0] ?? 0) + 1, reads.join());
    assert.ok((reads[0] ?? 0) <= 3, reads.join());
  });
});

import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { chatter, Community, unique } from './support/community.js';
import { eventually } from './support/eventually.js';
import { newVisitor, visit } from './support/visitor.js';
import { commentWith, post, signInAsGuest } from './support/widgets.js';

/** A visitor whose browser or page is out of the ordinary from its first moment on. */
async function visitorWith(t: TestContext, oddity: string, comments = 2) {
  const community = await Community.open();
  const page = unique('page');
  await community.seed(page, chatter(comments));
  const ann = await newVisitor(t);
  await ann.context.addInitScript({ content: oddity });
  await visit(ann, { community: community.id, page });
  return { ann, community };
}

const A_DAY_OFF = (days: number) => `{
  const Real = Date, off = ${days} * 86_400_000;
  globalThis.Date = class extends Real {
    constructor(...parts) { parts.length ? super(...parts) : super(Real.now() + off); }
    static now() { return Real.now() + off; }
  };
}`;

/** What libraries do to the objects that everybody shares. */
const EXTENDED = `
  Object.defineProperty(Object.prototype, 'extra', { value: 'from the host', writable: true, configurable: true });
  Array.prototype.last = function () { return this[this.length - 1]; };
  String.prototype.format = function () { return this; };
`;

/** As only the most careless do it: every `for in` of the page meets it. */
const POLLUTED = `${EXTENDED}; Object.prototype.polluted = 'from the host';`;

/** As monitoring tools wrap it. */
const WRAPPED_FETCH = `{
  const real = globalThis.fetch;
  globalThis.fetch = async function (...call) {
    await new Promise((done) => setTimeout(done, 5));
    return (await real.apply(this, call)).clone();
  };
}`;

describe('surroundings that are out of the ordinary', { concurrency: 2 }, () => {
  for (const days of [-1, 1]) {
    test(`a clock that is off by ${days} day does not stop anybody, nor tell a false time`, async (t) => {
      const { ann, community } = await visitorWith(t, A_DAY_OFF(days));
      await signInAsGuest(ann.page, 'Ann');
      await post(ann.page, 'Right on time');
      assert.equal((await community.stored('Right on time')).length, 1);
      const own = commentWith(ann.page, 'Right on time');
      await own.getByRole('button', { name: 'More actions' }).click();
      await ann.page.getByRole('menuitem', { name: 'Edit' }).waitFor();
      assert.match(await own.locator('time').innerText(), /now|second|minute/);
    });
  }

  // Firebase's own listener does not survive the careless kind, so nothing is asked of being live there.
  for (const [kind, oddity] of [['careful', EXTENDED] as const, ['careless', POLLUTED] as const]) {
    test(`shared objects that the page has added to in a ${kind} way do no harm`, async (t) => {
      const { ann, community } = await visitorWith(t, oddity, 30);
      await commentWith(ann.page, 'Remark number 29.').waitFor();
      await signInAsGuest(ann.page, 'Ann');
      await post(ann.page, 'With *markup*');
      const [stored] = await community.stored('With *markup*');
      assert.deepEqual(
        Object.keys(stored?.data ?? {}).filter((field) => /extra|polluted/.test(field)),
        [],
      );
      await commentWith(ann.page, 'With markup').locator('em').waitFor();
      if (kind === 'careful') assert.deepEqual(ann.errors, []);
    });
  }

  test('a fetch that the page has wrapped serves as well', async (t) => {
    const { ann, community } = await visitorWith(t, WRAPPED_FETCH);
    await commentWith(ann.page, 'Remark number 1.').waitFor();
    await signInAsGuest(ann.page, 'Ann');
    await post(ann.page, 'Through the wrapper');
    assert.equal((await community.stored('Through the wrapper')).length, 1);
  });

  test('where motion is not wanted, nothing moves', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(3));
    const ann = await newVisitor(t, { reducedMotion: 'reduce', forcedColors: 'active' });
    await visit(ann, { community: community.id, page });
    await commentWith(ann.page, 'Remark number 2.').getByRole('button', { name: 'React' }).click();
    await ann.page.getByRole('menuitemcheckbox', { name: 'Love' }).waitFor();
    const running = () => ann.page.evaluate(() => document.getAnimations().length);
    await eventually(running, (count) => count === 0);
    const button = commentWith(ann.page, 'Remark number 2.').getByRole('button', { name: 'Reply' });
    const border = await button.evaluate((element) => getComputedStyle(element).borderTopStyle);
    assert.equal(border, 'solid', 'a button has an edge where colours are forced');
  });
});

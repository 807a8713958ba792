import { expect, fixture, html } from '@open-wc/testing';
import type { CommunityPoll } from '../../src/elements/poll/community-poll.js';
import { createPolls, POLL, pollDocuments, type PollFixture } from '../../stories/poll-fixtures.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { mountPoll } from './polls-setup.js';
import { all, find, one, textOf, until } from './screen.js';

afterEach(cleanUpForum);

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const says = (poll: Element, text: string) => until(text, () => textOf(poll).includes(text));

/** A page with a poll that loads until it is let go, and a text below it. */
async function loading(poll: PollFixture, rows: number | undefined, width: number) {
  const world = keepForCleaning(await createPolls({ poll }));
  let release: (() => void) | undefined;
  const loaded = new Promise<void>((done) => (release = done));
  world.store.intercept = (call) => (call.verb === 'get' ? loaded : undefined);
  const page = await fixture<HTMLElement>(
    html`<div style="inline-size: ${width}px">
      <story-community .session=${world.session}
        ><community-poll poll=${POLL} rows=${rows ?? 4}></community-poll
      ></story-community>
      <p>Below the poll</p>
    </div>`,
  );
  const element = page.querySelector<CommunityPoll>('community-poll') ?? expect.fail('no poll');
  await until('the skeleton', () => element.shadowRoot?.querySelector('.skeleton'));
  return { page, element, store: world.store, release: () => release?.() };
}

/** How much is shifted while the action runs, as browsers measure it. */
async function shiftDuring(action: () => Promise<unknown>): Promise<number> {
  const entries: PerformanceEntryList = [];
  const observer = new PerformanceObserver((list) => void entries.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  await action();
  // What is painted is told in the frame after it.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  entries.push(...observer.takeRecords());
  observer.disconnect();
  return entries.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
}

describe('<community-poll> while it loads', () => {
  for (const [width, rows] of [
    [600, undefined],
    [320, undefined],
    [600, 7],
  ] as const)
    it(`keeps the room of ${String(rows ?? 4)} options, ${String(width)} px wide, and moves nothing`, async () => {
      const options = Array.from({ length: rows ?? 4 }, (_, i) => `Brewer ${String(i)}`);
      const { element, page, release } = await loading({ options, question: 'Which one?' }, rows, width);
      expect(element.shadowRoot?.querySelectorAll('.skeleton .row').length).to.equal(options.length);
      const below = page.querySelector('p')?.getBoundingClientRect().top ?? 0;
      const shift = await shiftDuring(async () => {
        release();
        await find(element, 'button', 'Vote');
      });
      expect(shift).to.equal(0);
      expect(page.querySelector('p')?.getBoundingClientRect().top).to.be.closeTo(below, 1);
    });

  it('shows how browsers measure it: without the room it would move', async () => {
    const { element, release } = await loading({}, 0, 600);
    const shift = await shiftDuring(async () => {
      release();
      await find(element, 'button', 'Vote');
    });
    expect(shift).to.be.above(0.01);
  });
});

describe('<community-poll> that cannot be read yet', () => {
  it('says when it opens where the page tells it', async () => {
    const set = await mountPoll(keepForCleaning(await createPolls({ missing: true })));
    set.poll.opens = inHours(72.1);
    await says(set.poll, 'Opens in 3 days');
    expect(one(set.poll, 'time').getAttribute('datetime')).to.equal(set.poll.opens);
    await expect(set.poll).to.be.accessible();
    set.poll.opens = 'next week';
    await says(set.poll, 'There is no poll here, or not yet.');
  });

  it('opens by itself then, though the server’s clock is a little behind', async () => {
    const set = await mountPoll(keepForCleaning(await createPolls({ missing: true })));
    set.poll.opens = inHours(0.0002);
    await says(set.poll, 'Opens');
    let looks = 0;
    set.store.intercept = ({ verb }) => {
      if (verb === 'get' && ++looks === 2) set.store.seed(pollDocuments({}));
    };
    await find(set.poll, 'button', 'Vote');
    expect(looks).to.be.within(2, 3);
  });

  it('looks a few times, and says then that there is none', async () => {
    const set = await mountPoll(keepForCleaning(await createPolls({ missing: true })));
    set.poll.opens = inHours(0.0001);
    await says(set.poll, 'Opens');
    await until('all looks', () => set.reads() === 4);
    await says(set.poll, 'There is no poll here, or not yet.');
    expect(set.poll.box.awaiting.until).to.equal(0);
  });

  it('believes what stands in the community more than the page', async () => {
    const set = await mountPoll(keepForCleaning(await createPolls({})));
    set.poll.opens = inHours(5);
    await find(set.poll, 'button', 'Vote');
    expect(textOf(set.poll)).to.not.contain('Opens');
  });
});

describe('<community-poll> that goes while it is looked at', () => {
  it('says so', async () => {
    const set = await mountPoll(keepForCleaning(await createPolls({})));
    await find(set.poll, 'button', 'Vote');
    const [path = ''] = Object.keys(pollDocuments({}));
    await set.store.commit([{ op: 'delete', path }]);
    await says(set.poll, 'This poll is no longer here.');
    expect(all(set.poll, 'radio')).to.deep.equal([]);
  });

  it('says so to its author too, who has deleted what it stood in', async () => {
    const world = keepForCleaning(await createPolls({ poll: { state: 'deleted' } }));
    const { poll } = await mountPoll(world);
    await says(poll, 'This poll is no longer here.');
  });
});

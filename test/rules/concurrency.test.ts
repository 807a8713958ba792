import { expect } from '@open-wc/testing';
import { createMember, decodeLimits } from '../../src/data/members.js';
import { liveComment } from '../../src/data/posts.js';
import { decodeMine, toggleReaction } from '../../src/data/reactions.js';
import { decodePage } from '../../src/data/pages.js';
import { decodeThread } from '../../src/data/threads.js';
import { communityPath, limitsPath, minePath, pagePath, threadPath } from '../../src/data/paths.js';
import { crowd, insist, read } from './support/crowd.js';
import { seed, type Emulator } from './support/emulator.js';
import type { Person } from './support/people.js';
import { address, communityFields, entryFields, minutesAgo, NOAHS, stage } from './support/stage.js';
import { setUp } from './support/wtr.js';

const id = (prefix: string, n: number) => `${prefix}${String(n).padStart(20 - prefix.length, '0')}`;

describe('many people at once', function () {
  this.timeout(280_000);
  let emulator: Emulator;
  const run = Date.now().toString(36);

  before(async () => {
    emulator = await setUp('demo-concurrency');
  });

  async function join(community: string, people: readonly Person[]): Promise<void> {
    await seed(
      emulator,
      people.flatMap(({ uid, name }) => createMember(community, uid, name)),
    );
  }

  const post = (community: string, author: Person, comment: string) =>
    insist(emulator, author, async () => {
      const [thread, limits] = await read(emulator, [
        threadPath(community, address.thread),
        limitsPath(community, author.uid),
      ]);
      const known = decodeThread(thread);
      const [last] = await read(emulator, [pagePath(community, address.thread, known?.lastPage ?? 0)]);
      const ground = {
        community,
        author,
        thread: known,
        last: decodePage(last),
        limits: decodeLimits(limits),
        now: Date.now(),
      };
      return liveComment({ id: comment, body: `I am ${author.name}.`, address }, ground);
    });

  async function readThread(community: string) {
    const thread = decodeThread((await read(emulator, [threadPath(community, address.thread)]))[0]);
    const numbers = Array.from({ length: (thread?.lastPage ?? 0) + 1 }, (_, n) =>
      pagePath(community, address.thread, n),
    );
    const pages = (await read(emulator, numbers)).map((page) => decodePage(page));
    return { thread, pages, entries: pages.flatMap((page) => page?.entries ?? []) };
  }

  it('open a thread by sixty comments, each there once', async () => {
    const community = `open-${run}`;
    const people = crowd(60);
    await seed(emulator, [{ op: 'set', path: communityPath(community), data: communityFields() }]);
    await join(community, people);
    await Promise.all(people.map((author, i) => post(community, author, id('Comment', i))));
    const { thread, pages, entries } = await readThread(community);
    expect(thread?.comments).to.equal(60);
    expect(new Set(entries.map((entry) => entry.id)).size).to.equal(60);
    expect(entries).to.have.length(60);
    expect(pages.map((page) => page?.entries.length)).to.deep.equal([50, 10]);
    for (const page of pages) {
      expect(page?.size).to.equal(page?.entries.reduce((sum, entry) => sum + entry.body.length, 0));
    }
  });

  it('turn over a page by ten comments, each there once', async () => {
    const community = `turn-${run}`;
    const people = crowd(10);
    const entries = Object.fromEntries(
      Array.from({ length: 45 }, (_, i) => [id('Entry', i), entryFields(people[0] as Person, 'x', 99)]),
    );
    await seed(emulator, stage({ thread: { comments: 45 }, pages: { 0: { entries, size: 45 } } })(community));
    await join(community, people);
    await Promise.all(people.map((author, i) => post(community, author, id('Comment', i))));
    const { thread, pages } = await readThread(community);
    expect(thread?.comments).to.equal(55);
    expect(pages.map((page) => page?.entries.length)).to.deep.equal([50, 5]);
  });

  it('react a hundred times to one comment, counted exactly', async () => {
    const community = `react-${run}`;
    const people = crowd(50);
    await seed(emulator, stage({ thread: { at: minutesAgo(5) } })(community));
    await join(community, people);
    const react = (who: Person, kind: 'like' | 'love') =>
      insist(emulator, who, async () => {
        const [mine] = await read(emulator, [minePath(community, address.thread, who.uid)]);
        const given = decodeMine(mine)[NOAHS] ?? [];
        const entry = { id: NOAHS, page: 0 };
        return toggleReaction({ community, thread: address.thread, entry, uid: who.uid, kind, given });
      });
    await Promise.all(people.map((who) => react(who, 'like')));
    // Half of them take it back while the others give another one.
    await Promise.all(people.map((who, i) => react(who, i % 2 === 0 ? 'like' : 'love')));
    const { entries } = await readThread(community);
    expect(entries.find((entry) => entry.id === NOAHS)?.reactions).to.deep.equal({ like: 25, love: 25 });
  });
});

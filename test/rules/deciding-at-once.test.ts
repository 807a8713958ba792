import { expect } from '@open-wc/testing';
import { approvePost, keepPost } from '../../src/data/moderation/decisions.js';
import { decodeModeratedPost } from '../../src/data/moderation/queues.js';
import { decodePage } from '../../src/data/pages.js';
import { auditPath } from '../../src/data/moderation/paths.js';
import { memberPath, pagePath, postPath, threadPath } from '../../src/data/paths.js';
import { decodeThread } from '../../src/data/threads.js';
import type { Document, Write } from '../../src/store/store.js';
import { read } from './support/crowd.js';
import { decider, placed } from './support/deciding-stage.js';
import { commit, seed, send, type Emulator } from './support/emulator.js';
import { ada, mia, omar, tokenOf } from './support/people.js';
import { address, MIAS, postFields, stage } from './support/stage.js';
import { setUp } from './support/wtr.js';

const id = (prefix: string, n: number) => `${prefix}${String(n).padStart(20 - prefix.length, '0')}`;

describe('moderators at once', function () {
  this.timeout(280_000);
  let emulator: Emulator;
  const run = Date.now().toString(36);

  before(async () => {
    emulator = await setUp('demo-deciding');
  });

  const readOne = async (path: string): Promise<Document | null> => (await read(emulator, [path]))[0] ?? null;

  const write = async (writes: Write[], as = omar) =>
    (await send(emulator, commit(writes, emulator.project), tokenOf(as))).status;

  it('decide on one card: one is heard, and the log has one entry', async () => {
    const community = `card-${run}`;
    const card = placed('live');
    await seed(emulator, card.given(community));
    const ids = [id('Decision', 1), id('Decision', 2)] as const;
    const batches = [omar, ada].map((as, i) =>
      write(keepPost(decider(community, { by: as.uid, id: ids[i] ?? '' }), card.post), as),
    );
    const answers = await Promise.all(batches);
    expect(answers.filter((status) => status === 200)).to.have.length(1);
    const entries = await Promise.all(ids.map((entry) => readOne(auditPath(community, entry))));
    const [entry] = entries.filter((found) => found !== null);
    expect(entries.filter((found) => found !== null)).to.have.length(1);
    expect((await readOne(postPath(community, MIAS)))?.data['decision']).to.equal(entry?.id);
  });

  it('approve twenty comments of one thread, each counted once', async () => {
    const community = `twenty-${run}`;
    const ids = Array.from({ length: 20 }, (_, i) => id('Waiting', i));
    const { page: _none, ...waiting } = postFields(mia, 'Me too', 5);
    await seed(emulator, [
      ...stage()(community),
      ...ids.map((post): Write => ({
        op: 'set',
        path: postPath(community, post),
        data: { ...waiting, state: 'pending' },
      })),
    ]);
    await Promise.all(ids.map((post, i) => insist(community, post, id('Decision', i))));
    const thread = decodeThread(await readOne(threadPath(community, address.thread)));
    const page = decodePage(await readOne(pagePath(community, address.thread, 0)));
    expect(thread?.comments).to.equal(22);
    expect(page?.entries).to.have.length(22);
    expect((await readOne(memberPath(community, mia.uid)))?.data['approved']).to.equal(23);
    const entries = await Promise.all(ids.map((_, i) => readOne(auditPath(community, id('Decision', i)))));
    expect(entries.every((entry) => entry !== null)).to.be.true;
  });

  /** Reads afresh and decides, until it is through. */
  async function insist(community: string, card: string, decision: string): Promise<void> {
    for (let attempt = 1; attempt <= 100; attempt++) {
      const post = decodeModeratedPost(await readOne(postPath(community, card)));
      const thread = decodeThread(await readOne(threadPath(community, address.thread)));
      const last = decodePage(await readOne(pagePath(community, address.thread, thread?.lastPage ?? 0)));
      if (!post) throw new Error(`${card} is not there.`);
      const ground = { thread, last, member: true };
      const status = await write(approvePost(decider(community, { id: decision }), post, ground));
      if (status === 200) return;
      expect(status).to.be.oneOf([403, 409]);
      // Jitter that grows, as a client has it; no result depends on it.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * Math.min(attempt, 20)));
    }
    throw new Error(`${card} was never approved.`);
  }
});

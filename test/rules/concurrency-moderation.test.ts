import { expect } from '@open-wc/testing';
import { decodeReported, holdEntry, reportEntry } from '../../src/data/moderation/reports.js';
import { reportedPath } from '../../src/data/moderation/paths.js';
import { memberPath, postPath, threadPath } from '../../src/data/paths.js';
import type { Fields, Write } from '../../src/store/store.js';
import type { Reason, Reported } from '../../src/domain/moderation.js';
import { crowd, read } from './support/crowd.js';
import { commit, seed, send, type Emulator } from './support/emulator.js';
import { decider } from './support/deciding.js';
import { ada, mia, omar, tokenOf, type Person } from './support/people.js';
import { address, memberFields, NOAHS, stage } from './support/stage.js';
import { memberOf } from './support/standing.js';
import { sanctionMember } from '../../src/data/moderation/sanctions.js';
import { setUp } from './support/wtr.js';

describe('reports and decisions at once', function () {
  this.timeout(120_000);
  let emulator: Emulator;
  const run = Date.now().toString(36);

  before(async () => {
    emulator = await setUp('demo-concurrency-moderation');
  });

  const join = (community: string, people: readonly Person[]) =>
    seed(
      emulator,
      people.map((who): Write => ({
        op: 'set',
        path: memberPath(community, who.uid),
        data: memberFields(who),
      })),
    );

  const write = (as: Person, writes: readonly Write[]) =>
    send(emulator, commit(writes, emulator.project), tokenOf(as));

  const fieldsOf = async (path: string): Promise<Fields> => (await read(emulator, [path]))[0]?.data ?? {};

  async function reportedEntry(community: string): Promise<Reported | null> {
    const path = reportedPath(community, NOAHS);
    return decodeReported((await read(emulator, [path]))[0]);
  }

  /** As the client does: first the report, and where that is refused together with what holds the entry back. */
  async function report(community: string, who: Person, reason: Reason): Promise<void> {
    const intent = { entry: NOAHS, thread: address.thread, page: 0, reason, details: '' };
    const ground = { community, uid: who.uid, limits: null, weighs: true, now: Date.now() };
    const entry = { id: NOAHS, thread: address.thread, page: 0, opening: false, accepted: false };
    for (let attempt = 1; attempt <= 100; attempt++) {
      const plain = reportEntry(intent, ground);
      const { status, text } = await write(
        who,
        attempt % 2 === 1 ? plain : [...plain, ...holdEntry(community, entry)],
      );
      if (status === 200) return;
      if (![403, 409].includes(status)) throw new Error(text);
      if ((await fieldsOf(postPath(community, NOAHS)))['state'] !== 'live') return;
      // Jitter that grows, as a client has it; no result depends on it.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * Math.min(attempt, 20)));
    }
    throw new Error(`${who.name} never got through.`);
  }

  it('sum ten reports of one entry exactly', async () => {
    const community = `reports-${run}`;
    const people = crowd(10);
    await seed(emulator, stage({ policy: { reportsToHold: 0 } })(community));
    await join(community, people);
    await Promise.all(people.map((who, i) => report(community, who, i % 2 === 0 ? 'spam' : 'illegal')));
    expect(await reportedEntry(community)).to.include({ total: 10, weight: 10, verdict: '' });
    expect((await reportedEntry(community))?.reasons).to.deep.equal({ spam: 5, illegal: 5 });
  });

  it('hold the entry once, by the report that makes the number full', async () => {
    const community = `holding-${run}`;
    const people = crowd(6);
    await seed(emulator, stage()(community));
    await join(community, people);
    await Promise.all(people.map((who) => report(community, who, 'spam')));
    expect(await reportedEntry(community)).to.include({ total: 3, weight: 3 });
    expect((await fieldsOf(postPath(community, NOAHS)))['state']).to.equal('pending');
    expect((await fieldsOf(threadPath(community, address.thread)))['comments']).to.equal(1);
  });

  it('let one of two moderators sanction a member', async () => {
    const community = `sanctions-${run}`;
    await seed(emulator, stage()(community));
    const answers = await Promise.all(
      [omar, ada].map((who) =>
        write(
          who,
          sanctionMember(
            decider(community, who, { id: `${who.name}sDecision000000000`.slice(0, 20) }),
            memberOf(mia, {}, ''),
            { action: who === omar ? 'ban' : 'hold' },
          ),
        ),
      ),
    );
    const passed = answers.filter(({ status }) => status === 200);
    expect(passed, answers.map(({ text }) => text).join('\n')).to.have.length(1);
    const { standing } = await fieldsOf(memberPath(community, mia.uid));
    expect(Object.keys(standing as object)).to.have.length(1);
  });
});

import { expect } from '@open-wc/testing';
import { voteThread } from '../../src/data/forum-threads.js';
import { moveVote } from '../../src/data/idea-votes.js';
import { createMember } from '../../src/data/members.js';
import { memberPath, minePath, threadPath } from '../../src/data/paths.js';
import { decodeVote } from '../../src/data/reactions.js';
import { decodeThread } from '../../src/data/threads.js';
import { crowd, insist, read } from './support/crowd.js';
import { decider } from './support/deciding-stage.js';
import { changeThread } from '../../src/data/moderation/decisions.js';
import { seed, type Emulator } from './support/emulator.js';
import { idea, IDEA, ideas, KEPT } from './support/idea-stage.js';
import { ada, omar, type Person } from './support/people.js';
import { setUp } from './support/wtr.js';

describe('an idea is merged by two while sixty people vote for it and for the other', function () {
  this.timeout(280_000);
  let emulator: Emulator;
  const community = `ideas-${Date.now().toString(36)}`;
  const people = crowd(60);

  before(async () => {
    emulator = await setUp('demo-concurrency-ideas');
    await seed(emulator, ideas({ thread: { votes: 0 }, kept: { votes: 0 } })(community));
    await seed(
      emulator,
      people
        .flatMap(({ uid, name }) => createMember(community, uid, name))
        .filter(({ path }) => people.some(({ uid }) => path === memberPath(community, uid))),
    );
  });

  const voteOf = async (thread: string, { uid }: Person) => {
    const [document] = await read(emulator, [minePath(community, thread, uid)]);
    return decodeVote(document);
  };
  const threadAt = async (id: string) => {
    const [document] = await read(emulator, [threadPath(community, id)]);
    const thread = decodeThread(document);
    if (!thread?.forum) throw new Error('There is no such idea.');
    return thread.forum;
  };
  const votes = (thread: string, who: Person) =>
    insist(emulator, who, async () => {
      // Whoever comes too late for the duplicate has not voted.
      if ((await threadAt(thread)).mergedInto !== '' || (await voteOf(thread, who)) === 1) return [];
      return voteThread(community, thread, who.uid, 0, 1);
    });
  const merges = () =>
    insist(emulator, omar, async () =>
      (await threadAt(IDEA)).mergedInto === ''
        ? changeThread(decider(community), idea, { mergedInto: KEPT })
        : [],
    );
  const moves = (by: Person, who: Person) =>
    insist(emulator, by, async () => {
      const paths = [minePath(community, IDEA, who.uid), minePath(community, KEPT, who.uid)];
      const [own, mine = null] = await read(emulator, paths);
      if (decodeVote(own) !== 1) return [];
      return moveVote(community, { from: IDEA, to: KEPT, uid: who.uid, mine, author: ada.uid });
    });

  it('ends on exact sums, with nobody counted twice and nobody’s vote lost', async () => {
    const early = people.slice(0, 30);
    await Promise.all(early.map((who) => votes(IDEA, who)));
    await Promise.all([merges(), ...people.slice(30).map((who) => votes(IDEA, who))]);
    const voters = [];
    for (const who of people) if ((await voteOf(IDEA, who)) === 1) voters.push(who);
    expect(voters.length).to.be.at.least(early.length);
    // Some vote for the idea that stays while their votes for the duplicate are on their way to it.
    await Promise.all([
      ...voters.map((who) => moves(omar, who)),
      ...voters.map((who) => moves(ada, who)),
      ...people.slice(20, 40).map((who) => votes(KEPT, who)),
    ]);
    const standing = new Set([...voters, ...people.slice(20, 40)]);
    expect((await threadAt(IDEA)).votes).to.equal(0);
    expect((await threadAt(KEPT)).votes).to.equal(standing.size);
    for (const who of people) {
      expect(await voteOf(IDEA, who)).to.equal(0);
      expect(await voteOf(KEPT, who)).to.equal(standing.has(who) ? 1 : 0);
    }
  });
});

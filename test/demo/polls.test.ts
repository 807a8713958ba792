import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { demoPolls } from '../../demo/seed/polls.js';
import { accounts } from '../../demo/seed/people.js';
import { decodeBallot, decodePoll, decodeSum } from '../../src/data/polls.js';
import { ballotsPath, pollPath, pollSumPath } from '../../src/data/asked-paths.js';
import { memberPath } from '../../src/data/paths.js';
import { instantRunOff } from '../../src/domain/instant-run-off.js';
import { isClosed, isOpen } from '../../src/domain/opening-times.js';
import { faultOfChoices, NO_VOTES, POLL_MODES, tallyAfter, type Ballot } from '../../src/domain/poll.js';
import { faultOfPlan } from '../../src/domain/poll-plan.js';
import { at, below, now } from './seeded.js';

const polls = demoPolls.map(({ id }) => decodePoll(at(pollPath('main', id))) ?? assert.fail(id));
const ballotsOf = (id: string) =>
  below(`${ballotsPath('main', id)}/`).map((document): Ballot => decodeBallot(document) ?? assert.fail());

test('there is one poll of each kind, and the first is open, single choice, public, changeable', () => {
  assert.deepEqual([...new Set(polls.map(({ mode }) => mode))].sort(), [...POLL_MODES].sort());
  const [first = assert.fail()] = polls;
  assert.deepEqual(
    [first.mode, first.secret, first.changeable, first.results],
    ['single', false, true, 'always'],
  );
  assert.ok(isOpen(first, now));
});

test('a ranked one is closed with 40 ballots and a winner, and one is scheduled', () => {
  const ranked = polls.find(({ mode }) => mode === 'ranked') ?? assert.fail();
  assert.ok(isClosed(ranked, now));
  assert.equal(ballotsOf(ranked.id).length, 40);
  const { rounds, winners } = instantRunOff(
    decodeSum(at(pollSumPath('main', ranked.id))),
    ranked.options.length,
  );
  assert.ok(rounds.length > 1 && winners.length === 1);
  assert.equal(polls.filter(({ publishAt }) => publishAt > now).length, 1);
});

test('plans and ballots are as the rules would take them', () => {
  for (const poll of polls) {
    assert.match(poll.id, /^[A-Za-z0-9]{20}$/);
    assert.equal(faultOfPlan(poll), null, poll.question);
    for (const { uid, choices, at: time, name } of ballotsOf(poll.id)) {
      assert.equal(faultOfChoices(poll, choices), null);
      assert.ok(time >= poll.publishAt && time < (poll.closesAt || now));
      assert.equal(name, poll.secret ? '' : at(memberPath('main', uid))?.data['name']);
      assert.ok(!accounts.some((account) => account.uid === uid), 'who can sign in has not voted yet');
    }
  }
});

test('each count has its causes', () => {
  for (const poll of polls) {
    const counted = ballotsOf(poll.id).reduce(
      (tally, { choices }) => tallyAfter(poll.mode, tally, [], choices),
      NO_VOTES,
    );
    assert.deepEqual(
      { ...(poll.tally ?? decodeSum(at(pollSumPath('main', poll.id)))).counts },
      { ...counted.counts },
    );
  }
});

test('the page has them in their order, the article has the first, and every page leads there', async () => {
  const folder = new URL('../../demo/', import.meta.url);
  const pollsIn = async (file: string) =>
    [...(await readFile(new URL(file, folder), 'utf8')).matchAll(/<community-poll\s+poll="(\w+)"/g)].map(
      ([, id]) => id,
    );
  assert.deepEqual(
    await pollsIn('polls.html'),
    demoPolls.map(({ id }) => id),
  );
  assert.deepEqual(await pollsIn('index.html'), [demoPolls[0]?.id]);
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.html')))
    assert.match(await readFile(new URL(file, folder), 'utf8'), /<a href="\/polls\.html"/, file);
});

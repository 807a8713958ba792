import { expect } from '@open-wc/testing';
import { answerSurvey } from '../../src/data/answering.js';
import { createMember } from '../../src/data/members.js';
import { communityPath } from '../../src/data/paths.js';
import { answerPath, surveyPath } from '../../src/data/asked-paths.js';
import { countAnswers, type AnswersFilter } from '../../src/data/survey-queries.js';
import { answerKey, chosenKey, type AnswerValue } from '../../src/domain/survey.js';
import { createRestStore } from '../../src/store/rest-store.js';
import { crowd, insist, read } from './support/crowd.js';
import { commit, seed, send, type Emulator } from './support/emulator.js';
import { omar, tokenOf, type Person } from './support/people.js';
import { communityFields } from './support/stage.js';
import { asking, knownSurvey, stored, SURVEY, surveyFields } from './support/survey-stage.js';
import { setUp } from './support/wtr.js';

const questions = [
  asking('nps', { required: true }),
  asking('multiple', { options: ['A', 'B', 'C'], min: 1, max: 3 }),
];
/** What is chosen of several. */
const options = (i: number) => [0, 1, 2].filter((option) => option === i % 3 || i % 2 === 0);
const chosenBy = (i: number) => Object.fromEntries(options(i).map((option) => [chosenKey(1, option), true]));

describe('a hundred people answer a survey at once', function () {
  this.timeout(120_000);
  let emulator: Emulator;
  const community = `surveys-${Date.now().toString(36)}`;
  const people = crowd(100);
  const late = crowd(105).slice(100);
  const survey = knownSurvey({}, questions);

  before(async () => {
    emulator = await setUp('demo-concurrency-surveys');
    await seed(emulator, [
      { op: 'set', path: communityPath(community), data: communityFields() },
      {
        op: 'set',
        path: surveyPath(community, SURVEY),
        data: surveyFields(stored(questions)),
      },
      ...[...people, ...late].flatMap(({ uid, name }) => createMember(community, uid, name)),
    ]);
  });

  function writes({ uid }: Person, i: number) {
    const member = { uid, interests: [], joinedAt: Date.now(), helped: 0 };
    const answers = new Map<number, AnswerValue>([
      [0, i % 11],
      [1, options(i)],
    ]);
    return answerSurvey({ community, member, now: Date.now() }, survey, answers);
  }

  function counting() {
    const { host, project: projectId } = emulator;
    const store = createRestStore({ projectId, host, token: () => Promise.resolve(tokenOf(omar)) });
    return (chosen?: readonly [string, number | true], filter: AnswersFilter = {}) =>
      store.count(countAnswers(community, SURVEY, filter, chosen), { as: 'member' });
  }

  it('all are stored, and the counts by query are exact', async () => {
    await Promise.all(people.map((who, i) => insist(emulator, who, () => Promise.resolve(writes(who, i)))));
    const count = counting();
    expect(await count()).to.equal(100);
    const scores = await Promise.all(Array.from({ length: 11 }, (_, score) => count([answerKey(0), score])));
    expect(scores).to.deep.equal(
      Array.from({ length: 11 }, (_, score) => people.filter((_who, i) => i % 11 === score).length),
    );
    const chosen = await Promise.all([0, 1, 2].map((option) => count([chosenKey(1, option), true])));
    expect(chosen).to.deep.equal(
      [0, 1, 2].map((option) => people.filter((_who, i) => options(i).includes(option)).length),
    );
    expect(await count(undefined, { activity: 'new' })).to.equal(100);
    expect(await count(undefined, { activity: 'active' })).to.equal(0);
  });

  it('and whoever sends five different answers at the same moment has given one', async () => {
    const before = await counting()();
    const sent = late.flatMap((who) =>
      [0, 1, 2, 3, 4].map(async (score) => {
        const { status } = await send(emulator, commit(writes(who, score), emulator.project), tokenOf(who));
        return { who, score, status };
      }),
    );
    const through = (await Promise.all(sent)).filter(({ status }) => status === 200);
    expect(through.map(({ who }) => who.uid).sort()).to.deep.equal(late.map(({ uid }) => uid).sort());
    expect(await counting()()).to.equal(before + late.length);
    const documents = await read(
      emulator,
      through.map(({ who }) => answerPath(community, SURVEY, who.uid)),
    );
    expect(documents.map((document) => document?.data['choices'])).to.deep.equal(
      through.map(({ score }) => ({ q0: score, ...chosenBy(score) })),
    );
  });
});

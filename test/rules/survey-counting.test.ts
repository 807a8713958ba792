import { expect } from '@open-wc/testing';
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import { connectFirestoreEmulator, getFirestore, terminate } from 'firebase/firestore';
import { answersOf, COUNT_LIMIT, countAnswers, type AnswersFilter } from '../../src/data/survey-queries.js';
import { createFirestoreStore } from '../../src/store/firestore-store.js';
import { createRestStore } from '../../src/store/rest-store.js';
import type { Fields, Store } from '../../src/store/store.js';
import { refusal } from '../store/refusal.js';
import { seed, type Emulator } from './support/emulator.js';
import { gus, mia, noah, omar, tokenOf, type Person } from './support/people.js';
import { answerFields, SURVEY, surveyed } from './support/survey-stage.js';
import { setUp } from './support/wtr.js';

type Chosen = Parameters<typeof countAnswers>[3];

/** Four have answered; one of them is Mia. */
const ANSWERS: Record<string, Fields> = {
  [mia.uid]: { choices: { q0: 10, q4o1: true, q4o2: true }, interests: ['Rye'], activity: 'new' },
  [noah.uid]: { choices: { q0: 10, q4o1: true }, interests: ['Rye', 'Spelt'], activity: 'active' },
  'uid-1': { choices: { q0: 3, q3: 1 }, interests: [], activity: 'active' },
  'uid-2': { choices: { q0: 7, q3: 0 }, interests: ['Spelt'], activity: 'champion' },
};

/** What the results ask for, and what comes of it. */
const COUNTS: Record<string, [filter: AnswersFilter, chosen: Chosen, count: number]> = {
  'all answers': [{}, undefined, 4],
  'a number': [{}, ['q0', 10], 2],
  'a number that nobody gave': [{}, ['q0', 0], 0],
  'the first option': [{}, ['q3', 0], 1],
  'an option among several': [{}, ['q4o1', true], 2],
  'those of an interest': [{ interest: 'Spelt' }, undefined, 2],
  'a number by those of an interest': [{ interest: 'Rye' }, ['q0', 10], 2],
  'those who take part so': [{ activity: 'active' }, undefined, 2],
  'a number by those who take part so': [{ activity: 'active' }, ['q0', 3], 1],
  'an option by those of an interest who take part so': [
    { interest: 'Rye', activity: 'new' },
    ['q4o2', true],
    1,
  ],
};

describe('counting the answers to a survey', function () {
  this.timeout(120_000);
  let emulator: Emulator;
  const apps: FirebaseApp[] = [];
  const community = `counts-${Date.now().toString(36)}`;

  before(async () => {
    emulator = await setUp('demo-survey-counting');
    const answers = Object.fromEntries(
      Object.entries(ANSWERS).map(([uid, answer]) => [uid, answerFields(answer)]),
    );
    await seed(emulator, surveyed({ answers })(community));
  });

  after(async () => {
    for (const app of apps) {
      await terminate(getFirestore(app));
      await deleteApp(app);
    }
  });

  const adapters: Record<string, (as: Person | null) => Promise<Store>> = {
    'over REST': (as) => {
      const { host, project: projectId } = emulator;
      const token = () => Promise.resolve(tokenOf(as));
      return Promise.resolve(createRestStore({ projectId, host, token, timeout: 30_000 }));
    },
    'by the SDK': (as) => {
      const app = initializeApp({ projectId: emulator.project, apiKey: 'any' }, crypto.randomUUID());
      apps.push(app);
      const [host = '', port] = emulator.host.split(':');
      const token = tokenOf(as);
      connectFirestoreEmulator(getFirestore(app), host, Number(port), {
        ...(token && { mockUserToken: token }),
      });
      return createFirestoreStore({ app, timeout: 50_000 });
    },
  };

  for (const [adapter, openAs] of Object.entries(adapters)) {
    describe(adapter, () => {
      const opened = new Map<Person | null, Promise<Store>>();
      const open = (as: Person | null) => {
        const store = opened.get(as) ?? openAs(as);
        opened.set(as, store);
        return store;
      };

      for (const [name, [filter, chosen, count]] of Object.entries(COUNTS)) {
        it(`tells staff ${name}`, async () => {
          const query = countAnswers(community, SURVEY, filter, chosen);
          const store = await open(omar);
          expect(await store.count(query, { as: 'member' })).to.equal(count);
        });
      }

      it('tells nobody else, neither of all nor of any group, whoever has answered', async () => {
        for (const who of [mia, gus, null]) {
          const store = await open(who);
          const queries = Object.values(COUNTS).map(([filter, chosen]) =>
            countAnswers(community, SURVEY, filter, chosen),
          );
          const refused = queries.map((query) => refusal(store.count(query, { as: 'member' })));
          expect(await Promise.all(refused), who?.name ?? 'visitor').to.deep.equal(
            queries.map(() => 'denied'),
          );
        }
      });

      it('counts no more at once than the rules let staff count', async () => {
        const store = await open(omar);
        const query = countAnswers(community, SURVEY);
        const more = store.count({ ...query, limit: COUNT_LIMIT + 1 }, { as: 'member' });
        expect(await refusal(more)).to.equal('denied');
      });

      it('shows answers of each group to staff alone', async () => {
        const staff = await open(omar);
        const member = await open(mia);
        for (const filter of [{}, { interest: 'Spelt' }, { activity: 'active' }] as const) {
          const query = answersOf(community, SURVEY, filter);
          const found = await staff.list(query, { as: 'member' });
          expect(found.map(({ id }) => id)).to.include(noah.uid);
          expect(await refusal(member.list(query, { as: 'member' }))).to.equal('denied');
        }
      });
    });
  }
});

import { expect } from '@open-wc/testing';
import {
  codesIn,
  copiedPlan,
  isMoved,
  madeKindOf,
  planOfOccasion,
  readOccasionDraft,
  withOccasionKind,
} from '../../src/domain/occasion-editing.js';
import { faultsOfOccasion, NEW_OCCASION, tidyOccasion } from '../../src/domain/occasion-plan.js';
import type { Occasion, OccasionPlan, OccasionQuestion } from '../../src/domain/occasion.js';

const HOUR = 3_600_000;
const once = { id: 'once', startsAt: 10 * HOUR, endsAt: 12 * HOUR, cancelled: false };
const PLAN: OccasionPlan = { ...NEW_OCCASION, title: 'Tasting', occurrences: [once] };
const asking = (question: Partial<OccasionQuestion>) => ({
  questions: [{ text: 'Why?', required: false, options: [], ...question }],
});
const promotion = { kind: 'promotion', promotion: 'giveaway', prizes: 1 } as const;

describe('faultsOfOccasion()', () => {
  it('finds nothing wrong with a plan that can be stored', () => {
    expect([...faultsOfOccasion(PLAN, 0)]).to.deep.equal([]);
  });

  const table: readonly (readonly [Partial<OccasionPlan>, string, string])[] = [
    [{ title: ' ' }, 'title', 'title'],
    [{ title: 'x'.repeat(201) }, 'title', 'titleLong'],
    [{ title: 'a\u202eb' }, 'title', 'characters'],
    [{ body: 'x'.repeat(5001) }, 'body', 'bodyLong'],
    [{ place: 'x'.repeat(301) }, 'place', 'placeLong'],
    [{ word: 'x'.repeat(501) }, 'word', 'wordLong'],
    [{ occurrences: [] }, 'start', 'start'],
    [{ occurrences: Array.from({ length: 61 }, () => once) }, 'start', 'many'],
    [{ occurrences: [{ ...once, endsAt: once.startsAt }] }, 'end', 'end'],
    [{ publishAt: 12 * HOUR }, 'publishAt', 'published'],
    [{ capacity: 1001 }, 'capacity', 'capacity'],
    [{ capacity: NaN }, 'capacity', 'capacity'],
    [{ capacity: 1.5 }, 'capacity', 'capacity'],
    [{ kind: 'promotion', promotion: 'code', capacity: 0 }, 'capacity', 'codes'],
    [{ kind: 'promotion', promotion: 'code', capacity: 501 }, 'capacity', 'codes'],
    [{ maxParty: 0 }, 'maxParty', 'party'],
    [{ maxParty: 21 }, 'maxParty', 'party'],
    [{ ...promotion, prizes: 0 }, 'prizes', 'prizes'],
    [{ ...promotion, prizes: 51 }, 'prizes', 'prizes'],
    [{ closesBefore: 86_401 }, 'closesBefore', 'closes'],
    [{ signUpOpensAt: 10 * HOUR }, 'signUpOpensAt', 'opens'],
    [{ signUpOpensAt: 9 * HOUR, closesBefore: 60 }, 'signUpOpensAt', 'opens'],
    [asking({ text: '' }), 'questions.0', 'question'],
    [asking({ text: 'x'.repeat(301) }), 'questions.0', 'questionLong'],
    [asking({ options: ['one'] }), 'questions.0', 'options'],
    [asking({ options: ['Yes', 'yes'] }), 'questions.0', 'twins'],
    [asking({ options: ['x'.repeat(101), 'y'] }), 'questions.0', 'optionLong'],
  ];
  for (const [changes, field, fault] of table) {
    it(`says "${fault}" of ${field} where it is ${JSON.stringify(changes).slice(0, 60)}`, () => {
      expect([...faultsOfOccasion({ ...PLAN, ...changes }, 0)]).to.deep.equal([[field, fault]]);
    });
  }

  it('says that it would be over', () => {
    expect([...faultsOfOccasion(PLAN, 12 * HOUR)]).to.deep.equal([['end', 'past']]);
  });

  it('asks nothing about places where nobody can sign up', () => {
    const plan: OccasionPlan = { ...PLAN, signUp: 'none', capacity: -1, maxParty: 0 };
    expect([...faultsOfOccasion(plan, 0)]).to.deep.equal([]);
  });
});

describe('tidyOccasion()', () => {
  it('stores single lines, and no options that are empty', () => {
    const plan = tidyOccasion({
      ...PLAN,
      title: ' A \n b ',
      ...asking({ text: ' Why ? ', options: [' a ', '', 'b'] }),
    });
    expect(plan.title).to.equal('A b');
    expect(plan.questions).to.deep.equal([{ text: 'Why ?', required: false, options: ['a', 'b'] }]);
  });

  it('leaves nothing of what a kind has no use for', () => {
    const full = { ...PLAN, capacity: 5, maxParty: 3, closesBefore: 60, signUpOpensAt: 1, place: 'Here' };
    expect(tidyOccasion({ ...full, signUp: 'none' })).to.deep.include({
      capacity: 0,
      maxParty: 1,
      closesBefore: 0,
    });
    expect(tidyOccasion({ ...full, ...promotion, signUp: 'guests' })).to.deep.include({
      ...{ capacity: 0, maxParty: 1, closesBefore: 0, signUpOpensAt: 0, signUp: 'members', place: '' },
      ...{ reveals: '', prizes: 1 },
    });
    expect(tidyOccasion({ ...full, kind: 'promotion', promotion: 'code', prizes: 3 })).to.deep.include({
      ...{ capacity: 5, prizes: 0, reveals: 'code' },
    });
    expect(tidyOccasion({ ...full, promotion: 'code', prizes: 3 })).to.deep.include({
      promotion: '',
      prizes: 0,
    });
  });
});

describe('a draft of an event', () => {
  const occasion = {
    ...{ ...PLAN, id: 'x', uid: 'u', name: 'N', at: 1, state: 'live', decision: '', sequence: 3 },
    ...{ changedAt: 1, startsAt: 1, endsAt: 2, seed: '', winners: null, status: 'cancelled', word: 'Rain' },
  } as Occasion;

  it('is what was planned, without what became of it', () => {
    expect(planOfOccasion(occasion)).to.deep.equal({ ...PLAN, status: 'cancelled', word: 'Rain' });
  });

  it('of a copy begins anew: at no time, and not cancelled', () => {
    expect(copiedPlan(occasion)).to.deep.equal({ ...PLAN, occurrences: [] });
  });

  it('is read as it was kept', () => {
    const draft = {
      plan: { ...PLAN, occurrences: [], capacity: 4 },
      start: 'a',
      end: 'b',
      secret: 'c',
      codes: 'd',
      ownCodes: false,
      dates: { d20261212: false },
    };
    expect(readOccasionDraft(JSON.parse(JSON.stringify(draft)))).to.deep.equal(draft);
  });

  it('of another version is mended, and what is none is nothing', () => {
    const read = readOccasionDraft({
      plan: { title: 'T', kind: 'party', capacity: '4', questions: [null, { text: 'Q' }], occurrences: 'x' },
      start: 5,
    });
    expect(read?.plan).to.deep.equal({
      ...{ ...NEW_OCCASION, title: 'T' },
      questions: [
        { text: '', required: false, options: [] },
        { text: 'Q', required: false, options: [] },
      ],
    });
    expect(read?.start).to.equal('');
    for (const value of [null, undefined, 1, 'x', [], {}, { plan: 1 }, { plan: {} }])
      expect(readOccasionDraft(value), JSON.stringify(value)).to.equal(null);
  });

  it('changes its kind with what goes with it', () => {
    const contest = withOccasionKind({ ...PLAN, reveals: 'link' }, 'contest');
    expect(contest).to.deep.include({ kind: 'promotion', promotion: 'contest', prizes: 1, reveals: '' });
    const code = withOccasionKind(contest, 'code');
    expect(code).to.deep.include({ promotion: 'code', prizes: 0, capacity: 1, reveals: 'code' });
    expect(withOccasionKind(code, 'online')).to.deep.include({
      ...{ kind: 'online', promotion: '', prizes: 0, capacity: 0, reveals: '' },
    });
    expect(madeKindOf(code)).to.equal('code');
    expect(madeKindOf(PLAN)).to.equal('meetup');
  });

  it('tells whether what people have signed up for has moved', () => {
    expect(isMoved([once], [{ ...once, cancelled: true }])).to.equal(false);
    expect(isMoved([once], [{ ...once, endsAt: 1 }])).to.equal(true);
    expect(isMoved([once], [])).to.equal(true);
    expect(isMoved([once], [once, { ...once, id: 'd20260101' }])).to.equal(false);
  });

  it('takes codes one a line', () => {
    expect(codesIn(' A1 \r\n\nB2\n')).to.deep.equal(['A1', 'B2']);
  });
});

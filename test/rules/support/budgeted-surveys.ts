import type { SurveyQuestion } from '../../../src/domain/survey.js';
import type { Batch } from './budgeted.js';
import { gus, omar } from './people.js';
import { answersWith, asking, createsSurvey, surveyed, type Given } from './survey-stage.js';

const options = Array.from({ length: 12 }, (_, i) => `Option ${String(i)}`);
const after = { question: 0, any: [0, 1, 2, 3, 4, 5, 6] };
/** Fifteen, of all kinds, of which most depend on the first. */
const fifteen: readonly SurveyQuestion[] = [
  asking('nps', { required: true }),
  asking('csat', { showIf: after }),
  asking('rating', { showIf: after }),
  ...[3, 4, 5, 6].map(() => asking('single', { options, showIf: after })),
  ...[7, 8, 9, 10].map(() => asking('multiple', { options, min: 1, max: 12, showIf: after })),
  asking('short', { showIf: after }),
  asking('short', { showIf: after }),
  asking('short', { showIf: after }),
  asking('long', { showIf: after }),
];
const places = options.map((_, i) => i);
const toFifteen: Given = {
  ...{ 0: 6, 1: 5, 2: 5, 3: 11, 4: 11, 5: 11, 6: 11, 7: places, 8: places, 9: places, 10: places },
  ...{ 11: 'Malt', 12: 'Malt', 13: 'Malt', 14: 'It is dry.\nVery.' },
};
const asGuest = { as: gus, given: { policy: { guests: 'live' }, survey: { guests: true } } } as const;

/** What people do with surveys, where it costs most. */
export const surveyBatches: Record<string, Batch> = {
  'fifteen answers of all kinds by a guest': {
    as: gus,
    given: surveyed({ ...asGuest.given, questions: fifteen }),
    writes: answersWith(toFifteen, { as: gus, questions: fifteen }),
    expressions: { answers: 599 },
  },
  'a survey of fifteen questions': {
    as: omar,
    given: surveyed(),
    writes: createsSurvey({ questions: fifteen }),
    expressions: { surveys: 598 },
  },
};

import { isClosed } from './opening-times.js';
import {
  LEAST_OPTIONS,
  MOST_OF_SEVERAL,
  MOST_OPTIONS,
  OPTION_LENGTH,
  POLL_MODES,
  POLL_RESULTS,
  SHARDS,
  type PollMode,
  type PollPlan,
} from './poll.js';
import { tidyTitle, titleFault } from './validate.js';

/** What a composer begins with: two empty lines, one choice, in the open and until somebody ends it. */
export const NEW_PLAN: PollPlan = {
  ...{ question: '', options: ['', ''], mode: 'single', min: 1, max: 1, results: 'always' },
  ...{ secret: true, changeable: true, shards: 1, publishAt: 0, closesAt: 0 },
};

/** What is wrong with a plan. */
export type PlanFault =
  'question' | 'characters' | 'options' | 'many' | 'long' | 'twins' | 'number' | 'results' | 'closes';

/** Why a thread was not taken with its poll: members may add none any more, or something in it is not allowed. */
export type PollRefusal = 'off' | 'content';

/** What is wrong with a plan, null where it can be sent; at `time`, the server's, it is to open at the soonest. */
export function faultOfPlan(plan: PollPlan, time = 0): PlanFault | null {
  const { question, options, mode, min, max, results } = plan;
  const wrongLine = titleFault(question);
  if (wrongLine) return wrongLine === 'characters' ? 'characters' : 'question';
  const wrongOptions = faultOfOptions(plan);
  if (wrongOptions) return wrongOptions;
  if (choosesOne(mode) ? min !== 1 || max !== 1 : min < 1 || min > max || max > options.length)
    return 'number';
  if (mode === 'ranked' && (results === 'always' || results === 'voted')) return 'results';
  return isClosed(plan, Math.max(plan.publishAt, time)) ? 'closes' : null;
}

function faultOfOptions({ options, mode }: PollPlan): PlanFault | null {
  if (options.length < LEAST_OPTIONS || options.some((option) => !option.trim())) return 'options';
  if (options.length > mostOptions(mode)) return 'many';
  if (options.some((option) => option.length > OPTION_LENGTH)) return 'long';
  return options.some((_, index) => hasTwin(options, index)) ? 'twins' : null;
}

/** An option above says the same. */
function hasTwin(options: readonly string[], index: number): boolean {
  const key = (option = '') => tidyTitle(option).toLowerCase();
  return options.slice(0, index).some((option) => key(option) === key(options[index]));
}

/** Place of the option that a fault of a plan is about; -1 where it is about none or all of them. */
export function faultyOption({ options }: PollPlan, fault: PlanFault): number {
  if (fault === 'options') return options.findIndex((option) => !option.trim());
  if (fault === 'long') return options.findIndex((option) => tidyTitle(option).length > OPTION_LENGTH);
  if (fault !== 'twins') return -1;
  return options.findIndex((option, index) => option.trim() !== '' && hasTwin(options, index));
}

/** Most options of a poll of this kind. */
export function mostOptions(mode: PollMode): number {
  return mode === 'multiple' ? MOST_OF_SEVERAL : MOST_OPTIONS;
}

export function choosesOne(mode: PollMode): boolean {
  return mode === 'single' || mode === 'rating';
}

/** A plan as it is stored: in single lines, without the options that were left empty. */
export function tidyPlan(plan: PollPlan): PollPlan {
  const options = plan.options.map(tidyTitle).filter(Boolean);
  const max = choosesOne(plan.mode) ? 1 : Math.min(plan.max, options.length);
  const min = choosesOne(plan.mode) ? 1 : Math.min(plan.min, max);
  return { ...plan, question: tidyTitle(plan.question), options, min, max };
}

/** Other options; who could choose all of them still can. */
export function withOptions(plan: PollPlan, options: readonly string[]): PollPlan {
  if (choosesOne(plan.mode)) return { ...plan, options };
  const max = plan.max >= plan.options.length ? options.length : Math.min(plan.max, options.length);
  return { ...plan, options, max, min: Math.min(plan.min, max) };
}

/** Another kind, with what goes with it. */
export function withMode(plan: PollPlan, mode: PollMode): PollPlan {
  const hidden = plan.results === 'closed' || plan.results === 'staff';
  return {
    ...plan,
    mode,
    min: 1,
    max: choosesOne(mode) ? 1 : plan.options.length,
    results: mode === 'ranked' && !hidden ? 'closed' : plan.results,
  };
}

/** Somebody has begun to write it. */
export function isBegun({ question, options }: PollPlan): boolean {
  return question.trim() !== '' || options.some((option) => option.trim() !== '');
}

/** A plan that was kept; null for anything else, since what keeps it may be older or damaged. */
export function readPlan(value: unknown): PollPlan | null {
  const kept = value as Partial<Record<keyof PollPlan, unknown>> | null;
  if (typeof kept !== 'object' || kept === null || !Array.isArray(kept.options)) return null;
  const text = (part: unknown) => (typeof part === 'string' ? part : '');
  const figure = (part: unknown, other: number) => (typeof part === 'number' ? part : other);
  const mode = POLL_MODES.find((name) => name === kept.mode) ?? NEW_PLAN.mode;
  return {
    question: text(kept.question),
    options: kept.options.map(text),
    mode,
    min: figure(kept.min, 1),
    max: figure(kept.max, choosesOne(mode) ? 1 : kept.options.length),
    results: POLL_RESULTS.find((name) => name === kept.results) ?? NEW_PLAN.results,
    secret: kept.secret !== false,
    changeable: kept.changeable !== false,
    shards: kept.shards === SHARDS ? SHARDS : 1,
    publishAt: figure(kept.publishAt, 0),
    closesAt: figure(kept.closesAt, 0),
  };
}

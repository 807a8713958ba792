import {
  hasOptions,
  hasText,
  newQuestion,
  QUESTION_KINDS,
  QUESTIONS,
  rangeOf,
  SURVEY_LAYOUTS,
  type Condition,
  type QuestionKind,
  type SurveyPlan,
  type SurveyQuestion,
} from './survey.js';
import { faultsOfPlan, type SurveyPlanFault } from './survey-plan.js';
import { tidyBody, tidyTitle } from './validate.js';

/** What a composer begins with. */
export const NEW_SURVEY: SurveyPlan = {
  ...{ title: '', intro: '', thanks: '', questions: [newQuestion('single')] },
  ...{ layout: 'steps', guests: false, publishAt: 0, closesAt: 0 },
};

/** Whether somebody has begun to write this question. */
export function isQuestionBegun({ text, hint, options }: SurveyQuestion): boolean {
  return [text, hint, ...options].some((part) => part.trim() !== '');
}

/** The numbers, or places of options, by which a later question can be shown; none where there are only texts. */
export function conditionValues(question: SurveyQuestion): readonly number[] {
  if (hasText(question.kind)) return [];
  if (hasOptions(question.kind)) return question.options.map((_, place) => place);
  const [least, most] = rangeOf(question);
  return Array.from({ length: most - least + 1 }, (_, step) => least + step);
}

/** Puts a question in at this place; there is room for it, see `QUESTIONS`. */
export function withQuestion(plan: SurveyPlan, place: number, question: SurveyQuestion): SurveyPlan {
  if (plan.questions.length >= QUESTIONS) return plan;
  const moved = plan.questions.map((other) =>
    mapCondition(other, (earlier) => (earlier >= place ? earlier + 1 : earlier)),
  );
  return { ...plan, questions: [...moved.slice(0, place), question, ...moved.slice(place)] };
}

/** The same once more, right behind it. */
export function withCopy(plan: SurveyPlan, place: number): SurveyPlan {
  const question = plan.questions[place];
  return question ? withQuestion(plan, place + 1, question) : plan;
}

/** Takes a question out; what was shown only after a certain answer to it is always shown. */
export function withoutQuestion(plan: SurveyPlan, place: number): SurveyPlan {
  const questions = plan.questions
    .filter((_, index) => index !== place)
    .map((other) =>
      mapCondition(other, (earlier) =>
        earlier === place ? undefined : earlier > place ? earlier - 1 : earlier,
      ),
    );
  return { ...plan, questions };
}

/** Takes a question to another place. A condition that would look ahead goes. */
export function withMoved(plan: SurveyPlan, from: number, to: number): SurveyPlan {
  const order = plan.questions.map((_, place) => place);
  if (from === to || !order.includes(from) || !order.includes(to)) return plan;
  order.splice(to, 0, ...order.splice(from, 1));
  const questions = order.flatMap((former, place) => {
    const question = plan.questions[former];
    if (!question) return [];
    const moved = mapCondition(question, (earlier) => {
      const now = order.indexOf(earlier);
      return now >= 0 && now < place ? now : undefined;
    });
    return [moved];
  });
  return { ...plan, questions };
}

/** Changes one question; what later ones ask of its answers follows. */
export function withChanged(plan: SurveyPlan, place: number, changed: SurveyQuestion): SurveyPlan {
  const former = plan.questions[place];
  if (!former) return plan;
  const values = conditionValues(changed);
  const questions = plan.questions.map((question, index) => {
    if (index === place) return changed;
    const { showIf } = question;
    if (showIf?.question !== place) return question;
    const any = showIf.any.map((value) => valueAfter(value, former, changed));
    const left = [...new Set(any)].filter((value) => value !== undefined && values.includes(value));
    return withCondition(question, left.length > 0 ? { question: place, any: left as number[] } : undefined);
  });
  return { ...plan, questions };
}

/** An option that has moved is meant where it stands now; one that was written anew is meant where it stood. */
function valueAfter(value: number, former: SurveyQuestion, changed: SurveyQuestion): number | undefined {
  if (former.kind !== changed.kind && !(hasOptions(former.kind) && hasOptions(changed.kind)))
    return undefined;
  if (!hasOptions(changed.kind)) return value;
  const text = former.options[value] ?? '';
  // Two may say the same for as long as one of them is typed.
  if (changed.options[value] === text || isTyped(former.options, changed.options)) return value;
  const now = text ? changed.options.indexOf(text) : -1;
  if (now >= 0) return now;
  return changed.options.length === former.options.length ? value : undefined;
}

/** One option alone says something else. */
function isTyped(former: readonly string[], changed: readonly string[]): boolean {
  const others = former.filter((option, place) => option !== changed[place]);
  return former.length === changed.length && others.length === 1;
}

/** Another kind; options and texts stay as far as it has any. */
export function withKind(question: SurveyQuestion, kind: QuestionKind): SurveyQuestion {
  const fresh = newQuestion(kind);
  const { text, hint, required, showIf } = question;
  const kept = hasOptions(kind) && question.options.length > 0;
  const options = kept ? question.options : fresh.options;
  const several = kept && kind === 'multiple' ? { min: 1, max: options.length } : {};
  const made = { ...fresh, ...several, text, hint, required, options };
  return withCondition(made, showIf);
}

/** Other options; whoever could choose all of them still can. */
export function withAnswerOptions(question: SurveyQuestion, options: readonly string[]): SurveyQuestion {
  const all = question.max >= question.options.length;
  const max = Math.max(1, all ? options.length : Math.min(question.max, options.length));
  return {
    ...question,
    options,
    ...(question.kind === 'multiple' && { max, min: Math.min(question.min, max) }),
  };
}

export function withCondition(question: SurveyQuestion, showIf: Condition | undefined): SurveyQuestion {
  const { showIf: _, ...rest } = question;
  return showIf ? { ...rest, showIf } : rest;
}

function mapCondition(
  question: SurveyQuestion,
  place: (earlier: number) => number | undefined,
): SurveyQuestion {
  const { showIf } = question;
  if (!showIf) return question;
  const earlier = place(showIf.question);
  return withCondition(question, earlier === undefined ? undefined : { ...showIf, question: earlier });
}

/** A plan as it is stored: single lines in one line, without the options that were left empty. */
export function tidySurvey(plan: SurveyPlan): SurveyPlan {
  const tidied = plan.questions.reduce<SurveyPlan>((now, as, place) => {
    const question = now.questions[place] ?? as;
    const options = question.options.map(tidyTitle);
    const lines = { ...question, text: tidyTitle(question.text), hint: tidyTitle(question.hint), options };
    const filled = hasOptions(question.kind) ? options.filter(Boolean) : [];
    return withChanged(withChanged(now, place, lines), place, withAnswerOptions(lines, filled));
  }, plan);
  const { title, intro, thanks } = plan;
  return { ...tidied, title: tidyTitle(title), intro: tidyBody(intro), thanks: tidyBody(thanks) };
}

/**
 * All that is wrong with what was written so far, in its order. That a question is asked only after an option that was
 * left empty is wrong, too: without that option it would always be asked.
 */
export function faultsOfDraft(plan: SurveyPlan, time = 0): SurveyPlanFault[] {
  const tidied = tidySurvey(plan);
  const questions = tidied.questions.map((question, place) => {
    const { showIf } = plan.questions[place] ?? question;
    const lost = showIf && showIf.any.length !== question.showIf?.any.length;
    return lost ? withCondition(question, { ...showIf, any: [] }) : question;
  });
  return faultsOfPlan({ ...tidied, questions }, time);
}

/** A plan that was kept; null for anything else, since what keeps it may be older or damaged. */
export function readSurveyPlan(value: unknown): SurveyPlan | null {
  const kept = value as Partial<Record<keyof SurveyPlan, unknown>> | null;
  if (typeof kept !== 'object' || kept === null || !Array.isArray(kept.questions)) return null;
  return {
    title: text(kept.title),
    intro: text(kept.intro),
    thanks: text(kept.thanks),
    questions: kept.questions
      .map(readQuestion)
      .filter((question) => question !== null)
      .slice(0, QUESTIONS),
    layout: SURVEY_LAYOUTS.find((layout) => layout === kept.layout) ?? NEW_SURVEY.layout,
    guests: kept.guests === true,
    publishAt: figure(kept.publishAt, 0),
    closesAt: figure(kept.closesAt, 0),
  };
}

function readQuestion(value: unknown): SurveyQuestion | null {
  const kept = value as Partial<Record<keyof SurveyQuestion, unknown>> | null;
  const kind = QUESTION_KINDS.find((word) => word === kept?.kind);
  if (!kept || !kind) return null;
  const fresh = newQuestion(kind);
  const question: SurveyQuestion = {
    kind,
    text: text(kept.text),
    hint: text(kept.hint),
    required: kept.required === true,
    options: Array.isArray(kept.options) ? kept.options.map(text) : fresh.options,
    min: figure(kept.min, fresh.min),
    max: figure(kept.max, fresh.max),
  };
  return withCondition(question, readCondition(kept.showIf));
}

function readCondition(value: unknown): Condition | undefined {
  const kept = value as Partial<Record<keyof Condition, unknown>> | null | undefined;
  if (typeof kept?.question !== 'number' || !Array.isArray(kept.any)) return undefined;
  return { question: kept.question, any: kept.any.filter((one) => typeof one === 'number') };
}

const text = (part: unknown) => (typeof part === 'string' ? part : '');
const figure = (part: unknown, other: number) =>
  typeof part === 'number' && Number.isFinite(part) ? part : other;

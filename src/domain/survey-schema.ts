import { answerKey, chosenKey, hasText, QUESTIONS, rangeOf, type SurveyQuestion } from './survey.js';

/**
 * What the rules hold answers against. All answers become one line there: for each of fifteen questions its number, `line`
 * or `text` for what was written, or `null`; then the keys of the options chosen of several; after each a `;`.
 */
export interface AnswerSchema {
  /** Keys of all options of which several can be chosen, in order. */
  readonly options: readonly string[];
  /** What the line may look like, for each question in a line of its own; three, of five questions each. */
  readonly patterns: readonly string[];
}

const AT_ONCE = 5;
const NONE = 'null;';

export function schemaOf(questions: readonly SurveyQuestion[]): AnswerSchema {
  const options = questions.flatMap(({ kind, options: texts }, place) =>
    kind === 'multiple' ? texts.map((_, option) => chosenKey(place, option)) : [],
  );
  const all = Array.from({ length: QUESTIONS }, (_, place) => patternOf(questions, place));
  const patterns = [0, 1, 2].map((i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE).join('\n'));
  return { options, patterns };
}

type Known = readonly (readonly [place: number, pattern: string])[];

/** Of a question that there is not: that nothing is answered. */
function patternOf(questions: readonly SurveyQuestion[], place: number): string {
  const question = questions[place];
  if (!question) return lineWith(questions, [[place, NONE]]);
  const { kind, required, showIf } = question;
  const none = kind === 'multiple' ? '' : NONE;
  const own = answerTo(question, place);
  const asked = required ? own : `(${own}|${none})`;
  if (!showIf) return lineWith(questions, [[place, asked]]);
  const earlier = questions[showIf.question];
  if (!earlier || hasText(earlier.kind)) return lineWith(questions, [[place, none]]);
  const [met, unmet] = conditionOn(earlier, showIf.question, showIf.any);
  const ways: Known[] = [
    [
      [showIf.question, met],
      [place, asked],
    ],
    [
      [showIf.question, unmet],
      [place, none],
    ],
  ];
  return `(${ways.map((known) => lineWith(questions, known)).join('|')})`;
}

function answerTo(question: SurveyQuestion, place: number): string {
  const { kind, min, max } = question;
  if (kind === 'short') return 'line;';
  if (kind === 'long') return '(line|text);';
  if (kind === 'multiple') return `${anyOf(place)}{${String(min)},${String(max)}}`;
  return `(${valuesOf(question).join('|')});`;
}

/** What the earlier answer looks like that meets a condition, and what one that does not, or none. */
function conditionOn(earlier: SurveyQuestion, place: number, any: readonly number[]): [string, string] {
  const others = valuesOf(earlier).filter((value) => !any.includes(value));
  if (earlier.kind !== 'multiple') return [`(${any.join('|')});`, `(${['null', ...others].join('|')});`];
  const all = `${anyOf(place)}*`;
  const met = `${all}${answerKey(place)}o(${any.join('|')});${all}`;
  return [met, others.length > 0 ? `(${answerKey(place)}o(${others.join('|')});)*` : ''];
}

const anyOf = (place: number) => `(${answerKey(place)}o[0-9]+;)`;

/** Numbers, or places of options, that can be answered. */
function valuesOf(question: SurveyQuestion): number[] {
  const last = question.options.length - 1;
  const [least, most] = question.kind === 'multiple' ? [0, last] : rangeOf(question);
  return Array.from({ length: most - least + 1 }, (_, i) => least + i);
}

/** A whole line of which some answers are known: a number or a text by its place, options among those that were chosen. */
function lineWith(questions: readonly SurveyQuestion[], known: Known): string {
  const isMultiple = (place: number) => questions[place]?.kind === 'multiple';
  let slots = '';
  let skipped = 0;
  for (let place = 0; place < QUESTIONS; place++) {
    const slot = isMultiple(place) ? NONE : known.find(([at]) => at === place)?.[1];
    const isKnown = known.some(([at]) => at === place);
    if (slot === undefined || !isKnown) skipped++;
    else {
      slots += skip(skipped) + slot;
      skipped = 0;
    }
  }
  return (
    slots +
    skip(skipped) +
    chosenWith(
      questions,
      known.filter(([place]) => isMultiple(place)),
    )
  );
}

const skip = (places: number) => (places === 0 ? '' : `([^;]*;){${String(places)}}`);

/** The options of questions before, between and after those that are known. */
function chosenWith(questions: readonly SurveyQuestion[], known: Known): string {
  if (known.length === 0) return '.*';
  return questions
    .map(({ kind }, place) => {
      if (kind !== 'multiple') return '';
      return known.find(([at]) => at === place)?.[1] ?? `${anyOf(place)}*`;
    })
    .join('');
}

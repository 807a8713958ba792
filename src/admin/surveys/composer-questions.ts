import {
  isQuestionBegun,
  withCopy,
  withMoved,
  withoutQuestion,
  withQuestion,
} from '../../domain/survey-editing.js';
import {
  newQuestion,
  QUESTIONS,
  type QuestionKind,
  type SurveyPlan,
  type SurveyQuestion,
} from '../../domain/survey.js';
import { announce } from '../../elements/ui/announce.js';
import { OptionList } from '../../elements/ui/option-list.js';
import { nameOf } from './composer-condition.js';
import type { ComposerHost } from './composer-host.js';
import { optionsView } from './composer-question.js';
import { QuestionDrag } from './question-drag.js';

/** What can be taken back: a question was removed, or conditions went as one was moved. */
interface Step {
  readonly message: string;
  readonly before: SurveyPlan;
  readonly after: SurveyPlan;
  readonly keys: readonly number[];
  /** Where it is told, and where a question that was removed stood. */
  readonly place: number;
  readonly question: SurveyQuestion;
  readonly removed: boolean;
}

/** The list of questions: opened and closed, added, duplicated, removed, and put in order by buttons and by the pointer. */
export class ComposerQuestions {
  readonly drag: QuestionDrag;
  /** Each question's own number, which it keeps wherever it goes. */
  #keys: readonly number[] = [];
  #last = 0;
  readonly #opened = new Set<number>();
  readonly #lists = new Map<number, OptionList>();
  #step: Step | null = null;

  constructor(readonly host: ComposerHost) {
    this.drag = new QuestionDrag(host, (from, to) => this.move(from, to));
  }

  /** Another plan stands there. */
  reset(): void {
    const { questions } = this.#plan;
    this.#keys = questions.map(() => ++this.#last);
    this.#opened.clear();
    this.#lists.clear();
    this.#step = null;
    const [first, ...others] = questions;
    if (first && others.length === 0 && !isQuestionBegun(first)) this.reveal([0]);
  }

  /** What was done last, where it can be taken back. */
  get step(): Step | null {
    const step = this.#step;
    return step && (step.removed || step.after === this.#plan) ? step : null;
  }

  get full(): boolean {
    return this.#plan.questions.length >= QUESTIONS;
  }

  /** What the ids of this question's fields begin with. */
  idOf(place: number): string {
    return idOf(this.#keys[place] ?? 0);
  }

  isOpened(place: number): boolean {
    return this.#opened.has(this.#keys[place] ?? 0);
  }

  optionsOf(place: number): OptionList {
    const key = this.#keys[place] ?? 0;
    const view = () => optionsView(this.host, this.#keys.indexOf(key), idOf(key));
    const list = this.#lists.get(key) ?? new OptionList(this.host, view, idOf(key));
    this.#lists.set(key, list);
    return list;
  }

  /** Shows the fields of these questions, so that what is wrong with them is seen. */
  reveal(places: readonly number[]): void {
    for (const place of places) this.#opened.add(this.#keys[place] ?? 0);
    this.host.requestUpdate();
  }

  toggle(place: number): void {
    if (!this.#opened.delete(this.#keys[place] ?? 0)) this.reveal([place]);
    this.host.requestUpdate();
  }

  add(kind: QuestionKind): void {
    const place = this.#plan.questions.length;
    this.#insert(withQuestion(this.#plan, place, newQuestion(kind)), place);
  }

  copy(place: number): void {
    this.#insert(withCopy(this.#plan, place), place + 1);
  }

  remove(place: number): void {
    const { host } = this;
    const question = this.#plan.questions[place];
    if (!question) return;
    const message = host.texts.t.questions.removed(nameOf(host, question, place));
    const after = withoutQuestion(this.#plan, place);
    this.#take(after, this.#keys.toSpliced(place, 1), { place, question, removed: true, message });
    host.focusOn('[data-act="undo"]');
  }

  /** The button that was pressed keeps the focus, at its new place. */
  move(from: number, to: number, act = ''): void {
    const { host } = this;
    const question = this.#plan.questions[from];
    const key = this.#keys[from];
    if (!question || key === undefined) return;
    const keys = this.#keys.toSpliced(from, 1).toSpliced(to, 0, key);
    const after = withMoved(this.#plan, from, to);
    announce(host.texts.t.questions.moved(host.locale.number(to + 1), this.#nameOf(question)));
    this.#take(after, keys, { place: to + 1, question, removed: false, message: '' });
    host.focusOn(act ? `[data-act="${this.idOf(to)}${act}"]` : `#${this.idOf(to)}title`);
  }

  /** All is as it was; what was written since stays, and the question comes back beside it. */
  undo(): void {
    const { step, host } = this;
    if (!step) return;
    const { before, after, keys, place, question } = step;
    this.#step = null;
    if (this.#plan === after) {
      this.#keys = keys;
      host.change(before);
    } else this.#bringBack(step);
    announce(host.texts.t.questions.undone(this.#nameOf(question)));
    host.focusOn(`#${this.idOf(Math.min(place, this.#keys.length - 1))}title`);
  }

  get #plan(): SurveyPlan {
    return this.host.editor.plan;
  }

  #nameOf({ text }: SurveyQuestion): string {
    return text.trim() || this.host.texts.t.questions.untitled;
  }

  #insert(plan: SurveyPlan, place: number): void {
    const { host } = this;
    if (this.full) return;
    this.#step = null;
    this.#keys = this.#keys.toSpliced(place, 0, ++this.#last);
    this.reveal([place]);
    host.change(plan);
    announce(host.texts.t.questions.added(host.locale.number(place + 1)));
    host.focusOn(`#${this.idOf(place)}text`);
  }

  /** Changes the list, and says which conditions went with that. */
  #take(
    after: SurveyPlan,
    keys: readonly number[],
    { message, ...step }: Pick<Step, 'place' | 'question' | 'removed' | 'message'>,
  ): void {
    const { host } = this;
    const before = this.#plan;
    const own = step.removed && step.question.showIf ? 1 : 0;
    const lost = conditionsIn(before) - conditionsIn(after) - own;
    const said = [message, lost > 0 ? host.texts.t.questions.lost(lost) : ''].filter(Boolean).join(' – ');
    this.#step = said ? { ...step, before, after, keys: this.#keys, message: said } : null;
    if (lost > 0) announce(said);
    this.#keys = keys;
    host.change(after);
  }

  #bringBack({ before, keys, place, question }: Step): void {
    const { questions } = this.#plan;
    const at = Math.min(place, questions.length);
    const { showIf, ...always } = question;
    const earlier = showIf?.question ?? -1;
    // What it depended on may have gone, or become another question.
    const same = earlier < at && questions[earlier] === before.questions[earlier];
    this.#keys = this.#keys.toSpliced(at, 0, keys[place] ?? ++this.#last);
    this.host.change(withQuestion(this.#plan, at, same ? question : always));
  }
}

const idOf = (key: number) => `q${String(key)}-`;

function conditionsIn({ questions }: SurveyPlan): number {
  return questions.filter(({ showIf }) => showIf).length;
}

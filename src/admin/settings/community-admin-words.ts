import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import type { SettingsValues } from '../../controllers/settings-editor.js';
import {
  listOfPattern,
  patternFault,
  patternOfList,
  tryWords,
  wordsIn,
  WORDS_LENGTH,
  type TrialPart,
} from '../../domain/word-list.js';
import { define } from '../../elements/define.js';
import { textField } from './field.js';
import { SettingsSection } from './settings-section.js';

type Words = SettingsValues['words'];
const LISTS = ['blocked', 'held'] as const;
type List = (typeof LISTS)[number];

/** @summary Section of the settings: words that are refused or held, and a box to try them. */
export class CommunityAdminWords extends SettingsSection<'words'> {
  protected override readonly section = 'words';

  @state() private patterns: Readonly<Partial<Record<List, boolean>>> = {};
  @state() private tried = '';
  /** What was typed, with its blank lines. */
  #typed: Partial<Record<List, string>> = {};

  protected override get heading(): string {
    return this.texts.t.words.heading;
  }

  protected override get intro(): string {
    return this.texts.t.words.intro;
  }

  protected override forget(): void {
    super.forget();
    this.#typed = {};
  }

  protected override isWrong(words: Words): boolean {
    return LISTS.some((list) => patternFault(words[list]) !== null);
  }

  protected override fields(words: Words): TemplateResult {
    return html`${LISTS.map((list) => this.#list(list, words))}`;
  }

  override render(): TemplateResult | typeof nothing {
    const { value } = this;
    if (value === undefined) return nothing;
    // Whoever may only read may try a text all the same.
    return html`${super.render()}
      <div class="box trial" dir=${this.locale.direction}>${this.#trial(value)}</div>`;
  }

  #list(list: List, words: Words): TemplateResult {
    const { t } = this.texts;
    const pattern = words[list];
    const plain = listOfPattern(pattern);
    const asPattern = plain === null || this.patterns[list] === true;
    const fault = patternFault(pattern);
    const left = WORDS_LENGTH - pattern.length;
    const hint = `${t.words[`${list}Hint`]} ${asPattern ? t.words.patternsHint : t.words.oneALine}`;
    return html`<div>
      ${textField({
        id: list,
        label: t.words[list],
        hint,
        value: asPattern ? pattern : this.#lines(list, plain),
        rows: 6,
        error: fault ? t.words.faults[fault] : '',
        note: html`<span class="quiet">${left < 0 ? t.words.tooMany(-left) : t.words.left(left)}</span>`,
        take: (typed) => this.#take(list, words, typed, asPattern),
      })}
      <label class="choice">
        <input
          type="checkbox"
          .checked=${asPattern}
          ?disabled=${plain === null}
          @change=${(event: Event) => {
            this.patterns = { ...this.patterns, [list]: (event.target as HTMLInputElement).checked };
          }}
        />
        <span>${t.words.patterns}</span>
        ${plain === null ? html`<span class="hint">${t.words.patternsNeeded}</span>` : nothing}
      </label>
    </div>`;
  }

  #lines(list: List, words: readonly string[]): string {
    const typed = this.#typed[list];
    const same = typed !== undefined && wordsIn(typed).join('\n') === words.join('\n');
    return same ? typed : words.join('\n');
  }

  #take(list: List, words: Words, typed: string, asPattern: boolean): void {
    this.#typed[list] = typed;
    this.change({ ...words, [list]: asPattern ? typed : patternOfList(wordsIn(typed)) });
  }

  #trial(words: Words): TemplateResult {
    const { t } = this.texts;
    const trial = this.tried.trim() === '' ? undefined : tryWords(this.tried, words);
    return html`${textField({
        id: 'trial',
        label: t.words.test,
        hint: t.words.testHint,
        value: this.tried,
        rows: 3,
        take: (typed) => (this.tried = typed),
      })}
      <div role="status">
        ${
          trial === undefined
            ? nothing
            : trial === null
              ? html`<p class="note">${t.words.untried}</p>`
              : html`<p class=${trial.verdict === 'pass' ? 'note' : 'note bad'}>
                  <strong>${t.words.verdicts[trial.verdict]}</strong>
                </p>`
        }
      </div>
      ${trial ? html`<p class="people" dir="auto">${trial.parts.map((part) => this.#part(part))}</p>` : nothing}`;
  }

  #part({ text, kind }: TrialPart): unknown {
    if (kind === '') return text;
    return html`<mark class=${kind}>${text}</mark
      ><span class="sr"> (${this.texts.t.words.marked[kind]}) </span>`;
  }
}

define('community-admin-words', CommunityAdminWords);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-words': CommunityAdminWords;
  }
}

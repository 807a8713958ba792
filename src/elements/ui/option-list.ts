import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/locale.js';
import { announce } from './announce.js';
import { closeIcon, voteDownIcon, voteUpIcon } from './icons.js';

/** The form that the list is part of. */
export interface OptionListHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  readonly locale: Locale;
}

export interface OptionListTexts {
  readonly label: string;
  readonly hint: string;
  readonly add: string;
  readonly full: string;
  readonly up: (option: string) => string;
  readonly down: (option: string) => string;
  readonly remove: (option: string) => string;
  readonly moved: (place: string, option: string) => string;
  readonly added: (place: string) => string;
  readonly removed: (place: string) => string;
}

/** What the list shows, asked for anew whenever it is needed. */
export interface OptionListView {
  readonly options: readonly string[];
  readonly texts: OptionListTexts;
  /** What an option is called by its place, as that is written. */
  readonly nameOf: (place: string) => string;
  readonly least: number;
  readonly most: number;
  readonly readOnly: boolean;
  /** Place of the option that is wrong; -1 where none is, or the list as a whole. */
  readonly wrong: number;
  /** What is said of that, with the id `problem` behind the list's own; `nothing` where there is nothing to say. */
  readonly problem: TemplateResult | typeof nothing;
  readonly take: (options: readonly string[]) => void;
}

interface Tool {
  /** By which it is found again, wherever it has gone. */
  readonly act: string;
  readonly label: string;
  /** There is nothing that it could do. */
  readonly idle: boolean;
  readonly icon: unknown;
  readonly press: () => void;
}

/** A button with an icon beside something that is put in order. */
export function toolButton({ act, label, idle, icon, press }: Tool): TemplateResult {
  return html`<button
    class="button plain"
    type="button"
    data-act=${act}
    aria-label=${label}
    aria-disabled=${idle}
    @click=${() => (idle ? undefined : press())}
  >
    ${icon}
  </button>`;
}

/** A list of options: written, added, taken away and put in order, by keys as well. */
export class OptionList {
  constructor(
    readonly host: OptionListHost,
    readonly view: () => OptionListView,
    /** What its ids begin with, where there are several lists. */
    readonly id = '',
  ) {}

  render(): TemplateResult {
    const { options, texts, wrong, problem } = this.view();
    return html`<fieldset class="options">
      <legend>${texts.label}</legend>
      <p id="${this.id}options-hint" class="hint">${texts.hint}</p>
      <ol role="list">
        ${options.map((option, index) => this.#row(option, index))}
      </ol>
      ${wrong < 0 ? problem : nothing}
      <div class="row">
        ${
          this.#full
            ? html`<span class="hint">${texts.full}</span>`
            : html`<button class="button" type="button" @click=${() => this.#add()}>${texts.add}</button>`
        }
      </div>
    </fieldset>`;
  }

  #row(option: string, index: number): TemplateResult {
    const { nameOf, readOnly, wrong, problem } = this.view();
    const name = nameOf(this.host.locale.number(index + 1));
    const isWrong = wrong === index;
    return html`<li class="item">
      <input
        class="input"
        type="text"
        dir="auto"
        autocomplete="off"
        enterkeyhint="next"
        data-option="${this.id}${index}"
        aria-label=${name}
        placeholder=${name}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby="${this.id}${isWrong ? 'problem' : 'options-hint'}"
        ?readonly=${readOnly}
        .value=${live(option)}
        @input=${({ target }: Event) => this.#write(index, (target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, index)}
        @paste=${(event: ClipboardEvent) => this.#paste(event, index)}
      />
      ${this.#tools(option || name, index)} ${isWrong ? problem : nothing}
    </li>`;
  }

  #tools(name: string, index: number): TemplateResult {
    const { options, texts, least } = this.view();
    const { up, down, remove } = texts;
    const button = (act: string, label: string, idle: boolean, icon: unknown, press: () => void) =>
      toolButton({ act: `${act}-${this.id}${String(index)}`, label, idle, icon, press });
    return html`<span class="tools">
      ${button('up', up(name), index === 0, voteUpIcon, () => this.#move(index, -1, 'up'))}
      ${button('down', down(name), index === options.length - 1, voteDownIcon, () => this.#move(index, 1, 'down'))}
      ${button('remove', remove(name), options.length <= least, closeIcon, () => this.#remove(index))}
    </span>`;
  }

  get #full(): boolean {
    const { options, most } = this.view();
    return options.length >= most;
  }

  #write(index: number, text: string): void {
    const { options, take } = this.view();
    take(options.with(index, text));
  }

  #add(): void {
    const { options, texts, readOnly, take } = this.view();
    if (this.#full || readOnly) return;
    take([...options, '']);
    announce(texts.added(this.host.locale.number(options.length + 1)));
    this.#focusOption(options.length);
  }

  /** The fewest lines stay: the last ones are emptied. */
  #remove(index: number): void {
    const { options, texts, least, readOnly, take } = this.view();
    if (options.length <= least || readOnly) return;
    take(options.toSpliced(index, 1));
    announce(texts.removed(this.host.locale.number(index + 1)));
    this.#focusOption(Math.min(index, options.length - 2));
  }

  /** The button that was pressed keeps the focus, at its new place. */
  #move(index: number, by: 1 | -1, act: 'up' | 'down' | ''): void {
    const { options, texts, readOnly, take } = this.view();
    const to = index + by;
    const option = options[index];
    if (option === undefined || to < 0 || to >= options.length || readOnly) return;
    take(options.toSpliced(index, 1).toSpliced(to, 0, option));
    announce(texts.moved(this.host.locale.number(to + 1), option));
    if (act) this.#focus(`[data-act="${act}-${this.id}${String(to)}"]`);
    else this.#focusOption(to);
  }

  #key(event: KeyboardEvent, index: number): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { options, least } = this.view();
    const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    const empty = options[index] === '' && options.length > least;
    if (arrow && event.altKey) this.#move(index, arrow, '');
    else if (event.key === 'Enter') this.#next(index);
    else if (event.key === 'Backspace' && empty && !event.repeat) this.#backspace(index);
    else return;
    event.preventDefault();
  }

  #next(index: number): void {
    const { options } = this.view();
    if (index < options.length - 1) this.#focusOption(index + 1);
    else if (options[index]?.trim()) this.#add();
  }

  #backspace(index: number): void {
    this.#remove(index);
    this.#focusOption(Math.max(0, index - 1));
  }

  /** A list that was written elsewhere; what finds no room stays to be seen, and is said to be too much. */
  #paste(event: ClipboardEvent, index: number): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const lines = pasted
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*(?:[-*•·]|\d{1,2}[.)])\s+/, '').trim())
      .filter(Boolean);
    const { options, readOnly, take } = this.view();
    if (lines.length < 2 || readOnly) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.target as HTMLInputElement;
    const [first = '', ...rest] = lines;
    const here = value.slice(0, selectionStart ?? 0) + first + value.slice(selectionEnd ?? value.length);
    const below = options.slice(index + 1);
    // Empty lines below make room.
    const free = below.findIndex((option) => option.trim() !== '');
    const kept = below.slice(Math.min(rest.length, free < 0 ? below.length : free));
    take([...options.slice(0, index), here, ...rest, ...kept]);
    this.#focusOption(index + rest.length);
  }

  #focusOption(index: number): void {
    this.#focus(`[data-option="${this.id}${String(index)}"]`);
  }

  #focus(selector: string): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

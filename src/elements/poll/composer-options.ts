import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LEAST_OPTIONS } from '../../domain/poll.js';
import { mostOptions, withOptions } from '../../domain/poll-plan.js';
import { announce } from '../ui/announce.js';
import { closeIcon, voteDownIcon, voteUpIcon } from '../ui/icons.js';
import type { CommunityPollComposer } from './community-poll-composer.js';

/** The list of options: written, added, taken away and put in order, by keys as well. */
export class ComposerOptions {
  constructor(readonly host: CommunityPollComposer) {}

  render(): TemplateResult {
    const { host } = this;
    const { label, hint, add, full } = host.texts.t.options;
    const { options } = host.plan;
    return html`<fieldset class="options">
      <legend>${label}</legend>
      <p id="options-hint" class="hint">${hint}</p>
      <ol role="list">
        ${options.map((option, index) => this.#row(option, index))}
      </ol>
      ${host.faultyOption < 0 ? host.problemOf('options', 'many') : nothing}
      <div class="row">
        ${
          this.#full
            ? html`<span class="hint">${full}</span>`
            : html`<button class="button" type="button" @click=${() => this.#add()}>${add}</button>`
        }
      </div>
    </fieldset>`;
  }

  #row(option: string, index: number): TemplateResult {
    const { host } = this;
    const { texts, locale, plan, readOnly } = host;
    const place = locale.number(index + 1);
    const name = plan.mode === 'rating' ? texts.t.options.star(place) : texts.t.options.option(place);
    const wrong = host.faultyOption === index;
    const problem = wrong ? host.problemOf('long', 'twins', 'options') : nothing;
    return html`<li class="item">
      <input
        class="input"
        type="text"
        dir="auto"
        autocomplete="off"
        enterkeyhint="next"
        data-option=${index}
        aria-label=${name}
        placeholder=${name}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${problem === nothing ? 'options-hint' : 'problem'}
        ?readonly=${readOnly}
        .value=${live(option)}
        @input=${({ target }: Event) => this.#write(index, (target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, index)}
        @paste=${(event: ClipboardEvent) => this.#paste(event, index)}
      />
      ${this.#tools(option || name, index)} ${problem}
    </li>`;
  }

  #tools(name: string, index: number): TemplateResult {
    const { options } = this.host.plan;
    const { up, down, remove } = this.host.texts.t.options;
    const button = (act: string, label: string, idle: boolean, icon: unknown, press: () => void) =>
      html`<button
        class="button plain"
        type="button"
        data-act="${act}-${index}"
        aria-label=${label}
        aria-disabled=${idle}
        @click=${press}
      >
        ${icon}
      </button>`;
    return html`<span class="tools">
      ${button('up', up(name), index === 0, voteUpIcon, () => this.#move(index, -1, 'up'))}
      ${button('down', down(name), index === options.length - 1, voteDownIcon, () => this.#move(index, 1, 'down'))}
      ${button('remove', remove(name), options.length <= LEAST_OPTIONS, closeIcon, () => this.#remove(index))}
    </span>`;
  }

  get #full(): boolean {
    const { mode, options } = this.host.plan;
    return options.length >= mostOptions(mode);
  }

  #write(index: number, text: string): void {
    this.#take(this.host.plan.options.with(index, text));
  }

  #take(options: readonly string[]): void {
    this.host.change(withOptions(this.host.plan, options));
  }

  #add(index = this.host.plan.options.length): void {
    if (this.#full || this.host.readOnly) return;
    this.#take(this.host.plan.options.toSpliced(index, 0, ''));
    announce(this.host.texts.t.options.added(this.host.locale.number(index + 1)));
    this.#focus(`[data-option="${String(index)}"]`);
  }

  /** Two lines stay: the last ones are emptied. */
  #remove(index: number): void {
    const { plan, texts, locale, readOnly } = this.host;
    if (plan.options.length <= LEAST_OPTIONS || readOnly) return;
    this.#take(plan.options.toSpliced(index, 1));
    announce(texts.t.options.removed(locale.number(index + 1)));
    this.#focus(`[data-option="${String(Math.min(index, plan.options.length - 2))}"]`);
  }

  /** The button that was pressed keeps the focus, at its new place. */
  #move(index: number, by: 1 | -1, act: 'up' | 'down' | ''): void {
    const { plan, texts, locale, readOnly } = this.host;
    const to = index + by;
    const option = plan.options[index];
    if (option === undefined || to < 0 || to >= plan.options.length || readOnly) return;
    this.#take(plan.options.toSpliced(index, 1).toSpliced(to, 0, option));
    announce(texts.t.options.moved(locale.number(to + 1), option));
    this.#focus(act ? `[data-act="${act}-${String(to)}"]` : `[data-option="${String(to)}"]`);
  }

  #key(event: KeyboardEvent, index: number): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { options } = this.host.plan;
    const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    const empty = options[index] === '' && options.length > LEAST_OPTIONS;
    if (arrow && event.altKey) this.#move(index, arrow, '');
    else if (event.key === 'Enter') this.#next(index);
    else if (event.key === 'Backspace' && empty && !event.repeat) this.#backspace(index);
    else return;
    event.preventDefault();
  }

  #next(index: number): void {
    if (index < this.host.plan.options.length - 1) this.#focus(`[data-option="${String(index + 1)}"]`);
    else if (this.host.plan.options[index]?.trim()) this.#add();
  }

  #backspace(index: number): void {
    this.#remove(index);
    this.#focus(`[data-option="${String(Math.max(0, index - 1))}"]`);
  }

  /** A list that was written elsewhere; what finds no room stays to be seen, and is said to be too much. */
  #paste(event: ClipboardEvent, index: number): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const lines = pasted
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*(?:[-*•·]|\d{1,2}[.)])\s+/, '').trim())
      .filter(Boolean);
    if (lines.length < 2 || this.host.readOnly) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.target as HTMLInputElement;
    const [first = '', ...rest] = lines;
    const here = value.slice(0, selectionStart ?? 0) + first + value.slice(selectionEnd ?? value.length);
    const { options } = this.host.plan;
    const below = options.slice(index + 1);
    // Empty lines below make room.
    const free = below.findIndex((option) => option.trim() !== '');
    const kept = below.slice(Math.min(rest.length, free < 0 ? below.length : free));
    this.#take([...options.slice(0, index), here, ...rest, ...kept]);
    this.#focus(`[data-option="${String(index + rest.length)}"]`);
  }

  #focus(selector: string): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

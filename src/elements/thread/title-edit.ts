import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Draft } from '../../controllers/draft.js';
import { Texts } from '../../controllers/texts.js';
import { tidyTitle } from '../../domain/validate.js';
import { newThreadTexts } from '../../i18n/new-thread/texts.js';
import type { TitleEdit } from '../comment/comments-desk.js';
import type { CommunityComposer } from '../comment/community-composer.js';
import { titleProblem } from '../forum/new-thread-problems.js';
import { hold } from '../ui/hold-keys.js';
import type { CommunityThread } from './community-thread.js';

/** The field for the title above the text of an opening that is edited. Its draft is kept as that of the text is. */
export class ThreadTitleEdit implements TitleEdit {
  readonly #draft: Draft;
  readonly #texts: Texts<typeof newThreadTexts.english>;
  #problem = '';

  constructor(readonly host: CommunityThread) {
    this.#texts = new Texts(host, host.locale, newThreadTexts);
    this.#draft = new Draft(
      host,
      () => this.#key,
      () => host.shown?.title ?? '',
    );
  }

  get title(): string {
    return tidyTitle(this.#draft.text);
  }

  settled(): void {
    this.#draft.clear();
    this.#problem = '';
  }

  /** True when the title can be stored; otherwise the focus is back in the field, and the reason below it. */
  check(): boolean {
    this.#problem = this.#fault();
    this.host.requestUpdate();
    if (this.#problem)
      void this.host.updateComplete.then(() =>
        this.host.renderRoot.querySelector<HTMLElement>('#edited-title')?.focus(),
      );
    return !this.#problem;
  }

  render(): TemplateResult {
    const { host } = this;
    const problem = this.#problem;
    return html`<div class="field" dir=${host.locale.direction}>
      <label for="edited-title">${this.#texts.t.title}</label>
      <input
        id="edited-title"
        class="input"
        type="text"
        dir="auto"
        autocomplete="off"
        .value=${live(this.#draft.text)}
        ?readonly=${host.desk.state.busy === host.thread}
        aria-required="true"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? 'title-problem' : nothing}
        @input=${this.#type}
        @keydown=${this.#press}
        @keypress=${hold}
        @keyup=${hold}
      />
      ${problem ? html`<p id="title-problem" class="error">${problem}</p>` : nothing}
    </div>`;
  }

  /** What was typed here is not thrown away by Escape in the text below, which knows of its own draft alone. */
  readonly guard = {
    capture: true,
    handleEvent: (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && this.#draft.dirty) event.stopPropagation();
    },
  };

  get #key() {
    const { place, thread } = this.host;
    if (!place || this.host.desk.state.editing !== thread) return null;
    const { key: community, account } = place.session;
    return { community, uid: account?.uid ?? '', thread, kind: 'edit' as const, target: `${thread} title` };
  }

  #fault(): string {
    return titleProblem(this.#texts.t, this.title);
  }

  #type = (event: Event): void => {
    this.#draft.write((event.target as HTMLInputElement).value);
    if (this.#problem) this.#problem = this.#fault();
  };

  /** Enter leads on to the text, with Ctrl or Cmd it saves both. */
  #press = (event: KeyboardEvent): void => {
    hold(event);
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const composer = this.host.renderRoot.querySelector<CommunityComposer>('.opening community-composer');
    if (!event.ctrlKey && !event.metaKey) return composer?.focus();
    composer?.renderRoot.querySelector('form')?.requestSubmit();
  };
}

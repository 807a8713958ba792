import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { mergeIdea, moveVotes, type MergeOutcome, type Merger } from '../../controllers/idea-merge.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { ThreadSearch } from '../../controllers/thread-search.js';
import { searchIdeas } from '../../data/ideas.js';
import { isOnIdeaBoard } from '../../domain/idea.js';
import { BOARD_PAGE } from '../../domain/limits.js';
import { matchesWords } from '../../domain/search-words.js';
import type { ForumThread } from '../../domain/thread.js';
import { ideaStaffTexts } from '../../i18n/ideas/staff/texts.js';
import { ideaTexts } from '../../i18n/ideas/texts.js';
import { touch } from '../../styles/touch.js';
import { explainFault } from '../comment/explain.js';
import { define } from '../define.js';
import { Dialog } from '../ui/dialog.js';
import { runDialog } from '../ui/run-dialog.js';

/**
 * @summary The dialog in which staff merge an idea into another, or go on where moving its votes has stopped. Opened from an
 * idea.
 *
 * @csspart dialog - The dialog.
 */
export class CommunityIdeaMerge extends Dialog {
  static override styles = [
    ...Dialog.styles,
    touch,
    css`
      .found {
        max-block-size: 16em;
        overflow: auto;
      }
      .idea {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0.6em;
        align-items: center;
        min-block-size: 2.5em;
        padding-block: 0.35em;
        border-block-end: 1px solid var(--_line);
        cursor: pointer;
      }
      .idea input {
        inline-size: 1.15em;
        block-size: 1.15em;
        margin: 0;
        accent-color: var(--_accent);
      }
      .idea .hint {
        white-space: nowrap;
      }
      .row {
        justify-content: flex-end;
      }
      .said:empty {
        margin-block-start: -1em;
      }
      @media (pointer: coarse) {
        .idea {
          min-block-size: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  /** The duplicate. */
  @property({ attribute: false }) idea!: ForumThread;

  @state() private words = '';
  @state() private target: ForumThread | undefined;
  @state() private failure = '';
  @state() private running: AbortController | undefined;
  @state() private moved = 0;
  @state() private ended = '';

  /** The idea that it is merged into; empty where it is not. */
  merged = '';

  readonly #texts = new Texts(this, this.locale, ideaStaffTexts);
  readonly #ideaTexts = new Texts(this, this.locale, ideaTexts);
  readonly #search = new ThreadSearch(this, { delay: 300, limit: BOARD_PAGE, query: searchIdeas });

  override connectedCallback(): void {
    super.connectedCallback();
    this.merged = this.idea.forum.mergedInto;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.running?.abort();
  }

  protected override get heading(): string {
    const { merge } = this.#texts.t;
    return this.idea.forum.mergedInto ? merge.rest : merge.heading;
  }

  protected override get closable(): boolean {
    return !this.running;
  }

  protected override content(): TemplateResult {
    const { merge } = this.#texts.t;
    const said = this.ended || (this.running ? merge.moving(this.moved) : '');
    return html`${this.ended ? nothing : this.running ? this.#progress() : this.#form()}
      <p class="said" role="status">${said}</p>
      ${this.failure ? html`<p class="error" role="alert">${this.failure}</p>` : nothing}`;
  }

  #form(): TemplateResult {
    const { merge } = this.#texts.t;
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      ${
        this.merged
          ? nothing
          : html`<p>${merge.what}</p>
              ${this.#choice()}`
      }
      <div class="row">
        <button class="button ${this.merged ? 'primary' : 'danger'}" type="submit">
          ${this.merged ? merge.rest : merge.confirm}
        </button>
      </div>
    </form>`;
  }

  #choice(): TemplateResult {
    const { merge } = this.#texts.t;
    return html`<div class="field">
        <label for="words">${merge.search}</label>
        <input
          id="words"
          class="input"
          type="search"
          dir=${this.words ? 'auto' : nothing}
          autocomplete="off"
          .value=${this.words}
          @input=${this.#type}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      ${this.#found()}`;
  }

  #found(): TemplateResult | typeof nothing {
    const { merge } = this.#texts.t;
    if (!this.words.trim()) return nothing;
    if (this.#search.status === 'failed') return html`<p role="status">${merge.searchFailed}</p>`;
    const { results } = this;
    if (results.length === 0)
      return html`<p role="status">
        ${this.#search.status === 'waiting' ? merge.searching : merge.nothing}
      </p>`;
    return html`<fieldset class="found">
      <legend>${merge.found}</legend>
      ${results.map((idea) => this.#option(idea))}
    </fieldset>`;
  }

  #option(idea: ForumThread): TemplateResult {
    return html`<label class="idea">
      <input
        type="radio"
        name="target"
        value=${idea.id}
        .checked=${this.target?.id === idea.id}
        @change=${() => this.#choose(idea)}
      />
      <bdi>${idea.title}</bdi>
      <span class="hint">${this.#ideaTexts.t.thread.votes(idea.forum.votes)}</span>
    </label>`;
  }

  #progress(): TemplateResult {
    const { merge } = this.#texts.t;
    const { votes } = this.idea.forum;
    return html`<progress
        max=${Math.max(1, votes)}
        value=${this.moved}
        aria-label=${merge.heading}
      ></progress>
      <div class="row">
        <button class="button" type="button" @click=${() => this.running?.abort()}>${merge.stop}</button>
      </div>`;
  }

  /** Other ideas that have all the words. */
  private get results(): readonly ForumThread[] {
    return this.#search.found.filter(
      ({ id, title, forum }) =>
        id !== this.idea.id && isOnIdeaBoard(forum) && matchesWords(title, this.words),
    );
  }

  #type = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    this.failure = '';
    this.#search.search(this.session, this.words);
  };

  #choose(idea: ForumThread): void {
    this.target = idea;
    this.failure = '';
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.running) return;
    const chosen = this.results.find(({ id }) => id === this.target?.id);
    const into = this.merged || chosen?.id;
    if (!into) {
      this.failure = this.#texts.t.merge.choose;
      this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
      return;
    }
    await this.#run(into);
  };

  async #run(into: string): Promise<void> {
    const running = new AbortController();
    Object.assign(this, { running, moved: 0, failure: '' });
    const merger: Merger = {
      from: this.idea.id,
      into,
      progress: (moved) => (this.moved = moved),
      signal: running.signal,
    };
    try {
      const outcome = await (this.merged ? moveVotes : mergeIdea)(this.session, merger);
      this.#tell(outcome, into);
    } catch (error) {
      console.error('community-widgets: ideas could not be merged.', error);
      this.failure = this.locale.t.composer.unavailable;
    } finally {
      this.running = undefined;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  }

  #tell(outcome: MergeOutcome, into: string): void {
    const { merge, faults } = this.#texts.t;
    switch (outcome.kind) {
      case 'done':
      case 'partly':
        this.merged = into;
        this.ended = outcome.kind === 'done' ? merge.done(outcome.moved) : merge.partly(outcome.moved);
        if (outcome.kind === 'partly' && outcome.code !== 'aborted')
          this.failure = explainFault(this.locale, outcome.code);
        return;
      case 'failed':
        this.failure = explainFault(this.locale, outcome.code);
        return;
      default:
        this.failure = faults[outcome.kind];
    }
  }
}

/** Resolves to the id of the idea that this one is merged into then; empty where it is not. */
export async function mergeDialog(host: HTMLElement, session: Session, idea: ForumThread): Promise<string> {
  const dialog = document.createElement('community-idea-merge');
  dialog.session = session;
  dialog.idea = idea;
  await runDialog(host, dialog);
  return dialog.merged;
}

define('community-idea-merge', CommunityIdeaMerge);

declare global {
  interface HTMLElementTagNameMap {
    'community-idea-merge': CommunityIdeaMerge;
  }
}

import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { Locale } from '../../controllers/locale.js';
import { PollVoters } from '../../controllers/poll-voters.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { optionKeys, type Ballot, type Poll } from '../../domain/poll.js';
import { pollTexts } from '../../i18n/polls/texts.js';
import { base, buttons } from '../../styles/base.js';
import { define } from '../define.js';
import { memberName, memberNameStyles } from '../member/member-name.js';

/**
 * @summary Who voted what in a public poll, by option; fifty names are read at a time.
 */
export class CommunityPollVoters extends LitElement {
  static override styles = [
    base,
    buttons,
    memberNameStyles,
    css`
      .frame {
        display: grid;
        gap: 0.6em;
        justify-items: start;
        line-height: 1.45;
      }
      dl {
        display: grid;
        gap: 0.6em;
        margin: 0;
      }
      dt {
        font-weight: 650;
      }
      dd {
        margin: 0;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.15em 1em;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      p {
        margin: 0;
      }
      @media (pointer: coarse) {
        .name,
        .button {
          min-block-size: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) poll: Poll | null = null;
  @property({ attribute: false }) session: Session | null = null;

  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, pollTexts);
  #visitors = new PollVoters(this);
  #members = new PollVoters(this, 'member');

  override willUpdate(): void {
    if (this.session && this.poll) void this.#voters.open(this.session, { poll: this.poll.id });
  }

  override render(): TemplateResult {
    const { poll } = this;
    const { voters } = this.#texts.t;
    const { status, items } = this.#voters;
    const first = items.length === 0 && (status === 'idle' || status === 'loading');
    return html`<div class="frame" dir=${this.#locale.direction}>
      ${first ? html`<p role="status">${voters.loading}</p>` : nothing}
      ${poll && status === 'ready' ? this.#list(poll, items) : nothing} ${this.#rest()}
    </div>`;
  }

  /** What only some may see is read in the name of whoever is signed in. */
  get #voters(): PollVoters {
    const { poll, session } = this;
    const everybody = poll?.results === 'always' || !session?.account;
    return everybody ? this.#visitors : this.#members;
  }

  /** By option; a ranking stands with what it likes best. */
  #list(poll: Poll, ballots: readonly Ballot[]): TemplateResult {
    const of = (key: string) =>
      ballots.filter(({ choices }) => (poll.mode === 'ranked' ? choices[0] === key : choices.includes(key)));
    return html`<dl>
      ${optionKeys(poll).map(
        (key, index) =>
          html`<div>
            <dt dir="auto">${poll.options[index]}</dt>
            <dd>${this.#names(of(key))}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #names(ballots: readonly Ballot[]): TemplateResult {
    if (ballots.length === 0) return html`${this.#texts.t.voters.nobody}`;
    return html`<ul role="list">
      ${ballots.map(({ uid, name }) => html`<li>${memberName(uid, name)}</li>`)}
    </ul>`;
  }

  #rest(): TemplateResult | typeof nothing {
    const { voters } = this.#texts.t;
    const { status, more, moreFailed, loadingMore } = this.#voters;
    if (status === 'failed' || moreFailed)
      return html`<p role="alert">
        ${voters.failed}
        <button class="button" type="button" @click=${this.#again}>${this.#locale.t.comments.retry}</button>
      </p>`;
    if (!more) return nothing;
    return html`<button class="button" type="button" aria-disabled=${loadingMore} @click=${this.#more}>
      ${loadingMore ? voters.loading : voters.more}
    </button>`;
  }

  #more = (): void => void this.#voters.loadMore();

  #again = (): void => {
    const list = this.#voters;
    void (list.status === 'failed' ? list.retry() : list.loadMore());
  };
}

define('community-poll-voters', CommunityPollVoters);

declare global {
  interface HTMLElementTagNameMap {
    'community-poll-voters': CommunityPollVoters;
  }
}

import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import { PollBox } from '../../controllers/poll-box.js';
import { Texts } from '../../controllers/texts.js';
import type { Poll, Tally } from '../../domain/poll.js';
import type { PageAddress } from '../../domain/thread.js';
import { pollTexts } from '../../i18n/polls/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { adoptStyles } from '../comment/markup.js';
import { Opening, type OpeningHost } from '../comment/opening.js';
import { define } from '../define.js';
import { announce } from '../ui/announce.js';
import { hold } from '../ui/hold-keys.js';
import { pollStyles } from './community-poll.styles.js';
import { PollDesk, type PollHost } from './poll-desk.js';
import { pollFacts, pollHindrance, pollHint, pollNote } from './poll-notes.js';
import type { pollRounds } from './poll-rounds.js';
import { ownRanking, paintBars, pollRows, type RowsView } from './poll-rows.js';
import { rankingStyles } from './poll-ranking.styles.js';
import { skeletonStyles } from './poll-skeleton.styles.js';
import { pollStars } from './poll-stars.js';
import { pollSkeleton, pollTools } from './poll-tools.js';

/**
 * @summary A poll: one choice, several, a rating or a ranking; its results as bars that stay current while others vote,
 * as soon as the reader may see them.
 *
 * @fires {PollVotedEvent} community-poll-voted - A vote has been stored, changed or withdrawn.
 * @csspart base - The frame.
 * @csspart question - The question.
 * @csspart options - The list of options.
 * @csspart option - Each option.
 * @csspart facts - How many have voted, and until when.
 * @csspart rounds - The rounds in which a ranking was counted.
 */
export class CommunityPoll extends LitElement implements OpeningHost, PollHost {
  static override styles = [
    base,
    buttons,
    fields,
    states,
    goodToken,
    pollStyles,
    rankingStyles,
    skeletonStyles,
  ];

  /** Id of the poll. */
  @property() poll = '';
  /** Level of the question in the host page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** When it opens, as a date and time (`2026-12-01T18:00Z`): visitors are told so, who cannot read it before. */
  @property() opens = '';
  /** Rows to keep room for while it loads. */
  @property({ type: Number }) rows = 4;

  @state() private namesShown = false;
  /** What counts rankings and shows their rounds; it comes where there are some. */
  @state() private rounds: typeof pollRounds | undefined;

  /** @internal */
  readonly linked = false;
  /** @internal */
  readonly box = new PollBox(this);
  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, pollTexts);
  #desk = new PollDesk(this);
  #opening = new Opening(this, () => this.requestUpdate());
  #observer: IntersectionObserver | undefined;
  #bringing: Promise<void> | undefined;
  /** The control that moves with its row and keeps the focus. */
  #held: { readonly key: string; readonly selector: string } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new IntersectionObserver((entries) =>
      this.box.follower.see(entries.at(-1)?.isIntersecting ?? false),
    );
    this.#observer.observe(this);
    addEventListener('online', this.#connection);
    addEventListener('offline', this.#connection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    removeEventListener('online', this.#connection);
    removeEventListener('offline', this.#connection);
  }

  /** @internal */
  get subject(): string {
    return this.poll;
  }

  /** @internal */
  addressOf(thread: string): Promise<PageAddress> {
    return Promise.resolve({ thread, url: '', title: '' });
  }

  override willUpdate(): void {
    const due = this.#opening.due;
    if (due && this.isConnected) void this.box.show(due.session, this.poll);
    this.box.awaiting.announce(Date.parse(this.opens) || 0);
    this.#desk.sync();
    this.#hold();
  }

  override render(): TemplateResult {
    const { box } = this;
    const { poll } = box;
    const shown = poll && (poll.state === 'live' || poll.state === 'pending');
    return html`<section
      class="frame"
      part="base"
      dir=${this.locale.direction}
      aria-labelledby=${poll ? 'question' : nothing}
    >
      ${poll ? this.#question(poll) : nothing}
      ${pollNote(this, this.#opening.session, this.#opening.unconnected)}
      ${shown ? this.#content(poll) : nothing}
      ${!poll && (box.status === 'idle' || box.status === 'loading') ? pollSkeleton(this, this.rows) : nothing}
    </section>`;
  }

  override updated(): void {
    paintBars(this.renderRoot);
    const held = this.#held;
    this.#held = undefined;
    if (!held || this.shadowRoot?.activeElement) return;
    this.renderRoot
      .querySelector<HTMLElement>(`[data-key="${held.key}"] ${held.selector}`)
      ?.focus({ preventScroll: true });
  }

  #question({ question }: Poll): TemplateResult {
    return html`<div
      id="question"
      class="question"
      part="question"
      dir="auto"
      role="heading"
      aria-level=${this.headingLevel}
    >
      ${question}
    </div>`;
  }

  #content(poll: Poll): TemplateResult {
    const { box } = this;
    const { ballot, open } = box;
    const votable = open && (!ballot || poll.changeable) && !this.#desk.hindrance;
    const counted = this.#counted(poll);
    if (counted) void this.#bringRounds();
    const rounds = counted && this.rounds ? this.rounds(this, poll, counted) : nothing;
    return html`
      ${this.#form({ host: this, desk: this.#desk, poll, votable })} ${rounds} ${pollFacts(this, poll)}
      ${this.#tools(poll)}
    `;
  }

  /** The count of a ranked poll, where there is something to show of it. */
  #counted({ mode }: Poll): Tally | null {
    const { tally } = this.box;
    return mode === 'ranked' && tally && tally.voters > 0 ? tally : null;
  }

  #bringRounds(): Promise<void> {
    this.#bringing ??= Promise.all([import('./poll-rounds.js'), import('./poll-rounds.styles.js')]).then(
      ([part, { roundStyles }]) => {
        adoptStyles(this.renderRoot, roundStyles);
        this.rounds = part.pollRounds;
      },
      () => (this.#bringing = undefined),
    );
    return this.#bringing;
  }

  #form(view: RowsView): TemplateResult {
    const { poll, votable } = view;
    const { failure } = this.#desk;
    const rating = poll.mode === 'rating' && (votable || this.box.open) ? pollStars(view) : nothing;
    return html`<form novalidate @submit=${this.#submit} @keydown=${hold} @keypress=${hold} @keyup=${hold}>
      ${votable ? html`<p id="hint" class="hint">${pollHint(this, poll)}</p>` : nothing}
      <div
        role=${votable ? (poll.max === 1 && poll.mode !== 'ranked' ? 'radiogroup' : 'group') : nothing}
        aria-labelledby=${votable ? 'question' : nothing}
        aria-describedby=${votable ? 'hint' : nothing}
      >
        ${rating} ${this.#counted(poll) && !votable ? ownRanking(view) : pollRows(view)}
      </div>
      ${failure ? html`<p class="error" role="alert">${failure}</p>` : nothing}
      ${pollHindrance(this, this.#desk, () => void this.#createAccount())}
      ${this.box.open ? this.#actions(poll, votable) : nothing}
    </form>`;
  }

  #actions(poll: Poll, votable: boolean): TemplateResult {
    const { form } = this.texts.t;
    const { sending, changing, done } = this.#desk;
    const { ballot } = this.box;
    const voted = Boolean(ballot) && !changing;
    return html`<div class="actions">
      ${
        votable
          ? html`<button class="button primary" type="submit" aria-disabled=${sending}>
              ${voted ? form.change : form.vote}
            </button>`
          : nothing
      }
      ${
        votable && ballot && poll.changeable
          ? html`<button class="button plain" type="button" aria-disabled=${sending} @click=${this.#withdraw}>
              ${form.withdraw}
            </button>`
          : nothing
      }
      <span class="done">${sending ? form.sending : done}</span>
    </div>`;
  }

  #tools(poll: Poll): TemplateResult | typeof nothing {
    return pollTools(this, poll, {
      namesShown: this.namesShown,
      names: this.#names,
      save: () => void this.#export(),
    });
  }

  /** A row that moves loses the focus in some browsers. */
  #hold(): void {
    const active = this.shadowRoot?.activeElement;
    const key = active?.closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (!active || !key || this.box.poll?.mode !== 'ranked') return;
    const by = (active as HTMLElement).dataset['by'];
    this.#held = { key, selector: by ? `[data-by="${by}"]` : 'input' };
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await this.#keepFocus(() => this.#desk.vote());
  };

  #withdraw = (): void => void this.#keepFocus(() => this.#desk.withdraw());

  /** What was pressed may be gone afterwards; the focus goes to the question then. */
  async #keepFocus(run: () => Promise<boolean>): Promise<void> {
    await run();
    await this.updateComplete;
    if (this.shadowRoot?.activeElement || document.activeElement !== document.body) return;
    const question = this.renderRoot.querySelector<HTMLElement>('#question');
    question?.setAttribute('tabindex', '-1');
    question?.focus({ preventScroll: true });
  }

  #createAccount = async (): Promise<void> => {
    const { session } = this.box;
    if (!session) return;
    const { upgrade } = await import('../account/sign-in.js');
    await upgrade(this, session);
  };

  #names = (): void => {
    this.namesShown = !this.namesShown;
    if (this.namesShown) import('./community-poll-voters.js').catch(() => (this.namesShown = false));
  };

  #export = async (): Promise<void> => {
    const { session, poll, tally } = this.box;
    if (!session || !poll || !tally) return announce(this.texts.t.file.failed);
    try {
      const { exportPoll } = await import('./poll-export.js');
      announce(await exportPoll(this, session, poll, tally));
    } catch {
      announce(this.texts.t.file.failed);
    }
  };

  #connection = (): void => this.requestUpdate();
}

define('community-poll', CommunityPoll);

declare global {
  interface HTMLElementTagNameMap {
    'community-poll': CommunityPoll;
  }
}

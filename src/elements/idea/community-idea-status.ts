import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../../controllers/contexts.js';
import { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { isIdeaStatus } from '../../domain/idea.js';
import type { ForumThread } from '../../domain/thread.js';
import { ideaTexts } from '../../i18n/ideas/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { define } from '../define.js';
import '../ui/community-time.js';
import { ideaStatusStyles } from './community-idea-status.styles.js';
import type { IdeaDesk } from './idea-desk.js';

/** What became of a note that staff have written: it is the official reply, it is on its way, or why not. */
export type NoteOutcome = 'posted' | 'later' | { readonly failure: string };

/** Staff have changed the idea: so it is now. */
export class IdeaChangedEvent extends Event {
  constructor(readonly thread: ForumThread) {
    super('idea-changed');
  }
}

/**
 * @summary What becomes of an idea, and what staff can do about it. Shown inside `<community-thread>`.
 *
 * @fires idea-changed - Staff have changed the idea.
 */
export class CommunityIdeaStatus extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    forms,
    selects,
    states,
    goodToken,
    ideaStatusStyles,
    touch,
  ];

  @property({ attribute: false }) thread!: ForumThread;
  /** What the hash of a link to a comment of this idea begins with. */
  @property({ attribute: false }) linkPrefix = '';
  /** Posts a comment and makes it the official reply. */
  @property({ attribute: false }) answer: (body: string) => Promise<NoteOutcome> = () =>
    Promise.resolve('later');

  /** Title of the idea that this one was merged into. */
  @state() private target = '';

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, ideaTexts);
  #session = new SessionController(this);
  #desk: IdeaDesk | undefined;
  #bringing = false;
  #asked = '';

  /** @internal */
  get session(): Session | null {
    return this.#session.value;
  }

  override willUpdate(): void {
    if (this.session?.role && !this.#desk) void this.#bringDesk();
    if (!this.thread.forum.mergedInto) return;
    void this.#readTarget();
    if (this.session?.role) void this.#desk?.look();
  }

  override render(): TemplateResult {
    const { status, statusAt, at, mergedInto } = this.thread.forum;
    const { t } = this.texts;
    return html`<div class="frame" dir=${this.locale.direction}>
      <div class="line">
        <span class="quiet">${t.status.label}</span>
        <span class="badge" data-status=${status}
          >${isIdeaStatus(status) ? t.statuses[status] : nothing}</span
        >
        ${
          statusAt > at
            ? html`<span class="quiet"
                >${t.status.changed} <community-time .time=${statusAt}></community-time
              ></span>`
            : nothing
        }
        ${this.session?.role ? this.#desk?.buttons() : nothing}
      </div>
      ${mergedInto ? this.#merged(mergedInto) : nothing} ${this.session?.role ? this.#desk?.form() : nothing}
    </div>`;
  }

  #merged(into: string): TemplateResult {
    const { status } = this.texts.t;
    return html`<p class="note">
      ${status.merged}
      <a href=${this.#linkTo(into)} data-thread=${into}><bdi>${this.target || status.otherIdea}</bdi></a
      >. ${status.mergedHint}
    </p>`;
  }

  /** The address names the opened idea in its query or in its hash. */
  #linkTo(other: string): string {
    const url = new URL(location.href);
    const { id } = this.thread;
    const queried = url.search.includes(id);
    url.search = url.search.replace(id, other);
    url.hash = queried ? '' : this.linkPrefix.replace(id, other).replace(/-$/, '');
    return url.href;
  }

  async #bringDesk(): Promise<void> {
    if (this.#bringing) return;
    this.#bringing = true;
    const module = await import('./idea-desk.js').catch(() => undefined);
    this.#bringing = module !== undefined;
    if (module) this.#desk = new module.IdeaDesk(this);
    this.requestUpdate();
  }

  async #readTarget(): Promise<void> {
    const { session, thread } = this;
    const { mergedInto } = thread.forum;
    if (!session || this.#asked === mergedInto) return;
    this.#asked = mergedInto;
    try {
      const { readThread } = await import('../../controllers/idea-reading.js');
      this.target = (await readThread(session, mergedInto))?.title ?? '';
    } catch {
      // The link leads there without its name.
    }
  }
}

define('community-idea-status', CommunityIdeaStatus);

declare global {
  interface HTMLElementTagNameMap {
    'community-idea-status': CommunityIdeaStatus;
  }
}

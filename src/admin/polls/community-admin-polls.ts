import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import { AnswerCounts } from '../../controllers/answer-counts.js';
import { PHASES, AskedList, type Listed } from '../../controllers/asked-list.js';
import { KIND_NAMES, KINDS, standsAlone } from '../../controllers/asked-kinds.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { define } from '../../elements/define.js';
import { announce } from '../../elements/ui/announce.js';
import { pollsTabTexts } from '../../i18n/staff/polls/texts.js';
import { goodToken } from '../../styles/tokens.js';
import { PanelAskedEvent } from '../panel-events.js';
import { menuOf } from '../staff/menu-of.js';
import { failedNote, morePart, skeletonOf } from '../staff/list-parts.js';
import { ListRows } from '../staff/list-rows.js';
import { StaffTab } from '../staff/staff-tab.js';
import { broughtPart } from '../staff/brought-part.js';
import { BroughtParts } from './brought-parts.js';
import { copyCode } from '../staff/copy-code.js';
import './community-admin-poll.js';
import { codeOf, countText, pollChips, pollFacts, type PollsTeller } from './polls-parts.js';
import { pollsPlace, type PollsHost, type PollsPlace } from './polls-place.js';
import { pollsTabStyles } from './polls.styles.js';
import { SurveyForm } from './survey-form.js';

/**
 * @summary The polls and surveys of a community for its staff: what there is, how many have taken part, the code for a
 * page, and the forms to make and change them. `item` says what is shown, such as `poll/ID` or `survey/new`.
 */
export class CommunityAdminPolls extends StaffTab implements PollsHost {
  static override styles = [...StaffTab.styles, goodToken, pollsTabStyles];

  /** Address of the page with the forum, for links to threads with polls. */
  @property() forum = '';

  @state() private kind: '' | (typeof KIND_NAMES)[number] = '';
  @state() private phase: '' | (typeof PHASES)[number] = '';

  /** @internal */
  readonly texts = new Texts(this, this.locale, pollsTabTexts);
  /** @internal */
  readonly list = new AskedList(this);
  #counts = new AnswerCounts(() => this.requestUpdate());
  #parts = new BroughtParts(this);
  #surveyForm = new SurveyForm(this, this.#parts);
  #rows = new ListRows(this);
  /** The form for a survey that has got the focus. */
  #composer: HTMLElement | null = null;

  /** Keys of the panel: to the next and the previous row. */
  key(key: string): boolean {
    return !this.item && this.#rows.key(key);
  }

  override willUpdate(): void {
    super.willUpdate();
    const { session, kind, phase } = this;
    const place = pollsPlace(this.item);
    if (session && place.shows === 'list') this.list.open(session, { kind, phase });
  }

  override updated(): void {
    const composer = this.renderRoot.querySelector('community-admin-survey-composer');
    if (composer !== this.#composer) composer?.focus({ preventScroll: true });
    this.#composer = composer;
    if (!this.item) this.#rows.goOn();
  }

  protected override content(session: Session): TemplateResult {
    const { t } = this.texts;
    const place = pollsPlace(this.item);
    if (place.shows === 'list')
      return html`<div class="row">
          <h2 id="heading">${t.heading}</h2>
          <span class="row push">
            <button class="button" type="button" @click=${() => this.open('poll/new')}>${t.newPoll}</button>
            <button class="button" type="button" @click=${() => this.open('survey/new')}>
              ${t.newSurvey}
            </button>
          </span>
        </div>
        ${this.#filters()} ${this.#list(session)}`;
    return html`<h2 id="heading" class="sr">${t.heading}</h2>
      <p><button class="button small" type="button" @click=${() => this.open('')}>${t.back}</button></p>
      ${place.shows === 'form' ? this.#form(session, place) : this.#one(session, place)}`;
  }

  #one(session: Session, { kind, id }: PollsPlace & { shows: 'one' }): TemplateResult {
    return html`<community-admin-poll
      .kind=${kind}
      .poll=${id}
      .session=${session}
      .forum=${this.forum}
      .tab=${this}
    ></community-admin-poll>`;
  }

  #form(session: Session, place: PollsPlace & { shows: 'form' }): TemplateResult {
    if (place.kind === 'survey') return this.#surveyForm.render(session, place);
    return broughtPart(
      { locale: this.locale, t: this.texts.t },
      this.#parts,
      'form',
      html`<community-admin-poll-form
        .place=${place}
        .session=${session}
        .tab=${this}
      ></community-admin-poll-form>`,
    );
  }

  #filters(): TemplateResult {
    const { t } = this.texts;
    return html`<div class="filters" role="search">
      ${menuOf(
        'kind',
        t.kind,
        t.kinds[''],
        KIND_NAMES.map((kind) => [kind, t.kinds[kind]]),
        this.kind,
        (kind) => (this.kind = KIND_NAMES.find((name) => name === kind) ?? ''),
      )}
      ${menuOf(
        'phase',
        t.phase,
        t.phases[''],
        PHASES.map((phase) => [phase, t.phases[phase]]),
        this.phase,
        (phase) => (this.phase = PHASES.find((name) => name === phase) ?? ''),
      )}
    </div>`;
  }

  #list(session: Session): TemplateResult {
    const { t } = this.texts;
    const { status, items, more } = this.list;
    if (status === 'failed') return failedNote(this.locale, t.failed, () => this.list.retry());
    if (status === 'loading' && items.length === 0) return skeletonOf(t.loading, 4);
    if (items.length === 0)
      return html`<p class="quiet">
          ${more ? t.emptySoFar : this.kind || this.phase ? t.emptyFilter : t.empty}
        </p>
        ${this.#more()}`;
    return html`<ul
        class="plainlist polls"
        role="list"
        aria-label=${t.list}
        aria-busy=${status === 'loading'}
      >
        ${repeat(
          items,
          ({ record }) => record.id,
          (listed) => this.#row(session, listed),
        )}
      </ul>
      ${this.#more()}`;
  }

  #row(session: Session, listed: Listed): TemplateResult {
    const { kind, record } = listed;
    const teller = this.#teller(session);
    const title = KINDS[kind].titleOf(record);
    return html`<li>
      <div class="row">
        <button
          class="link"
          type="button"
          dir="auto"
          data-id=${record.id}
          @click=${() => this.open(`${kind}/${record.id}`)}
        >
          ${title}
        </button>
        ${pollChips(teller, listed)}
      </div>
      <p class="quiet">
        ${countText(teller, listed, this.#counts.of(session, listed))} · ${pollFacts(teller, listed)}
      </p>
      ${standsAlone(record) && record.state === 'live' ? this.#copyButton(listed) : nothing}
    </li>`;
  }

  #copyButton(listed: Listed): TemplateResult {
    const { t } = this.texts;
    const title = KINDS[listed.kind].titleOf(listed.record);
    return html`<button
      class="button small copy"
      type="button"
      aria-label=${t.copyCodeOf(title)}
      @click=${() => void copyCode(codeOf(listed), t)}
    >
      ${t.copyCode}
    </button>`;
  }

  #more(): TemplateResult | typeof nothing {
    return morePart(this.locale, this.texts.t, this.list, this.#loadMore);
  }

  #teller(session: Session): PollsTeller {
    const { locale, forum } = this;
    const me = session.account?.uid ?? '';
    return { t: this.texts.t, locale, me, now: session.store.now(), forum };
  }

  /** @internal The panel's address follows; alone on a page the tab opens it itself. */
  open(item: string): void {
    const place = pollsPlace(this.item);
    if (!item && place.shows !== 'list') this.#rows.leave(place.id);
    this.item = item;
    this.dispatchEvent(new PanelAskedEvent('polls', item));
  }

  /** @internal */
  tell(listed: Listed): void {
    this.#counts.renew(listed.record.id);
    this.list.put(listed);
    this.renderRoot.querySelector('community-admin-poll')?.heard(listed);
  }

  /** @internal A new one stands first; what has changed may have another place. */
  stored(item: string): void {
    void this.list.refresh();
    if (pollsPlace(this.item).shows === 'form') this.open(item);
  }

  #loadMore = async (): Promise<void> => {
    const shown = this.list.items.length;
    await this.list.loadMore();
    announce(this.texts.t.shown(this.list.items.length));
    await this.#rows.focusAfter(shown);
  };
}

define('community-admin-polls', CommunityAdminPolls);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-polls': CommunityAdminPolls;
  }
}

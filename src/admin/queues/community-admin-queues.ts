import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import { Claims } from '../../controllers/claims.js';
import { SessionController } from '../../controllers/contexts.js';
import { deskOf, type Desk } from '../../controllers/desk.js';
import { Locale } from '../../controllers/locale.js';
import { QUEUES, type QueueName, type ReportOrder, type Row } from '../../controllers/queue.js';
import { QueueList } from '../../controllers/queue-list.js';
import { Texts } from '../../controllers/texts.js';
import { define } from '../../elements/define.js';
import { panelTexts } from '../../i18n/admin/texts.js';
import { cardTexts } from '../../i18n/card/texts.js';
import { base, buttons } from '../../styles/base.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import '../card/community-admin-card.js';
import type { CardAskedEvent, CardSelectedEvent } from '../card/card-events.js';
import { PanelAskedEvent, RefusedEvent } from '../panel-events.js';
import { deedOf, offerOf, type Offer } from '../card/card-deeds.js';
import { queuesStyles } from './community-admin-queues.styles.js';
import { CardMarks } from '../card/card-marks.js';
import { CardReplies } from '../card/card-replies.js';
import { CardWorker } from '../card/card-worker.js';
import { CurrentCard } from '../card/current-card.js';
import { alikeOf } from './queue-alike.js';
import { keptOrder } from './queue-order.js';
import { moreButton, queueNav, queueNote, selectionBar, skeleton } from './queue-parts.js';

/**
 * @summary What waits for a decision of staff: reported, pending, removed, appeals. Shown inside `<community-admin>`.
 *
 * @csspart list - The list of cards.
 */
export class CommunityAdminQueues extends LitElement {
  static override styles = [base, buttons, selects, states, queuesStyles, touch];

  /** Which queue is shown: `reported`, `pending`, `removed` or `appeals`. */
  @property() item = '';
  /** Address of the page with the forum, for links to its threads. */
  @property() forum = '';
  /** Address of the page with the board of ideas. */
  @property() ideas = '';

  /** @internal Ids of the cards that are decided about together. */
  @state() selection: ReadonlySet<string> = new Set();
  /** @internal Which of what was reported comes first. */
  @state() order: ReportOrder = keptOrder();
  /** @internal What is under way and takes long. */
  @state() progress = '';

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, panelTexts);
  /** @internal */
  readonly cardTexts = new Texts(this, this.locale, cardTexts);
  readonly #session = new SessionController(this);
  /** @internal */
  readonly list = new QueueList(this, {
    refused: () => this.dispatchEvent(new RefusedEvent()),
    left: (row) => void this.marks.findOut(row),
  });
  /** @internal */
  readonly claims = new Claims(this, () => this.#desk);
  /** @internal */
  readonly marks: CardMarks = new CardMarks(this);
  /** @internal */
  readonly worker: CardWorker = new CardWorker(this);
  /** @internal */
  readonly replies = new CardReplies(this);
  readonly #current = new CurrentCard(
    this,
    () => this.list.rows.map(({ id }) => id),
    (id) => this.marks.letGo(id),
  );
  #desk: Desk | undefined;
  #leaveCounts: (() => void) | undefined;

  /** @internal */
  get desk(): Desk {
    if (!this.#desk) throw new Error('community-admin-queues: not connected');
    return this.#desk;
  }

  /** @internal */
  get queue(): QueueName {
    return QUEUES.find((name) => name === this.item) ?? 'reported';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#lineChanged);
    addEventListener('offline', this.#lineChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#lineChanged);
    removeEventListener('offline', this.#lineChanged);
    this.#leaveCounts?.();
    this.#leaveCounts = this.#desk = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const session = this.#session.value;
    if (!session?.role) return;
    const desk = deskOf(session);
    if (desk !== this.#desk) {
      this.#leaveCounts?.();
      this.#desk = desk;
      this.#leaveCounts = desk.counts.subscribe(() => this.requestUpdate());
    }
    // A key has changed the queue while a card had the focus, which would be lost with the card.
    if (changed.has('item') && this.#current.focused !== undefined) this.#focusQueue();
    if (changed.has('item') || changed.has('order')) this.#reset();
    this.list.open(session, this.queue, this.order);
    const { total } = this.list;
    if (total !== undefined) desk.counts.know(this.queue, total);
    this.#current.settle();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#desk || !this.#session.value?.role) return nothing;
    return html`<section
      class="frame"
      dir=${this.locale.direction}
      @card-asked=${this.#asked}
      @card-selected=${this.#selected}
      @focusin=${this.#current.take}
    >
      ${queueNav(this)} ${queueNote(this)} ${this.#cards()}
    </section>`;
  }

  /** Does what a key of the panel stands for. */
  key(key: string): boolean {
    if (key === 'j' || key === 'k') return this.#current.step(key === 'j' ? 1 : -1);
    const row = this.list.find(this.#current.id);
    if (!row || this.marks.isHandled(row.id)) return false;
    const deed = deedOf(key, this.#offer(row));
    if (deed) void this.worker.run(row, deed);
    return deed !== undefined;
  }

  /** @internal */
  go(queue: QueueName): void {
    this.dispatchEvent(new PanelAskedEvent('queues', queue));
  }

  /** @internal The card is decided about or leaves: the next one is wanted. */
  movedOn(row: Row, focus = true): void {
    this.selection = new Set([...this.selection].filter((id) => id !== row.id));
    if (row.id !== this.#current.id) return;
    const open = this.list.rows.filter(({ id }) => id === row.id || !this.marks.isHandled(id));
    const at = open.findIndex(({ id }) => id === row.id);
    const rest = open.filter(({ id }) => id !== row.id && !this.selection.has(id));
    this.#current.id = (rest[at] ?? rest.at(-1))?.id ?? '';
    // By itself a card takes the focus along only where it had it.
    if (focus || this.#current.focused === row.id) this.focusCurrent();
  }

  /** @internal */
  focusCurrent(): void {
    this.#current.focus();
  }

  /** @internal Makes a card the current one. */
  show(row: Row): void {
    this.#current.id = row.id;
    this.marks.forget(row.id);
    this.focusCurrent();
  }

  /** @internal */
  replyTo(row: Row): void {
    this.#current.id = row.id;
    void this.replies.open(row);
  }

  /** @internal Takes all that are shown into the selection, or none. */
  selectAll(all: boolean): void {
    const open = this.list.rows.filter(({ id, post }) => post && !this.marks.isHandled(id));
    this.selection = new Set(all ? open.map(({ id }) => id) : []);
  }

  /** @internal Decides about all that are selected. */
  decideSelected(deed: 'approve' | 'remove'): void {
    const rows = this.list.rows.filter(({ id }) => this.selection.has(id));
    this.selection = new Set();
    if (deed === 'remove') return void this.worker.remove(rows);
    const action = this.queue === 'reported' ? 'keep' : this.queue === 'removed' ? 'restore' : 'approve';
    this.worker.decide(rows, action);
  }

  #focusQueue(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-current="page"]')?.focus(),
    );
  }

  #reset(): void {
    this.marks.clear();
    this.replies.close();
    this.selection = new Set();
    this.#current.id = '';
  }

  #offer(row: Row): Offer {
    const { community } = this.desk.session;
    return offerOf(this.queue, row, { community, claimed: this.claims.isMine(row.id) });
  }

  #cards(): TemplateResult | typeof nothing {
    const { status, rows } = this.list;
    const { queues, panel } = this.texts.t;
    if (status === 'idle' || status === 'loading') return skeleton(panel.loading);
    if (status === 'failed') return nothing;
    if (rows.length === 0 && !this.list.more)
      return html`<div class="empty">
        <p class="nothing">${queues.empty[this.queue]}</p>
        <p>${queues.emptyHint}</p>
      </div>`;
    return html`
      ${this.queue === 'appeals' ? nothing : selectionBar(this)}
      <ol class="cards" part="list" role="list" aria-label=${queues.names[this.queue]}>
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => html`<li>${this.#card(row)}</li>`,
        )}
      </ol>
      ${moreButton(this)}
    `;
  }

  #card(row: Row): TemplateResult {
    const { id } = row;
    const { deeds, further } = this.#offer(row);
    return html`<community-admin-card
      data-id=${id}
      .row=${row}
      .desk=${this.desk}
      .deeds=${deeds}
      .further=${further}
      .forum=${this.forum}
      .ideas=${this.ideas}
      .revision=${this.desk.revision}
      .erased=${this.desk.erased}
      .current=${id === this.#current.id}
      .selectable=${this.queue !== 'appeals' && row.post !== null}
      .selected=${this.selection.has(id)}
      .handled=${this.marks.handledOf(id)}
      .fault=${this.marks.faultOf(id)}
      .claim=${this.marks.claimOf(id)}
      >${alikeOf(this, row)}${this.replies.render(row)}</community-admin-card
    >`;
  }

  #asked = ({ row, deed }: CardAskedEvent): void => {
    this.#current.id = row.id;
    void this.worker.run(row, deed);
  };

  #selected = ({ row, selected }: CardSelectedEvent): void => {
    const others = [...this.selection].filter((id) => id !== row.id);
    this.selection = new Set(selected ? [...others, row.id] : others);
  };

  #lineChanged = (): void => this.requestUpdate();
}

define('community-admin-queues', CommunityAdminQueues);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-queues': CommunityAdminQueues;
  }
}

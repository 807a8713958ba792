import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import type { Desk } from '../controllers/desk.js';
import { Locale } from '../controllers/locale.js';
import { QUEUES } from '../controllers/queue-names.js';
import type { Session } from '../controllers/session.js';
import { StaffWatch } from '../controllers/staff-watch.js';
import { Texts } from '../controllers/texts.js';
import { define } from '../elements/define.js';
import { listenForMembers } from '../elements/member/member-asked.js';
import { announce } from '../elements/ui/announce.js';
import { panelTexts } from '../i18n/admin/texts.js';
import { base, buttons } from '../styles/base.js';
import { dialogs } from '../styles/dialogs.js';
import { states } from '../styles/states.js';
import { touch } from '../styles/touch.js';
import { adminStyles } from './community-admin.styles.js';
import type { DecidedEvent, FailedEvent, PanelAskedEvent, PanelTab } from './panel-events.js';
import { keyMap } from './panel-key-map.js';
import { PanelKeys } from './panel-keys.js';
import { PanelRouting } from './panel-routing.js';
import { revealTab, tablist } from './panel-tablist.js';
import { OpenedTabs, tabOf } from './panel-tabs.js';
import { toast } from './panel-toast.js';
import { UndoStack } from './panel-undo.js';
import { UndoFault } from './panel-undo-fault.js';

/**
 * @summary Where staff of a community work: queues, members, polls and surveys, events, settings, the log. Whoever has
 * no role sees that and nothing else.
 *
 * @csspart tabs - The row of tabs.
 * @csspart panel - What the opened tab shows.
 * @csspart toast - What was decided, with the button to take it back.
 */
export class CommunityAdmin extends LitElement {
  static override styles = [base, buttons, states, dialogs, adminStyles, touch];

  /**
   * The tab that is opened where the address names none: `inbox`, `queues`, `members`, `polls`, `events`, `settings`
   * or `log`.
   */
  @property() tab = '';
  /** Address of the page with the forum, for links to its threads; empty where it is on this page. */
  @property() forum = '';
  /** Address of the page with the board of ideas; empty where the forum's page shows them as well. */
  @property() ideas = '';

  @state() private alert = '';
  @state() private mapped = false;
  @query('#keys') private keysDialog!: HTMLDialogElement | null;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, panelTexts);
  /** @internal */
  readonly staff = new StaffWatch(this);
  #routing = new PanelRouting(this);
  /** @internal */
  readonly keys = new PanelKeys(this, (key) => this.#pressed(key));
  /** @internal */
  readonly undo = new UndoStack(this, {
    undone: () => announce(this.texts.t.undo.done),
    failed: (error) => this.#undoFailed(error),
  });
  /** @internal */
  desk: Desk | undefined;
  #tabs = new OpenedTabs(
    () => this.requestUpdate(),
    () => this.staff.admission === 'staff',
  );
  #leaveCounts: (() => void) | undefined;
  #revealed = '';

  override connectedCallback(): void {
    super.connectedCallback();
    listenForMembers();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  override willUpdate(): void {
    const { session, admission } = this.staff;
    if (session && admission === 'staff') {
      void this.#bringDesk(session);
      this.#tabs.want(this.opened);
    } else this.#clear();
  }

  override render(): TemplateResult {
    const { panel } = this.texts.t;
    const { admission } = this.staff;
    return html`<section
      class="frame"
      dir=${this.locale.direction}
      aria-label=${panel.label}
      @panel-decided=${this.#decided}
      @panel-failed=${this.#failed}
      @panel-refused=${this.#refused}
      @panel-asked=${this.#asked}
    >
      ${admission === 'staff' ? this.#work() : this.#outside()}
    </section>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const host = this.renderRoot.querySelector('#panel');
    if (!host) return;
    if (this.#revealed !== this.opened) revealTab(this.renderRoot);
    this.#revealed = this.opened;
    const tab = this.#tabs.get(this.opened);
    if (tab && host.firstElementChild !== tab) host.replaceChildren(tab);
    if (!tab) host.replaceChildren();
    const { forum, ideas } = this;
    if (tab) Object.assign(tab, { item: this.#routing.place.item, forum, ideas });
  }

  /** @internal */
  get opened(): PanelTab {
    return tabOf(this.#routing.place.tab || this.tab);
  }

  #outside(): TemplateResult {
    const { panel } = this.texts.t;
    const { comments } = this.locale.t;
    switch (this.staff.admission) {
      case 'signed-out':
        return html`<div class="gate">
          <p>${panel.signedOut}</p>
          <button class="button primary" type="button" @click=${() => void this.#signIn()}>
            ${panel.signIn}
          </button>
        </div>`;
      case 'refused':
        return this.#retry(panel.refused, () => void this.staff.look());
      case 'lost':
        return this.#retry(panel.lost, () => void this.staff.look());
      case 'failed':
        return this.#retry(panel.failed, () => void this.staff.look());
      case 'unconnected':
        return html`<p class="note bad">${comments.notConnected}</p>`;
      case 'not-set-up':
        return html`<p class="note bad">${comments.notSetUp}</p>`;
      default:
        return html`<div class="skeleton" role="status" aria-label=${panel.loading}></div>`;
    }
  }

  #work(): TemplateResult {
    const { keys } = this.texts.t;
    return html`
      <div class="bar">
        ${tablist(this)}
        <button
          class="button plain help"
          type="button"
          aria-label=${keys.open}
          title=${keys.open}
          @click=${this.#map}
        >
          <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
      ${this.#alert()}
      <div
        id="panel"
        class="panel"
        part="panel"
        role="tabpanel"
        tabindex="-1"
        aria-labelledby=${`tab-${this.opened}`}
        aria-busy=${!this.#tabs.get(this.opened) && !this.#tabs.hasFailed(this.opened)}
      ></div>
      ${
        this.#tabs.hasFailed(this.opened)
          ? this.#retry(this.texts.t.panel.tabFailed, () => void this.#tabs.bring(this.opened))
          : nothing
      }
      ${toast(this)} ${keyMap(this, this.mapped)}
    `;
  }

  #alert(): TemplateResult | typeof nothing {
    if (!this.alert) return nothing;
    return html`<p class="note bad" role="alert">
      ${this.alert}
      <button class="button" type="button" @click=${() => (this.alert = '')}>
        ${this.texts.t.panel.close}
      </button>
    </p>`;
  }

  #retry(text: string, again: () => void): TemplateResult {
    return html`<p class="note bad" role="alert">
      ${text}
      <button class="button" type="button" @click=${again}>${this.texts.t.panel.retry}</button>
    </p>`;
  }

  #follow(desk: Desk | undefined): void {
    if (desk === this.desk) return;
    this.#leaveCounts?.();
    this.desk = desk;
    this.#leaveCounts = desk?.counts.subscribe(() => this.requestUpdate());
    if (desk) this.requestUpdate();
  }

  /** Nobody but staff needs what staff work with. */
  async #bringDesk(session: Session): Promise<void> {
    const { deskOf } = await import('../controllers/desk.js');
    if (this.isConnected && this.staff.session === session && this.staff.admission === 'staff')
      this.#follow(deskOf(session));
  }

  /** Nothing stays of what only staff may see. */
  #clear(): void {
    this.#follow(undefined);
    this.#tabs.clear();
    this.alert = '';
    this.mapped = false;
    if (this.undo.depth > 0 || this.undo.shown) this.undo.clear();
  }

  /** @internal */
  go(tab: PanelTab, item = ''): void {
    this.alert = '';
    this.#routing.go(tab, item);
  }

  async #signIn(): Promise<void> {
    const { session } = this.staff;
    const { signIn } = await import('../elements/account/sign-in.js');
    if (session) await signIn(this, session);
  }

  #pressed(key: string): boolean {
    if (this.staff.admission !== 'staff') return false;
    if (key === '?') return this.#map();
    if (key === 'u') return this.undo.undo();
    const queue = QUEUES[Number(key) - 1];
    if (queue) {
      this.go('queues', queue);
      return true;
    }
    return this.#tabs.get(this.opened)?.key?.(key) ?? false;
  }

  #map = (): boolean => {
    this.mapped = true;
    void this.updateComplete.then(() => this.keysDialog?.showModal());
    return true;
  };

  /** @internal The map of keys was closed. */
  unmap = (): void => {
    this.mapped = false;
  };

  #decided = (event: DecidedEvent): void => {
    this.alert = '';
    this.undo.push(event);
    announce(event.message);
  };

  #failed = (event: FailedEvent): void => {
    this.alert = event.message;
  };

  #refused = (): void => void this.staff.look();

  #asked = ({ tab, item }: PanelAskedEvent): void => this.go(tab, item);

  #undoFailed(error: unknown): void {
    const { undo } = this.texts.t;
    this.alert = error instanceof UndoFault && error.by ? undo.handled(error.by) : undo.failed;
    void this.staff.look();
  }
}

define('community-admin', CommunityAdmin);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin': CommunityAdmin;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import { AuditLog, detailsOf, type DecisionDetails, type LogView } from '../../controllers/audit-log.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { isReversible, undoDecisions, wayBack } from '../../controllers/undo-decision.js';
import { ACTIONS, type AuditEntry } from '../../domain/moderation.js';
import { define } from '../../elements/define.js';
import { announce } from '../../elements/ui/announce.js';
import { logTexts } from '../../i18n/staff/log/texts.js';
import { DecidedEvent, PanelAskedEvent } from '../panel-events.js';
import '../staff/member-picker.js';
import type { MemberPickedEvent } from '../staff/member-picker.js';
import { FileExport } from '../staff/file-export.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { menuOf } from '../staff/menu-of.js';
import { StaffTab } from '../staff/staff-tab.js';
import { exportLog } from './log-exporter.js';
import { deedRow, type LogHost } from './log-rows.js';
import { nameFor, type Teller } from './log-words.js';
import { logStyles } from './log.styles.js';

const EVERYTHING: LogView = { about: '', by: '', target: '', action: '' };

/**
 * @summary The log of the panel: who has decided what, when, why, about whom, and what it was before; to filter, to take
 * back, to export.
 */
export class CommunityAdminLog extends StaffTab implements LogHost {
  static override styles = [...StaffTab.styles, logStyles];

  @state() private view = EVERYTHING;
  @state() private aboutName = '';
  @state() private notice = '';
  /** @internal */
  @state() undoing = '';

  /** @internal */
  readonly texts = new Texts(this, this.locale, logTexts);
  /** @internal */
  readonly log = new AuditLog(this);
  /** @internal */
  readonly details = new Map<string, DecisionDetails | null | undefined>();
  #export = new FileExport(() => this.requestUpdate());
  #item = '';

  /** @internal */
  get teller(): Teller {
    return { t: this.texts.t, locale: this.locale, names: this.names };
  }

  /** @internal */
  get me(): string {
    return this.session?.account?.uid ?? '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#export.stop();
  }

  override willUpdate(): void {
    super.willUpdate();
    if (this.item !== this.#item) {
      this.#item = this.item;
      const of = this.item.includes('/') ? { target: this.item } : { about: this.item };
      this.view = { ...EVERYTHING, ...of };
      this.aboutName = '';
    }
    if (this.session) void this.log.open(this.session, this.view);
  }

  protected override content(session: Session): TemplateResult {
    const { t } = this.texts;
    return html`<div class="row">
        <h2 id="heading">${t.heading}</h2>
        <span class="row push">
          <button class="button small" type="button" @click=${() => void this.#refresh()}>
            ${t.refresh}
          </button>
          ${this.#exportButton(session)}
        </span>
      </div>
      ${this.view.target ? this.#targetNote() : this.#filters(session)}
      <p role="status" class=${this.#status ? 'note' : 'sr'}>${this.#status}</p>
      ${this.#list()}`;
  }

  /** @internal */
  mayUndo(entry: AuditEntry): boolean {
    return isReversible(entry, this.session?.role ?? null) && !this.log.isOverruled(entry);
  }

  /** @internal */
  ask = (uid: string): void => {
    this.dispatchEvent(new PanelAskedEvent('members', uid));
  };

  /** @internal Shows what a decision has changed, or hides it. */
  toggle(entry: AuditEntry): void {
    const { session, details } = this;
    const { id } = entry;
    const hide = details.has(id) && details.get(id) !== null;
    if (hide) details.delete(id);
    else details.set(id, undefined);
    this.requestUpdate();
    if (hide || !session) return;
    const take = (found: DecisionDetails | null) => {
      if (details.has(id)) details.set(id, found);
      this.requestUpdate();
    };
    detailsOf(session, entry).then(take, () => take(null));
  }

  /** @internal Takes a deed back, the latest decision first. */
  undo(entries: readonly AuditEntry[]): void {
    void this.#undo([...entries].sort((one, other) => other.at - one.at));
  }

  async #undo(entries: readonly AuditEntry[]): Promise<void> {
    const { session } = this;
    const { t } = this.texts;
    if (!session) return;
    this.undoing = entries.at(-1)?.id ?? '';
    this.notice = '';
    try {
      const ids = await undoDecisions(
        session,
        entries.map(({ id }) => id),
      );
      const [done, all] = [ids.length, entries.length];
      if (done === 0) this.notice = t.undoLate;
      else if (done < all) this.notice = t.undonePart(this.locale.number(done), this.locale.number(all));
      if (done > 0) this.dispatchEvent(new DecidedEvent(this.notice || t.undone, wayBack(session, ids)));
    } catch {
      this.notice = t.undoFailed;
    }
    this.undoing = '';
    await this.#reload();
  }

  get #status(): string {
    return this.#export.status || this.notice;
  }

  #exportButton(session: Session): TemplateResult {
    const { t } = this.texts;
    const { running } = this.#export;
    const start = () => void exportLog(this.#export, () => this.texts.t, this.locale, session, this.view);
    const press = () => (running ? this.#export.stop() : start());
    return html`<button class="button small" type="button" @click=${press}>
      ${running ? t.exportStop : t.export}
    </button>`;
  }

  #targetNote(): TemplateResult {
    const { t } = this.texts;
    return html`<p class="note">
      ${t.onlyTarget}
      <button class="button small" type="button" @click=${() => this.#show({})}>${t.showAll}</button>
    </p>`;
  }

  #filters({ community }: Session): TemplateResult {
    const { t } = this.texts;
    const { view } = this;
    const staff = [
      ...new Set([...Object.keys(community?.staff ?? {}), ...this.log.items.map(({ by }) => by), view.by]),
    ];
    const options = staff.filter(Boolean).map((uid): [string, string] => [uid, nameFor(this.teller, uid)]);
    const actions = ACTIONS.map((action): [string, string] => [action, t.actions[action]]);
    const name = view.about && (this.aboutName || (this.names.nameOf(view.about) ?? ''));
    return html`<div class="filters" role="search">
      ${menuOf('by', t.by, t.byAll, options, view.by, (by) => this.#show({ by, action: view.action }))}
      <community-admin-member-picker
        label=${t.about}
        hint=${t.aboutHint}
        .value=${name}
        @member-picked=${this.#picked}
      ></community-admin-member-picker>
      ${menuOf('action', t.action, t.actionAll, actions, view.action, (action) => this.#show({ ...view, action }))}
    </div>`;
  }

  #list(): TemplateResult {
    const { t } = this.texts;
    const { status, items, deeds } = this.log;
    if (status === 'failed') return failedNote(this.locale, t.failed, () => this.log.retry());
    if (status !== 'ready' && items.length === 0) return skeletonOf(t.loading, 4);
    if (items.length === 0)
      return html`<p class="quiet">${this.view === EVERYTHING ? t.empty : t.emptyFilter}</p>`;
    return html`<ol
        class="plainlist entries"
        role="list"
        aria-label=${t.heading}
        aria-busy=${status === 'loading'}
      >
        ${repeat(
          deeds,
          ({ lead }) => lead.id,
          (deed) => deedRow(this, deed),
        )}
      </ol>
      ${this.#more()}`;
  }

  #more(): TemplateResult | typeof nothing {
    const { t } = this.texts;
    const { more, loadingMore, moreFailed } = this.log;
    if (!more && !moreFailed) return nothing;
    return html`${moreFailed ? html`<p class="note bad" role="alert">${t.failed}</p>` : nothing}
      <button
        class="button middle"
        type="button"
        aria-disabled=${loadingMore}
        @click=${() => void this.#loadMore()}
      >
        ${loadingMore ? t.loading : t.more}
      </button>`;
  }

  #show(view: Partial<LogView>): void {
    this.view = { ...EVERYTHING, ...view };
    if (!this.view.about) this.aboutName = '';
    this.notice = '';
    this.details.clear();
  }

  #picked = (event: MemberPickedEvent): void => {
    const { uid, name } = event.person;
    this.names.take(uid ? [event.person] : []);
    this.#show({ about: uid, action: this.view.action });
    this.aboutName = name;
  };

  /** After this the focus is at the first entry that has come. */
  async #loadMore(): Promise<void> {
    const shown = this.log.deeds.length;
    await this.log.loadMore();
    announce(this.texts.t.shown(this.log.items.length));
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('.entries > li');
    rows[shown]?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }

  async #refresh(): Promise<void> {
    this.notice = '';
    await this.#reload();
    announce(this.texts.t.shown(this.log.items.length));
  }

  async #reload(): Promise<void> {
    this.details.clear();
    if (!(await this.log.refresh())) this.notice ||= this.texts.t.failed;
  }
}

define('community-admin-log', CommunityAdminLog);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-log': CommunityAdminLog;
  }
}

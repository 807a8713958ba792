import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from '../controllers/desk.js';
import type { Locale } from '../controllers/locale.js';
import { QUEUES } from '../controllers/queue-names.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { PanelTexts } from '../i18n/admin/en.js';
import type { PanelTab } from './panel-events.js';
import { TABS } from './panel-tabs.js';

interface TablistHost {
  readonly locale: Locale;
  readonly texts: { readonly t: PanelTexts };
  readonly desk: Desk | undefined;
  readonly opened: PanelTab;
  go(tab: PanelTab): void;
}

/** The row of tabs: one of them is in the tab order, the arrows go from one to the next. */
export function tablist(host: TablistHost): TemplateResult {
  const { panel } = host.texts.t;
  const waiting = host.desk?.counts.waiting ?? 0;
  return html`<div
      class="tabs"
      part="tabs"
      role="tablist"
      aria-label=${panel.label}
      @keydown=${(event: KeyboardEvent) => rove(host, event)}
    >
      ${TABS.map(
        (tab) =>
          html`<button
            id=${`tab-${tab}`}
            class="tab"
            type="button"
            role="tab"
            aria-selected=${tab === host.opened}
            aria-controls="panel"
            aria-describedby=${tab === 'queues' && waiting > 0 ? 'waiting' : nothing}
            tabindex=${tab === host.opened ? 0 : -1}
            @click=${() => host.go(tab)}
          >
            ${panel.tabs[tab]}${tab === 'queues' && waiting > 0 ? count(host, waiting) : nothing}
          </button>`,
      )}
    </div>
    <span id="waiting" hidden>${panel.waiting(waiting)}</span>`;
}

/** Brings the opened tab into view where the row is too long; the page stays where it is. */
export function revealTab(root: ParentNode): void {
  const row = root.querySelector('.tabs');
  const tab = row?.querySelector('[aria-selected=true]')?.getBoundingClientRect();
  const frame = row?.getBoundingClientRect();
  if (!row || !tab || !frame) return;
  row.scrollLeft += Math.min(0, tab.left - frame.left) + Math.max(0, tab.right - frame.right);
}

function count({ desk, locale }: TablistHost, waiting: number): TemplateResult {
  const cut = QUEUES.some((queue) => queue !== 'removed' && (desk?.counts.get(queue) ?? 0) >= LIST_LIMIT);
  const text = locale.number(waiting);
  return html`<span class="count" aria-hidden="true" data-count=${cut ? `${text}+` : text}></span>`;
}

function rove(host: TablistHost, event: KeyboardEvent): void {
  const at = TABS.indexOf(host.opened);
  const step = host.locale.direction === 'rtl' ? -1 : 1;
  const targets = new Map([
    ['ArrowRight', at + step],
    ['ArrowLeft', at - step],
    ['Home', 0],
    ['End', TABS.length - 1],
  ]);
  const target = targets.get(event.key);
  const tab = target === undefined ? undefined : TABS.at(target % TABS.length);
  if (!tab) return;
  event.preventDefault();
  // The button is there whichever tab is opened.
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  host.go(tab);
}

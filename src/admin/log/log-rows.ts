import { html, nothing, type TemplateResult } from 'lit';
import type { DecisionDetails, Deed } from '../../controllers/audit-log.js';
import { separateDecisions } from '../../controllers/undo-decision.js';
import type { AuditEntry } from '../../domain/moderation.js';
import '../../elements/ui/community-time.js';
import { changeList, nameFor, reasonText, tell, tellPlainly, type Teller } from './log-words.js';

/** What a row of the log needs of the element that shows it. */
export interface LogHost {
  readonly teller: Teller;
  /** Whose panel it is. */
  readonly me: string;
  /** Ids of entries whose details are shown, with the details as soon as they are here; null where that has failed. */
  readonly details: ReadonlyMap<string, DecisionDetails | null | undefined>;
  /** Id of the entry that is being undone. */
  readonly undoing: string;
  mayUndo(entry: AuditEntry): boolean;
  ask(uid: string): void;
  toggle(entry: AuditEntry): void;
  undo(entries: readonly AuditEntry[]): void;
}

export function deedRow(host: LogHost, { lead, others }: Deed): TemplateResult {
  const { teller, me } = host;
  const { t } = teller;
  return html`<li data-id=${lead.id}>
    <p>
      <span class="who"><bdi>${lead.by === me ? t.you : nameFor(teller, lead.by)}</bdi></span>
      · <community-time class="quiet" .time=${lead.at}></community-time>
    </p>
    <p>
      ${tell(teller, lead, (uid) => host.ask(uid))}${others.length > 0 ? html` ${t.groupOf(others.length)}` : nothing}
    </p>
    ${lead.reason || lead.note ? reasonLine(teller, lead) : nothing}
    ${others.length > 0 ? othersList(host, others) : nothing} ${rowButtons(host, [lead, ...others])}
    ${host.details.has(lead.id) ? detailsOf(host, lead) : nothing}
  </li>`;
}

function reasonLine({ t }: Teller, { reason, note }: AuditEntry): TemplateResult {
  return html`<p>
    ${reason ? html`<span class="chip">${t.reason}: ${reasonText(t, reason)}</span>` : nothing}
    ${note ? html`<q class="note-text" dir="auto">${note}</q>` : nothing}
  </p>`;
}

function othersList({ teller, ask }: LogHost, others: readonly AuditEntry[]): TemplateResult {
  return html`<ul class="others quiet">
    ${others.map((entry) => html`<li>${tell(teller, entry, ask)}</li>`)}
  </ul>`;
}

function detailsOf({ teller, details }: LogHost, entry: AuditEntry): TemplateResult {
  const { t } = teller;
  const found = details.get(entry.id);
  const content = () => {
    if (found === null) return t.detailsFailed;
    if (!found) return t.detailsLoading;
    return html`${found.known ? nothing : html`<p class="quiet">${t.detailsLater}</p>`}
    ${changeList(teller, found.changes, found.known)}
    ${
      found.text === undefined
        ? nothing
        : html`<div>
            <p class="quiet">${found.text ? t.text : t.noText}</p>
            ${found.text ? html`<p class="people" dir="auto">${found.text}</p>` : nothing}
          </div>`
    }`;
  };
  return html`<div class="details" id=${`details-${entry.id}`}>${content()}</div>`;
}

function rowButtons(host: LogHost, entries: readonly AuditEntry[]): TemplateResult {
  const { teller, details, undoing } = host;
  const { t } = teller;
  const [lead] = entries;
  if (!lead) return html``;
  const sentence = tellPlainly(teller, lead);
  const opened = details.has(lead.id);
  const separate = separateDecisions(entries);
  const undoable = separate.filter((entry) => host.mayUndo(entry));
  const all = separate.length > 1;
  const busy = undoing === lead.id;
  return html`<div class="row buttons">
    <button
      class="button plain small"
      type="button"
      aria-expanded=${opened}
      aria-controls=${opened ? `details-${lead.id}` : nothing}
      aria-label=${t.detailsOf(sentence)}
      @click=${() => host.toggle(lead)}
    >
      ${t.details}
    </button>
    ${
      undoable.length === 0
        ? nothing
        : html`<button
            class="button small"
            type="button"
            aria-disabled=${undoing !== ''}
            aria-label=${busy ? t.undoing : all ? t.undoAllOf(sentence) : t.undoOf(sentence)}
            @click=${() => (undoing === '' ? host.undo(undoable) : undefined)}
          >
            ${busy ? t.undoing : all ? t.undoAll : t.undo}
          </button>`
    }
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../controllers/queue.js';
import { likenessOf, type Likeness } from '../../domain/alike.js';
import type { CommunityAdminQueues } from './community-admin-queues.js';

/** Compared once for each state of the list. */
const compared = new WeakMap<readonly Row[], ReadonlyMap<string, Likeness>>();

function likenessIn(rows: readonly Row[]): ReadonlyMap<string, Likeness> {
  const known = compared.get(rows) ?? likenessOf(rows.flatMap(({ post }) => post ?? []));
  compared.set(rows, known);
  return known;
}

/** What among the shown cards says the same, or is by the same author: one press selects all of it. */
export function alikeOf(host: CommunityAdminQueues, { id }: Row): TemplateResult | typeof nothing {
  const { marks, list, cardTexts } = host;
  if (host.queue === 'appeals' || marks.isHandled(id)) return nothing;
  const { alike = [], byAuthor = [] } = likenessIn(list.rows).get(id) ?? {};
  const open = (ids: readonly string[]) => ids.filter((one) => !marks.isHandled(one));
  const button = (ids: readonly string[], label: (count: number) => string) =>
    ids.length > 1
      ? html`<button class="button plain" type="button" @click=${() => select(host, ids)}>
          ${label(ids.length)}
        </button>`
      : nothing;
  const [texts, author] = [open(alike), open(byAuthor)];
  if (texts.length < 2 && author.length < 2) return nothing;
  return html`<div class="alike">
    ${button(texts, cardTexts.t.alike)} ${button(author, cardTexts.t.byAuthor)}
  </div>`;
}

/** Leads to the buttons that decide about all of them. */
function select(host: CommunityAdminQueues, ids: readonly string[]): void {
  host.selection = new Set([...host.selection, ...ids]);
  void host.updateComplete.then(() =>
    host.renderRoot.querySelector<HTMLElement>('.selection input')?.focus(),
  );
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Row } from '../../controllers/queue.js';
import { excerptOf } from '../../data/forum-threads.js';
import { webAddress } from '../../elements/inbox/inbox-links.js';
import type { PanelTexts } from '../../i18n/admin/en.js';
import type { CardFacts } from './card-facts.js';

/** Addresses of the pages with the forum and with the board of ideas; empty where nobody knows them. */
interface Boards {
  readonly forum: string;
  readonly ideas: string;
}

/** Where a card's text stands: the title of its thread or page, with a link where there is an address. */
export function placeOf(
  row: Row,
  facts: CardFacts,
  boards: Boards,
  t: PanelTexts,
): TemplateResult | typeof nothing {
  const { post } = row;
  if (!post || post.opening) return nothing;
  const thread = facts.context?.thread;
  const title = thread?.title || post.title || (facts.context ? t.card.untitled : '');
  if (!title) return nothing;
  const link = linkOf(row, facts, boards);
  const text = t.card.inThread(title);
  return link
    ? html`<a class="place" href=${link} target="_blank" rel="noopener" dir="auto">${text}</a>`
    : html`<span class="place quiet" dir="auto">${text}</span>`;
}

/** Empty where nobody knows an address. */
function linkOf({ post }: Row, { context }: CardFacts, { forum, ideas }: Boards): string {
  if (!post) return '';
  const thread = context?.thread;
  const board = (thread?.kind === 'idea' && ideas) || forum;
  const url = thread?.forum ? boardAddress(board) : webAddress(thread?.url || post.url);
  if (!url) return '';
  const place =
    post.page === undefined || post.state !== 'live' ? '' : `comment-${String(post.page)}-${post.id}`;
  url.hash = thread?.forum ? [`thread-${thread.id}`, place].filter(Boolean).join('-') : place;
  return url.href;
}

function boardAddress(board: string): URL | null {
  return board ? webAddress(board, document.baseURI) : null;
}

/** The kind of a contribution, and its category. */
export function kindOf({ post }: Row, { card }: PanelTexts): string {
  if (!post) return '';
  const { opening } = post;
  if (!opening) return card.kinds.comment;
  const kind = card.kinds[opening.topic];
  return opening.category ? `${kind} · ${card.category(opening.category)}` : kind;
}

/** What the text answers: its beginning, and all of it on demand. */
export function parentOf(
  { post }: Row,
  { context }: CardFacts,
  t: PanelTexts,
): TemplateResult | typeof nothing {
  if (!post?.parent || !context) return nothing;
  const { parent } = context;
  if (!parent?.body) return html`<p class="parent quiet">${t.card.parentGone}</p>`;
  const start = excerptOf(parent.body);
  const summary = html`<span class="quiet">${t.card.answers(parent.name)}</span> <q dir="auto">${start}</q>`;
  if (start === parent.body) return html`<p class="parent">${summary}</p>`;
  return html`<details class="parent">
    <summary>${summary}</summary>
    <p class="whole" dir="auto">${parent.body}</p>
  </details>`;
}

/** The author's short history, for whoever is about to decide. */
export function historyOf(
  { history }: CardFacts,
  t: PanelTexts,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!history) return nothing;
  const { live, removed, sanctions } = history;
  const all = live + removed;
  const share = all > 0 ? Math.round((100 * removed) / all) : 0;
  const parts = [
    t.history.posts(all),
    removed > 0 ? t.history.removed(Math.max(1, share)) : t.history.noneRemoved,
    sanctions > 0 ? t.history.sanctions(sanctions) : t.history.noSanctions,
  ];
  return html`<p class="history quiet" aria-label=${t.history.label} lang=${locale.tag}>
    ${parts.join(' · ')}
  </p>`;
}

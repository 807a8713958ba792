import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hold } from '../ui/hold-keys.js';
import type { BoardElement, BoardTexts } from './board-element.js';

const icon = (path: string) =>
  svg`<svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path} /></svg>`;

const searchIcon = icon('M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.5 13.5 17 17');
const backIcon = icon('m12 5-5 5 5 5');

/** These parts of an element that lists something, with these of its words. */
type Host<Part extends keyof BoardElement, Word extends keyof BoardTexts['board']> = Pick<
  BoardElement,
  Part
> & { readonly texts: { readonly t: { readonly board: Pick<BoardTexts['board'], Word> } } };

/** The way from an opened thread back to the board. */
export function backLink(host: Host<'router', 'back'>, back: (event: MouseEvent) => void): TemplateResult {
  return html`<a class="button plain back" href=${host.router.linkTo('')} @click=${back}>
    ${backIcon} ${host.texts.t.board.back}
  </a>`;
}

/** The one thing that has to be said about the board as a whole, where there is one. */
export function boardNote(
  host: Host<'locale' | 'opening' | 'community' | 'notice' | 'status' | 'retry', 'failed' | 'offline'>,
): TemplateResult | typeof nothing {
  const { locale, texts, opening, community, retry } = host;
  const { comments } = locale.t;
  if (opening.unconnected) return html`<p class="note bad">${comments.notConnected}</p>`;
  if (community === null) return html`<p class="note bad">${comments.notSetUp}</p>`;
  if (host.notice) return html`<p class="note bad" role="alert">${host.notice}</p>`;
  if (!navigator.onLine) return html`<p class="note">${texts.t.board.offline}</p>`;
  if (host.status === 'failed') {
    return html`<p class="note bad" role="alert">
      ${texts.t.board.failed}
      <button class="button" type="button" @click=${retry}>${comments.retry}</button>
    </p>`;
  }
  return opening.session?.preview ? html`<p class="note">${comments.preview}</p>` : nothing;
}

export function searchField({ search, texts }: BoardElement): TemplateResult {
  const { label } = texts.t.search;
  return html`<div class="search">
    ${searchIcon}
    <input
      class="input"
      type="search"
      dir=${search.query ? 'auto' : nothing}
      autocomplete="off"
      enterkeyhint="search"
      aria-label=${label}
      placeholder=${label}
      .value=${live(search.query)}
      @focus=${search.bring}
      @input=${search.type}
      @keydown=${search.key}
      @keypress=${hold}
      @keyup=${hold}
    />
  </div>`;
}

/** Where the search stands, above what it has found. */
export function searchNote(host: BoardElement): TemplateResult {
  const { search } = host.texts.t;
  const { status, results } = host.search;
  const said = { waiting: search.searching, failed: search.failed }[status as string];
  const ended = results.length > 0 ? search.found(results.length) : search.nothing;
  return html`<p class="quiet">${said ?? ended}</p>`;
}

/** A menu of choices with its name beside it. */
export function choice<T extends string>(
  name: string,
  values: readonly T[],
  names: Readonly<Record<T, string>>,
  chosen: T,
  changed: (event: Event) => void,
): TemplateResult {
  return html`<label class="sort">
    <span>${name}</span>
    <select aria-label=${name} @change=${changed}>
      ${values.map(
        (value) =>
          html`<option value=${value as string} .selected=${live(value === chosen)}>${names[value]}</option>`,
      )}
    </select>
  </label>`;
}

/** The owner's categories as filters. */
export function categoryChips({
  community,
  settled,
  texts,
  filter,
}: Host<'community' | 'settled' | 'filter', 'categories' | 'allCategories'>) {
  if (!settled) return html`<div class="chips"></div>`;
  const known = community?.categories ?? [];
  if (known.length === 0) return nothing;
  const chosen = known.find(({ name }) => name === filter.category);
  const chip = (name: string, content: unknown, title = '') =>
    html`<button
      class="button chip"
      type="button"
      title=${title || nothing}
      aria-pressed=${name === filter.category}
      @click=${() => filter.chooseCategory(name)}
    >
      ${content}
    </button>`;
  return html`
    <div class="chips" role="group" aria-label=${texts.t.board.categories}>
      ${chip('', texts.t.board.allCategories)}
      ${known.map(({ name, color, description }) =>
        chip(name, html`<span class="dot" data-color=${color}></span><bdi>${name}</bdi>`, description),
      )}
    </div>
    ${chosen?.description ? html`<p class="description" dir="auto">${chosen.description}</p>` : nothing}
  `;
}

/** Colours come from documents and names: set one by one, since a page may forbid style attributes. */
export function paint(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-hue]'))
    element.style.setProperty('--_hue', element.dataset['hue'] ?? '');
  for (const element of root.querySelectorAll<HTMLElement>('[data-color]'))
    element.style.setProperty('--_color', element.dataset['color'] || 'transparent');
}

/** The category of a thread, in its colour. */
export function categoryOf(
  name: string,
  community: BoardElement['community'],
): TemplateResult | typeof nothing {
  if (!name) return nothing;
  const color = community?.categories.find((known) => known.name === name)?.color;
  return html`<span class="category"
    ><span class="dot" data-color=${color ?? ''}></span><bdi>${name}</bdi></span
  >`;
}

/** The way to the next page, where there may be one. */
export function moreButton({
  board,
  texts,
  locale,
  loadMore,
}: Host<'locale' | 'loadMore', 'failed' | 'loading' | 'loadMore'> & {
  readonly board: Pick<BoardElement['board'], 'more' | 'stale' | 'loadingMore' | 'moreFailed'>;
}): TemplateResult | typeof nothing {
  if (!board.more || board.stale) return nothing;
  const { t } = texts;
  const button = (name: string) =>
    html`<button class="button middle" type="button" aria-disabled=${board.loadingMore} @click=${loadMore}>
      ${name}
    </button>`;
  if (board.moreFailed)
    return html`<p class="note bad" role="alert">${t.board.failed} ${button(locale.t.comments.retry)}</p>`;
  return button(board.loadingMore ? t.board.loading : t.board.loadMore);
}

/** Stands where six rows will be. */
export function boardSkeleton({ texts }: BoardElement): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${texts.t.board.loading}>
    <div></div>
    <div></div>
    <div></div>
    <div></div>
    <div></div>
    <div></div>
  </div>`;
}

/** A click that leads to its place here; with a key held down it is the browser's. */
export function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !event.defaultPrevented;
}

import type { Entry } from '../../domain/entry.js';

/** The page's own address: its canonical link, else its location without what only leads to a place in it. */
export function canonicalPage(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"][href]');
  const url = new URL(canonical?.href ?? location.href);
  url.hash = '';
  if (!canonical) url.search = '';
  return url.href;
}

/**
 * A link that leads to one comment; it names the page document too, so that one read finds it. `prefix` is what stands
 * in the hash before it.
 */
export function permalink({ id, page }: Pick<Entry, 'id' | 'page'>, prefix = ''): string {
  const url = new URL(location.href);
  url.hash = `${prefix}comment-${String(page)}-${id}`;
  return url.href;
}

/** The comment that the page's address leads to. */
export function linkedComment(prefix = ''): { page: number; id: string } | null {
  const [before, link] = location.hash.split(/(?=comment-\d{1,6}-[A-Za-z0-9]{20}$)/);
  const [, page, id = ''] = link?.split('-') ?? [];
  return before === `#${prefix}` && page ? { page: Number(page), id } : null;
}

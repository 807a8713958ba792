import type { Entry } from '../../domain/entry.js';

const PREFIX = '#comment-';

/** The page's own address: its canonical link, else its location without what only leads to a place in it. */
export function canonicalPage(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"][href]');
  const url = new URL(canonical?.href ?? location.href);
  url.hash = '';
  if (!canonical) url.search = '';
  return url.href;
}

/** A link that leads to one comment; it names the page document too, so that one read finds it. */
export function permalink({ id, page }: Pick<Entry, 'id' | 'page'>): string {
  const url = new URL(location.href);
  url.hash = `${PREFIX}${String(page)}-${id}`;
  return url.href;
}

export function parsePermalink(hash: string): { page: number; id: string } | null {
  const match = /^#comment-(\d{1,6})-([A-Za-z0-9]{20})$/.exec(hash);
  return match ? { page: Number(match[1]), id: match[2] ?? '' } : null;
}

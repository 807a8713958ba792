import type { Thing } from '../../domain/structured-comments.js';

const scripts = new Map<object, HTMLScriptElement>();

/**
 * Puts a description into the head of the host page for search engines, in place of the one before; null takes it away.
 * A data block is no script to a strict policy. It has no `<`: who stores the page as HTML stores nothing that could end
 * the block early.
 */
export function publish(owner: object, thing: Thing | null): void {
  const json = thing && JSON.stringify(thing).replaceAll('<', '\\u003c');
  const script = scripts.get(owner);
  if (script && script.textContent === json) return;
  script?.remove();
  scripts.delete(owner);
  if (!json) return;
  const fresh = document.createElement('script');
  fresh.type = 'application/ld+json';
  fresh.append(json);
  document.head.append(fresh);
  scripts.set(owner, fresh);
}

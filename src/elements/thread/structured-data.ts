import type { Thing } from '../../domain/structured-data.js';

const scripts = new Map<object, HTMLScriptElement>();

/**
 * Puts a description into the head of the host page for search engines, in place of the one before; null takes it away.
 * The text goes in as a text node: a data block is no script to a strict policy, and nothing in it can end it early.
 */
export function publish(owner: object, thing: Thing | null): void {
  const json = thing && JSON.stringify(thing);
  const script = scripts.get(owner);
  if (script && script.textContent === json) return;
  script?.remove();
  scripts.delete(owner);
  if (!json) return;
  const fresh = document.createElement('script');
  fresh.type = 'application/ld+json';
  fresh.append(document.createTextNode(json));
  document.head.append(fresh);
  scripts.set(owner, fresh);
}

import { MENTIONS } from './limits.js';

/** A member named in a text: `[@Name](member:UID)` in Markdown. */
const MENTION = /\]\(member:([A-Za-z0-9_-]{1,128})\)/g;

/** The Markdown that names a member; brackets in the name would end it early, other marks would not be shown. */
export function mentionOf(uid: string, name: string): string {
  return `[@${name.replace(/[[\]\\*_`~<&]/g, '\\$&')}](member:${uid})`;
}

/** Members named in a text, each once, in their order. */
export function mentionsIn(body: string): string[] {
  return [...new Set([...body.matchAll(MENTION)].map((match) => match[1] ?? ''))];
}

/** Whom a contribution is told to: whoever is answered first, then the first five it names; never its author. */
export function toldBy(body: string, author: string, answered?: string): string[] {
  const told = answered !== undefined && answered !== author ? [answered] : [];
  const named = mentionsIn(body).filter((uid) => uid !== author && uid !== answered);
  return [...told, ...named.slice(0, MENTIONS)];
}

import type { News } from '../../domain/inbox.js';
import { canonicalPage } from '../comment/page-link.js';

/** Longest address that is followed, as in people's texts. */
const LONGEST = 2048;
/** Characters by which an address can look like another one. */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{DI}\\]/u;

/** An address that may be opened: http or https, and nothing in it that deceives. */
export function webAddress(address: string, base?: string): URL | null {
  try {
    const url = new URL(address, base);
    const plain = !DECEPTIVE.test(address) && !(url.username + url.password) && url.href.length <= LONGEST;
    return /^https?:$/.test(url.protocol) && plain ? url : null;
  } catch {
    return null;
  }
}

/** Where news of a forum's thread lead; `forum` is the address of the page with its board, empty for this one. */
export function forumLink(forum: string, news: News): string {
  const url = (forum && webAddress(forum, document.baseURI)) || new URL(location.href);
  url.hash = [`thread-${news.thread}`, ...place(news)].join('-');
  return url.href;
}

/** What the conversation under an event is called in place of an address. */
const CONVERSATION = /^event:([A-Za-z0-9]{20})$/;

/** Where an event stands; `events` is the address of the page with all of them, empty for this one. */
export function eventLink(
  events: string,
  { event = '', occurrence = '' }: News,
  comment: string[] = [],
): string {
  const url = (events && webAddress(events, document.baseURI)) || new URL(location.href);
  const time = occurrence && occurrence !== 'once' ? [occurrence] : [];
  url.hash = [`event-${event}`, ...time, ...comment].join('-');
  return url.href;
}

/** Where news of a conversation lead whose page has this address: under an event, or on a page of the site. */
export function conversationLink(address: string, news: News, events: string): string | null {
  const [, event] = CONVERSATION.exec(address) ?? [];
  return event ? eventLink(events, { ...news, event }, place(news)) : pageLink(address, news);
}

/** Where news of a page's thread lead; null where the owner's own key stands in place of its address. */
function pageLink(address: string, news: News): string | null {
  const url = address === canonicalPage() ? new URL(location.href) : webAddress(address);
  if (!url) return null;
  const [comment] = place(news);
  if (comment) url.hash = comment;
  return url.href;
}

function place({ page, entry }: News): string[] {
  return page === undefined || !entry ? [] : [`comment-${String(page)}-${entry}`];
}

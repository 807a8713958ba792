import type { Entry } from '../../domain/entry.js';
import { describeThread } from '../../domain/structured-data.js';
import { plainText } from '../../markdown/excerpt.js';
import { permalink } from '../comment/page-link.js';
import { publish } from '../ui/structured-data.js';
import type { CommunityThread } from './community-thread.js';

/** Tells search engines what a thread says, as far as it is loaded. */
export function describe(host: CommunityThread): void {
  const { shown, conversation, linkPrefix } = host;
  if (conversation.status !== 'ready' || !shown) return publish(host, null);
  const entries = [...conversation.entries];
  const linkOf = (entry: Entry) => permalink(entry, linkPrefix);
  const url = new URL(location.href);
  url.hash = linkPrefix.replace(/-$/, '');
  publish(host, describeThread({ thread: shown, entries, url: url.href, linkOf, textOf: plainText }));
}

/** What was told is taken back. */
export function forget(host: CommunityThread): void {
  publish(host, null);
}

import type { ReactiveController } from 'lit';
import { whenIdle } from '../../controllers/when-idle.js';
import type { Entry } from '../../domain/entry.js';
import { describePage, type Thing } from '../../domain/structured-comments.js';
import { plainText } from '../../markdown/excerpt.js';
import { publish } from '../ui/structured-data.js';
import type { CommunityComments } from './community-comments.js';
import { permalink } from './page-link.js';

/** Describes a conversation for search engines as long as it is on the page. */
class Description implements ReactiveController {
  #planned = false;

  constructor(readonly host: CommunityComments) {}

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    publish(this.host, null);
  }

  hostUpdated(): void {
    if (this.#planned) return;
    this.#planned = true;
    whenIdle(() => {
      this.#planned = false;
      if (this.host.isConnected) publish(this.host, this.#describe());
    });
  }

  #describe(): Thing | null {
    const { conversation, sort } = this.host;
    const { entries, count } = conversation;
    const url = pageUrl();
    const linkOf = (entry: Entry) => permalink(entry).replace(/^[^#]*/, () => url);
    return describePage({ entries, sort, count, url, linkOf, textOf: plainText });
  }
}

/** As search engines know the page: what its address asks for may tell it from others. */
function pageUrl(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"][href]');
  return (canonical ?? location).href.replace(/#.*/, '');
}

export function describeComments(host: CommunityComments): void {
  host.addController(new Description(host));
}

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isAboutOwn, isPageThread, NEWS_EXCERPT, type News } from '../../domain/inbox.js';
import { memberName } from '../member/member-name.js';
import { plainExcerpt } from '../../markdown/excerpt.js';
import '../ui/community-time.js';
import type { CommunityInbox } from './community-inbox.js';
import { forumLink } from './inbox-links.js';

/** All news as a list, or what stands in its place. */
export function newsList(host: CommunityInbox): TemplateResult | typeof nothing {
  const { news, status } = host.inbox;
  if (news.length === 0) {
    if (status === 'ready') return html`<p class="note">${host.texts.t.inbox.empty}</p>`;
    return status === 'loading' ? html`<div class="skeleton"></div>` : nothing;
  }
  return html`<ol role="list">
    ${repeat(
      news,
      ({ id }) => id,
      (one) => newsItem(host, one),
    )}
  </ol>`;
}

function newsItem(host: CommunityInbox, news: News): TemplateResult {
  const unread = host.inbox.record?.isUnread(news) ?? false;
  return html`<li class=${unread ? 'unread' : ''} data-id=${news.id}>
    ${
      isPageThread(news.thread)
        ? html`<button class="go" type="button" @click=${() => host.goToPage(news)}>
            ${content(host, news, unread)}
          </button>`
        : html`<a
            class="go"
            href=${forumLink(host.forum, news)}
            @click=${(event: MouseEvent) => host.follow(event, news)}
            >${content(host, news, unread)}</a
          >`
    }
    ${tools(host, news, unread)}
  </li>`;
}

function content(host: CommunityInbox, news: News, unread: boolean): TemplateResult {
  const { t } = host.texts;
  const excerpt = plainExcerpt(news.body, NEWS_EXCERPT) || news.title;
  return html`<span class="said" dir="auto">${sentence(host, news)}</span>
    ${
      news.kind === 'removed' && news.reason
        ? html`<span dir="auto">${t.news.reason(news.reason)}</span>`
        : nothing
    }
    ${excerpt && news.kind !== 'following' ? html`<span class="excerpt quiet" dir="auto">${excerpt}</span>` : nothing}
    <span class="quiet"
      >${unread ? html`<span class="new">${t.inbox.unread}</span> · ` : nothing}<community-time
        .time=${news.at}
      ></community-time
    ></span>`;
}

/** Who did what. */
function sentence({ texts }: CommunityInbox, { kind, name, count, title }: News): string {
  const { news } = texts.t;
  if (kind === 'following') return count ? news.following(count, title) : news.followingSome(title);
  return kind === 'reply' || kind === 'mention' ? news[kind](name) : news[kind];
}

function tools(host: CommunityInbox, news: News, unread: boolean): TemplateResult | typeof nothing {
  const { inbox } = host.texts.t;
  const mutable = !isAboutOwn(news.kind);
  if (!unread && !mutable && !news.uid) return nothing;
  const button = (label: string, run: () => void) =>
    html`<button class="button plain" type="button" @click=${run}>${label}</button>`;
  // Beside the link and not in it: one control cannot hold another.
  return html`<div class="tools">
    ${news.uid ? memberName(news.uid, news.name) : nothing}
    ${unread ? button(inbox.markRead, () => host.markRead(news)) : nothing}
    ${mutable ? button(inbox.mute, () => void host.mute(news)) : nothing}
  </div>`;
}

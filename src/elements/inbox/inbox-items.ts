import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isAboutOwn, isPageThread, isSanction, NEWS_EXCERPT, type News } from '../../domain/inbox.js';
import { memberName } from '../member/member-name.js';
import { plainExcerpt } from '../../markdown/excerpt.js';
import '../ui/community-time.js';
import type { CommunityInbox } from './community-inbox.js';
import { eventLink, forumLink } from './inbox-links.js';

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
    ${way(host, news, content(host, news, unread))} ${words(host, news)} ${tools(host, news, unread)}
  </li>`;
}

/** Leads to where it happened; what was decided about the member has no such place. */
function way(host: CommunityInbox, news: News, inside: TemplateResult): TemplateResult {
  const follow = (event: MouseEvent) => host.follow(event, news);
  if (news.event)
    return html`<a class="go" href=${eventLink(host.events, news)} @click=${follow}>${inside}</a>`;
  if (!news.thread) return html`<div class="go" tabindex="-1">${inside}</div>`;
  if (isPageThread(news.thread))
    return html`<button class="go" type="button" @click=${() => host.goToPage(news)}>${inside}</button>`;
  return html`<a class="go" href=${forumLink(host.forum, news)} @click=${follow}>${inside}</a>`;
}

let loading: Promise<unknown> | undefined;

/** What a moderator says about it, and how to ask for another look; its code comes where there is something to say. */
function words(host: CommunityInbox, news: News): TemplateResult | typeof nothing {
  const { kind, reason = '', note = '', decision = '', entry } = news;
  const decided = kind === 'removed' || isSanction(kind);
  if (!decided && (kind !== 'appealed' || !note)) return nothing;
  loading ??= import('../notice/community-decision.js').catch(() => (loading = undefined));
  const target = isSanction(kind) ? `members/${host.inbox.record?.uid ?? ''}` : `posts/${entry}`;
  return html`<community-decision
    .reason=${decided ? reason : ''}
    .note=${note}
    .decision=${decided ? decision : ''}
    .target=${target}
  ></community-decision>`;
}

function content(host: CommunityInbox, news: News, unread: boolean): TemplateResult {
  const { t } = host.texts;
  const excerpt = plainExcerpt(news.body, NEWS_EXCERPT) || news.title;
  return html`<span class="said" dir="auto">${sentence(host, news)}</span>
    ${excerpt && news.kind !== 'following' ? html`<span class="excerpt quiet" dir="auto">${excerpt}</span>` : nothing}
    <span class="quiet"
      >${unread ? html`<span class="new">${t.inbox.unread}</span> · ` : nothing}<community-time
        .time=${news.at}
      ></community-time
    ></span>`;
}

/** Who did what. */
function sentence(
  { texts, locale }: CommunityInbox,
  { kind, name, count, title, verdict, until = 0 }: News,
): string {
  const { news } = texts.t;
  if (kind === 'following') return count ? news.following(count, title) : news.followingSome(title);
  if (kind === 'reported') return news.reported[verdict === 'removed' ? verdict : 'kept'];
  if (kind === 'appealed') return news.appealed[verdict === 'granted' ? verdict : 'declined'];
  if (kind === 'muted') return news.muted(locale.absolute(until));
  if (kind === 'message') return news.message(name, title);
  if (kind === 'won') return news.won(title);
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

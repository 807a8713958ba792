import { html, nothing, type TemplateResult } from 'lit';
import type { ModeratedPost } from '../../domain/moderation.js';
import type { StreamFilter } from '../../domain/stream.js';
import type { CommunityAdminInbox } from './community-admin-inbox.js';

/** What is wrong with the connection, or takes long. */
export function inboxNote(inbox: CommunityAdminInbox): TemplateResult | typeof nothing {
  const { t } = inbox.streamTexts;
  if (inbox.stream.status === 'failed')
    return html`<p class="note bad" role="alert">
      ${t.failed}
      <button class="button" type="button" @click=${() => void inbox.stream.retry()}>${t.retry}</button>
    </p>`;
  if (inbox.progress) return html`<p class="note" role="status">${inbox.progress}</p>`;
  return inbox.stream.interrupted ? html`<p class="note" role="status">${t.interrupted}</p>` : nothing;
}

/** What leads from a contribution to all by its author, or all below its page; who shall see to it. */
export function narrowing(inbox: CommunityAdminInbox, post: ModeratedPost): TemplateResult {
  const { t } = inbox.streamTexts;
  const { uid, thread } = inbox.stream.filter;
  const link = (label: string, filter: Partial<StreamFilter>) =>
    html`<button class="button plain" type="button" @click=${() => inbox.choose(filter)}>${label}</button>`;
  return html`<div class="about">
    ${uid ? nothing : link(t.byMember, { uid: post.uid, thread: '' })}
    ${thread ? nothing : link(t.byPage, { uid: '', thread: post.thread })}
  </div>`;
}

/** The way to what is older. */
export function inboxEnd(inbox: CommunityAdminInbox): TemplateResult {
  const { ended, loadingMore, moreFailed, looked } = inbox.stream;
  const { t } = inbox.streamTexts;
  return html`<div class="end">
    ${moreFailed ? html`<p class="note bad" role="alert">${t.failed}</p>` : nothing}
    <span class="quiet" role="status">${ended ? t.end : t.looked(looked)}</span>
    ${
      ended
        ? nothing
        : html`<button
            class="button"
            type="button"
            aria-disabled=${loadingMore}
            @click=${() => void inbox.stream.loadMore()}
          >
            ${moreFailed ? t.retry : t.older}
          </button>`
    }
  </div>`;
}

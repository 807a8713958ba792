import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Reaction } from '../../domain/entry.js';
import { completeEnglish } from '../../i18n/en-writing.js';
import { announce } from '../ui/announce.js';
import '../ui/community-menu.js';
import type { MenuItem } from '../ui/community-menu.js';
import type { CommentAction } from './comment-events.js';
import type { CommunityComment } from './community-comment.js';
import { REACTION_SIGNS } from './reactions.js';

/** What most comments never show: menus, the question before deleting, the state on the way. Loaded when wanted. */

completeEnglish();

export function reactionItems({ reactions }: CommunityComment, { t }: Locale): MenuItem[] {
  return (Object.keys(REACTION_SIGNS) as Reaction[]).map((kind) => ({
    id: kind,
    label: t.comment.reactions[kind],
    sign: REACTION_SIGNS[kind],
    checked: reactions.some((shown) => shown.kind === kind && shown.given),
  }));
}

export function actionItems({ editable, deletable, link, delivery }: CommunityComment, { t }: Locale): MenuItem[] {
  const linked = link !== '' && delivery === '';
  return [
    ...(editable ? [{ id: 'edit', label: t.comment.edit }] : []),
    ...(deletable ? [{ id: 'delete', label: t.comment.remove }] : []),
    ...(linked ? [{ id: 'copy', label: t.comment.copyLink }] : []),
    ...(linked && 'share' in navigator ? [{ id: 'share', label: t.comment.share }] : []),
  ];
}

export async function copyLink(link: string, { t }: Locale): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    announce(t.comment.copied);
  } catch {
    // The one dialog that works where the clipboard is forbidden; the address can be copied from it by hand.
    prompt(t.comment.copyFailed, link);
  }
}

/** The device's own share sheet; closing it is no error. */
export async function shareLink(url: string): Promise<void> {
  await navigator.share({ url }).catch(() => undefined);
}

export function confirmation({ t }: Locale, answer: (yes: boolean) => void): TemplateResult {
  return html`<div class="status" role="group" aria-label=${t.comment.deleteQuestion}>
    <span>${t.comment.deleteQuestion}</span>
    <button class="button danger confirm" type="button" @click=${() => answer(true)}>${t.comment.deleteConfirm}</button>
    <button class="button plain" type="button" @click=${() => answer(false)}>${t.comment.cancel}</button>
  </div>`;
}

/** Where a comment stands that only its author sees, and what its author can do about it. */
export function deliveryStatus(
  { delivery, refusal }: CommunityComment,
  { t }: Locale,
  act: (action: CommentAction) => void,
): TemplateResult | typeof nothing {
  const button = (label: string, kind: 'retry' | 'discard') =>
    html`<button class="button plain" type="button" @click=${() => act({ kind })}>${label}</button>`;
  switch (delivery) {
    case 'sending':
      return html`<p class="status">${t.comment.sending}</p>`;
    case 'pending':
      return html`<p class="status">${t.comment.pending}</p>`;
    case 'queued':
      return html`<p class="status">${t.comment.queued} ${button(t.comment.retry, 'retry')}</p>`;
    case 'failed':
      return html`<p class="status bad">
        ${t.comment.failed} ${refusal ? t.posting.refusals[refusal] : nothing} ${button(t.comment.retry, 'retry')}
        ${button(t.comment.discard, 'discard')}
      </p>`;
    default:
      return nothing;
  }
}

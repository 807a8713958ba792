import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityComments } from './community-comments.js';
import type { Opening } from './opening.js';

/** The one thing that has to be said about the conversation as a whole, where there is one. */
export function commentsNote(
  { conversation, locale }: CommunityComments,
  { session, unconnected }: Opening,
  notice: string,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { comments } = locale.t;
  if (unconnected) return html`<p class="note bad">${comments.notConnected}</p>`;
  if (session?.community === null) return html`<p class="note bad">${comments.notSetUp}</p>`;
  if (!navigator.onLine) return html`<p class="note">${comments.offline}</p>`;
  if (conversation.status === 'failed' || conversation.error) {
    return html`<p class="note bad" role="alert">
      ${comments.failed}
      <button class="button" type="button" @click=${retry}>${comments.retry}</button>
    </p>`;
  }
  if (notice) return html`<p class="note" role="status">${notice}</p>`;
  return session?.preview ? html`<p class="note">${comments.preview}</p>` : nothing;
}

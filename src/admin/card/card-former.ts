import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { ModeratedPost } from '../../domain/moderation.js';
import type { CardTexts } from '../../i18n/card/en.js';

/** What a contribution said before its author changed it, the first text first; only of that one the time is known. */
export function formerTexts(
  post: ModeratedPost | null,
  t: CardTexts,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!post || post.revisions.length === 0) return nothing;
  return html`<details class="former">
    <summary>${t.former(post.revisions.length)}</summary>
    <ol role="list">
      ${post.revisions.map(
        (body, at) =>
          html`<li>
            <span class="quiet"
              >${t.version(locale.number(at + 1))}${
                at === 0 ? html` · <community-time .time=${post.at}></community-time>` : nothing
              }</span
            >
            <p class="whole" dir="auto">${body}</p>
          </li>`,
      )}
    </ol>
  </details>`;
}

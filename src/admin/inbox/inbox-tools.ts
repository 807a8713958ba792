import { html, nothing, type TemplateResult } from 'lit';
import type { StreamFilter } from '../../domain/stream.js';
import { hold } from '../../elements/ui/hold-keys.js';
import { closeIcon } from '../../elements/ui/icons.js';
import type { CommunityAdminInbox } from './community-admin-inbox.js';

const SWITCHES = ['unanswered', 'questions', 'links', 'newcomers', 'watched'] as const;

/** What of the stream is shown, and which words are watched for. */
export function inboxTools(inbox: CommunityAdminInbox): TemplateResult {
  const { t } = inbox.streamTexts;
  const { filter } = inbox.stream;
  return html`<div class="tools" role="group" aria-label=${t.filters}>
      ${SWITCHES.map(
        (name) =>
          html`<button
            class="button chip"
            type="button"
            aria-pressed=${filter[name]}
            @click=${() => inbox.choose({ [name]: !filter[name] })}
          >
            ${t[name]}
          </button>`,
      )}
      ${categories(inbox)} ${only(inbox)}
    </div>
    ${filter.watched ? watchField(inbox) : nothing}`;
}

function categories(inbox: CommunityAdminInbox): TemplateResult | typeof nothing {
  const known = inbox.community?.categories ?? [];
  const { t } = inbox.streamTexts;
  if (known.length === 0) return nothing;
  const chosen = (event: Event) => inbox.choose({ category: (event.target as HTMLSelectElement).value });
  return html`<select aria-label=${t.category} @change=${chosen}>
    <option value="">${t.allCategories}</option>
    ${known.map(
      ({ name }) =>
        html`<option value=${name} ?selected=${name === inbox.stream.filter.category}>${name}</option>`,
    )}
  </select>`;
}

/** The one member, or the one page, to which the stream is narrowed: a button that takes it back. */
function only(inbox: CommunityAdminInbox): TemplateResult | typeof nothing {
  const { thread, uid } = inbox.stream.filter;
  const { t } = inbox.streamTexts;
  const text = uid ? t.only(inbox.narrowedTo) : thread ? t.onlyPage(inbox.narrowedTo) : '';
  if (!text) return nothing;
  const clear: Partial<StreamFilter> = { thread: '', uid: '' };
  return html`<button
    class="button chip"
    type="button"
    title=${t.everything}
    @click=${() => inbox.choose(clear)}
  >
    <bdi>${text}</bdi> ${closeIcon}
  </button>`;
}

function watchField(inbox: CommunityAdminInbox): TemplateResult {
  const { t } = inbox.streamTexts;
  return html`<div class="watch">
    <label for="watch">${t.watch}</label>
    <input
      id="watch"
      class="input"
      dir="auto"
      autocomplete="off"
      aria-describedby="watch-hint"
      .value=${inbox.watchedText}
      @input=${(event: Event) => inbox.watch((event.target as HTMLInputElement).value)}
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
    />
    <span id="watch-hint" class="quiet">${t.watchHint}</span>
  </div>`;
}

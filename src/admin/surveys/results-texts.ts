import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SurveyResponse } from '../../domain/survey.js';
import '../../elements/ui/community-time.js';
import { hold } from '../../elements/ui/hold-keys.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import type { QuestionView } from './results-view.js';

/** What people have written, the latest first, as far as it was read. */
export function textList(view: QuestionView): TemplateResult {
  const { host, place, series } = view;
  const { t } = host.texts;
  const { responses } = host;
  if (series[0]?.total === 0) return html`<p class="quiet">${t.none}</p>`;
  if (responses.status === 'failed') return failedNote(host.locale, t.texts.failed, () => responses.retry());
  if (responses.status !== 'ready' && responses.items.length === 0) return skeletonOf(t.texts.loading, 3);
  const wanted = host.searches.get(place) ?? '';
  const texts = responses.textsOf(place, wanted);
  return html`${search(view, wanted)}
    ${texts.length === 0 ? html`<p class="quiet">${wanted.trim() ? t.texts.noMatch : t.texts.none}</p>` : nothing}
    <ul class="plainlist texts" role="list" aria-labelledby="question-${place}" aria-busy=${responses.stale}>
      ${repeat(
        texts,
        ({ response }) => response.uid,
        ({ response, text }) => row(view, response, text),
      )}
    </ul>
    ${more(view)}`;
}

function search({ host, place }: QuestionView, wanted: string): TemplateResult {
  return html`<div class="field">
    <label for="search-${place}">${host.texts.t.texts.search}</label>
    <input
      id="search-${place}"
      class="input"
      type="search"
      dir="auto"
      autocomplete="off"
      enterkeyhint="search"
      .value=${wanted}
      @input=${({ target }: Event) => host.search(place, (target as HTMLInputElement).value)}
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
    />
  </div>`;
}

function row({ host }: QuestionView, { uid, at }: SurveyResponse, text: string): TemplateResult {
  const { texts } = host.texts.t;
  const known = host.names.nameOf(uid);
  const name = known === undefined ? '…' : known || texts.nobody;
  return html`<li>
    <p class="people" dir="auto">${text}</p>
    <p class="quiet">
      <button class="link" type="button" @click=${(event: Event) => host.ask(uid, event)}>
        <bdi>${name}</bdi>
      </button>
      · <community-time .time=${at}></community-time>
    </p>
  </li>`;
}

/** How far it was looked, and further. */
function more({ host, place }: QuestionView): TemplateResult {
  const { responses, texts, locale } = host;
  const { t } = texts;
  const { items, loadingMore, moreFailed } = responses;
  return html`${moreFailed ? html`<p class="note bad" role="alert">${t.texts.failed}</p>` : nothing}
    <p class="row">
      <span class="quiet">${responses.more ? t.texts.looked(items.length) : t.texts.lookedAll}</span>
      ${
        responses.more
          ? html`<button
              class="button small"
              type="button"
              aria-disabled=${loadingMore}
              @click=${() => host.loadMore(place)}
            >
              ${loadingMore ? t.texts.loading : moreFailed ? locale.t.comments.retry : t.texts.more}
            </button>`
          : nothing
      }
    </p>`;
}

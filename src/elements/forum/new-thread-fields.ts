import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { BODY_LENGTH, TAGS } from '../../domain/limits.js';
import type { Topic } from '../../domain/thread.js';
import { tidyBody } from '../../domain/validate.js';
import { nodesOf } from '../comment/markup.js';
import { closeIcon } from '../ui/icons.js';
import type { CommunityNewThread } from './community-new-thread.js';

/** How long before the limit the counter shows. */
const COUNTER_FROM = 500;

/** The title, and threads that may have said it already. */
export function titleField(form: CommunityNewThread): TemplateResult {
  const { write } = form.texts.t;
  const problem = form.problems.title;
  return html`
    <div class="field">
      <label for="title">${write.title}</label>
      <input
        id="title"
        class="input"
        type="text"
        dir="auto"
        autocomplete="off"
        enterkeyhint="next"
        .value=${live(form.draft.thread.title)}
        ?readonly=${form.busy}
        aria-required="true"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? 'title-problem' : nothing}
        @input=${form.typeTitle}
        @keydown=${form.titleKey}
      />
      ${problem ? html`<p id="title-problem" class="error">${problem}</p>` : nothing}
    </div>
    ${similar(form)}
  `;
}

function similar({ similar: threads, texts, linkTo }: CommunityNewThread) {
  if (threads.length === 0) return nothing;
  return html`<section class="similar" aria-labelledby="similar">
    <p id="similar">${texts.t.write.similar}</p>
    <ul role="list">
      ${threads.map(
        ({ id, title }) => html`<li><a href=${linkTo(id)} data-thread=${id} dir="auto">${title}</a></li>`,
      )}
    </ul>
  </section>`;
}

/** The text or its preview, with what stands below it. */
export function textField(form: CommunityNewThread): TemplateResult {
  const { composer } = form.locale.t;
  const { body } = form.draft.thread;
  const problem = form.problems.body;
  return html`<div class="field">
    <label for="text">${form.texts.t.write.text}</label>
    ${form.previewing ? preview(form) : textArea(form, problem)}
    ${problem ? html`<p id="text-problem" class="error">${problem}</p>` : nothing}
    <div class="row tools">
      <button class="button plain" type="button" aria-pressed=${form.previewing} @click=${form.togglePreview}>
        ${form.previewing ? composer.edit : composer.preview}
      </button>
      <span class="hint markdown" dir="ltr">${composer.hint}</span>
      <span class="grow"></span>${counter(form, body)}
    </div>
  </div>`;
}

function textArea(form: CommunityNewThread, problem: string): TemplateResult {
  return html`<textarea
      id="text"
      class="input"
      dir="auto"
      rows="6"
      .value=${live(form.draft.thread.body)}
      ?readonly=${form.busy}
      aria-required="true"
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? 'text-problem' : nothing}
      @input=${form.typeBody}
    ></textarea>
    ${form.mentions.list()}`;
}

function preview({ draft, locale }: CommunityNewThread): TemplateResult {
  const { composer } = locale.t;
  const text = tidyBody(draft.thread.body);
  return html`<div
    class="body input preview"
    dir="auto"
    role="region"
    aria-label=${composer.preview}
    tabindex="0"
  >
    ${text ? nodesOf(text) : html`<p class="hint">${composer.nothing}</p>`}
  </div>`;
}

function counter({ locale }: CommunityNewThread, body: string): TemplateResult | typeof nothing {
  const rest = BODY_LENGTH - tidyBody(body).length;
  if (rest > COUNTER_FROM) return nothing;
  const { composer } = locale.t;
  return html`<span class=${rest < 0 ? 'error' : 'hint'}>
    ${rest < 0 ? composer.over(-rest) : composer.left(rest)}
  </span>`;
}

/** Category and kind. */
export function kindFields(form: CommunityNewThread): TemplateResult {
  const { write } = form.texts.t;
  const { categories, draft, change } = form;
  const { category } = draft.thread;
  return html`<div class="pair">
    ${
      categories.length === 0
        ? nothing
        : html`<div class="field">
            <label for="category">${write.category}</label>
            <select
              id="category"
              @change=${(event: Event) => change({ category: (event.target as HTMLSelectElement).value })}
            >
              <option value="" ?selected=${category === ''}>${write.noCategory}</option>
              ${categories.map(
                ({ name }) => html`<option value=${name} ?selected=${name === category}>${name}</option>`,
              )}
            </select>
          </div>`
    }
    <fieldset>
      <legend>${write.topic}</legend>
      <div class="options">
        ${option(form, 'discussion', write.discussion, write.discussionHint)}
        ${option(form, 'question', write.question, write.questionHint)}
      </div>
    </fieldset>
  </div>`;
}

function option({ draft, change }: CommunityNewThread, topic: Topic, name: string, hint: string) {
  return html`<div class="option">
    <input
      id=${topic}
      type="radio"
      name="topic"
      value=${topic}
      aria-describedby="${topic}-hint"
      .checked=${live(draft.thread.topic === topic)}
      @change=${() => change({ topic })}
    />
    <label for=${topic}>${name}</label>
    <span id="${topic}-hint" class="hint">${hint}</span>
  </div>`;
}

/** Tags as buttons that take them away, and a field for the next one. */
export function tagField(form: CommunityNewThread): TemplateResult {
  const { write } = form.texts.t;
  const { tags } = form.draft.thread;
  return html`<div class="field">
    <label for="tags">${write.tags}</label>
    ${
      tags.length === 0
        ? nothing
        : html`<ul class="tags" role="list">
            ${tags.map(
              (tag) =>
                html`<li>
                  <button
                    class="button"
                    type="button"
                    aria-label=${write.removeTag(tag)}
                    @click=${() => form.removeTag(tag)}
                  >
                    <bdi>${tag}</bdi> ${closeIcon}
                  </button>
                </li>`,
            )}
          </ul>`
    }
    <input
      id="tags"
      class="input"
      type="text"
      dir="auto"
      autocomplete="off"
      autocapitalize="off"
      aria-describedby="tags-hint"
      ?readonly=${form.busy || tags.length >= TAGS}
      @input=${form.typeTag}
      @keydown=${form.tagKey}
      @blur=${form.takeTags}
    />
    <span id="tags-hint" class="hint">${write.tagsHint}</span>
  </div>`;
}

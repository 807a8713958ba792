import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Topic } from '../../domain/thread.js';
import { counterOf, previewButton, previewOf } from '../comment/writing-parts.js';
import type { CommunityNewThread } from './community-new-thread.js';

/** The title, and threads that may have said it already. */
export function titleField(form: CommunityNewThread): TemplateResult {
  const { write } = form;
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

function similar({ similar: threads, write, linkTo, beside }: CommunityNewThread) {
  if (threads.length === 0) return nothing;
  return html`<section class="similar" aria-labelledby="similar">
    <p id="similar">${write.similar}</p>
    <ul role="list">
      ${threads.map(
        (thread) =>
          html`<li>
            ${beside(thread)}<a href=${linkTo(thread.id)} data-thread=${thread.id} dir="auto"
              >${thread.title}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The text or its preview, with what stands below it. */
export function textField(form: CommunityNewThread): TemplateResult {
  const { locale, previewing, togglePreview, images } = form;
  const { body } = form.draft.thread;
  const problem = form.problems.body;
  return html`<div class="field">
    <label for="text">${form.write.text}</label>
    ${previewing ? previewOf(body, locale) : textArea(form, problem)}
    ${problem ? html`<p id="text-problem" class="error">${problem}</p>` : nothing}
    <div class="row tools">
      ${images.panel()} ${previewing ? nothing : images.button()}
      ${previewButton(previewing, () => void togglePreview(), locale)}
      <span class="grow"></span>${counterOf(body, locale)}
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

/** Category and kind. */
export function kindFields(form: CommunityNewThread): TemplateResult {
  const { write } = form;
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
    ${
      form.topic
        ? nothing
        : html`<fieldset>
            <legend>${write.topic}</legend>
            <div class="options">
              ${option(form, 'discussion', write.discussion, write.discussionHint)}
              ${option(form, 'question', write.question, write.questionHint)}
            </div>
          </fieldset>`
    }
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

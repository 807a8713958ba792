import { html, nothing, type TemplateResult } from 'lit';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import type { ComposerHost } from './composer-host.js';

/** What is said where there is no form yet, or no survey. */
export function absence({ editor, locale, texts }: ComposerHost, id: string): TemplateResult {
  const { t } = texts;
  if (editor.status === 'gone') return html`<p class="note">${t.gone}</p>`;
  if (editor.status === 'failed') return failedNote(locale, t.failed, () => editor.read(id));
  return skeletonOf(t.loading, 3);
}

/** What was written earlier stands in the form. */
export function restoredNote({ texts }: ComposerHost, discard: () => void): TemplateResult {
  const { t } = texts;
  return html`<p class="note">
    ${t.restored}
    <button class="button" type="button" data-act="discard" @click=${discard}>${t.discard}</button>
  </p>`;
}

/** Why there are no fields. */
export function lockedNotes({ editor, texts }: ComposerHost): TemplateResult {
  const { record, over } = editor;
  return html`<p class="note">${over ? texts.t.over : texts.t.published}</p>
    ${record ? html`<p class="asked" dir="auto">${record.title}</p>` : nothing}`;
}

/** What was written came too late. */
export function openedNote(
  { texts }: ComposerHost,
  { another, discard }: { readonly another: () => void; readonly discard: () => void },
): TemplateResult {
  const { t } = texts;
  return html`<p class="note">
    ${t.opened}
    <button class="button" type="button" data-act="another" @click=${another}>${t.another}</button>
    <button class="button" type="button" data-act="discard" @click=${discard}>${t.discard}</button>
  </p>`;
}

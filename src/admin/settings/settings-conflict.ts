import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Section } from '../../controllers/settings-editor.js';
import { changesBetween, type Change } from '../../domain/changes.js';
import type { LogTexts } from '../../i18n/staff/log/en.js';
import type { SettingsTexts } from '../../i18n/staff/settings/en.js';
import { fieldName, tellValue } from '../log/log-words.js';

interface Conflict {
  readonly section: Section;
  readonly theirs: unknown;
  readonly mine: unknown;
}

interface ConflictTexts {
  readonly t: SettingsTexts;
  readonly log: LogTexts;
  readonly locale: Locale;
}

/** Shows what is in force beside what was entered, and lets the person choose. */
export function conflictPanel(
  texts: ConflictTexts,
  { section, theirs, mine }: Conflict,
  choose: (mine: boolean) => void,
): TemplateResult {
  const { conflict } = texts.t;
  const changes = changesBetween({ [section]: plain(theirs) }, { [section]: plain(mine) });
  return html`<div class="box conflict" role="alert">
    <h4>${conflict.heading}</h4>
    <p>${conflict.what}</p>
    <div class="both">
      ${side(texts, conflict.theirs, changes, ({ before }) => before)}
      ${side(texts, conflict.mine, changes, ({ after }) => after)}
    </div>
    <div class="row">
      <button class="button" type="button" @click=${() => choose(false)}>${conflict.takeTheirs}</button>
      <button class="button" type="button" @click=${() => choose(true)}>${conflict.keepMine}</button>
    </div>
  </div>`;
}

function side(
  { log, locale }: ConflictTexts,
  label: string,
  changes: readonly Change[],
  pick: (change: Change) => unknown,
): TemplateResult {
  return html`<div>
    <p class="quiet">${label}</p>
    <dl>
      ${changes.map(
        (change) =>
          html`<dt>${fieldName({ t: log, locale }, change.path)}</dt>
            <dd dir="auto">${tellValue({ t: log, locale }, change.path, pick(change))}</dd>`,
      )}
    </dl>
  </div>`;
}

/** Lists of things as lists of what they are called and say, so that they can be told like other values. */
function plain(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    typeof item === 'object' && item !== null
      ? Object.entries(item)
          .filter(([name, text]) => name !== 'id' && name !== 'color' && text)
          .map(([, text]) => String(text))
          .join(' · ')
      : item,
  );
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { NameBook } from '../../controllers/name-book.js';
import { listOfPattern } from '../../domain/word-list.js';
import type { Change } from '../../domain/changes.js';
import type { AuditEntry } from '../../domain/moderation.js';
import type { LogTexts } from '../../i18n/staff/log/en.js';
import { fill, fillText } from '../staff/fill.js';

/** What is needed to say what happened. */
export interface Teller {
  readonly t: LogTexts;
  readonly locale: Locale;
  readonly names: NameBook;
}

export function nameFor({ names, t }: Pick<Teller, 'names' | 't'>, uid: string): string {
  const name = names.nameOf(uid);
  return name === undefined ? '…' : name || t.nobody;
}

function sentenceOf({ t }: Teller, { action, about }: AuditEntry): string {
  const alone: Readonly<Record<string, string>> = t.sentencesAlone;
  return (about === '' && Object.hasOwn(alone, action) && alone[action]) || t.sentences[action];
}

/** What was done, as a sentence; `ask` is called for the member it is about. */
export function tell(teller: Teller, entry: AuditEntry, ask: (uid: string) => void): unknown[] {
  const about = html`<button class="link" type="button" @click=${() => ask(entry.about)}>
    <bdi>${nameFor(teller, entry.about)}</bdi>
  </button>`;
  return fill(sentenceOf(teller, entry), { about });
}

export function tellPlainly(teller: Teller, entry: AuditEntry): string {
  return fillText(sentenceOf(teller, entry), { about: entry.about ? nameFor(teller, entry.about) : '' });
}

export function reasonText({ reasons }: LogTexts, reason: string): string {
  const known: Readonly<Record<string, string>> = reasons;
  return (Object.hasOwn(known, reason) && known[reason]) || reason;
}

/** A difference as people read it. */
export interface ToldChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** For lists: what came and what went. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

export function tellChange(teller: Teller, { path, before, after }: Change): ToldChange {
  const name = fieldName(teller, path);
  const [was, is] = [listIn(path, before), listIn(path, after)];
  const [former, latter] = [tellValue(teller, path, before), tellValue(teller, path, after)];
  if (!was || !is) return { name, before: former, after: latter };
  const added = is.filter((item) => !was.includes(item));
  const removed = was.filter((item) => !is.includes(item));
  return { name, before: former, after: latter, ...((added.length || removed.length) && { added, removed }) };
}

/** A list of texts; lists of words are stored as patterns. Undefined for all else. */
function listIn(path: string, value: unknown): readonly string[] | undefined {
  if (path === 'blocked' || path === 'held')
    return (typeof value === 'string' ? listOfPattern(value) : value === undefined ? [] : null) ?? undefined;
  if (path !== 'categories' && path !== 'interests') return undefined;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The nearest name that there is for what lies on this path, with the rest of the path behind it. */
export function fieldName({ t, names }: Partial<Teller> & Pick<Teller, 't'>, path: string): string {
  const { fields }: { fields: Readonly<Record<string, string>> } = t;
  const parts = path.replace(/^words\./, '').split('.');
  if (parts[0] === 'staff' && parts[1] && names)
    return `${fields['staff'] ?? ''}: ${nameFor({ t, names }, parts[1])}`;
  for (let length = parts.length; length > 0; length--) {
    const key = parts.slice(0, length).join('.');
    if (!Object.hasOwn(fields, key)) continue;
    // A saved reply has an id that says nothing to anybody.
    const rest = parts.slice(parts[0] === 'replies' ? 2 : length);
    return [fields[key], ...rest].join(': ');
  }
  return path;
}

export function tellValue({ t, locale }: Pick<Teller, 't' | 'locale'>, path: string, value: unknown): string {
  const words: Readonly<Record<string, string>> = t.values;
  if (value === undefined || value === '') return t.nothing;
  if (path === 'standing.warned') return t.yes;
  if (typeof value === 'string')
    return isWord(path) && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
  if (typeof value === 'number') return locale.number(value);
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (value instanceof Date) return locale.absolute(value.getTime());
  if (Array.isArray(value)) return value.join(', ') || t.nothing;
  // A map whose parts came or went as a whole.
  const parts = Object.entries(value ?? {}).map(([name, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null ? `${name} (${textsIn(part)})` : String(part),
  );
  return parts.join(' · ') || t.nothing;
}

function textsIn(value: object): string {
  return Object.values(value)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
}

const isWord = (path: string) => /^(state|status|staff\.|policy\.)/.test(path);

/** The differences as a list. */
export function changeList(teller: Teller, changes: readonly Change[], known: boolean): TemplateResult {
  const { t } = teller;
  if (changes.length === 0) return html`<p class="quiet">${t.noChange}</p>`;
  return html`<dl class="changes">
    ${changes
      .map((change) => tellChange(teller, change))
      .map(
        ({ name, before, after, added, removed }) =>
          html`<div>
            <dt dir="auto">${name}</dt>
            ${
              known && added && removed
                ? html`${part(t.added, added.join(', '))} ${part(t.removed, removed.join(', '))}`
                : html`${part(t.before, before)} ${known ? part(t.after, after) : nothing}`
            }
          </div>`,
      )}
  </dl>`;
}

function part(label: string, text: string): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`<dd><span class="quiet">${label}</span> <span class="value" dir="auto">${text}</span></dd>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import type { OpeningTimes } from '../../domain/opening-times.js';

/** A poll or a survey, as far as both are the same. */
interface AskedHost {
  readonly box: {
    readonly status: string;
    readonly now: number;
    readonly open: boolean;
    readonly closed: boolean;
    readonly session: Session | null;
    reload(): Promise<void>;
  };
  readonly locale: Locale;
}

/** What is said where it cannot be shown; null where it can. */
export function absenceNote(
  { box, locale }: AskedHost,
  { failed, gone }: { readonly failed: string; readonly gone: string | TemplateResult },
  session: Session | null,
  unconnected: boolean,
): TemplateResult | null {
  const { comments } = locale.t;
  if (unconnected) return html`<p class="note bad">${comments.notConnected}</p>`;
  if (box.status === 'failed')
    return html`<p class="note bad" role="alert">
      ${failed}
      <button class="button" type="button" @click=${() => void box.reload()}>${comments.retry}</button>
    </p>`;
  if (session?.community === null && box.status !== 'ready')
    return html`<p class="note bad">${comments.notSetUp}</p>`;
  return box.status === 'gone' ? html`<p class="note">${gone}</p>` : null;
}

/** Why this member can take no part, and what helps. */
export function hindranceNote<Why extends string>(
  { box, locale }: AskedHost,
  hindrance: Why | null,
  reasons: Readonly<Record<Why, string>>,
  { muted, createAccount }: { readonly muted: (until: string) => string; readonly createAccount: string },
  create: () => void,
): TemplateResult | typeof nothing {
  if (!hindrance || !box.open) return nothing;
  const until = box.session?.member?.standing.mutedUntil ?? 0;
  if (hindrance === 'muted') return html`<p class="note">${muted(locale.relative(until))}</p>`;
  return html`<p class="note">
    ${reasons[hindrance]}
    ${
      hindrance === 'guests'
        ? html`<button class="button" type="button" @click=${create}>${createAccount}</button>`
        : nothing
    }
  </p>`;
}

type Sentence = (when: string) => string;

/** When it opens, or until when it is open; null where there is nothing to say. */
export function timeNote(
  { box, locale }: AskedHost,
  { publishAt, closesAt }: OpeningTimes,
  words: { readonly opens: Sentence; readonly closes: Sentence; readonly closed: Sentence },
): TemplateResult | null {
  const { now } = box;
  const stamp = (at: number, sentence: Sentence) =>
    html`<time datetime=${new Date(at).toISOString()} title=${locale.absolute(at)}
      >${sentence(locale.relative(at, now))}</time
    >`;
  if (publishAt > now) return stamp(publishAt, words.opens);
  if (closesAt === 0) return null;
  return stamp(closesAt, box.closed ? words.closed : words.closes);
}

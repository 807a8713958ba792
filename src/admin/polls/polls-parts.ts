import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Listed } from '../../controllers/asked-list.js';
import { phaseOf } from '../../controllers/asked-kinds.js';
import type { Poll } from '../../domain/poll.js';
import type { Survey } from '../../domain/survey.js';
import { webAddress } from '../../elements/inbox/inbox-links.js';
import type { PollsTabTexts } from '../../i18n/staff/polls/en.js';
import { timeWords } from '../staff/time-words.js';

/** What is needed to tell of a poll or survey. */
export interface PollsTeller {
  readonly t: PollsTabTexts;
  readonly locale: Locale;
  /** Whose panel it is. */
  readonly me: string;
  /** Milliseconds since 1970, the server's clock. */
  readonly now: number;
  /** Address of the page with the forum. */
  readonly forum: string;
}

/** What it is, and what has become of it. */
export function pollChips({ t, now }: PollsTeller, { kind, record }: Listed): TemplateResult {
  const phase = phaseOf(record, now);
  return html`<span class="chip">${t.chips[kind]}</span>
    <span class=${`chip ${phase}`}>${t.chips[phase]}</span>`;
}

/** How people are asked, when, by whom, and where it stands. */
export function pollFacts(teller: PollsTeller, listed: Listed): TemplateResult {
  const { t, me } = teller;
  const { uid, name } = listed.record;
  const asked =
    listed.kind === 'poll'
      ? t.modes[(listed.record as Poll).mode]
      : t.questions((listed.record as Survey).questions.length);
  return html`<span>${asked}</span> · ${times(teller, listed)} ·
    <span>${uid === me ? t.you : html`<bdi>${t.by(name)}</bdi>`}</span>${place(teller, listed)}`;
}

function times({ t, locale, now }: PollsTeller, { record }: Listed): TemplateResult {
  const { publishAt, closesAt } = record;
  const stamp = (at: number, sentence: (when: string) => string) => timeWords(locale, at, now, sentence);
  const opens = publishAt > now ? html`${stamp(publishAt, t.opens)} · ` : nothing;
  if (closesAt === 0) return html`${opens}<span>${t.noEnd}</span>`;
  return html`${opens}${stamp(closesAt, closesAt <= now ? t.closed : t.closes)}`;
}

function place({ t, forum }: PollsTeller, { record }: Listed): TemplateResult | typeof nothing {
  const { post = '' } = record as Partial<Poll>;
  if (!post) return nothing;
  const url = forum ? webAddress(forum, document.baseURI) : null;
  if (!url) return html` · <span>${t.inThread}</span>`;
  // A thread has the id of its opening.
  url.hash = `thread-${post}`;
  return html` · <a href=${url.href} target="_blank" rel="noopener">${t.showThread}</a>`;
}

/** What is pasted into a page. */
export function codeOf({ kind, record }: Listed): string {
  const tag = `community-${kind}`;
  return `<${tag} ${kind}="${record.id}"></${tag}>`;
}

/** How many have taken part, as far as that is known. */
export function countText(
  { t }: PollsTeller,
  { kind }: Listed,
  count: number | null | undefined,
): TemplateResult {
  const words = kind === 'poll' ? t.votes : t.answers;
  return html`<span class="count"
    >${count === undefined ? t.counting : count === null ? t.countFailed : words(count)}</span
  >`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import { standOf } from '../../controllers/occasion-managed-list.js';
import { nextOccurrence, type Occasion } from '../../domain/occasion.js';
import { whenText } from '../../elements/occasion/occasion-when.js';
import type { OccasionsTabTexts } from '../../i18n/staff/occasions/en.js';
import { timeWords } from '../staff/time-words.js';

/** What is needed to tell of an event. */
export interface EventsTeller {
  readonly t: OccasionsTabTexts;
  readonly locale: Locale;
  /** Whose panel it is. */
  readonly me: string;
  /** Milliseconds since 1970, the server's clock. */
  readonly now: number;
}

/** What it is, and what has become of it. */
export function eventChips({ t, now }: EventsTeller, occasion: Occasion): TemplateResult {
  const { kind, promotion, status } = occasion;
  const stand = standOf(occasion, now);
  const next = nextOccurrence(occasion, now);
  const runs = stand === 'coming' && next && !next.cancelled && next.startsAt <= now;
  return html`<span class="chip"
      >${kind === 'promotion' ? t.kinds[promotion || 'contest'] : t.kinds[kind]}</span
    >
    <span class=${`chip ${stand}`}>${t.chips[runs ? 'running' : stand]}</span>
    ${status === 'tentative' ? html`<span class="chip">${t.chips.tentative}</span>` : nothing}`;
}

/** When and where it is, when it can be seen, and by whom it was made. */
export function eventFacts({ t, locale, me, now }: EventsTeller, occasion: Occasion): TemplateResult {
  const { uid, name, occurrences, place, publishAt } = occasion;
  const next = nextOccurrence(occasion, now);
  return html`${next ? html`<span>${whenText(locale, occasion, next)}</span>` : nothing}
    ${occurrences.length > 1 ? html`· <span>${t.times(occurrences.length)}</span>` : nothing}
    ${place ? html`· <bdi>${place}</bdi>` : nothing}
    ${publishAt > now ? html`· ${timeWords(locale, publishAt, now, t.publishes)}` : nothing} ·
    <span>${uid === me ? t.you : html`<bdi>${t.by(name)}</bdi>`}</span>`;
}

/** What is pasted into a page. */
export function codeOf({ id }: Occasion): string {
  return `<community-event event="${id}"></community-event>`;
}

/** How many have signed up, as far as that is known. */
export function signedUpText(
  { t }: Pick<EventsTeller, 't'>,
  occasion: Occasion,
  people: number | null | undefined,
): TemplateResult {
  if (occasion.signUp === 'none') return html`<span class="count">${t.announced}</span>`;
  if (typeof people !== 'number')
    return html`<span class="count">${people === null ? t.countFailed : t.counting}</span>`;
  const { capacity, maxParty } = occasion;
  // With parties somebody may wait although there are places left.
  const waiting = capacity > 0 && maxParty === 1 ? Math.max(0, people - capacity) : 0;
  return html`<span class="count">${t.signedUp(people)}</span>${
      capacity > 0 ? html` · <span>${t.places(capacity)}</span>` : nothing
    }${waiting > 0 ? html` · <span>${t.waiting(waiting)}</span>` : nothing}`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Attendee } from '../../controllers/attendee-list.js';
import { occasionAnswerKey, type Occasion } from '../../domain/occasion.js';
import type { Standing } from '../../domain/sign-up.js';
import { timeWords } from '../staff/time-words.js';
import type { CommunityAdminAttendees } from './community-admin-attendees.js';

/** One person: a tick as large as the row, and behind a button what is seldom needed. */
export function attendeeRow(
  host: CommunityAdminAttendees,
  record: Occasion,
  attendee: Attendee,
): TemplateResult {
  const { t } = host.texts;
  const { signUp, standing } = attendee;
  const { uid, name, party } = signUp;
  const opened = host.opened === uid;
  return html`<li data-uid=${uid}>
    <label class="person">
      <input
        type="checkbox"
        .checked=${live(host.checkIns.isThere(signUp))}
        @change=${({ target }: Event) => host.checkIns.set(uid, (target as HTMLInputElement).checked)}
      />
      <bdi class="name">${name}</bdi>
      <span class=${host.checkIns.isWaiting(uid) ? 'quiet pending' : 'quiet'}
        >${standingText(host, standing)}${party > 1 ? ` · ${t.party(party)}` : ''}</span
      >
    </label>
    <button
      class="button plain opener"
      type="button"
      aria-label=${t.detailsOf(name)}
      aria-expanded=${opened}
      @click=${() => (host.opened = opened ? '' : uid)}
    >
      ⋯
    </button>
    ${answersOf(host, record, uid)} ${opened ? details(host, record, attendee) : nothing}
  </li>`;
}

function standingText({ texts, locale }: CommunityAdminAttendees, standing: Standing | null): string {
  const { t } = texts;
  if (!standing) return t.none;
  return standing.kind === 'going' ? t.going : t.waiting(locale.number(standing.rank ?? 0));
}

function answersOf(
  { answers, texts }: CommunityAdminAttendees,
  { questions }: Occasion,
  uid: string,
): TemplateResult | typeof nothing {
  const given = answers.of(uid);
  if (!given) return nothing;
  return html`<dl class="answers">
    ${questions.map(
      ({ text }, place) =>
        html`<dt dir="auto">${text}</dt>
          <dd dir="auto">${given[occasionAnswerKey(place)] || texts.t.noAnswer}</dd>`,
    )}
  </dl>`;
}

function details(host: CommunityAdminAttendees, record: Occasion, { signUp }: Attendee): TemplateResult {
  const { t } = host.texts;
  const { locale, session } = host;
  return html`<div class="details">
    <p class="quiet">${timeWords(locale, signUp.at, session.store.now(), t.signedUp)}</p>
    ${host.unlisting.render(record, signUp)}
  </div>`;
}

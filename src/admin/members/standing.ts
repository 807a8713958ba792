import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Member } from '../../domain/member.js';
import type { MemberFileTexts } from '../../i18n/staff/members/en.js';

/** What stands against a member, as marks beside the name. */
export function standingChips(
  { standing }: Member,
  now: number,
  { chips }: MemberFileTexts,
  locale: Locale,
): TemplateResult {
  const { banned, held, mutedUntil, warned } = standing;
  return html`${banned ? html`<span class="chip bad">${chips.banned}</span>` : nothing}
  ${
    mutedUntil !== undefined && mutedUntil > now
      ? html`<span class="chip bad"
          >${chips.muted(Number.isFinite(mutedUntil) ? locale.absolute(mutedUntil) : '∞')}</span
        >`
      : nothing
  }
  ${held ? html`<span class="chip">${chips.held}</span>` : nothing}
  ${warned === undefined ? nothing : html`<span class="chip">${chips.warned}</span>`}`;
}

export function dayOf(time: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale.tag, { dateStyle: 'medium' }).format(time);
}

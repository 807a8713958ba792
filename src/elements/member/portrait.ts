import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Community } from '../../domain/community.js';
import { roleOf } from '../../domain/role.js';
import type { Member } from '../../domain/member.js';
import { hueOf, initialsOf } from '../comment/avatar.js';

/** The initials, and the picture over them as soon as it is here; a picture that cannot be had leaves them standing. */
export function portrait({ uid, name, avatar }: Pick<Member, 'uid' | 'name' | 'avatar'>): TemplateResult {
  return html`<span class="portrait" part="portrait" aria-hidden="true" data-hue=${hueOf(uid)}>
    ${initialsOf(name)}
    ${
      avatar
        ? html`<img
            src=${avatar}
            alt=""
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            @load=${showAgain}
            @error=${hide}
          />`
        : nothing
    }
  </span>`;
}

function hide(event: Event): void {
  (event.target as HTMLElement).classList.add('broken');
}

function showAgain(event: Event): void {
  (event.target as HTMLElement).classList.remove('broken');
}

export function staffBadge(
  uid: string,
  community: Community | null | undefined,
  locale: Locale,
): TemplateResult | typeof nothing {
  const role = roleOf(community ?? null, uid);
  return role ? html`<span class="badge">${locale.t.comment.roles[role]}</span>` : nothing;
}

export function interestList(interests: readonly string[], name: string): TemplateResult | typeof nothing {
  if (interests.length === 0) return nothing;
  return html`<ul class="interests" role="list" aria-label=${name}>
    ${interests.map((interest) => html`<li dir="auto">${interest}</li>`)}
  </ul>`;
}

/** The day on which somebody joined; month and year say enough. */
export function joinedOn(member: Member, locale: Locale): string {
  return new Intl.DateTimeFormat(locale.tag, { month: 'long', year: 'numeric' }).format(member.joinedAt);
}

/** Hues come from names: set one by one, since a page may forbid style attributes. */
export function paintPortraits(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-hue]'))
    element.style.setProperty('--_hue', element.dataset['hue'] ?? '');
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from '../../controllers/desk.js';
import type { Locale } from '../../controllers/locale.js';
import type { Row } from '../../controllers/queue.js';
import type { Community } from '../../domain/community.js';
import { REASONS, isReason } from '../../domain/moderation.js';
import { countLinks } from '../../domain/validate.js';
import type { PanelTexts } from '../../i18n/admin/en.js';
import type { CardTexts } from '../../i18n/card/en.js';
import type { CardFacts } from './card-facts.js';
import { matchWords } from './marked-words.js';

/** A few words, shown as a badge. */
export interface Why {
  readonly text: string;
  /** Weighs more than the others. */
  readonly strong?: boolean;
}

interface WhyHost {
  readonly desk: Desk;
  readonly texts: { readonly t: PanelTexts };
  readonly cardTexts: { readonly t: CardTexts };
  readonly locale: Locale;
}

/** What a reason is called; one that is not in the list is said as it was written. */
export function reasonName(reason: string, { badges }: PanelTexts): string {
  return isReason(reason) ? badges.reasons[reason] : reason;
}

/** Why a card is here, and what to look at, in a few words each. */
export function whyHere(
  { row, marks }: { readonly row: Row; readonly marks: readonly Why[] },
  facts: CardFacts,
  { desk, texts, cardTexts, locale }: WhyHost,
): TemplateResult | typeof nothing {
  const { t } = texts;
  const { community } = desk.session;
  const all = [
    ...marks,
    ...ofReports(row, t, locale),
    ...ofEdit(row, cardTexts.t),
    ...ofText(row, facts, community, t),
    ...ofAuthor(facts, community, t),
  ].filter(({ text }, at, every) => every.findIndex((other) => other.text === text) === at);
  const { post, appeal } = row;
  if (appeal) all.unshift({ text: t.badges.appeal });
  if (all.length === 0 && post?.state === 'pending' && community?.policy.premoderate === 'all')
    all.push({ text: t.badges.policy });
  if (all.length === 0) return nothing;
  return html`<ul class="why" role="list" aria-label=${t.badges.why}>
    ${all.map(({ text, strong }) => html`<li class="badge ${strong ? 'strong' : ''}">${text}</li>`)}
  </ul>`;
}

function ofReports({ reported, post }: Row, { badges }: PanelTexts, locale: Locale): Why[] {
  if (!reported) {
    // It could be read once and waits though nobody has decided: the reports of members have done that.
    const byReports = post?.state === 'pending' && post.page !== undefined && !post.decision;
    return byReports ? [{ text: badges.heldByReports, strong: true }] : [];
  }
  const reasons = REASONS.filter((reason) => (reported.reasons[reason] ?? 0) > 0).map((reason) => {
    const count = reported.reasons[reason] ?? 0;
    const text = count > 1 ? `${badges.reasons[reason]} ${locale.number(count)}` : badges.reasons[reason];
    // Whoever leaves that where it is may answer for it.
    return { text, strong: reason === 'illegal' };
  });
  const held = post?.state === 'pending' ? [{ text: badges.heldByReports, strong: true }] : [];
  return [{ text: badges.reported(reported.total), strong: true }, ...held, ...reasons];
}

/** Whoever is reported may soften the text before anybody has looked. */
function ofEdit({ reported, post }: Row, { editedSince }: CardTexts): Why[] {
  return reported && (post?.editedAt ?? 0) > reported.at ? [{ text: editedSince, strong: true }] : [];
}

function ofText(
  { post }: Row,
  { words }: CardFacts,
  community: Community | null | undefined,
  { badges, card }: PanelTexts,
): Why[] {
  if (!post) return [];
  const { blocked, held } = matchWords(`${post.opening?.title ?? ''}\n${post.body}`, words);
  const links = countLinks(post.body);
  return [
    ...(blocked ? [{ text: card.blocked, strong: true }] : []),
    ...(held ? [{ text: card.held, strong: true }] : []),
    ...(links > 0 ? [{ text: badges.links(links), strong: links > (community?.policy.maxLinks ?? 0) }] : []),
  ];
}

function ofAuthor(
  { member }: CardFacts,
  community: Community | null | undefined,
  { badges }: PanelTexts,
): Why[] {
  if (!member) return [];
  const { banned, held, mutedUntil = 0 } = member.standing;
  const newcomer = member.approved < (community?.policy.newcomerPosts ?? 0);
  return [
    ...(banned ? [{ text: badges.banned, strong: true }] : []),
    ...(held ? [{ text: badges.heldMember, strong: true }] : []),
    ...(mutedUntil > member.joinedAt && mutedUntil > Date.now() ? [{ text: badges.muted }] : []),
    ...(newcomer ? [{ text: badges.newcomer }] : []),
  ];
}

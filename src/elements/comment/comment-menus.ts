import type { Locale } from '../../controllers/locale.js';
import type { Reaction } from '../../domain/entry.js';
import { announce } from '../ui/announce.js';
import '../ui/community-menu.js';
import type { MenuItem } from '../ui/community-menu.js';
import type { CommunityComment } from './community-comment.js';
import { REACTION_SIGNS } from './reactions.js';

/** The menus of a comment, loaded when the first one is opened. */

export function reactionItems({ reactions }: CommunityComment, { t }: Locale): MenuItem[] {
  return (Object.keys(REACTION_SIGNS) as Reaction[]).map((kind) => ({
    id: kind,
    label: t.comment.reactions[kind],
    sign: REACTION_SIGNS[kind],
    checked: reactions.some((shown) => shown.kind === kind && shown.given),
  }));
}

export function actionItems({ editable, deletable, link, delivery }: CommunityComment, { t }: Locale): MenuItem[] {
  const linked = link !== '' && delivery === '';
  return [
    ...(editable ? [{ id: 'edit', label: t.comment.edit }] : []),
    ...(deletable ? [{ id: 'delete', label: t.comment.remove }] : []),
    ...(linked ? [{ id: 'copy', label: t.comment.copyLink }] : []),
    ...(linked && 'share' in navigator ? [{ id: 'share', label: t.comment.share }] : []),
  ];
}

export async function copyLink(link: string, { t }: Locale): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    announce(t.comment.copied);
  } catch {
    // The one dialog that works where the clipboard is forbidden; the address can be copied from it by hand.
    prompt(t.comment.copyFailed, link);
  }
}

/** The device's own share sheet; closing it is no error. */
export async function shareLink(url: string): Promise<void> {
  await navigator.share({ url }).catch(() => undefined);
}

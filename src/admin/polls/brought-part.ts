import type { TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { PollsTabTexts } from '../../i18n/staff/polls/en.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import type { BroughtParts, PartName } from './brought-parts.js';

/** A part that comes when it is wanted first. */
export function broughtPart(
  { locale, t }: { readonly locale: Locale; readonly t: PollsTabTexts },
  parts: BroughtParts,
  name: PartName,
  content: TemplateResult,
): TemplateResult {
  const state = parts.want(name);
  if (state === 'failed') return failedNote(locale, t.partFailed, () => parts.bring(name));
  return state === 'here' ? content : skeletonOf(t.one.loading, 3);
}

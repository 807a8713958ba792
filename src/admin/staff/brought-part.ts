import type { TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { LazyParts } from './lazy-parts.js';
import { failedNote, skeletonOf } from './list-parts.js';

interface PartTexts {
  readonly partFailed: string;
  readonly one: { readonly loading: string };
}

/** A part that comes when it is wanted first. */
export function broughtPart<Name extends string>(
  { locale, t }: { readonly locale: Locale; readonly t: PartTexts },
  parts: LazyParts<Name>,
  name: Name,
  content: TemplateResult,
): TemplateResult {
  const state = parts.want(name);
  if (state === 'failed') return failedNote(locale, t.partFailed, () => parts.bring(name));
  return state === 'here' ? content : skeletonOf(t.one.loading, 3);
}

import { MOST_CODES, SECRET_LENGTH, type Occasion, type OccasionPlan } from '../../domain/occasion.js';
import { codesIn, type OccasionDraft } from '../../domain/occasion-editing.js';
import type { FormFault } from './form-host.js';

/** What is wrong with what only those who have signed up read, and with which field; undefined where nothing is. */
export function secretFault(
  plan: OccasionPlan,
  { secret, codes, ownCodes }: OccasionDraft,
  record: Occasion | null,
): readonly [field: string, fault: FormFault] | undefined {
  const length = secret.trim().length;
  if (plan.reveals === 'link')
    return /^https?:\/\/[^\s]+$/i.test(secret.trim()) && length <= SECRET_LENGTH
      ? undefined
      : ['secret', 'link'];
  if (plan.promotion !== 'code') return undefined;
  if (!ownCodes) return length > 0 && length <= SECRET_LENGTH ? undefined : ['secret', 'code'];
  const list = codesIn(codes);
  // Those that are there stay, where no others are entered.
  if (record?.promotion === 'code' && list.length === 0) return undefined;
  const good =
    list.length > 0 && list.length <= MOST_CODES && list.every((code) => code.length <= SECRET_LENGTH);
  return good && new Set(list).size === list.length ? undefined : ['codes', 'codeList'];
}

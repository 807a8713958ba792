import type { Locale } from '../../controllers/locale.js';
import type { OccasionDraft } from '../../domain/occasion-editing.js';
import type { OccasionFault } from '../../domain/occasion-plan.js';
import type { OccasionPlan } from '../../domain/occasion.js';
import type { OccasionFormTexts } from '../../i18n/staff/occasion-form/en.js';
import type { MarkdownPreviews } from '../staff/markdown-preview.js';
import type { FormRepeats, RepeatFault } from './form-repeats-dates.js';
import type { ZoneField } from './form-zone.js';

/** What only the form finds. */
export type FormFault = OccasionFault | RepeatFault | 'zone' | 'link' | 'code' | 'codeList';

/** The form, as its fields know it. */
export interface FormHost {
  readonly locale: Locale;
  readonly t: OccasionFormTexts;
  /** As it stands now, which may be later than what is rendered. */
  readonly draft: OccasionDraft;
  /** It is there already. */
  readonly changes: boolean;
  /** Somebody else has made it: what is drawn is sealed by whoever makes it. */
  readonly kindFixed: boolean;
  /** What people rely on is not changed any more. */
  readonly published: boolean;
  readonly repeats: FormRepeats;
  readonly zones: ZoneField;
  /** Who comes was promised to be read by staff alone. */
  readonly attendeesFixed: boolean;
  readonly categories: readonly string[];
  readonly previews: MarkdownPreviews;
  changePlan(changes: Partial<OccasionPlan>): void;
  /** What stands beside the plan, with what of the plan goes with it. */
  change(changes: Partial<OccasionDraft>, ofPlan?: Partial<OccasionPlan>): void;
  /** What is wrong with a field, in words; empty where nothing is. */
  errorOf(field: string): string;
  /** The same by its name. */
  faultOf(field: string): FormFault | undefined;
  /** Moves the focus, as soon as that is there. */
  focus(selector: string): void;
}

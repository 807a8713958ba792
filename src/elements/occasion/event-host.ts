import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { OccasionBox } from '../../controllers/occasion-box.js';
import type { Texts } from '../../controllers/texts.js';
import type { OccasionTexts } from '../../i18n/occasions/en.js';

/** The element as its parts see it. */
export interface EventHost extends ReactiveControllerHost, HTMLElement {
  readonly box: OccasionBox;
  readonly locale: Locale;
  readonly texts: Texts<OccasionTexts>;
  readonly headingLevel: number;
}

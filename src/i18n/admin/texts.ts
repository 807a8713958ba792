import { LazyTexts } from '../lazy-texts.js';
import { en } from './en.js';

/** The texts of the panel's frame, its queues and cards; the languages are those of `locales.ts`. */
export const panelTexts = new LazyTexts(en, {});

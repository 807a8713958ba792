import { occasionListTexts } from '../../src/i18n/occasion-list/texts.js';
import { describePart } from './part.js';

describePart('the texts of the list of events', occasionListTexts, {
  de: ['grid.day'],
  es: ['grid.day'],
  fr: ['event.promotion', 'grid.day'],
  ru: ['grid.day'],
});

import { ideaStaffTexts } from '../../src/i18n/ideas/staff/texts.js';
import { ideaTexts } from '../../src/i18n/ideas/texts.js';
import { describePart } from './part.js';

describePart('the texts of ideas', ideaTexts, {
  fr: ['thread.votes'],
});

describePart('what staff read about ideas', ideaStaffTexts);

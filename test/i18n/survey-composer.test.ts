import { surveyComposerTexts } from '../../src/i18n/staff/survey-composer/texts.js';
import { describePart } from './part.js';

describePart('the texts of the form for a survey', surveyComposerTexts, {
  de: ['inQuestion'],
  es: ['inQuestion'],
  fr: ['templates.csat.name', 'questions.label', 'questions.question', 'questions.text'],
  ru: ['inQuestion'],
  ar: ['inQuestion'],
});

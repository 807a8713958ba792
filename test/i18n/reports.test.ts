import { reportTexts } from '../../src/i18n/reports/texts.js';
import { describePart } from './part.js';

describePart('the texts about reports and decisions', reportTexts, {
  de: ['reasons.spam'],
  es: ['reasons.spam'],
  fr: ['reasons.spam'],
});

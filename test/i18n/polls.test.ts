import { pollTexts } from '../../src/i18n/polls/texts.js';
import { describePart } from './part.js';

describePart('the texts of polls', pollTexts, {
  de: ['file.name'],
});

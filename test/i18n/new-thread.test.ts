import { newThreadTexts } from '../../src/i18n/new-thread/texts.js';
import { describePart } from './part.js';

describePart('the texts of the form for a new thread', newThreadTexts, {
  de: ['text'],
  fr: ['discussion', 'question'],
});

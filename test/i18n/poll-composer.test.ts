import { pollComposerTexts } from '../../src/i18n/polls/composer/texts.js';
import { describePart } from './part.js';

describePart('the texts of the form for a poll', pollComposerTexts);

import { streamTexts } from '../../src/i18n/stream/texts.js';
import { describePart } from './part.js';

describePart('the texts of the moderators’ inbox', streamTexts);

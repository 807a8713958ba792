import { cardTexts } from '../../src/i18n/card/texts.js';
import { describePart } from './part.js';

describePart('the texts of cards', cardTexts, { fr: ['version'] });

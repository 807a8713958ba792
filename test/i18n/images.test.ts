import { imageTexts } from '../../src/i18n/images/texts.js';
import { describePart } from './part.js';

describePart('the texts about images', imageTexts);

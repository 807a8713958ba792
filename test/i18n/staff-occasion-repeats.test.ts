import { occasionRepeatsTexts } from '../../src/i18n/staff/occasion-repeats/texts.js';
import { describePart } from './part.js';

describePart('the texts about how an event recurs in its form', occasionRepeatsTexts, { fr: ['count'] });

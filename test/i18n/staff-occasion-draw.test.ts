import { occasionDrawTexts } from '../../src/i18n/staff/occasion-draw/texts.js';
import { describePart } from './part.js';

describePart('the texts of who has won, for staff', occasionDrawTexts);

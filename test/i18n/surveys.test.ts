import { surveyTexts } from '../../src/i18n/surveys/texts.js';
import { describePart } from './part.js';

describePart('the texts of surveys', surveyTexts);

import { previewTexts } from '../../src/i18n/preview/texts.js';
import { describePart } from './part.js';

describePart('what the preview makes up', previewTexts);

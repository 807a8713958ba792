import { threadTexts } from '../../src/i18n/thread/texts.js';
import { describePart } from './part.js';

describePart('the texts of a thread', threadTexts, { fr: ['votes', 'question'] });

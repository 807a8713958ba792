import { checkTexts } from '../../src/i18n/staff/check/texts.js';
import { logTexts } from '../../src/i18n/staff/log/texts.js';
import { memberFileTexts } from '../../src/i18n/staff/members/texts.js';
import { settingsTexts } from '../../src/i18n/staff/settings/texts.js';
import { describePart } from './part.js';

describePart('the texts of the log', logTexts, {});
describePart('the texts of the settings', settingsTexts, {});
describePart('the texts of the tab about members', memberFileTexts, {});
describePart('the texts of the check of the setup', checkTexts, {});

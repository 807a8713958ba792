import { attendeesTexts } from '../../src/i18n/staff/attendees/texts.js';
import { occasionFormTexts } from '../../src/i18n/staff/occasion-form/texts.js';
import { occasionsTabTexts } from '../../src/i18n/staff/occasions/texts.js';
import { describePart } from './part.js';

describePart('the texts of the tab about events', occasionsTabTexts);
describePart('the texts of the form for an event', occasionFormTexts);
describePart('the texts of the list of those who have signed up', attendeesTexts);

import { expect } from '@open-wc/testing';
import { checkTexts } from '../../src/i18n/staff/check/texts.js';
import { logTexts } from '../../src/i18n/staff/log/texts.js';
import { memberFileTexts } from '../../src/i18n/staff/members/texts.js';
import { pollsTabTexts } from '../../src/i18n/staff/polls/texts.js';
import { settingsTexts } from '../../src/i18n/staff/settings/texts.js';
import { describePart } from './part.js';

const google = ['signIn.ways.google'];

describePart('the texts of the log', logTexts, {
  de: ['reasons.spam', 'fields.status', 'fields.name', 'fields.policy.maxLinks'],
  es: ['no', 'reasons.spam'],
  fr: ['reasons.spam'],
});
describePart('the texts of the settings', settingsTexts, {
  de: ['name.heading', 'categories.name', 'staff.roles.admin', 'staff.roles.moderator'],
});
describePart('the texts of the tab about members', memberFileTexts);
describePart('the texts of the tab about polls and surveys', pollsTabTexts, {
  fr: ['votes', 'questions'],
});
describePart('the texts of the check of the setup', checkTexts, {
  ar: google,
  de: google,
  es: google,
  fr: google,
  ru: google,
});

describe('the texts of the staff', () => {
  for (const language of ['ar', 'de', 'es', 'fr', 'ru']) {
    it(`keep a place free for names in ${language} where English does`, async () => {
      const { sentences } = await logTexts.load(language);
      const english: Record<string, string> = logTexts.english.sentences;
      for (const [action, sentence] of Object.entries(sentences))
        expect(sentence.includes('{about}'), action).to.equal(english[action]?.includes('{about}'));
      const { replies } = await settingsTexts.load(language);
      for (const place of ['{name}', '{title}', '{community}']) expect(replies.intro).to.include(place);
    });
  }
});

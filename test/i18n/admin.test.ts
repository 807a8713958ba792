import { expect } from '@open-wc/testing';
import { panelTexts } from '../../src/i18n/admin/texts.js';
import { describePart, plainDigits } from './part.js';

describePart('the panel’s texts', panelTexts, {
  de: ['panel.label', 'badges.reasons.spam'],
  es: ['card.kinds.idea', 'badges.reasons.spam'],
  fr: ['card.kinds.question', 'badges.reasons.spam'],
});

describe('the panel’s texts', () => {
  const said: Record<string, string> = {
    en: '1 report|2 reports|5 reports',
    de: '1 Meldung|2 Meldungen|5 Meldungen',
    fr: '1 signalement|2 signalements|5 signalements',
    es: '1 denuncia|2 denuncias|5 denuncias',
    ru: '1 жалоба|2 жалобы|5 жалоб',
    ar: 'بلاغ واحد|بلاغان|5 بلاغات',
  };
  for (const [language, wanted] of Object.entries(said)) {
    it(`put numbers into the right form in ${language}`, async () => {
      const { badges } = await panelTexts.load(language);
      const texts = [1, 2, 5].map((count) => badges.reported(count)).join('|');
      expect(plainDigits(texts)).to.equal(wanted);
    });
  }
});

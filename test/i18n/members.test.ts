import { expect } from '@open-wc/testing';
import { memberTexts } from '../../src/i18n/members/texts.js';
import { describePart, plainDigits } from './part.js';

describePart('the texts about members', memberTexts);

describe('the texts about members', () => {
  const numbers: Record<string, string> = {
    en: '0 threads started|1 thread started|2 threads started|5 threads started|21 threads started',
    de: '0 Themen begonnen|1 Thema begonnen|2 Themen begonnen|5 Themen begonnen|21 Themen begonnen',
    es: '0 temas iniciados|1 tema iniciado|2 temas iniciados|5 temas iniciados|21 temas iniciados',
    fr: '0 sujet lancé|1 sujet lancé|2 sujets lancés|5 sujets lancés|21 sujets lancés',
    ru: 'Начато 0 тем|Начата 1 тема|Начаты 2 темы|Начато 5 тем|Начата 21 тема',
    ar: 'لم يبدأ أي موضوع|بدأ موضوعًا واحدًا|بدأ موضوعين|بدأ 5 مواضيع|بدأ 21 موضوعًا',
  };
  for (const [language, said] of Object.entries(numbers)) {
    it(`put numbers into the right form in ${language}`, async () => {
      const { card } = await memberTexts.load(language);
      const texts = [0, 1, 2, 5, 21].map((count) => card.threads(count)).join('|');
      expect(plainDigits(texts)).to.equal(said);
    });
  }
});

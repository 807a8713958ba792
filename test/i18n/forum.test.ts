import { expect } from '@open-wc/testing';
import type { ForumTexts } from '../../src/i18n/forum/en.js';
import { forumTexts } from '../../src/i18n/forum/texts.js';
import { describePart, plainDigits } from './part.js';

describePart('the forum’s texts', forumTexts, {
  de: ['board.heading'],
  fr: ['thread.question', 'thread.votes'],
});

describe('the forum’s texts', () => {
  const numbers: Record<string, [text: (texts: ForumTexts) => (count: number) => string, said: string]> = {
    en: [({ thread }) => thread.replies, '0 replies|1 reply|2 replies|5 replies|21 replies'],
    de: [
      ({ search }) => search.found,
      '0 Themen gefunden|1 Thema gefunden|2 Themen gefunden|5 Themen gefunden|21 Themen gefunden',
    ],
    fr: [({ thread }) => thread.replies, '0 réponse|1 réponse|2 réponses|5 réponses|21 réponses'],
    es: [({ thread }) => thread.votes, '0 votos|1 voto|2 votos|5 votos|21 votos'],
    ru: [({ thread }) => thread.replies, '0 ответов|1 ответ|2 ответа|5 ответов|21 ответ'],
    ar: [({ thread }) => thread.replies, 'لا ردود|رد واحد|ردّان|5 ردود|21 ردًا'],
  };
  for (const [language, [pick, said]] of Object.entries(numbers)) {
    it(`put numbers into the right form in ${language}`, async () => {
      const speak = pick(await forumTexts.load(language));
      const texts = [0, 1, 2, 5, 21].map(speak).join('|');
      expect(plainDigits(texts)).to.equal(said);
    });
  }
});

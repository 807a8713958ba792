import { expect } from '@open-wc/testing';
import { inboxTexts } from '../../src/i18n/inbox/texts.js';
import { describePart, plainDigits } from './part.js';

describePart('the inbox’s texts', inboxTexts);

describe('the inbox’s texts', () => {
  const said: Record<string, string> = {
    en: '1 new comment in “Tea”|5 new comments in “Tea”',
    de: '1 neuer Kommentar in „Tea“|5 neue Kommentare in „Tea“',
    fr: '1 nouveau commentaire dans « Tea »|5 nouveaux commentaires dans « Tea »',
    es: '1 comentario nuevo en «Tea»|5 comentarios nuevos en «Tea»',
    ru: '1 новый комментарий в теме «Tea»|5 новых комментариев в теме «Tea»',
    ar: 'تعليق جديد واحد في «\u2068Tea\u2069»|5 تعليقات جديدة في «\u2068Tea\u2069»',
  };
  for (const [language, wanted] of Object.entries(said)) {
    it(`put numbers and titles into the right form in ${language}`, async () => {
      const { news } = await inboxTexts.load(language);
      const texts = [1, 5].map((count) => news.following(count, 'Tea')).join('|');
      expect(plainDigits(texts)).to.equal(wanted);
    });
  }
});

import { expect } from '@open-wc/testing';
import { promotionTexts } from '../../src/i18n/promotions/texts.js';
import { describePart, plainDigits } from './part.js';

describePart('the texts of promotions', promotionTexts);

describe('the texts of promotions', () => {
  const said: Record<string, string> = {
    en: '1 code left|2 codes left|5 codes left',
    de: 'Noch 1 Code|Noch 2 Codes|Noch 5 Codes',
    fr: 'Encore 1 code|Encore 2 codes|Encore 5 codes',
    es: 'Queda 1 código|Quedan 2 códigos|Quedan 5 códigos',
    ru: 'Остался 1 код|Осталось 2 кода|Осталось 5 кодов',
    ar: 'بقي رمز واحد|بقي رمزان|بقيت 5 رموز',
  };
  for (const [language, wanted] of Object.entries(said)) {
    it(`put numbers into the right form in ${language}`, async () => {
      const { counts } = await promotionTexts.load(language);
      expect(plainDigits([1, 2, 5].map(counts.left).join('|'))).to.equal(wanted);
    });
  }
});

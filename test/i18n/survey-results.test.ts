import { expect } from '@open-wc/testing';
import { surveyResultsTexts } from '../../src/i18n/staff/survey-results/texts.js';
import { describePart, plainDigits } from './part.js';

describePart('the texts of surveys’ results', surveyResultsTexts);

describe('the texts of surveys’ results', () => {
  const said: Record<string, string> = {
    en: '1 person has answered|2 people have answered|5 people have answered',
    de: '1 Person hat geantwortet|2 Personen haben geantwortet|5 Personen haben geantwortet',
    fr: '1 personne a répondu|2 personnes ont répondu|5 personnes ont répondu',
    es: '1 persona ha respondido|2 personas han respondido|5 personas han respondido',
    ru: 'Ответил 1 человек|Ответили 2 человека|Ответили 5 человек',
    ar: 'أجاب شخص واحد|أجاب شخصان|أجاب 5 أشخاص',
  };
  for (const [language, wanted] of Object.entries(said)) {
    it(`put numbers into the right form in ${language}`, async () => {
      const { answers } = await surveyResultsTexts.load(language);
      expect(plainDigits([1, 2, 5].map(answers).join('|'))).to.equal(wanted);
    });
  }
});

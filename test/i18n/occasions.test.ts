import { expect } from '@open-wc/testing';
import { occasionTexts } from '../../src/i18n/occasions/texts.js';
import { describePart, plainDigits } from './part.js';

describePart('the texts of events', occasionTexts, {
  fr: ['facts.places'],
});

describe('places in the waiting list', () => {
  const first = [1, 2, 3, 4, 11, 21, 22, 103];

  it('are ordinals in English', () => {
    const { waiting } = occasionTexts.english.own;
    const places = first.map((place) => /\d+\w\w/.exec(waiting(place))?.[0]);
    expect(places).to.deep.equal(['1st', '2nd', '3rd', '4th', '11th', '21st', '22nd', '103rd']);
  });

  it('are ordinals in French', async () => {
    const { waiting } = (await occasionTexts.load('fr')).own;
    expect(waiting(1)).to.equal('Vous êtes en 1re position sur la liste d’attente.');
    expect(waiting(3)).to.equal('Vous êtes en 3e position sur la liste d’attente.');
  });

  it('have their number in every language', async () => {
    for (const language of ['ar', 'de', 'es', 'ru']) {
      const { waiting } = (await occasionTexts.load(language)).own;
      for (const place of first) expect(plainDigits(waiting(place)), language).to.contain(String(place));
    }
  });
});

import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { directionOf, languageOf, strings as loaded } from '../../src/i18n/locales.js';
import { languages, translations } from './languages.js';

describe('the language of a tag', () => {
  const tags: Record<string, string> = {
    en: 'en',
    'en-GB': 'en',
    de: 'de',
    'de-AT': 'de',
    'DE-de': 'de',
    es_MX: 'es',
    'fr-Latn-CA': 'fr',
    'ru-RU-u-nu-latn': 'ru',
    'ar-EG': 'ar',
    pt: 'en',
    'zh-Hant-TW': 'en',
    // German begins with these letters; these languages are others.
    deu: 'en',
    '': 'en',
    '-de': 'en',
    'not a tag': 'en',
  };

  for (const [tag, language] of Object.entries(tags)) {
    it(`is ${language} for “${tag}”`, () => expect(languageOf(tag)).to.equal(language));
  }
});

describe('the direction of a language', () => {
  it('is right to left for Arabic, Persian, Hebrew and Urdu', () => {
    expect(['ar', 'fa', 'he', 'ur'].map(directionOf)).to.deep.equal(['rtl', 'rtl', 'rtl', 'rtl']);
  });

  it('is left to right for the others', () => {
    expect(['en', 'de', 'es', 'fr', 'ru', 'xx'].map(directionOf)).to.deep.equal(Array(6).fill('ltr'));
  });
});

describe('loading strings', () => {
  it('has English from the start', () => {
    expect(loaded.ifLoaded('en')).to.equal(en);
  });

  for (const [language, strings] of Object.entries(languages)) {
    it(`brings ${language}, which is at hand from then on`, async () => {
      expect(await loaded.load(language)).to.equal(strings);
      expect(loaded.ifLoaded(language)).to.equal(strings);
    });
  }

  it('falls back to English for a language that nobody translated', async () => {
    expect(await loaded.load('tlh')).to.equal(en);
    expect(await loaded.load('')).to.equal(en);
  });

  it('keeps the fallback apart, so that the language is not taken for loaded', async () => {
    await loaded.load('tlh');
    expect(loaded.ifLoaded('tlh')).to.be.undefined;
  });

  it('knows each language by the tag that asks for it', async () => {
    for (const language of Object.keys(translations)) {
      expect(await loaded.load(languageOf(`${language}-001`))).to.equal(translations[language]);
    }
  });
});

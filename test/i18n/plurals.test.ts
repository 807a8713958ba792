import { expect } from '@open-wc/testing';
import { ar } from '../../src/i18n/ar.js';
import type { Strings } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { fr } from '../../src/i18n/fr.js';
import { pluralOf } from '../../src/i18n/plural.js';
import { languages } from './languages.js';

const COUNTS = [0, 1, 2, 5, 11, 21, 22, 25, 101, 111, 1.5];

/** The expected texts for COUNTS, written out by hand, separated by bars. */
interface Expected {
  showNew: string;
  arrived: string;
  left: string;
  over: string;
  people: string;
}

const expected: Record<string, Expected> = {
  en: {
    showNew:
      'Show 0 new comments|Show 1 new comment|Show 2 new comments|Show 5 new comments|Show 11 new comments|Show 21 new comments|Show 22 new comments|Show 25 new comments|Show 101 new comments|Show 111 new comments|Show 1.5 new comments',
    arrived:
      '0 new comments|1 new comment|2 new comments|5 new comments|11 new comments|21 new comments|22 new comments|25 new comments|101 new comments|111 new comments|1.5 new comments',
    left: '0 characters left|1 character left|2 characters left|5 characters left|11 characters left|21 characters left|22 characters left|25 characters left|101 characters left|111 characters left|1.5 characters left',
    over: '0 characters too many|1 character too many|2 characters too many|5 characters too many|11 characters too many|21 characters too many|22 characters too many|25 characters too many|101 characters too many|111 characters too many|1.5 characters too many',
    people:
      'Like: 0 people|Like: 1 person|Like: 2 people|Like: 5 people|Like: 11 people|Like: 21 people|Like: 22 people|Like: 25 people|Like: 101 people|Like: 111 people|Like: 1.5 people',
  },
  de: {
    showNew:
      '0 neue Kommentare anzeigen|1 neuen Kommentar anzeigen|2 neue Kommentare anzeigen|5 neue Kommentare anzeigen|11 neue Kommentare anzeigen|21 neue Kommentare anzeigen|22 neue Kommentare anzeigen|25 neue Kommentare anzeigen|101 neue Kommentare anzeigen|111 neue Kommentare anzeigen|1,5 neue Kommentare anzeigen',
    arrived:
      '0 neue Kommentare|1 neuer Kommentar|2 neue Kommentare|5 neue Kommentare|11 neue Kommentare|21 neue Kommentare|22 neue Kommentare|25 neue Kommentare|101 neue Kommentare|111 neue Kommentare|1,5 neue Kommentare',
    left: 'Noch 0 Zeichen|Noch 1 Zeichen|Noch 2 Zeichen|Noch 5 Zeichen|Noch 11 Zeichen|Noch 21 Zeichen|Noch 22 Zeichen|Noch 25 Zeichen|Noch 101 Zeichen|Noch 111 Zeichen|Noch 1,5 Zeichen',
    over: '0 Zeichen zu viel|1 Zeichen zu viel|2 Zeichen zu viel|5 Zeichen zu viel|11 Zeichen zu viel|21 Zeichen zu viel|22 Zeichen zu viel|25 Zeichen zu viel|101 Zeichen zu viel|111 Zeichen zu viel|1,5 Zeichen zu viel',
    people:
      'Gefällt mir: 0 Personen|Gefällt mir: 1 Person|Gefällt mir: 2 Personen|Gefällt mir: 5 Personen|Gefällt mir: 11 Personen|Gefällt mir: 21 Personen|Gefällt mir: 22 Personen|Gefällt mir: 25 Personen|Gefällt mir: 101 Personen|Gefällt mir: 111 Personen|Gefällt mir: 1,5 Personen',
  },
  es: {
    showNew:
      'Mostrar 0 comentarios nuevos|Mostrar 1 comentario nuevo|Mostrar 2 comentarios nuevos|Mostrar 5 comentarios nuevos|Mostrar 11 comentarios nuevos|Mostrar 21 comentarios nuevos|Mostrar 22 comentarios nuevos|Mostrar 25 comentarios nuevos|Mostrar 101 comentarios nuevos|Mostrar 111 comentarios nuevos|Mostrar 1,5 comentarios nuevos',
    arrived:
      '0 comentarios nuevos|1 comentario nuevo|2 comentarios nuevos|5 comentarios nuevos|11 comentarios nuevos|21 comentarios nuevos|22 comentarios nuevos|25 comentarios nuevos|101 comentarios nuevos|111 comentarios nuevos|1,5 comentarios nuevos',
    left: 'Quedan 0 caracteres|Queda 1 carácter|Quedan 2 caracteres|Quedan 5 caracteres|Quedan 11 caracteres|Quedan 21 caracteres|Quedan 22 caracteres|Quedan 25 caracteres|Quedan 101 caracteres|Quedan 111 caracteres|Quedan 1,5 caracteres',
    over: 'Sobran 0 caracteres|Sobra 1 carácter|Sobran 2 caracteres|Sobran 5 caracteres|Sobran 11 caracteres|Sobran 21 caracteres|Sobran 22 caracteres|Sobran 25 caracteres|Sobran 101 caracteres|Sobran 111 caracteres|Sobran 1,5 caracteres',
    people:
      'Me gusta: 0 personas|Me gusta: 1 persona|Me gusta: 2 personas|Me gusta: 5 personas|Me gusta: 11 personas|Me gusta: 21 personas|Me gusta: 22 personas|Me gusta: 25 personas|Me gusta: 101 personas|Me gusta: 111 personas|Me gusta: 1,5 personas',
  },
  fr: {
    showNew:
      'Afficher 0 nouveau commentaire|Afficher 1 nouveau commentaire|Afficher 2 nouveaux commentaires|Afficher 5 nouveaux commentaires|Afficher 11 nouveaux commentaires|Afficher 21 nouveaux commentaires|Afficher 22 nouveaux commentaires|Afficher 25 nouveaux commentaires|Afficher 101 nouveaux commentaires|Afficher 111 nouveaux commentaires|Afficher 1,5 nouveau commentaire',
    arrived:
      '0 nouveau commentaire|1 nouveau commentaire|2 nouveaux commentaires|5 nouveaux commentaires|11 nouveaux commentaires|21 nouveaux commentaires|22 nouveaux commentaires|25 nouveaux commentaires|101 nouveaux commentaires|111 nouveaux commentaires|1,5 nouveau commentaire',
    left: 'Encore 0 caractère|Encore 1 caractère|Encore 2 caractères|Encore 5 caractères|Encore 11 caractères|Encore 21 caractères|Encore 22 caractères|Encore 25 caractères|Encore 101 caractères|Encore 111 caractères|Encore 1,5 caractère',
    over: '0 caractère de trop|1 caractère de trop|2 caractères de trop|5 caractères de trop|11 caractères de trop|21 caractères de trop|22 caractères de trop|25 caractères de trop|101 caractères de trop|111 caractères de trop|1,5 caractère de trop',
    people:
      'J’aime\u00a0: 0 personne|J’aime\u00a0: 1 personne|J’aime\u00a0: 2 personnes|J’aime\u00a0: 5 personnes|J’aime\u00a0: 11 personnes|J’aime\u00a0: 21 personnes|J’aime\u00a0: 22 personnes|J’aime\u00a0: 25 personnes|J’aime\u00a0: 101 personnes|J’aime\u00a0: 111 personnes|J’aime\u00a0: 1,5 personne',
  },
  ru: {
    showNew:
      'Показать 0 новых комментариев|Показать 1 новый комментарий|Показать 2 новых комментария|Показать 5 новых комментариев|Показать 11 новых комментариев|Показать 21 новый комментарий|Показать 22 новых комментария|Показать 25 новых комментариев|Показать 101 новый комментарий|Показать 111 новых комментариев|Показать 1,5 нового комментария',
    arrived:
      '0 новых комментариев|1 новый комментарий|2 новых комментария|5 новых комментариев|11 новых комментариев|21 новый комментарий|22 новых комментария|25 новых комментариев|101 новый комментарий|111 новых комментариев|1,5 нового комментария',
    left: 'Осталось 0 символов|Остался 1 символ|Осталось 2 символа|Осталось 5 символов|Осталось 11 символов|Остался 21 символ|Осталось 22 символа|Осталось 25 символов|Остался 101 символ|Осталось 111 символов|Осталось 1,5 символа',
    over: '0 лишних символов|1 лишний символ|2 лишних символа|5 лишних символов|11 лишних символов|21 лишний символ|22 лишних символа|25 лишних символов|101 лишний символ|111 лишних символов|1,5 лишнего символа',
    people:
      'Нравится: 0 человек|Нравится: 1 человек|Нравится: 2 человека|Нравится: 5 человек|Нравится: 11 человек|Нравится: 21 человек|Нравится: 22 человека|Нравится: 25 человек|Нравится: 101 человек|Нравится: 111 человек|Нравится: 1,5 человека',
  },
  ar: {
    showNew:
      'لا تعليقات جديدة|عرض تعليق جديد واحد|عرض تعليقين جديدين|عرض 5 تعليقات جديدة|عرض 11 تعليقًا جديدًا|عرض 21 تعليقًا جديدًا|عرض 22 تعليقًا جديدًا|عرض 25 تعليقًا جديدًا|عرض 101 تعليق جديد|عرض 111 تعليقًا جديدًا|عرض 1.5 تعليق جديد',
    arrived:
      'لا تعليقات جديدة|تعليق جديد واحد|تعليقان جديدان|5 تعليقات جديدة|11 تعليقًا جديدًا|21 تعليقًا جديدًا|22 تعليقًا جديدًا|25 تعليقًا جديدًا|101 تعليق جديد|111 تعليقًا جديدًا|1.5 تعليق جديد',
    left: 'لم يبق أي حرف|بقي حرف واحد|بقي حرفان|بقيت 5 أحرف|بقي 11 حرفًا|بقي 21 حرفًا|بقي 22 حرفًا|بقي 25 حرفًا|بقي 101 حرف|بقي 111 حرفًا|بقي 1.5 حرف',
    over: 'لا أحرف زائدة|حرف واحد زائد|حرفان زائدان|5 أحرف زائدة|11 حرفًا زائدًا|21 حرفًا زائدًا|22 حرفًا زائدًا|25 حرفًا زائدًا|101 حرف زائد|111 حرفًا زائدًا|1.5 حرف زائد',
    people:
      'أعجبني: لا أحد|أعجبني: شخص واحد|أعجبني: شخصان|أعجبني: 5 أشخاص|أعجبني: 11 شخصًا|أعجبني: 21 شخصًا|أعجبني: 22 شخصًا|أعجبني: 25 شخصًا|أعجبني: 101 شخص|أعجبني: 111 شخصًا|أعجبني: 1.5 شخص',
  },
};

/** Which digits Arabic is written with depends on the browser's data; both kinds are right. */
const plainDigits = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))).replace('٫', '.');

for (const [language, { comments, comment, composer }] of Object.entries(languages)) {
  describe(`numbers in ${language}`, () => {
    const say: Record<keyof Expected, (value: number) => string> = {
      showNew: comments.showNew,
      arrived: comments.arrived,
      left: composer.left,
      over: composer.over,
      people: (value) => comment.reactionCount(comment.reactions.like, value),
    };

    for (const [name, speak] of Object.entries(say) as [keyof Expected, (value: number) => string][]) {
      it(`take the right form of “${name}”`, () => {
        const said = COUNTS.map((value) => plainDigits(speak(value)));
        expect(said).to.deep.equal(expected[language]?.[name].split('|'));
      });
    }
  });
}

describe('large numbers', () => {
  const arrived = (language: string, value: number) =>
    plainDigits(languages[language]?.comments.arrived(value) ?? '');

  it('are grouped as the language groups them', () => {
    expect(arrived('en', 12_345)).to.equal('12,345 new comments');
    expect(arrived('de', 12_345)).to.equal('12.345 neue Kommentare');
    expect(arrived('es', 12_345)).to.equal('12.345 comentarios nuevos');
    expect(arrived('fr', 12_345)).to.equal('12\u202f345 nouveaux commentaires');
    expect(arrived('ru', 12_345)).to.equal('12\u00a0345 новых комментариев');
    expect(arrived('ar', 12_345)).to.match(/^12[,٬]345 تعليقًا جديدًا$/);
  });

  it('take “de” after whole millions in French and Spanish', () => {
    const texts = ({ comments, composer, comment }: Strings) => [
      comments.showNew(1_000_000),
      comments.arrived(1_000_000),
      composer.left(1_000_000),
      composer.over(1_000_000),
      comment.reactionCount('+', 1_000_000),
      comments.arrived(1_000_001),
    ];
    expect(texts(fr).map((text) => text.replaceAll('\u202f', '.'))).to.deep.equal([
      'Afficher 1.000.000 de nouveaux commentaires',
      '1.000.000 de nouveaux commentaires',
      'Encore 1.000.000 de caractères',
      '1.000.000 de caractères de trop',
      '+\u00a0: 1.000.000 de personnes',
      '1.000.001 nouveaux commentaires',
    ]);
    expect(texts(es)).to.deep.equal([
      'Mostrar 1.000.000 de comentarios nuevos',
      '1.000.000 de comentarios nuevos',
      'Quedan 1.000.000 de caracteres',
      'Sobran 1.000.000 de caracteres',
      '+: 1.000.000 de personas',
      '1.000.001 comentarios nuevos',
    ]);
  });

  it('start over with each hundred in Arabic', () => {
    const said = [3, 10, 99, 100, 102, 103, 110, 200, 1_000].map((value) =>
      plainDigits(ar.composer.over(value)),
    );
    expect(said.map((text) => text.replace(/[,٬]/, ''))).to.deep.equal([
      '3 أحرف زائدة',
      '10 أحرف زائدة',
      '99 حرفًا زائدًا',
      '100 حرف زائد',
      '102 حرف زائد',
      '103 أحرف زائدة',
      '110 أحرف زائدة',
      '200 حرف زائد',
      '1000 حرف زائد',
    ]);
  });
});

describe('a plural', () => {
  it('falls back to the form for all others', () => {
    expect(pluralOf('ru', { other: '# ?' })(1)).to.equal('1 ?');
  });

  it('may leave the number out', () => {
    expect(pluralOf('en', { one: 'a comment', other: '# comments' })(1)).to.equal('a comment');
  });
});

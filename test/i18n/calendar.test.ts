import { expect } from '@open-wc/testing';
import type { Repeats } from '../../src/domain/recurrence.js';
import { repeatWords } from '../../src/elements/occasion/calendar-repeats.js';
import { repeatTexts } from '../../src/i18n/calendar/repeats/texts.js';
import { calendarTexts } from '../../src/i18n/calendar/texts.js';
import { describePart, plainDigits } from './part.js';

const name = ['links.outlook'];
describePart('calendars', calendarTexts, {
  ...{ ar: name, de: name, fr: name, ru: name },
  es: ['links.google', 'links.outlook'],
});
describePart('how an event recurs', repeatTexts);

const until = '2027-06-30';
const weekly: Repeats = { every: 'week', interval: 1, weekdays: ['TU', 'TH'], until };
const monthly: Repeats = { every: 'month', interval: 1, place: 2, weekday: 'WE', until: '' };
const seldom: Repeats = { every: 'month', interval: 5, monthDay: 13, until: '' };
const other: Repeats = { every: 'week', interval: 2, weekdays: ['SU'], until: '' };
const last: Repeats = { every: 'month', interval: 2, monthDay: -1, until: '' };

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Every week on Tuesday and Thursday, until June 30, 2027',
    'On the second Wednesday of every month',
    'On day 13, every 5 months',
    'Every 2 weeks on Sunday',
    'On the last day, every 2 months',
  ],
  de: [
    'Jede Woche am Dienstag und Donnerstag, bis 30. Juni 2027',
    'Am zweiten Mittwoch jedes Monats',
    'Am 13. Tag, alle 5 Monate',
    'Alle 2 Wochen am Sonntag',
    'Am letzten Tag, alle 2 Monate',
  ],
  es: [
    'Cada semana, los martes y jueves, hasta el 30 de junio de 2027',
    'El segundo miércoles de cada mes',
    'El día 13, cada 5 meses',
    'Cada 2 semanas, los domingos',
    'El último día, cada 2 meses',
  ],
  fr: [
    'Chaque semaine, le mardi et le jeudi, jusqu’au 30 juin 2027',
    'Le deuxième mercredi de chaque mois',
    'Le 13, tous les 5 mois',
    'Toutes les 2 semaines, le dimanche',
    'Le dernier jour, tous les 2 mois',
  ],
  ru: [
    'Каждую неделю по вторникам и четвергам, до 30 июня 2027 г.',
    'Во вторую среду каждого месяца',
    '13-го числа, каждые 5 месяцев',
    'Каждые 2 недели по воскресеньям',
    'В последний день, каждые 2 месяца',
  ],
  ar: [
    'كل أسبوع يوم الثلاثاء والخميس، حتى 30 يونيو 2027',
    'في ثاني يوم أربعاء من كل شهر',
    'في اليوم 13، كل 5 أشهر',
    'كل أسبوعين يوم الأحد',
    'في اليوم الأخير، كل شهرين',
  ],
};

describe('a rule in words', () => {
  for (const [language, words] of Object.entries(WORDS)) {
    it(`reads as people say it in ${language}`, async () => {
      const texts = await repeatTexts.load(language);
      const said = [weekly, monthly, seldom, other, last].map((rule) => repeatWords(rule, texts, language));
      expect(said.map(plainDigits)).to.deep.equal(words);
    });
  }
});

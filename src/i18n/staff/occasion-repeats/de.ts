import { pluralOf } from '../../plural.js';
import type { OccasionRepeatsTexts } from './en.js';

export const de: OccasionRepeatsTexts = {
  repeats: 'Wiederholung',
  kinds: {
    none: 'Einmalig',
    week: 'Wöchentlich',
    weekday: 'Monatlich am Wochentag',
    day: 'Monatlich am Datum',
  },
  onceStays:
    'Sie ist mit einem einzigen Termin veröffentlicht, für den man sich anmeldet. Für weitere mach eine Kopie, die sich wiederholt.',
  seriesStays:
    'Sie ist veröffentlicht und bleibt eine Reihe. Du kannst spätere Termine hinzufügen und einzelne absagen.',
  interval: 'Wie oft',
  everyWeeks: pluralOf('de', { one: 'Jede Woche', other: 'Alle # Wochen' }),
  everyMonths: pluralOf('de', { one: 'Jeden Monat', other: 'Alle # Monate' }),
  weekdays: 'An diesen Tagen',
  weekday: 'Wochentag',
  monthPlace: 'Wann im Monat',
  monthsWithout: 'Monate ohne diesen Tag werden ausgelassen.',
  until: 'Bis',
  untilHint: 'Der letzte Tag, an dem sie beginnen kann. Leer: die nächsten 60 Termine.',
  working: 'Termine werden berechnet …',
  count: pluralOf('de', { one: '# Termin.', other: '# Termine.' }),
  more: 'Die Regel ergibt mehr. Es sind höchstens 60; für spätere leg eine weitere Veranstaltung an.',
  datesHint: 'Entferne den Haken, um einen Termin auszulassen.',
  storedHint: 'Entferne den Haken, um einen Termin abzusagen. Wer sich dafür angemeldet hat, sieht das.',
  states: {
    leftOut: 'Ausgelassen',
    cancelled: 'Abgesagt',
    over: 'Vorbei',
    dropped: 'Nicht mehr in der Regel: abgesagt',
  },
  unloaded: 'Die Termine ließen sich nicht berechnen. Prüfe deine Verbindung.',
  again: 'Noch einmal versuchen',
  faults: {
    weekdays: 'Wähle mindestens einen Tag.',
    until: 'Bis dahin gibt es keinen Termin. Wähle einen späteren Tag.',
    none: 'Das ergibt keinen einzigen Termin. Wähle einen anderen Tag.',
    dates: 'Lass mindestens einen Termin stehen.',
    unloaded: 'Die Termine ließen sich nicht berechnen. Prüfe deine Verbindung und sende noch einmal.',
  },
};

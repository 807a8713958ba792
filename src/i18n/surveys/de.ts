import { pluralOf } from '../plural.js';
import type { SurveyTexts } from './en.js';

export const de: SurveyTexts = {
  state: {
    loading: 'Befragung wird geladen …',
    failed: 'Die Befragung konnte nicht geladen werden.',
    gone: 'Hier ist keine Befragung, oder noch keine.',
    removed: 'Die Moderation hat diese Befragung ausgeblendet.',
    scheduled: 'Bisher sieht nur das Team diese Befragung. Antworten kann man erst senden, wenn sie beginnt.',
    closed: 'Diese Befragung ist beendet und nimmt keine Antworten mehr an.',
    answered: 'Du hast an dieser Befragung teilgenommen. Danke!',
    elsewhere:
      'Du hast an dieser Befragung schon teilgenommen, vielleicht auf einem anderen Gerät. Was du hier ausgefüllt hast, wurde nicht gesendet; es bleibt erhalten. Um stattdessen dies zu senden, ziehe die gespeicherten Antworten zurück.',
    offline: 'Du bist offline. Deine Antworten bleiben hier; sende sie, sobald du wieder online bist.',
    muted: (time) => `Du kannst ${time} wieder Antworten senden.`,
    createAccount: 'Konto erstellen',
    readers: 'Das Team kann deine Antworten mit deinem Namen lesen.',
    trial:
      'Vorschau: Beantworte sie, wie es die Mitglieder tun werden. Nichts wird gesendet oder gespeichert.',
    tried: 'Das sehen Mitglieder, wenn sie geantwortet haben. Nichts wurde gesendet oder gespeichert.',
    kept: 'Bis du sie sendest, bleiben deine Antworten in diesem Browser.',
  },
  time: {
    opens: (when) => `Beginnt ${when}`,
    closes: (when) => `Endet ${when}`,
    closed: (when) => `Beendet ${when}`,
  },
  form: {
    progress: (place, of) => `Frage ${place} von ${of}`,
    again: 'Von vorn beginnen',
    back: 'Zurück',
    next: 'Weiter',
    send: 'Antworten senden',
    sending: 'Deine Antworten werden gesendet …',
    required: 'Pflichtfrage',
    someRequired: 'Mit „Pflichtfrage“ bezeichnete Fragen brauchen eine Antwort.',
    clear: 'Antwort löschen',
    clearOf: (question) => `Antwort löschen: ${question}`,
    choose: pluralOf('de', { one: 'Wähle # Möglichkeit.', other: 'Wähle # Möglichkeiten.' }),
    chooseBetween: (min, max) => `Wähle ${min} bis ${max} Möglichkeiten.`,
    chooseUpTo: pluralOf('de', {
      one: 'Wähle bis zu # Möglichkeit.',
      other: 'Wähle bis zu # Möglichkeiten.',
    }),
    lengthOf: (length, most) => `${length} von ${most} Zeichen`,
    withdraw: 'Antworten zurückziehen',
    withdrawAsked:
      'Die Befragung ist beendet: Was du jetzt zurückziehst, kannst du nicht noch einmal senden.',
    withdrawForGood: 'Endgültig zurückziehen',
    keep: 'Antworten behalten',
    withdrawing: 'Deine Antworten werden zurückgezogen …',
    withdrawn:
      'Deine Antworten sind zurückgezogen. Sie stehen wieder im Formular, und niemand sonst liest sie.',
    withdrawnForGood: 'Deine Antworten sind zurückgezogen.',
    sent: 'Deine Antworten sind angekommen. Danke!',
    npsLeast: 'Überhaupt nicht wahrscheinlich',
    npsMost: 'Äußerst wahrscheinlich',
    satisfaction: ['Sehr unzufrieden', 'Unzufrieden', 'Teils, teils', 'Zufrieden', 'Sehr zufrieden'],
    stars: pluralOf('de', { one: '# Stern', other: '# Sterne' }),
  },
  faults: {
    required: 'Diese Frage braucht eine Antwort.',
    few: pluralOf('de', {
      one: 'Wähle mindestens # Möglichkeit.',
      other: 'Wähle mindestens # Möglichkeiten.',
    }),
    many: pluralOf('de', {
      one: 'Wähle höchstens # Möglichkeit.',
      other: 'Wähle höchstens # Möglichkeiten.',
    }),
    long: pluralOf('de', { one: 'Kürze dies um # Zeichen.', other: 'Kürze dies um # Zeichen.' }),
    characters: 'Einige Zeichen hier können nicht gespeichert werden. Entferne sie.',
    nothing: 'Beantworte mindestens eine Frage.',
    unknown: 'Diese Antwort passt nicht zur Frage. Wähle noch einmal.',
  },
  refusals: {
    closed:
      'Die Befragung ist inzwischen beendet. Deine Antworten wurden nicht gesendet; sie stehen noch hier, zum Kopieren.',
    scheduled:
      'Die Befragung hat noch nicht begonnen. Deine Antworten bleiben hier; sende sie, sobald sie beginnt.',
    gone: 'Diese Befragung gibt es nicht mehr. Deine Antworten wurden nicht gesendet; sie stehen noch hier, zum Kopieren.',
    banned: 'Du kannst in dieser Community nicht mehr antworten.',
    muted: 'Die Moderation hat dich stummgeschaltet. Deine Antworten bleiben hier.',
    guests:
      'Gäste können an dieser Befragung nicht teilnehmen. Erstelle ein Konto; deine Antworten bleiben hier.',
    elsewhere: 'Du hast an dieser Befragung schon anderswo teilgenommen.',
    denied:
      'Die Community hat das nicht erlaubt. Deine Antworten bleiben hier; versuche es gleich noch einmal.',
    unavailable:
      'Die Community ist nicht erreichbar. Deine Antworten bleiben hier; versuche es gleich noch einmal.',
    exhausted:
      'Diese Community hat ihr Kontingent für heute verbraucht. Deine Antworten bleiben hier; versuche es morgen wieder.',
  },
};

import { pluralOf } from '../plural.js';
import type { ImageTexts } from './en.js';

export const de: ImageTexts = {
  show: {
    enlarge: (alt: string) => `Bild vergrößern: ${alt}`,
    enlargeUnnamed: 'Bild vergrößern',
    unnamed: 'Bild ohne Beschreibung',
    close: 'Schließen',
    loading: 'Das Bild wird geladen …',
    gone: 'Dieses Bild gibt es nicht mehr.',
    failed: 'Das Bild konnte nicht geladen werden.',
    again: 'Erneut versuchen',
  },
  add: {
    button: 'Bild hinzufügen',
    title: 'Neues Bild',
    making: 'Das Bild wird verkleinert …',
    alt: 'Was zeigt das Bild?',
    altHint: 'Wird denen vorgelesen, die es nicht sehen. Leer lassen, wenn es nur schmückt.',
    insert: 'In den Text einfügen',
    cancel: 'Bild verwerfen',
    sending: 'Das Bild wird gespeichert …',
    added: 'Das Bild steht im Text.',
    discarded: 'Das Bild ist verworfen.',
    open: 'Füge zuerst das Bild in den Text ein, oder verwirf es.',
    waiting: pluralOf('de', { one: 'Danach noch # Bild', other: 'Danach noch # Bilder' }),
  },
  refused: {
    kind: 'Dieser Browser kann die Datei nicht als Bild lesen. Speichere sie als JPEG oder PNG und füge sie noch einmal hinzu.',
    size: 'Das Bild ließ sich nicht klein genug machen. Versuche eines mit weniger Einzelheiten.',
    guest: 'Bilder können nur Mitglieder mit Konto hinzufügen, und du bist als Gast hier.',
    off: 'In dieser Community sind Bilder ausgeschaltet. Schreibe stattdessen einen Link zum Bild.',
    tooMany: 'Das sind genug Bilder für heute. Morgen gehen wieder welche.',
    unavailable: 'Keine Verbindung. Das Bild ist noch da; versuche es gleich noch einmal.',
  },
};

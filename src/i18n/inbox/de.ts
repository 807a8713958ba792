import { pluralOf } from '../plural.js';
import type { InboxTexts } from './en.js';

const comments = pluralOf('de', { one: '# neuer Kommentar', other: '# neue Kommentare' });

export const de: InboxTexts = {
  inbox: {
    label: 'Posteingang',
    labelNew: pluralOf('de', { other: 'Posteingang: # neu' }),
    markAll: 'Alle als gelesen markieren',
    markRead: 'Als gelesen markieren',
    close: 'Schließen',
    mute: 'Thema stummschalten',
    muted: 'Du hörst nichts mehr von diesem Thema.',
    undo: 'Rückgängig',
    loading: 'Wird geladen …',
    empty: 'Noch nichts hier. Antworten und Erwähnungen kommen hierher.',
    failed: 'Neues konnte nicht geladen werden.',
    retry: 'Erneut versuchen',
    unread: 'Neu',
    allRead: 'Alles ist als gelesen markiert.',
    gone: 'Dieses Thema gibt es nicht mehr.',
    nowhere: 'Die Seite dieses Kommentars hat keine Adresse, die sich öffnen lässt.',
  },
  news: {
    reply: (name) => `${name} hat dir geantwortet`,
    mention: (name) => `${name} hat dich erwähnt`,
    accepted: 'Deine Antwort wurde angenommen',
    approved: 'Die Moderation hat deinen Beitrag freigegeben',
    removed: 'Die Moderation hat deinen Beitrag entfernt',
    restored: 'Die Moderation hat deinen Beitrag wieder eingesetzt',
    waiting: 'Dein Beitrag wartet wieder auf die Moderation',
    reported: {
      kept: 'Wir haben deine Meldung geprüft und den Kommentar stehen lassen',
      removed: 'Deine Meldung war berechtigt: Der Kommentar wurde entfernt',
    },
    appealed: {
      granted: 'Die Moderation hat noch einmal hingesehen und die Entscheidung zurückgenommen',
      declined: 'Die Moderation hat noch einmal hingesehen, und die Entscheidung bleibt',
    },
    warned: 'Die Moderation hat dich verwarnt',
    muted: (time) => `Die Moderation hat dich bis ${time} stummgeschaltet`,
    banned: 'Die Moderation hat dich aus dieser Community ausgeschlossen',
    held: 'Die Moderation liest, was du schreibst, bevor andere es sehen',
    following: (count, title) => `${comments(count)} in „${title}“`,
    followingSome: (title) => `Neue Kommentare in „${title}“`,
    message: (name, title) => `${name} hat allen geschrieben, die sich für „${title}“ angemeldet haben`,
    won: (title) => `Du hast gewonnen: „${title}“`,
  },
  follow: {
    follow: 'Folgen',
    following: 'Gefolgt',
    muted: 'Stumm',
    followed: 'Du folgst diesem Thema: Neue Kommentare kommen in deinen Posteingang.',
    unfollowed: 'Du folgst diesem Thema nicht mehr.',
    unmuted: 'Du hörst wieder von diesem Thema.',
    full: 'Das sind mehr Themen, als Platz haben. Folge zuerst einem anderen nicht mehr.',
    failed: 'Das ist nicht angekommen. Versuche es noch einmal.',
  },
  mention: {
    label: 'Personen zum Erwähnen',
    found: pluralOf('de', { one: '# Person gefunden', other: '# Personen gefunden' }),
  },
};

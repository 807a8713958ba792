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
    muted: 'Sie hören nichts mehr von diesem Thema.',
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
    reply: (name) => `${name} hat Ihnen geantwortet`,
    mention: (name) => `${name} hat Sie erwähnt`,
    accepted: 'Ihre Antwort wurde angenommen',
    removed: 'Die Moderation hat Ihren Beitrag entfernt',
    reason: (reason) => `Grund: ${reason}`,
    following: (count, title) => `${comments(count)} in „${title}“`,
    followingSome: (title) => `Neue Kommentare in „${title}“`,
  },
  follow: {
    follow: 'Folgen',
    following: 'Gefolgt',
    muted: 'Stumm',
    followed: 'Sie folgen diesem Thema: Neue Kommentare kommen in Ihren Posteingang.',
    unfollowed: 'Sie folgen diesem Thema nicht mehr.',
    unmuted: 'Sie hören wieder von diesem Thema.',
    full: 'Das sind mehr Themen, als Platz haben. Folgen Sie zuerst einem anderen nicht mehr.',
    failed: 'Das ist nicht angekommen. Versuchen Sie es noch einmal.',
  },
  mention: {
    label: 'Personen zum Erwähnen',
    found: pluralOf('de', { one: '# Person gefunden', other: '# Personen gefunden' }),
  },
};

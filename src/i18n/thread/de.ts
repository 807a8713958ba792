import { pluralOf } from '../plural.js';
import type { ThreadTexts } from './en.js';

export const de: ThreadTexts = {
  answers: 'Antworten',
  replies: 'Antworten',
  gone: 'Diesen Beitrag gibt es nicht mehr.',
  deleted: 'Gelöschter Beitrag',
  deletedNote:
    'Was diesen Beitrag eröffnet hat, wurde zurückgenommen oder entfernt. Die Antworten sind noch da.',
  accept: 'Antwort annehmen',
  unaccept: 'Annahme zurücknehmen',
  accepted: 'Angenommene Antwort',
  acceptedDone: 'Antwort angenommen.',
  unacceptedDone: 'Die Antwort ist nicht mehr als angenommen markiert.',
  goToAnswer: 'Zur angenommenen Antwort',
  up: 'Dafür stimmen',
  down: 'Dagegen stimmen',
  votes: pluralOf('de', { one: '# Stimme', other: '# Stimmen' }),
  question: 'Frage',
  answered: 'Beantwortet',
  locked: 'Geschlossen',
  pinned: 'Angeheftet',
  ownVote: 'Über deinen eigenen Beitrag stimmen andere ab.',
  comments: 'Kommentare',
  vote: 'Für diese Idee stimmen',
  official: 'Offizielle Antwort',
  makeOfficial: 'Zur offiziellen Antwort machen',
  unmakeOfficial: 'Nicht mehr offizielle Antwort',
  officialDone: 'Das ist jetzt die offizielle Antwort.',
  unofficialDone: 'Es gibt keine offizielle Antwort mehr.',
  goToOfficial: 'Zur offiziellen Antwort',
};

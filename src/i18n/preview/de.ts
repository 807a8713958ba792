import type { PreviewTexts } from './en.js';

export const de: PreviewTexts = {
  poll: {
    question: 'Was soll als Nächstes kommen?',
    options: ['Mehr Geschichten', 'Tipps und Kniffe', 'Ein Blick hinter die Kulissen', 'Neuigkeiten'],
  },
  survey: {
    title: 'Wie gefällt es dir hier?',
    recommend: 'Wie wahrscheinlich ist es, dass du diese Website weiterempfiehlst?',
    reason: 'Was führt dich hierher?',
    reasons: ['Lesen', 'Mitmachen', 'Nur umsehen'],
    better: 'Was könnte besser sein?',
    thanks: 'Danke. In der Vorschau bleiben deine Antworten in diesem Browser.',
  },
  event: {
    title: 'Kaffee zusammen',
    body: 'Ein Abend zum Ausprobieren: Es gibt **zwei Plätze**, wer als Dritter kommt, wartet.',
    place: 'Wo du gerade bist',
  },
};

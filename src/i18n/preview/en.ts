export const en = {
  poll: {
    question: 'What should come next?',
    options: ['More stories', 'Tips and tricks', 'A look behind the scenes', 'News'],
  },
  survey: {
    title: 'How do you like it here?',
    recommend: 'How likely are you to recommend this site to a friend?',
    reason: 'What brings you here?',
    reasons: ['Reading', 'Taking part', 'Just looking'],
    better: 'What could be better?',
    thanks: 'Thank you. In the preview your answers stay in this browser.',
  },
  event: {
    title: 'Coffee together',
    body: 'An evening to try signing up with: there are **two places**, whoever comes third waits.',
    place: 'Wherever you are',
  },
};

export type PreviewTexts = typeof en;

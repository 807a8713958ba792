import type { PreviewTexts } from './en.js';

export const es: PreviewTexts = {
  poll: {
    question: '¿Qué debería venir después?',
    options: ['Más historias', 'Consejos y trucos', 'Una mirada entre bastidores', 'Noticias'],
  },
  survey: {
    title: '¿Te gusta estar aquí?',
    recommend: '¿Qué probabilidad hay de que recomiendes este sitio a un amigo?',
    reason: '¿Qué te trae por aquí?',
    reasons: ['Leer', 'Participar', 'Solo mirar'],
    better: '¿Qué podría mejorar?',
    thanks: 'Gracias. En la vista previa, tus respuestas se quedan en este navegador.',
  },
  event: {
    title: 'Un café juntos',
    body: 'Una tarde para probar la inscripción: hay **dos plazas**, la tercera persona espera.',
    place: 'Donde estés',
  },
};

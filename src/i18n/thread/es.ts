import { pluralOf } from '../plural.js';
import type { ThreadTexts } from './en.js';

export const es: ThreadTexts = {
  answers: 'Respuestas',
  replies: 'Respuestas',
  gone: 'Este hilo ya no está aquí.',
  deleted: 'Hilo eliminado',
  deletedNote: 'Lo que abría este hilo se ha retirado. Las respuestas siguen aquí.',
  accept: 'Aceptar respuesta',
  unaccept: 'Retirar la aceptación',
  accepted: 'Respuesta aceptada',
  acceptedDone: 'Respuesta aceptada.',
  unacceptedDone: 'La respuesta ya no está marcada como aceptada.',
  goToAnswer: 'Ir a la respuesta aceptada',
  up: 'Votar a favor',
  down: 'Votar en contra',
  votes: pluralOf('es', { one: '# voto', other: '# votos' }),
  question: 'Pregunta',
  answered: 'Respondida',
  locked: 'Cerrado',
  pinned: 'Fijado',
  ownVote: 'Sobre lo que tú abres votan los demás.',
};

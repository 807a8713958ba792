import { pluralOf } from '../plural.js';
import type { ThreadTexts } from './en.js';

export const ru: ThreadTexts = {
  answers: 'Ответы',
  replies: 'Ответы',
  gone: 'Этой темы больше нет.',
  deleted: 'Удалённая тема',
  deletedNote: 'То, что открывало эту тему, убрано. Ответы остались.',
  accept: 'Принять ответ',
  unaccept: 'Отменить принятие',
  accepted: 'Принятый ответ',
  acceptedDone: 'Ответ принят.',
  unacceptedDone: 'Ответ больше не отмечен как принятый.',
  goToAnswer: 'Перейти к принятому ответу',
  up: 'Голосовать за',
  down: 'Голосовать против',
  votes: pluralOf('ru', { one: '# голос', few: '# голоса', many: '# голосов', other: '# голоса' }),
  question: 'Вопрос',
  answered: 'Есть ответ',
  locked: 'Закрыта',
  pinned: 'Закреплена',
  ownVote: 'За вашу тему голосуют другие.',
};

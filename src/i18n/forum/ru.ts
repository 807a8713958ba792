import { pluralOf } from '../plural.js';
import type { ForumTexts } from './en.js';

const plural = (one: string, few: string, many: string, other: string) =>
  pluralOf('ru', { one, few, many, other });

export const ru: ForumTexts = {
  board: {
    heading: 'Форум',
    threads: 'Темы',
    newThread: 'Новая тема',
    categories: 'Разделы',
    allCategories: 'Все разделы',
    sort: 'Сортировка',
    sorts: { latest: 'По активности', newest: 'Новые', top: 'Лучшие', unanswered: 'Без ответа' },
    tag: (tag) => `Метка: ${tag}`,
    filters: 'Фильтры',
    removeFilter: (filter) => `Убрать фильтр: ${filter}`,
    showAll: 'Показать все',
    loading: 'Загрузка тем…',
    empty: 'Тем пока нет. Начните первую.',
    emptyHere: 'Здесь пока нет тем.',
    emptyUnanswered: 'Нет вопросов без ответа.',
    failed: 'Не удалось загрузить темы.',
    offline: 'Вы не в сети. То, что вы пишете, сохраняется в этом браузере.',
    showNew: 'Показать новое',
    shown: 'Список обновлён.',
    loadMore: 'Загрузить ещё темы',
    back: 'Все темы',
    unavailable: 'Не удалось загрузить эту часть. Проверьте соединение и попробуйте снова.',
  },
  thread: {
    question: 'Вопрос',
    answered: 'Есть ответ',
    locked: 'Закрыта',
    pinned: 'Закреплена',
    unseen: 'Новое',
    waiting: 'Ожидает модератора',
    waitingHint: 'Видно только вам.',
    by: (name) => `автор: ${name}`,
    replies: plural('# ответ', '# ответа', '# ответов', '# ответа'),
    up: 'Голосовать за',
    down: 'Голосовать против',
    ownVote: 'За вашу тему голосуют другие.',
    votes: plural('# голос', '# голоса', '# голосов', '# голоса'),
  },
  search: {
    label: 'Поиск по темам',
    clear: 'Очистить поиск',
    searching: 'Идёт поиск…',
    found: plural('Найдена # тема', 'Найдено # темы', 'Найдено # тем', 'Найдено # темы'),
    nothing: 'Ни в одном названии нет этих слов.',
    failed: 'Поиск не удался. Показано то, что уже загружено.',
  },
};

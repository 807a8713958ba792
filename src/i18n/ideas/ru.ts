import { pluralOf } from '../plural.js';
import type { IdeaTexts } from './en.js';

const plural = (one: string, few: string, many: string, other: string) =>
  pluralOf('ru', { one, few, many, other });

export const ru: IdeaTexts = {
  statuses: {
    open: 'Открыта',
    planned: 'В планах',
    progress: 'В работе',
    done: 'Сделано',
    declined: 'Отклонена',
  },
  board: {
    heading: 'Идеи',
    newIdea: 'Новая идея',
    views: 'Вид',
    list: 'Список',
    roadmap: 'План развития',
    categories: 'Разделы',
    allCategories: 'Все разделы',
    sort: 'Сортировка',
    sorts: { top: 'По голосам', newest: 'Новые', latest: 'По активности' },
    status: 'Состояние',
    allStatuses: 'Все',
    loading: 'Загрузка идей…',
    empty: 'Идей пока нет. Предложите первую.',
    emptyHere: 'Здесь пока нет идей.',
    emptyColumn: 'Сейчас здесь ничего нет.',
    failed: 'Не удалось загрузить идеи.',
    offline: 'Вы не в сети. То, что вы пишете, сохраняется в этом браузере.',
    loadMore: 'Загрузить ещё идеи',
    back: 'Все идеи',
    export: 'Экспорт в CSV',
    exportFailed: 'Не удалось создать файл. Проверьте соединение и попробуйте снова.',
    unavailable: 'Не удалось загрузить эту часть. Проверьте соединение и попробуйте снова.',
  },
  thread: {
    waiting: 'Ожидает модератора',
    waitingHint: 'Видно только вам.',
    by: (name) => `автор: ${name}`,
    comments: plural('# комментарий', '# комментария', '# комментариев', '# комментария'),
    votes: plural('# голос', '# голоса', '# голосов', '# голоса'),
    vote: (title, votes) => `Голосовать за «${title}», ${votes}`,
    ownVote: 'За ваши идеи голосуют другие.',
    closed: 'Голосование по этой идее закрыто.',
  },
  status: {
    label: 'Состояние',
    changed: 'Изменено',
    merged: 'Объединена с идеей',
    mergedHint: 'Голоса за эту идею теперь засчитаны там.',
    otherIdea: 'другая идея',
  },
  search: {
    label: 'Поиск по идеям',
    searching: 'Идёт поиск…',
    found: plural('Найдена # идея', 'Найдено # идеи', 'Найдено # идей', 'Найдено # идеи'),
    nothing: 'Ни в одном названии нет этих слов.',
    failed: 'Поиск не удался. Показано то, что уже загружено.',
  },
  write: {
    heading: 'Новая идея',
    text: 'Что станет лучше?',
    similar: 'Это одна из них? Голос весит больше, чем та же идея ещё раз.',
    post: 'Опубликовать идею',
    posted: 'Идея опубликована.',
    postedEarlier:
      'Идея уже была опубликована, но без последних правок. Они сохранены здесь: внесите их в ту идею или опубликуйте отдельно.',
  },
};

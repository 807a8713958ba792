import { pluralOf } from '../plural.js';
import type { CardTexts } from './en.js';

export const ru: CardTexts = {
  former: pluralOf('ru', {
    one: 'Показать # прежнюю версию',
    few: 'Показать # прежние версии',
    many: 'Показать # прежних версий',
    other: 'Показать # прежней версии',
  }),
  version: (number) => `Версия ${number}`,
  editedSince: 'Изменено после жалобы',
  thisToo: 'Удалить и эту запись',
  tooLong: 'Сократите до 500 знаков.',
  conversation: {
    show: 'Показать разговор',
    this: 'Эта запись',
    removed: 'Удалено модератором',
    deleted: 'Удалено автором',
    whole: 'Показать всю страницу',
    empty: 'Здесь пока ничего не опубликовано.',
    failed: 'Не удалось загрузить разговор. Сверните его и откройте снова.',
  },
  order: { label: 'Порядок', weight: 'Больше всего жалоб', latest: 'Сначала новые' },
  image: { show: 'Показать изображение', showNamed: (description) => `Показать изображение: ${description}` },
  alike: pluralOf('ru', {
    one: 'Выбрать # одинаковую',
    few: 'Выбрать # одинаковые',
    many: 'Выбрать # одинаковых',
    other: 'Выбрать # одинаковой',
  }),
  byAuthor: pluralOf('ru', {
    one: 'Выбрать # этого автора',
    few: 'Выбрать # этого автора',
    many: 'Выбрать # этого автора',
    other: 'Выбрать # этого автора',
  }),
};

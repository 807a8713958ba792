import type { CalendarTexts } from './en.js';

export const ru: CalendarTexts = {
  yours: (times, city) => `${times} по вашему времени (${city})`,
  links: {
    add: 'Добавить в календарь',
    others: 'Другие календари',
    google: 'Google Календарь',
    outlook: 'Outlook',
    failed: 'Не удалось создать файл календаря. Проверьте подключение и попробуйте ещё раз.',
  },
};

import type { CalendarTexts } from './en.js';

export const ar: CalendarTexts = {
  yours: (times, city) => `${times} بتوقيتك (${city})`,
  links: {
    add: 'إضافة إلى التقويم',
    others: 'تقاويم أخرى',
    google: 'تقويم Google',
    outlook: 'Outlook',
    failed: 'تعذّر إنشاء ملف التقويم. تحقّق من اتصالك وحاول مرة أخرى.',
  },
};

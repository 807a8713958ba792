import { pluralOf } from '../plural.js';
import type { OccasionListTexts } from './en.js';

/** A plural in Arabic: 0 · 1 · 2 · 3–10 · 11–99 · 100–102 and fractions; the same with each hundred. */
const plural = (zero: string, one: string, two: string, few: string, many: string, other: string) =>
  pluralOf('ar', { zero, one, two, few, many, other });

export const ar: OccasionListTexts = {
  board: {
    heading: 'الفعاليات',
    views: 'العرض',
    agenda: 'قائمة',
    month: 'شهر',
    when: 'الوقت',
    times: { coming: 'القادمة', past: 'السابقة' },
    categories: 'الأقسام',
    allCategories: 'كل الأقسام',
    loading: 'جارٍ تحميل الفعاليات…',
    nothingComing: 'لا فعاليات مقررة حاليًا.',
    nothingPast: 'لم تُقم أي فعالية بعد.',
    nothingHere: 'لا فعاليات من هذا القسم في القائمة.',
    nothingThisDay: 'لا فعاليات في هذا اليوم.',
    failed: 'تعذّر تحميل الفعاليات.',
    offline: 'أنت غير متصل. قد يكون ما تراه قد تغيّر.',
    incomplete: 'لم تكتمل القائمة بعد. قد توجد فعاليات أخرى في أي يوم.',
    loadMore: 'تحميل المزيد من الفعاليات',
    more: plural(
      'لم تُضف فعاليات إلى القائمة.',
      'أُضيفت فعالية واحدة إلى القائمة.',
      'أُضيفت فعاليتان إلى القائمة.',
      'أُضيفت # فعاليات إلى القائمة.',
      'أُضيفت # فعاليةً إلى القائمة.',
      'أُضيفت # فعالية إلى القائمة.',
    ),
    back: 'كل الفعاليات',
    addAll: 'إضافة الكل إلى التقويم',
    addedAll: plural(
      'لا فعاليات في الملف.',
      'في الملف فعالية واحدة. افتحه بتقويمك.',
      'في الملف فعاليتان. افتحه بتقويمك.',
      'في الملف # فعاليات. افتحه بتقويمك.',
      'في الملف # فعاليةً. افتحه بتقويمك.',
      'في الملف # فعالية. افتحه بتقويمك.',
    ),
    addingFailed: 'تعذّر إنشاء ملف التقويم. تحقق من الاتصال ثم حاول مجددًا.',
    unavailable: 'تعذّر تحميل هذا الجزء. تحقق من الاتصال ثم حاول مجددًا.',
  },
  event: {
    today: 'اليوم',
    tomorrow: 'غدًا',
    yesterday: 'أمس',
    allDay: 'طوال اليوم',
    kinds: { meetup: 'حضوري', online: 'عبر الإنترنت' },
    promotions: { contest: 'مسابقة', giveaway: 'سحب', code: 'رمز' },
    promotion: 'عرض ترويجي',
    recurring: 'متكررة',
    cancelled: 'أُلغيت',
    running: 'الآن',
    tentative: 'غير مؤكدة بعد',
  },
  grid: {
    day: (day, events) => `${day}، ${events}`,
    previous: 'الشهر السابق',
    next: 'الشهر التالي',
    today: 'اليوم',
    events: plural('لا فعاليات', 'فعالية واحدة', 'فعاليتان', '# فعاليات', '# فعاليةً', '# فعالية'),
    further: plural('لا غيرها', 'واحدة أخرى', 'اثنتان أخريان', '# أخرى', '# أخرى', '# أخرى'),
  },
};

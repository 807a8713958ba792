import { pluralOf } from '../plural.js';
import type { CardTexts } from './en.js';

export const ar: CardTexts = {
  former: pluralOf('ar', {
    zero: 'لا نصوص سابقة',
    one: 'إظهار نص سابق واحد',
    two: 'إظهار نصين سابقين',
    few: 'إظهار # نصوص سابقة',
    many: 'إظهار # نصًا سابقًا',
    other: 'إظهار # نص سابق',
  }),
  version: (number) => `النسخة ${number}`,
  editedSince: 'عُدّل بعد البلاغ',
  thisToo: 'إزالة هذه المشاركة أيضًا',
  tooLong: 'اختصر النص إلى 500 حرف.',
  conversation: {
    show: 'إظهار المحادثة',
    this: 'هذه المشاركة',
    removed: 'أُزيلت',
    deleted: 'حُذفت',
    whole: 'إظهار الصفحة كاملة',
    empty: 'لم يُنشر شيء هنا بعد.',
    failed: 'تعذّر تحميل المحادثة. أغلقها ثم افتحها من جديد.',
  },
  order: { label: 'الترتيب', weight: 'الأكثر بلاغات', latest: 'الأحدث' },
  image: { show: 'إظهار الصورة', showNamed: (description) => `إظهار الصورة: ${description}` },
  alike: pluralOf('ar', {
    zero: 'لا شيء متطابق',
    one: 'تحديد واحدة متطابقة',
    two: 'تحديد متطابقتين',
    few: 'تحديد # متطابقة',
    many: 'تحديد # متطابقة',
    other: 'تحديد # متطابقة',
  }),
  byAuthor: pluralOf('ar', {
    zero: 'لا شيء من هذا الكاتب',
    one: 'تحديد واحدة من هذا الكاتب',
    two: 'تحديد اثنتين من هذا الكاتب',
    few: 'تحديد # من هذا الكاتب',
    many: 'تحديد # من هذا الكاتب',
    other: 'تحديد # من هذا الكاتب',
  }),
};

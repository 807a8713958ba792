import { pluralOf } from '../plural.js';
import type { ForumTexts } from './en.js';

/** A plural in Arabic: 0 · 1 · 2 · 3–10 · 11–99 · 100–102 and fractions; the same with each hundred. */
const plural = (zero: string, one: string, two: string, few: string, many: string, other: string) =>
  pluralOf('ar', { zero, one, two, few, many, other });

/** Keeps a name in its own direction, whatever script it is in: first strong isolate … pop isolate. */
const isolated = (name: string) => `\u2068${name}\u2069`;

export const ar: ForumTexts = {
  board: {
    heading: 'المنتدى',
    threads: 'المواضيع',
    newThread: 'موضوع جديد',
    categories: 'الأقسام',
    allCategories: 'كل الأقسام',
    sort: 'الترتيب',
    sorts: { latest: 'آخر نشاط', newest: 'الأحدث', top: 'الأعلى تصويتًا', unanswered: 'بلا إجابة' },
    tag: (tag) => `وسم: ${isolated(tag)}`,
    filters: 'المرشّحات',
    removeFilter: (filter) => `إزالة المرشّح: ${isolated(filter)}`,
    showAll: 'عرض الكل',
    loading: 'جارٍ تحميل المواضيع…',
    empty: 'لا مواضيع بعد. ابدأ أول موضوع.',
    emptyHere: 'لا مواضيع هنا بعد.',
    emptyUnanswered: 'لا سؤال ينتظر إجابة.',
    failed: 'تعذّر تحميل المواضيع.',
    offline: 'أنت غير متصل. ما تكتبه محفوظ في هذا المتصفح.',
    showNew: 'عرض النشاط الجديد',
    shown: 'القائمة محدَّثة.',
    loadMore: 'تحميل المزيد من المواضيع',
    back: 'كل المواضيع',
    unavailable: 'تعذّر تحميل هذا الجزء. تحقق من الاتصال ثم حاول مجددًا.',
  },
  thread: {
    question: 'سؤال',
    answered: 'أُجيب عنه',
    locked: 'مغلق',
    pinned: 'مثبّت',
    unseen: 'جديد',
    waiting: 'بانتظار أحد المشرفين',
    waitingHint: 'لا يراه أحد سواك.',
    by: (name) => `من ${isolated(name)}`,
    replies: plural('لا ردود', 'رد واحد', 'ردّان', '# ردود', '# ردًا', '# رد'),
    up: 'تصويت مع',
    down: 'تصويت ضد',
    ownVote: 'الآخرون هم من يصوّتون على ما تبدؤه.',
    votes: plural('لا أصوات', 'صوت واحد', 'صوتان', '# أصوات', '# صوتًا', '# صوت'),
  },
  search: {
    label: 'البحث في المواضيع',
    clear: 'مسح البحث',
    searching: 'جارٍ البحث…',
    found: plural(
      'لم يُعثر على مواضيع',
      'عُثر على موضوع واحد',
      'عُثر على موضوعين',
      'عُثر على # مواضيع',
      'عُثر على # موضوعًا',
      'عُثر على # موضوع',
    ),
    nothing: 'لا موضوع يحمل هذه الكلمات في عنوانه.',
    failed: 'لم يتم البحث. هذا ما تم تحميله.',
  },
};

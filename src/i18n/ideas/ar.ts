import { pluralOf } from '../plural.js';
import type { IdeaTexts } from './en.js';

/** A plural in Arabic: 0 · 1 · 2 · 3–10 · 11–99 · 100–102 and fractions; the same with each hundred. */
const plural = (zero: string, one: string, two: string, few: string, many: string, other: string) =>
  pluralOf('ar', { zero, one, two, few, many, other });

/** Keeps a name in its own direction, whatever script it is in: first strong isolate … pop isolate. */
const isolated = (name: string) => `\u2068${name}\u2069`;

export const ar: IdeaTexts = {
  statuses: {
    open: 'مفتوحة',
    planned: 'مخطَّط لها',
    progress: 'قيد التنفيذ',
    done: 'منجزة',
    declined: 'مرفوضة',
  },
  board: {
    heading: 'الأفكار',
    newIdea: 'فكرة جديدة',
    views: 'العرض',
    list: 'قائمة',
    roadmap: 'خارطة الطريق',
    categories: 'الأقسام',
    allCategories: 'كل الأقسام',
    sort: 'الترتيب',
    sorts: { top: 'الأكثر أصواتًا', newest: 'الأحدث', latest: 'آخر نشاط' },
    status: 'الحالة',
    allStatuses: 'الكل',
    loading: 'جارٍ تحميل الأفكار…',
    empty: 'لا أفكار بعد. شارك أول فكرة.',
    emptyHere: 'لا أفكار هنا بعد.',
    emptyColumn: 'لا شيء هنا حاليًا.',
    failed: 'تعذّر تحميل الأفكار.',
    offline: 'أنت غير متصل. ما تكتبه محفوظ في هذا المتصفح.',
    loadMore: 'تحميل المزيد من الأفكار',
    back: 'كل الأفكار',
    export: 'تصدير CSV',
    exportFailed: 'تعذّر إنشاء الملف. تحقق من الاتصال ثم حاول مجددًا.',
    unavailable: 'تعذّر تحميل هذا الجزء. تحقق من الاتصال ثم حاول مجددًا.',
  },
  thread: {
    waiting: 'بانتظار أحد المشرفين',
    waitingHint: 'لا يراها أحد سواك.',
    by: (name) => `من ${isolated(name)}`,
    comments: plural('لا تعليقات', 'تعليق واحد', 'تعليقان', '# تعليقات', '# تعليقًا', '# تعليق'),
    votes: plural('لا أصوات (#)', 'صوت واحد (#)', 'صوتان (#)', '# أصوات', '# صوتًا', '# صوت'),
    vote: (title, votes) => `التصويت لـ«${isolated(title)}»، ${votes}`,
    ownVote: 'الآخرون هم من يصوّتون على أفكارك.',
    closed: 'أُغلق التصويت على هذه الفكرة.',
  },
  status: {
    label: 'الحالة',
    changed: 'تغيّرت',
    merged: 'دُمجت في',
    mergedHint: 'انتقلت أصوات هذه الفكرة إلى هناك.',
    otherIdea: 'فكرة أخرى',
  },
  search: {
    label: 'البحث في الأفكار',
    searching: 'جارٍ البحث…',
    found: plural(
      'لم يُعثر على أفكار',
      'عُثر على فكرة واحدة',
      'عُثر على فكرتين',
      'عُثر على # أفكار',
      'عُثر على # فكرةً',
      'عُثر على # فكرة',
    ),
    nothing: 'لا فكرة تحمل هذه الكلمات في عنوانها.',
    failed: 'لم يتم البحث. هذا ما تم تحميله.',
  },
  write: {
    heading: 'فكرة جديدة',
    text: 'ما الذي ستحسّنه؟',
    similar: 'أهي إحدى هذه الأفكار؟ صوتك لها أنفع من تكرار الفكرة نفسها.',
    post: 'نشر الفكرة',
    posted: 'نُشرت فكرتك.',
    postedEarlier:
      'كانت فكرتك قد وصلت دون تعديلاتك الأخيرة. هي محفوظة هنا: انقلها إلى تلك الفكرة أو انشرها فكرةً أخرى.',
  },
};

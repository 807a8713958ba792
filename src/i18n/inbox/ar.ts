import { pluralOf } from '../plural.js';
import type { InboxTexts } from './en.js';

const comments = pluralOf('ar', {
  zero: 'لا تعليقات جديدة',
  one: 'تعليق جديد واحد',
  two: 'تعليقان جديدان',
  few: '# تعليقات جديدة',
  many: '# تعليقًا جديدًا',
  other: '# تعليق جديد',
});

/** Keeps a name in its own direction, whatever script it is in: first strong isolate … pop isolate. */
const isolated = (name: string) => `\u2068${name}\u2069`;

export const ar: InboxTexts = {
  inbox: {
    label: 'الوارد',
    labelNew: pluralOf('ar', { other: 'الوارد: # جديد' }),
    markAll: 'تعليم الكل كمقروء',
    markRead: 'تعليم كمقروء',
    close: 'إغلاق',
    mute: 'كتم الموضوع',
    muted: 'لن يصلك شيء من هذا الموضوع.',
    undo: 'تراجع',
    loading: 'جارٍ التحميل…',
    empty: 'لا شيء هنا بعد. ستظهر هنا الردود والإشارات إليك.',
    failed: 'تعذّر تحميل الجديد.',
    retry: 'حاول مجددًا',
    unread: 'جديد',
    allRead: 'عُلّم كل شيء كمقروء.',
    gone: 'لم يعد هذا الموضوع هنا.',
    nowhere: 'ليس لصفحة هذا التعليق عنوان يمكن فتحه.',
  },
  news: {
    reply: (name) => `رد من ${isolated(name)} عليك`,
    mention: (name) => `إشارة إليك من ${isolated(name)}`,
    accepted: 'قُبلت إجابتك',
    approved: 'نشر أحد المشرفين ما كتبته',
    removed: 'أزال أحد المشرفين ما كتبته',
    restored: 'أعاد أحد المشرفين ما كتبته',
    waiting: 'ما كتبته في انتظار المشرفين من جديد',
    reported: { kept: 'نظرنا في بلاغك وأبقينا التعليق', removed: 'بلاغك في محله: أُزيل التعليق' },
    appealed: {
      granted: 'نظر أحد المشرفين مرة أخرى وتراجع عن القرار',
      declined: 'نظر أحد المشرفين مرة أخرى، والقرار باقٍ',
    },
    warned: 'أنذرك أحد المشرفين',
    muted: (time) => `كتمك أحد المشرفين حتى ${isolated(time)}`,
    banned: 'حظرك أحد المشرفين من هذا المجتمع',
    held: 'يقرأ أحد المشرفين ما تكتبه قبل أن يراه الآخرون',
    following: (count, title) => `${comments(count)} في «${isolated(title)}»`,
    followingSome: (title) => `تعليقات جديدة في «${isolated(title)}»`,
    message: (name, title) => `رسالة من ${isolated(name)} إلى المسجّلين في «${isolated(title)}»`,
    won: (title) => `لقد فزت: «${isolated(title)}»`,
  },
  follow: {
    follow: 'متابعة',
    following: 'تتابعه',
    muted: 'مكتوم',
    followed: 'أنت تتابع هذا الموضوع: ستصل تعليقاته الجديدة إلى الوارد.',
    unfollowed: 'لم تعد تتابع هذا الموضوع.',
    unmuted: 'ستصلك أخبار هذا الموضوع من جديد.',
    full: 'هذه مواضيع أكثر مما يتسع له المكان. ألغِ متابعة موضوع آخر أولًا.',
    failed: 'لم يصل ذلك. حاول مرة أخرى.',
  },
  mention: {
    label: 'أشخاص للإشارة إليهم',
    found: pluralOf('ar', {
      zero: 'لم يُعثر على أحد',
      one: 'عُثر على شخص واحد',
      two: 'عُثر على شخصين',
      few: 'عُثر على # أشخاص',
      many: 'عُثر على # شخصًا',
      other: 'عُثر على # شخص',
    }),
  },
};

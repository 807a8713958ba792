import type { Reaction } from '../domain/entry.js';
import type { PostingRefusal } from '../domain/posting.js';
import type { CommentSort } from '../domain/comment-tree.js';
import type { IdentityErrorCode } from '../identity/identity.js';
import type { Strings } from './en.js';
import { pluralOf } from './plural.js';

/** A plural in Arabic: 0 · 1 · 2 · 3–10 · 11–99 · 100–102 and fractions; the same with each hundred. */
const plural = (zero: string, one: string, two: string, few: string, many: string, other: string) =>
  pluralOf('ar', { zero, one, two, few, many, other });

const newComments = plural(
  'لا تعليقات جديدة',
  'عرض تعليق جديد واحد',
  'عرض تعليقين جديدين',
  'عرض # تعليقات جديدة',
  'عرض # تعليقًا جديدًا',
  'عرض # تعليق جديد',
);
const newArrived = plural(
  'لا تعليقات جديدة',
  'تعليق جديد واحد',
  'تعليقان جديدان',
  '# تعليقات جديدة',
  '# تعليقًا جديدًا',
  '# تعليق جديد',
);
const left = plural('لم يبق أي حرف', 'بقي حرف واحد', 'بقي حرفان', 'بقيت # أحرف', 'بقي # حرفًا', 'بقي # حرف');
const over = plural(
  'لا أحرف زائدة',
  'حرف واحد زائد',
  'حرفان زائدان',
  '# أحرف زائدة',
  '# حرفًا زائدًا',
  '# حرف زائد',
);
const people = plural('لا أحد', 'شخص واحد', 'شخصان', '# أشخاص', '# شخصًا', '# شخص');

/** Keeps a name in its own direction, whatever script it is in: first strong isolate … pop isolate. */
const isolated = (name: string) => `\u2068${name}\u2069`;

const refusals: Record<PostingRefusal, string> = {
  'no-community': 'هذا المجتمع غير جاهز بعد. نصك محفوظ هنا.',
  'no-profile': 'ملفك الشخصي مفقود. سجّل الخروج ثم الدخول مجددًا؛ نصك محفوظ هنا.',
  'guests-off': 'لا يمكن للضيوف الكتابة هنا. سجّل الدخول بحساب؛ نصك محفوظ هنا.',
  banned: 'لم يعد بإمكانك الكتابة هنا.',
  muted: 'كتمك أحد المشرفين. نصك محفوظ هنا.',
  locked: 'هذه المحادثة مغلقة. نصك محفوظ هنا.',
  'too-soon': 'كان ذلك سريعًا. انتظر لحظة ثم انشره مجددًا؛ نصك محفوظ هنا.',
  'daily-limit': 'بلغت الحد اليومي. نصك محفوظ هنا للغد.',
  'parent-gone': 'التعليق الذي ترد عليه لم يعد موجودًا. نصك محفوظ هنا؛ يمكنك نشره تعليقًا جديدًا.',
  words: 'في النص ما لا يسمح به هذا المجتمع. عدّله ثم انشره مجددًا.',
};

const signInErrors: Record<IdentityErrorCode, string> = {
  'popup-blocked': 'حظر متصفحك النافذة. اسمح بالنوافذ المنبثقة ثم حاول مجددًا.',
  'popup-closed': 'أغلقت النافذة قبل تسجيل الدخول. حاول مجددًا.',
  'wrong-password': 'البريد الإلكتروني أو كلمة المرور غير صحيحة. تحقق منهما ثم حاول مجددًا.',
  'weak-password': 'اختر كلمة مرور من ستة أحرف على الأقل.',
  'email-in-use': 'لهذا البريد الإلكتروني حساب. سجّل الدخول بكلمة مروره.',
  'invalid-email': 'هذا ليس عنوان بريد إلكتروني. تحقق منه ثم حاول مجددًا.',
  'way-disabled': 'طريقة تسجيل الدخول هذه غير مفعلة. اختر طريقة أخرى.',
  'too-many-attempts': 'محاولات كثيرة جدًا. انتظر بضع دقائق ثم حاول مجددًا.',
  unavailable: 'لا يوجد اتصال. تحقق منه ثم حاول مجددًا.',
  domain: 'تسجيل الدخول في هذا الموقع غير مسموح به بعد. يمكن لمالكه إضافته في Firebase.',
  'sign-in-again': 'سجّل الدخول من جديد ثم حاول مجددًا.',
  invalid: 'تعذّر تسجيل الدخول. حاول مجددًا أو اختر طريقة أخرى.',
};

const reactionNames: Record<Reaction, string> = {
  like: 'أعجبني',
  love: 'أحببته',
  laugh: 'مضحك',
  surprise: 'مدهش',
  sad: 'محزن',
  thanks: 'شكرًا',
};

const sorts: Record<CommentSort, string> = { newest: 'الأحدث', oldest: 'الأقدم', best: 'الأفضل' };

export const ar: Strings = {
  comments: {
    heading: 'التعليقات',
    loading: 'جارٍ تحميل التعليقات…',
    empty: 'لا تعليقات بعد. اكتب أول تعليق.',
    failed: 'تعذّر تحميل التعليقات.',
    retry: 'حاول مجددًا',
    notConnected: 'هذه الأداة غير مرتبطة بمجتمع بعد.',
    notSetUp: 'هذا المجتمع غير جاهز بعد.',
    offline: 'أنت غير متصل. ما تكتبه محفوظ وسيتم إرساله لاحقًا.',
    locked: 'هذه المحادثة مغلقة.',
    banned: 'لم يعد بإمكانك الكتابة هنا.',
    muted: (time) => `يمكنك الكتابة مجددًا ${time}.`,
    guestsOff: 'يمكن للضيوف القراءة هنا. سجّل الدخول بحساب لتكتب.',
    showNew: newComments,
    arrived: newArrived,
    loadMore: 'تحميل المزيد من التعليقات',
    sort: 'الترتيب',
    sorts,
    missing: 'التعليق المطلوب لم يعد موجودًا.',
    preview: 'معاينة: ما تكتبه يبقى في هذا المتصفح.',
  },
  comment: {
    label: (name) => `تعليق من ${isolated(name)}`,
    reply: 'رد',
    react: 'تفاعل',
    more: 'إجراءات أخرى',
    edit: 'تعديل',
    remove: 'حذف',
    copyLink: 'نسخ الرابط',
    share: 'مشاركة',
    report: 'إبلاغ',
    copied: 'تم نسخ الرابط.',
    copyFailed: 'النسخ غير مسموح به هنا. انسخ عنوان هذا الرابط:',
    edited: 'تم تعديله',
    editedAt: (time) => `تم تعديله: ${time}`,
    deleted: 'حذفه كاتبه',
    removed: 'أزاله أحد المشرفين',
    answerTo: (name) => `ردًا على ${isolated(name)}`,
    answerToEarlier: 'ردًا على تعليق سابق',
    roles: { owner: 'مالك', admin: 'مدير', moderator: 'مشرف' },
    reactions: reactionNames,
    reactionCount: (name, count) => `${name}: ${people(count)}`,
    deleteQuestion: 'هل تريد حذف هذا التعليق؟ لا يمكن استعادته.',
    deleteConfirm: 'حذف',
    cancel: 'إلغاء',
    deletedDone: 'تم حذف التعليق.',
    editedDone: 'تم تعديل التعليق.',
    sending: 'جارٍ الإرسال…',
    queued: 'في انتظار الاتصال. سيتم إرساله تلقائيًا.',
    failed: 'لم يتم إرساله.',
    retry: 'إرسال مجددًا',
    discard: 'تجاهل',
    pending: 'في انتظار المشرفين. لا يراه غيرك.',
    waits: {
      policy: 'كل شيء هنا يقرؤه أحد المشرفين أولًا.',
      newcomer: 'أولى مشاركات الأعضاء الجدد تُقرأ قبل نشرها.',
      guest: 'ما يكتبه الضيوف يُقرأ قبل نشره.',
      held: 'يقرأ أحد المشرفين ما تكتبه أولًا.',
      links: 'فيه روابط أكثر من المعتاد.',
      words: 'فيه كلمات ينظر فيها المشرفون.',
      again: 'ينظر فيه أحد المشرفين من جديد.',
    },
  },
  composer: {
    write: 'اكتب تعليقًا',
    post: 'نشر التعليق',
    writeReply: 'اكتب ردًا',
    postReply: 'نشر الرد',
    editText: 'عدّل تعليقك',
    save: 'حفظ التعديلات',
    cancel: 'إلغاء',
    preview: 'معاينة',
    edit: 'كتابة',
    nothing: 'لا شيء لمعاينته بعد.',
    // Shown left to right: a mark after each example keeps their order and their signs in place.
    hint: '**غامق**\u200e, *مائل*\u200e, > اقتباس\u200e, `شيفرة`\u200e, [رابط](https://…)',
    blank: 'اكتب شيئًا أولًا.',
    long: 'النص طويل جدًا. اختصره ثم انشره مجددًا.',
    left,
    over,
    unavailable: 'تعذّر الوصول إلى المجتمع. نصك محفوظ هنا؛ حاول مجددًا بعد لحظة.',
    oneWaiting: 'تعليق آخر في انتظار إرساله. هذا محفوظ كمسودة.',
  },
  posting: {
    posted: 'تم نشر تعليقك.',
    postedReply: 'تم نشر ردك.',
    waits: 'شكرًا لك. سيراجعه أحد المشرفين أولًا.',
    queued: 'أنت غير متصل. سيتم إرساله عند عودة الاتصال.',
    refusals,
    until: (time) => `يمكنك ذلك مجددًا ${time}.`,
    exhausted: 'استنفد هذا المجتمع حصته اليوم. نصك محفوظ هنا؛ حاول مجددًا غدًا.',
    denied: 'لم يسمح المجتمع بذلك.',
    conflict: 'تم تعديله في مكان آخر. أعد التحميل لتراه؛ نصك محفوظ هنا.',
    tooLate: 'انتهت مهلة تعديل هذا التعليق.',
    needsReview: 'يلزم أن يراجعه أحد المشرفين. انشره تعليقًا جديدًا بدلًا من ذلك.',
  },
  account: {
    signIn: 'تسجيل الدخول',
    signOut: 'تسجيل الخروج',
    account: (name) => `الحساب: ${isolated(name)}`,
    name: 'اسمك',
    nameHint: 'يظهر بجانب ما تكتبه.',
    guest: 'المتابعة كضيف',
    google: 'المتابعة عبر Google',
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    withEmail: 'تسجيل الدخول بالبريد الإلكتروني',
    create: 'إنشاء حساب',
    or: 'أو',
    close: 'إغلاق',
    saveName: 'حفظ الاسم',
    saved: 'تم حفظ الاسم.',
    guestNote: 'أنت هنا كضيف. أنشئ حسابًا لتحتفظ بتعليقاتك عند تغيير المتصفح.',
    upgrade: 'إنشاء حساب',
    signedIn: (name) => `سجّلت الدخول باسم ${isolated(name)}.`,
    signedOut: 'سجّلت الخروج.',
    nameFaults: {
      blank: 'أدخل اسمًا.',
      long: 'اختر اسمًا من 50 حرفًا على الأكثر.',
      characters: 'في هذا الاسم رموز لا يمكن عرضها. اختر اسمًا آخر.',
    },
    emailMissing: 'أدخل بريدك الإلكتروني.',
    passwordMissing: 'أدخل كلمة المرور.',
    errors: signInErrors,
    profileFailed: 'سجّلت الدخول، لكن تعذّر حفظ ملفك الشخصي. حاول مجددًا.',
    setUp: 'تجهيز هذا المجتمع',
    setUpHint: 'لا يوجد مجتمع هنا بعد. إذا كان عنوانك في القواعد المنشورة، فستصبح مالكه.',
    setUpFailed: 'لم تسمح القواعد بذلك. هل عنوانك المؤكد في القواعد المنشورة؟',
  },
};

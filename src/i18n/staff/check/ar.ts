import type { CheckTexts } from './en.js';

export const ar: CheckTexts = {
  heading: 'فحص الإعداد',
  intro: 'يفحص من الخارج ما نُشر في Firebase ويقول ما العمل. يكلّف نحو خمسين قراءة ولا يترك شيئًا.',
  run: 'فحص الإعداد الآن',
  again: 'فحص مرة أخرى',
  running: 'جارٍ الفحص…',
  allOk: 'كل شيء كما ينبغي.',
  summary: (wrong, unknown) => `للإصلاح: ${wrong}. تعذّر فحصه: ${unknown}.`,
  states: { ok: 'سليم', wrong: 'للإصلاح', unknown: 'تعذّر فحصه' },
  preview: 'هذه معاينة تعيش في هذا المتصفح: لا شيء منشور لفحصه.',
  unknown: 'لم يصل رد. تحقق من الاتصال وحاول مرة أخرى.',
  rules: {
    name: 'القواعد',
    ok: 'قواعد هذا الإصدار منشورة.',
    wrong: 'قواعد أخرى منشورة. انشر firestore.rules من الحزمة: firebase deploy --only firestore:rules',
  },
  forbidden: {
    name: 'الكتابات الممنوعة',
    ok: 'ما لا يجوز لأحد كتابته يُرفض.',
    wrong: 'قبل Firestore كتابة يجب رفضها. بياناتك مفتوحة للغرباء: انشر firestore.rules من الحزمة فورًا.',
  },
  indexes: {
    name: 'الفهارس',
    ok: 'كل الفهارس موجودة.',
    wrong:
      'لا يمكن قراءة بعض القوائم لأن فهرسًا مفقود أو ما زال يُبنى. انشر firestore.indexes.json من الحزمة: firebase deploy --only firestore:indexes',
    missing: 'مفقود',
    create: 'إنشاؤه في وحدة التحكم',
    refused: 'رفضت القواعد بعض القوائم فلم تُفحص فهارسها. انشر القواعد أولًا.',
  },
  signIn: {
    name: 'طرق الدخول',
    ok: 'تسجيل الدخول مفعّل.',
    wrong:
      'طريقة معروضة هنا متوقفة. فعّلها في وحدة تحكم Firebase ضمن Authentication ثم Sign-in method، أو لا تعرضها.',
    off: 'متوقفة',
    unsure:
      'لا يمكن معرفة هل يدخل الضيوف دون إنشاء حساب. انظر في وحدة تحكم Firebase ضمن Authentication ثم Sign-in method.',
    ways: { guest: 'الضيوف (مجهولون)', google: 'Google', email: 'البريد وكلمة المرور' },
  },
  domain: {
    name: 'النطاق المصرّح به',
    ok: (domain) => `يمكن لـ ${domain} استعمال تسجيل الدخول.`,
    wrong: (domain) =>
      `لن يُفتح الدخول عبر Google على ${domain}. أضف النطاق في وحدة تحكم Firebase ضمن Authentication ثم Settings ثم Authorised domains.`,
  },
  clock: {
    name: 'الساعة',
    ok: 'ساعة هذا الجهاز مطابقة للخادم.',
    wrong: (minutes) =>
      `ساعة هذا الجهاز مختلفة بمقدار ${minutes} من الدقائق. اضبطها على الشبكة؛ وإلى ذلك الحين تكون الأوقات خاطئة.`,
  },
};

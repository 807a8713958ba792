import type { NewThreadTexts } from './en.js';

/** Keeps a name in its own direction, whatever script it is in: first strong isolate … pop isolate. */
const isolated = (name: string) => `\u2068${name}\u2069`;

export const ar: NewThreadTexts = {
  heading: 'موضوع جديد',
  title: 'العنوان',
  text: 'النص',
  category: 'القسم',
  noCategory: 'بلا قسم',
  topic: 'نوع الموضوع',
  discussion: 'نقاش',
  question: 'سؤال',
  discussionHint: 'للحديث عن أمر ما',
  questionHint: 'يمكن قبول إجابة واحدة',
  tags: 'الوسوم',
  tagsHint: 'خمسة على الأكثر، تفصل بينها فواصل',
  removeTag: (tag) => `إزالة الوسم: ${isolated(tag)}`,
  addPoll: 'إضافة استطلاع',
  removePoll: 'إزالة الاستطلاع',
  similar: 'مواضيع مشابهة',
  post: 'نشر الموضوع',
  cancel: 'إغلاق',
  kept: 'مسودتك محفوظة.',
  titleBlank: 'أدخل عنوانًا.',
  titleLong: 'اختر عنوانًا لا يتجاوز 200 حرف.',
  titleCharacters: 'في هذا العنوان رموز لا يمكن عرضها. اختر غيره.',
  posted: 'نُشر موضوعك.',
  postedEarlier:
    'كان موضوعك قد وصل دون تعديلاتك الأخيرة. هي محفوظة هنا: انقلها إلى ذلك الموضوع أو انشرها موضوعًا آخر.',
  unavailable: 'تعذّر تحميل هذا الجزء. تحقق من الاتصال ثم حاول مجددًا.',
};

import { pluralOf } from '../plural.js';
import type { ThreadTexts } from './en.js';

export const ar: ThreadTexts = {
  answers: 'الإجابات',
  replies: 'الردود',
  gone: 'لم يعد هذا الموضوع هنا.',
  deleted: 'موضوع محذوف',
  deletedNote: 'سُحب ما افتتح هذا الموضوع. الردود باقية هنا.',
  accept: 'قبول الإجابة',
  unaccept: 'سحب القبول',
  accepted: 'الإجابة المقبولة',
  acceptedDone: 'قُبلت الإجابة.',
  unacceptedDone: 'لم تعد الإجابة معلَّمة كمقبولة.',
  goToAnswer: 'الانتقال إلى الإجابة المقبولة',
  up: 'تصويت مع',
  down: 'تصويت ضد',
  votes: pluralOf('ar', {
    zero: 'لا أصوات (#)',
    one: 'صوت واحد (#)',
    two: 'صوتان (#)',
    few: '# أصوات',
    many: '# صوتًا',
    other: '# صوت',
  }),
  question: 'سؤال',
  answered: 'أُجيب عنه',
  locked: 'مغلق',
  pinned: 'مثبّت',
  ownVote: 'الآخرون هم من يصوّتون على ما تبدؤه.',
};

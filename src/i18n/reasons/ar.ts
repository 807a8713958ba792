import type { Reason } from '../../domain/moderation.js';

export const reasons: Record<Reason, string> = {
  spam: 'رسائل مزعجة',
  offensive: 'مسيء',
  harassment: 'مضايقة',
  illegal: 'مخالف للقانون',
  'off-topic': 'خارج الموضوع',
  other: 'شيء آخر',
};

import type { Reason } from '../../domain/moderation.js';

export const reasons: Record<Reason, string> = {
  spam: 'Спам',
  offensive: 'Оскорбление',
  harassment: 'Травля',
  illegal: 'Нарушение закона',
  'off-topic': 'Не по теме',
  other: 'Другое',
};

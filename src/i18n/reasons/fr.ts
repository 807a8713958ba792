import type { Reason } from '../../domain/moderation.js';

export const reasons: Record<Reason, string> = {
  spam: 'Spam',
  offensive: 'Offensant',
  harassment: 'Harcèlement',
  illegal: 'Illégal',
  'off-topic': 'Hors sujet',
  other: 'Autre chose',
};

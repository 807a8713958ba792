import type { Reason } from '../../domain/moderation.js';

export const reasons: Record<Reason, string> = {
  spam: 'Spam',
  offensive: 'Ofensivo',
  harassment: 'Acoso',
  illegal: 'Ilegal',
  'off-topic': 'Fuera de tema',
  other: 'Otra cosa',
};

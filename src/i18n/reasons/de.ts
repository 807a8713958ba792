import type { Reason } from '../../domain/moderation.js';

export const reasons: Record<Reason, string> = {
  spam: 'Spam',
  offensive: 'Beleidigend',
  harassment: 'Belästigung',
  illegal: 'Rechtswidrig',
  'off-topic': 'Am Thema vorbei',
  other: 'Etwas anderes',
};

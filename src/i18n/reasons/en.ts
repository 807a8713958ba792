import type { Reason } from '../../domain/moderation.js';

/** What the reasons of reports and decisions are called, wherever they are named. */
export const reasons: Record<Reason, string> = {
  spam: 'Spam',
  offensive: 'Offensive',
  harassment: 'Harassment',
  illegal: 'Illegal',
  'off-topic': 'Off-topic',
  other: 'Other',
};

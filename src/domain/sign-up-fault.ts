import type { ParticipationFault } from './opening-times.js';

/** Why somebody was not signed up, or what they have signed up for was not changed. */
export type SignUpFault = ParticipationFault | 'cancelled';

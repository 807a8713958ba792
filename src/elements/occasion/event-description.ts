import type { OccasionBox } from '../../controllers/occasion-box.js';
import { describeOccasion } from '../../domain/structured-occasion.js';
import { plainText } from '../../markdown/excerpt.js';
import { publish } from '../ui/structured-data.js';

/** Tells search engines of the event, as far as it is everybody's. */
export function describe(host: object, box: OccasionBox): void {
  const { occasion, occurrence, session, status, order, now } = box;
  if (!occasion || !occurrence || status !== 'ready') return publish(host, null);
  const organizer = session?.community?.name ?? '';
  const { left } = order;
  const url = location.href.replace(/#.*/, '');
  publish(host, describeOccasion({ occasion, occurrence, url, organizer, left, now, textOf: plainText }));
}

/** What was told is taken back. */
export function forget(host: object): void {
  publish(host, null);
}

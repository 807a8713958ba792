import type { OpeningTimes } from '../domain/opening-times.js';
import { now, remove, type WriteFields } from '../store/store.js';

/** When it opens and closes, as stored; `time` is the server's clock: what shall open by then takes the time of the write. */
export function timeFields({ publishAt, closesAt }: OpeningTimes, time: number): WriteFields {
  return {
    publishAt: publishAt <= time ? now : new Date(publishAt),
    ...(closesAt !== 0 && { closesAt: new Date(closesAt) }),
  };
}

/** Another end than there was; milliseconds since 1970, 0 for none. */
export function endField(closesAt: number): WriteFields {
  return { closesAt: closesAt === 0 ? remove : new Date(closesAt) };
}

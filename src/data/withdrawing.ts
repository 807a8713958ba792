import type { Write } from '../store/store.js';
import { answerPath } from './asked-paths.js';

/** A file of its own: to take answers back one needs nothing of what was asked. */
export function withdrawAnswers(community: string, survey: string, uid: string): Write {
  return { op: 'delete', path: answerPath(community, survey, uid) };
}

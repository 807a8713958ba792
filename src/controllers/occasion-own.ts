import { signUpAnswersPath, type OccurrenceKey } from '../data/occasion-paths.js';
import { decodeSignUpAnswers } from '../data/occasions.js';
import type { SignUpAnswers } from '../domain/sign-up.js';
import type { Session } from './session.js';

/** What whoever is signed in has answered when signing up; null where nothing was. Rejects with a `StoreError`. */
export async function readOwnAnswers(session: Session, key: OccurrenceKey): Promise<SignUpAnswers | null> {
  const uid = session.account?.uid;
  if (!uid) return null;
  const [document] = await session.store.get([signUpAnswersPath(session.id, key, uid)], { as: 'member' });
  return decodeSignUpAnswers(document);
}

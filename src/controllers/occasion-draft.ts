import type { OccurrenceKey } from '../data/occasion-paths.js';
import { occasionAnswerKey, type Occasion } from '../domain/occasion.js';
import type { SignUpAnswers } from '../domain/sign-up.js';
import { PlanDraft } from './plan-draft.js';
import type { Session } from './session.js';

/** What somebody fills in before signing up, or to change it. */
export interface SignUpForm {
  readonly party: number;
  readonly answers: SignUpAnswers;
}

export type SignUpDraft = PlanDraft<SignUpForm>;

/**
 * What is filled in and not sent yet, each person's and each occurrence's apart. Its id is that of the ticket: made once,
 * so that the same intent sent twice lands once.
 */
export function signUpDraft(
  session: Session,
  key: OccurrenceKey,
  occasion: Occasion,
  initial: SignUpForm = { party: 1, answers: {} },
  kind = 'sign-up',
): SignUpDraft {
  const target = `${key.event}/${key.occurrence}`;
  return new PlanDraft(session, { kind, target }, initial, (value, before) => read(value, before, occasion));
}

/** What the browser has kept may come from another version, or from a hand. */
function read(value: unknown, before: SignUpForm, { questions, maxParty }: Occasion): SignUpForm | null {
  if (typeof value !== 'object' || value === null) return null;
  const { party, answers } = value as { readonly party?: unknown; readonly answers?: unknown };
  const given = (typeof answers === 'object' && answers !== null ? answers : {}) as Record<string, unknown>;
  const kept = questions.flatMap((_, place): [string, string][] => {
    const key = occasionAnswerKey(place);
    const answer = given[key];
    return typeof answer === 'string' ? [[key, answer]] : [];
  });
  const fits = Number.isInteger(party) && (party as number) >= 1 && (party as number) <= maxParty;
  return { party: fits ? (party as number) : before.party, answers: Object.fromEntries(kept) };
}

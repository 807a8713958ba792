import type { Row } from '../../controllers/queue.js';
import type { CardHost } from './card-host.js';
import type { DecisionAnswer, DecisionQuestion } from './community-admin-decision.js';
import { keptWordsOf, type Draft } from './kept-words.js';

/** The dialog in which a decision is explained. */
export const loadDialog = () => import('./community-admin-decision.js');

/**
 * Asks for what a decision about these cards needs; null where it was not given. While somebody answers, colleagues see who is at
 * it. What was typed is kept until a decision has gone through.
 * @throws where the dialog cannot be brought
 */
export async function askAbout(
  host: CardHost,
  rows: readonly Row[],
  question: DecisionQuestion,
): Promise<DecisionAnswer | null> {
  const { askDecision } = await loadDialog();
  const ids = rows.map(({ id }) => id);
  const leave = host.marks.beginLooking(ids.length === 1 ? ids : []);
  const words = keptWordsOf(host.desk);
  const keep = (typed: Draft) => words.keep(ids, typed);
  const subject = ids.length === 1 ? { name: question.name, post: rows[0]?.post ?? null } : undefined;
  const answer = await askDecision(host, { ...question, draft: words.of(ids), keep, subject });
  leave();
  if (answer) words.send(ids, answer);
  return answer;
}

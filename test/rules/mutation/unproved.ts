/**
 * Functions of the rules for answers to surveys whose mutants have not all been tried yet: their cases are in the table, but
 * nobody has shown that each condition is needed. A switch between mutants costs more expressions there than a request has,
 * so each is tried in rules of its own, which takes seconds. Those with a killer are tried in every run all the same. To take
 * a name out of this list: `npm test -- --only mutants NAME`, and a case for each mutant that survives.
 */
export const unproved: readonly string[] = [
  'areQuestions',
  'linesOf',
  'answers: allow create',
  'answersSurvey',
  'areAnswers',
  'slotOf',
];

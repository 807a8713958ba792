/**
 * Functions of the rules in which a switch between mutants costs more expressions than a request has: each of their mutants
 * is tried in rules of its own, which takes a second.
 */
export const costlyPlaces: readonly string[] = [
  'areQuestions',
  'linesOf',
  'answers: allow create',
  'answersSurvey',
  'areAnswers',
  'slotOf',
];

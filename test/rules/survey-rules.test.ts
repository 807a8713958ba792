import { surveysTable } from './cases/all.js';
import { describeTable } from './support/judge.js';

describe('the rules for surveys', function () {
  this.timeout(300_000);
  describeTable('demo-survey-rules', surveysTable);
});

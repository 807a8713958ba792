import { pollsTable } from './cases/all.js';
import { describeTable } from './support/judge.js';

describe('the rules for polls', function () {
  this.timeout(300_000);
  describeTable('demo-poll-rules', pollsTable);
});

import { occasionsTable } from './cases/all.js';
import { describeTable } from './support/judge.js';

describe('the rules for events', function () {
  this.timeout(300_000);
  describeTable('demo-occasion-rules', occasionsTable);
});

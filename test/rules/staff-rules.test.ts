import { staffTable } from './cases/all.js';
import { describeTable } from './support/judge.js';

describe('the rules for staff', function () {
  this.timeout(300_000);
  describeTable('demo-staff-rules', staffTable);
});

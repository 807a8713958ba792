import { ideasTable } from './cases/all.js';
import { describeTable } from './support/judge.js';

describe('the rules for ideas', function () {
  this.timeout(300_000);
  describeTable('demo-idea-rules', ideasTable);
});

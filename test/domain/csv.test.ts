import { expect } from '@open-wc/testing';
import { toCsv } from '../../src/domain/csv.js';

const MARK = '\ufeff';
const cell = (text: string) => toCsv([[text]]).slice(MARK.length, -'\r\n'.length);

describe('a file of comma-separated values', () => {
  it('has its rows as RFC 4180 has them, and a mark by which Excel sees UTF-8', () => {
    expect(toCsv([['a', 'b'], [], ['ü', '1']])).to.equal(`${MARK}a,b\r\n\r\nü,1\r\n`);
    expect(cell('a "quote", and\nmore')).to.equal('"a ""quote"", and\nmore"');
  });

  it('makes no formulas of what people write', () => {
    expect(['=1+1', '+1', '-1+2', '@SUM(A1)', '＝1+1'].map(cell)).to.deep.equal([
      "'=1+1",
      "'+1",
      "'-1+2",
      "'@SUM(A1)",
      "'＝1+1",
    ]);
    expect(cell('\tx')).to.equal('"\'\tx"');
    expect(cell('  =1+1')).to.equal("'  =1+1");
    expect(cell('=HYPERLINK("http://x","y")')).to.equal('"\'=HYPERLINK(""http://x"",""y"")"');
  });

  it('makes none where a spreadsheet divides at other signs than commas, either', () => {
    expect(cell('a;=1+1')).to.equal('"a;\'=1+1"');
    expect(cell('a;;\t @SUM(A1)')).to.equal('"a;;\t \'@SUM(A1)"');
    expect(cell('a\n-1+cmd|calc')).to.equal('"a\n\'-1+cmd|calc"');
    expect(cell('Well ;-) and a-b; c=d')).to.equal('"Well ;-) and a-b; c=d"');
  });

  it('leaves numbers what they are', () => {
    expect(['-12', '0.5', '-0.25', '2026'].map(cell)).to.deep.equal(['-12', '0.5', '-0.25', '2026']);
  });
});

/** What a spreadsheet takes for the beginning of a formula; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as a file of comma-separated values (RFC 4180), with a mark at its beginning by which Excel sees UTF-8. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

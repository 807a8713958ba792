/** What a spreadsheet takes for the beginning of a formula, also in the full width of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
/** A number is no formula, and stays one that can be added up. */
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Spreadsheets of other languages divide a row by these; what stands behind is a cell of its own there. A smile is none. */
const DIVIDED = /([;\t\r\n|]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20](?!\)))/g;

/**
 * Rows as a file of comma-separated values (RFC 4180), with a mark at its beginning by which Excel sees UTF-8. No text in it
 * is computed by whoever opens it: an apostrophe stands before what would be a formula.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  if (NUMBER.test(text)) return text;
  const divided = text.replace(DIVIDED, "$1'");
  const safe = FORMULA.test(divided) ? `'${divided}` : divided;
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import type { NamedEntry } from '../../controllers/log-export.js';
import { toCsv } from '../../domain/csv.js';
import type { LogTexts } from '../../i18n/staff/log/en.js';
import { reasonText } from './log-words.js';

/** The log as a table for spreadsheets. */
export function logFile(t: LogTexts, rows: readonly NamedEntry[]): string {
  const { columns } = t;
  const names = Object.keys(columns) as (keyof typeof columns)[];
  return toCsv([
    names.map((name) => columns[name]),
    ...rows.map((row) => {
      const cells = cellsOf(t, row);
      return names.map((name) => cells[name]);
    }),
  ]);
}

function cellsOf(t: LogTexts, { entry, by, about }: NamedEntry): Record<keyof LogTexts['columns'], string> {
  return {
    at: new Date(entry.at).toISOString(),
    by: by || (entry.by && t.nobody),
    byUid: entry.by,
    action: t.actions[entry.action],
    target: entry.target,
    about: about || (entry.about && t.nobody),
    aboutUid: entry.about,
    reason: reasonText(t, entry.reason),
    note: entry.note,
    group: entry.group,
    before: JSON.stringify(entry.before),
  };
}

import type { Document, Fields } from '../../src/store/store.js';

export function documentAt(path: string, data: Fields): Document {
  return { path, id: path.split('/').at(-1) ?? '', data };
}

/** What was logged while the work ran: one entry for each warning. */
export function warningsOf(work: () => void): unknown[][] {
  const warnings: unknown[][] = [];
  const { warn } = console;
  console.warn = (...logged: unknown[]) => void warnings.push(logged);
  try {
    work();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

/** Maps as the database hands them over: a field named `__proto__` is only a field. */
export function hostileMap(entries: Record<string, unknown>): Fields {
  return Object.assign(Object.create(null) as Fields, entries);
}

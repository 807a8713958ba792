import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';

declare global {
  interface Window {
    /** Moment at which the text was first on screen, milliseconds since navigation; 0 before. */
    shownAt: number;
    layoutShift: number;
    /** Tasks over 50 ms: when they began and how long they took. */
    longTasks: { at: number; duration: number }[];
  }
}

const probe = fileURLToPath(new URL('probe.js', import.meta.url));

/** Lets each page of the context note when a text (without one: any comment) appears, what moved, and which tasks were long. */
export async function watchLoading(context: BrowserContext, text = ''): Promise<void> {
  await context.addInitScript({ content: `globalThis.wantedText = ${JSON.stringify(text)};` });
  await context.addInitScript({ path: probe });
}

export async function shownAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => window.shownAt, undefined, { polling: 50 });
  return handle.jsonValue();
}

export interface Resource {
  url: string;
  kind: string;
  /** Compressed bytes of the body. */
  size: number;
  start: number;
  end: number;
}

/** Everything the page has asked for, itself excepted. */
export function resources(page: Page): Promise<Resource[]> {
  return page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((entry) => ({
      url: entry.name,
      kind: entry.initiatorType,
      size: entry.encodedBodySize,
      start: entry.startTime,
      end: entry.responseEnd,
    })),
  );
}

export const isScript = ({ url }: Resource) => new URL(url).pathname.endsWith('.js');

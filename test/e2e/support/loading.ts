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

/** Lets each page of the context note when a text appears, what moved, and which tasks were long. */
export async function watchLoading(context: BrowserContext, text: string): Promise<void> {
  await context.addInitScript((wanted) => {
    window.shownAt = 0;
    window.layoutShift = 0;
    window.longTasks = [];
    const shows = (root: Node): boolean => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text && node.data.includes(wanted)) return true;
        if (node instanceof Element && node.shadowRoot && shows(node.shadowRoot)) return true;
      }
      return false;
    };
    const look = () => {
      if (shows(document)) window.shownAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) window.layoutShift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ at: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  }, text);
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

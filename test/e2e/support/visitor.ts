import { after, before, type TestContext } from 'node:test';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright';
import { browserArguments, findBrowser } from '../../settings/browser.mjs';
import { HostSite, widgetPage, type WidgetPage } from './host-site.js';
import { unique } from './community.js';

/** The brand's website of this test file. */
export const site = new HostSite();
let browser: Browser | undefined;

before(async () => {
  await site.open();
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
});

after(async () => {
  await browser?.close();
  site.close();
});

/** A test, which ends what it has opened. */
export type Ending = Pick<TestContext, 'after'>;

/** Somebody with a browser of their own: nothing is shared with other visitors but the network. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Errors that nobody caught, and violations of a policy. */
  errors: string[];
  /** Warnings and errors in the console. */
  console: string[];
}

/** Opens a browser's worth of storage, which ends with the test. */
export async function newVisitor(t: Ending, options: BrowserContextOptions = {}): Promise<Visitor> {
  if (!browser) throw new Error('The browser is not open yet.');
  const context = await browser.newContext({ viewport: { width: 900, height: 1000 }, ...options });
  t.after(() => context.close());
  context.setDefaultTimeout(30_000);
  const visitor = { context, page: await context.newPage(), errors: [] as string[], console: [] as string[] };
  watch(visitor.page, visitor);
  return visitor;
}

/** Another tab of the same person. */
export async function newTab(visitor: Visitor): Promise<Page> {
  const page = await visitor.context.newPage();
  watch(page, visitor);
  return page;
}

function watch(page: Page, visitor: Pick<Visitor, 'errors' | 'console'>): void {
  page.on('pageerror', (error) => visitor.errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    visitor.console.push(message.text());
    if (/Content Security Policy|Trusted Type/i.test(message.text())) visitor.errors.push(message.text());
  });
}

/** Publishes a page with the widgets, and sends the visitor there. */
export async function visit(visitor: Visitor, options: WidgetPage): Promise<string> {
  const url = site.publish(`/${unique('page')}.html`, widgetPage(options));
  await visitor.page.goto(url);
  return url;
}

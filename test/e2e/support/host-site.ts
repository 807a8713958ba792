import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { authHost, demoUrl, firestoreHost, project } from './environment.js';

export interface HostPage {
  html: string;
  headers?: Record<string, string>;
}

/** A brand's website: the test's own pages, and the built bundle as if it lay beside them. */
export class HostSite {
  readonly #pages = new Map<string, HostPage>();
  readonly #server = createServer((request, response) => this.#answer(request, response));
  origin = '';

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Publishes a page and returns its address. */
  publish(path: string, page: HostPage | string): string {
    this.#pages.set(path, typeof page === 'string' ? { html: page } : page);
    return this.origin + path;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    const page = this.#pages.get(pathname);
    if (!page) return this.#fromDemo(request, response);
    const type = pathname.endsWith('.js')
      ? 'text/javascript'
      : pathname.endsWith('.css')
        ? 'text/css'
        : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...page.headers }).end(page.html);
  }

  #fromDemo(request: IncomingMessage, response: ServerResponse): void {
    const asked = forward(new URL(request.url ?? '/', demoUrl), {
      method: request.method,
      headers: request.headers,
      agent: false,
    });
    asked.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    asked.end();
  }
}

/** As an owner writes it into `data-config`; `firestore` puts something between the page and the emulator. */
export const configFor = (firestore = firestoreHost) => ({
  projectId: project,
  apiKey: 'demo',
  authDomain: `${project}.firebaseapp.com`,
  emulators: { firestore, auth: authHost },
});

export interface WidgetPage {
  community: string;
  /** Attribute `page` of the comments. */
  page: string;
  firestore?: string;
  head?: string;
  body?: string;
  /** Attributes of the comments. */
  attributes?: string;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;');

export function scriptTag({ community, firestore }: Pick<WidgetPage, 'community' | 'firestore'>): string {
  const config = escape(JSON.stringify(configFor(firestore)));
  const source = 'type="module" src="/community-widgets/embed.js"';
  return `<script ${source} data-community="${community}" data-config='${config}'></script>`;
}

/** A brand's page with the widgets as the README has them. */
export function widgetPage(options: WidgetPage): string {
  const { page, head = '', attributes = '', body } = options;
  const comments = `<community-comments page="${page}" ${attributes}></community-comments>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A brand's page</title>
    <link rel="icon" href="data:," />
    ${head}
    ${scriptTag(options)}
  </head>
  <body>
    ${body ?? `<community-account></community-account><h1>Article</h1><p>Words of the brand.</p>${comments}`}
  </body>
</html>`;
}

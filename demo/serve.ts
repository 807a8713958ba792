import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { connectPage, type Connection } from './pages.js';

const pages = fileURLToPath(new URL('.', import.meta.url));
const bundle = fileURLToPath(new URL('../dist/embed', import.meta.url));
const bundlePrefix = '/community-widgets/';
const compress = promisify(gzip);

/** What is served; everything else in the folders (this file, too) is not. */
const types: Record<string, { type: string; text: boolean } | undefined> = {
  '.html': { type: 'text/html; charset=utf-8', text: true },
  '.css': { type: 'text/css; charset=utf-8', text: true },
  '.js': { type: 'text/javascript; charset=utf-8', text: true },
  '.json': { type: 'application/json', text: true },
  '.map': { type: 'application/json', text: true },
  '.svg': { type: 'image/svg+xml', text: true },
  '.png': { type: 'image/png', text: false },
  '.jpg': { type: 'image/jpeg', text: false },
  '.webp': { type: 'image/webp', text: false },
  '.avif': { type: 'image/avif', text: false },
  '.ico': { type: 'image/x-icon', text: false },
  '.woff2': { type: 'font/woff2', text: false },
};

/** The file behind a request's path, or null where there is none to serve. */
function fileFor(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://site').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  if (path.endsWith('/')) path += 'index.html';
  const [folder, rest] = path.startsWith(bundlePrefix)
    ? [bundle, path.slice(bundlePrefix.length)]
    : [pages, path];
  const file = normalize(join(folder, rest));
  return file.startsWith(normalize(folder + sep)) ? file : null;
}

/** Chunks carry a hash in their name and never change; the rest is asked for each time. */
const cacheControl = (file: string) =>
  /-[\w-]{8}\.js$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

async function answer(request: IncomingMessage, response: ServerResponse, connection: Connection | null) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only GET and HEAD.');
  const file = fileFor(request.url ?? '/');
  const kind = file ? types[extname(file)] : undefined;
  let body = file && kind ? await readFile(file).catch(() => null) : null;
  if (!file || !kind || !body) return refuse(response, 404, 'There is nothing here.');
  if (extname(file) === '.html') body = Buffer.from(connectPage(body.toString(), connection));
  const zipped = kind.text && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zipped) body = await compress(body);
  response.writeHead(200, {
    'content-type': kind.type,
    'content-length': body.length,
    'cache-control': cacheControl(file),
    // A page of another origin may load the bundle, as from a CDN.
    'access-control-allow-origin': '*',
    vary: 'accept-encoding',
    ...(zipped && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Serves the demo's pages and the built bundle, compressed as a real host would. */
export function serve(port: number, connection: Connection | null): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, connection).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) refuse(response, 500, 'Something went wrong here.');
      response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

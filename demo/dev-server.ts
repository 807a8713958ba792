import { readFileSync, watchFile } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { replaceRules } from './emulators.js';
import { connectPage, type Connection } from './pages.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Serves the source where the pages ask for the bundle, and connects the pages. */
function demoPages(connection: Connection | null): Plugin {
  return {
    name: 'demo-pages',
    resolveId: (id) => (id === '/community-widgets/embed.js' ? join(root, 'src', 'embed.ts') : undefined),
    transformIndexHtml: { order: 'pre', handler: (html) => connectPage(html, connection) },
  };
}

/** The hot-reloading twin of `serve`. */
export async function serveSource(port: number, connection: Connection | null): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: join(root, 'demo'),
    cacheDir: join(root, '.cache', 'vite'),
    appType: 'mpa',
    logLevel: 'warn',
    plugins: [demoPages(connection)],
    server: { port, strictPort: true, host: '127.0.0.1', fs: { allow: [root] } },
    optimizeDeps: { entries: [join(root, 'src', '**', '*.ts')] },
  });
  return server.listen();
}

/** Puts changed rules in force while the demo runs. */
export function watchRules(firestore: string, projectId: string): void {
  const file = join(root, 'src', 'rules', 'firestore.rules');
  watchFile(file, { interval: 500 }, () => {
    void replaceRules(firestore, projectId, readFileSync(file, 'utf8')).then((refusal) =>
      console.log(refusal ? `The rules were refused: ${refusal}` : 'The changed rules are in force.'),
    );
  });
}

/**
 * `npm start`: the built bundle in the demo's pages, on seeded emulators; `npm run dev` (`--dev`) serves the source
 * instead and reloads. PORT, FIRESTORE_PORT and AUTH_PORT choose other ports.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveSource, watchRules } from './dev-server.js';
import { startEmulators, type EmulatorPorts, type Emulators } from './emulators.js';
import { portFrom, requireFreePort } from './ports.js';
import { beforeEnd, endChildrenWithThisProgram } from './processes.js';
import { serve } from './serve.js';
import { endWith, Trouble } from './trouble.js';

const projectId = 'demo-community';
const dev = process.argv.includes('--dev');

/** Does one step and says how long it took. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${name} (${((performance.now() - start) / 1_000).toFixed(1)} s)`);
  return result;
}

async function chosenPorts(): Promise<EmulatorPorts & { site: number }> {
  const site = portFrom('PORT', 5173);
  const firestore = portFrom('FIRESTORE_PORT', 8080);
  const auth = portFrom('AUTH_PORT', 9099);
  await requireFreePort('PORT', site);
  await requireFreePort('FIRESTORE_PORT', firestore);
  await requireFreePort('AUTH_PORT', auth);
  return { site, firestore, auth };
}

async function buildBundle(): Promise<void> {
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
  await build({ configFile, mode: 'embed', logLevel: 'warn' });
}

/** The seeded emulators, or null, with the reason said, where this machine cannot run them. */
async function emulatorsOrPreview(ports: EmulatorPorts): Promise<Emulators | null> {
  let emulators: Emulators;
  try {
    emulators = await step('Emulators started', () => startEmulators(ports, projectId));
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.log(error.message);
    return null;
  }
  await step('Demo community seeded', async () => {
    const { seed } = await import('./seed.js');
    await seed({ firestore: emulators.firestore, auth: emulators.auth, projectId });
  });
  return emulators;
}

async function main(): Promise<void> {
  endChildrenWithThisProgram();
  const ports = await chosenPorts();
  const [emulators] = await Promise.all([
    emulatorsOrPreview(ports),
    dev ? undefined : step('Bundle built', buildBundle),
  ]);
  const server = await (dev ? serveSource : serve)(ports.site, emulators);
  beforeEnd(async () => void (await server.close()));
  if (dev && emulators) watchRules(emulators.firestore, projectId);
  const mode = emulators
    ? `Firestore on ${emulators.firestore}, Auth on ${emulators.auth}`
    : 'in preview, without emulators: what you write stays in your browser';
  console.log(`\nThe demo is at http://localhost:${ports.site}/ (${mode}).\nEnd it with Ctrl-C.`);
}

main().catch(endWith);

/**
 * The Auth emulator of firebase-tools, on its own: `auth-emulator.ts PORT PROJECT`. Through the command
 * `firebase emulators:start` it would also take two ports for a hub and its log, look for news on the net,
 * and write log files into the working folder. firebase-tools is pinned exactly, so its inner path holds.
 */
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { RequestListener, Server } from 'node:http';

interface App extends RequestListener {
  listen(port: number, host: string): Server;
}
interface AuthServerModule {
  createApp(defaultProjectId: string): Promise<App>;
}

const [port = '9099', project = 'demo-community'] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { createApp } = require('firebase-tools/lib/emulator/auth/server.js') as AuthServerModule;
const app = await createApp(project);
const server = app.listen(Number(port), '127.0.0.1');
server.once('listening', () =>
  console.log(`Auth emulator on port ${(server.address() as AddressInfo).port}`),
);

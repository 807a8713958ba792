import { createServer } from 'node:net';
import { Trouble } from './trouble.js';

/** The port that an environment variable names, or the usual one. */
export function portFrom(variable: string, usual: number): number {
  const text = process.env[variable];
  if (!text) return usual;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(`${variable} is "${text}", which is no port: give it a number from 1 to 65535.`);
}

/** Listens on a port of this machine for a moment; 0 takes any free one. Answers with the port, or null when taken. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

/** Throws a sentence when the port is taken. */
export async function requireFreePort(variable: string, port: number): Promise<void> {
  if ((await tryPort(port)) !== null) return;
  throw new Trouble(
    `Port ${port} is taken: end the program that uses it, or choose another port with ${variable}=${port + 10}.`,
  );
}

/** The port that the variable names, or any free one: tests do not care which. */
export async function portOrFree(variable: string): Promise<number> {
  if (process.env[variable]) {
    const port = portFrom(variable, 0);
    await requireFreePort(variable, port);
    return port;
  }
  const port = await tryPort(0);
  if (port === null)
    throw new Trouble('This machine has no free port left: end some programs and try again.');
  return port;
}

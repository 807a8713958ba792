import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { portFrom, requireFreePort } from '../../demo/ports.js';
import { runToEnd, startProcess, stopProcess } from '../../demo/processes.js';
import { Trouble } from '../../demo/trouble.js';

const isThere = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('stopping a process stops what it has started', async () => {
  const parent = startProcess('sh', ['-c', 'sleep 600 & echo $!; wait']);
  const grandchild = await new Promise<number>((resolve) =>
    parent.stdout?.once('data', (chunk: Buffer) => resolve(Number(chunk.toString()))),
  );
  assert.ok(isThere(grandchild));
  await stopProcess(parent);
  // The orphan stays in the table until the system has collected it.
  for (let tries = 0; isThere(grandchild) && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(!isThere(grandchild));
});

test('a command that hangs is stopped at its limit', async () => {
  const { code } = await runToEnd('sleep', ['600'], { timeout: 100 });
  assert.notEqual(code, 0);
});

test('a command that is not there fails instead of throwing', async () => {
  const { code, output } = await runToEnd('no-such-command', []);
  assert.equal(code, 127);
  assert.match(output, /no-such-command/);
});

test('a taken port gets a sentence with the variable that chooses another', async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  const { port } = squatter.address() as AddressInfo;
  await assert.rejects(
    requireFreePort('FIRESTORE_PORT', port),
    (error) => error instanceof Trouble && error.message.includes(`FIRESTORE_PORT=${port + 10}`),
  );
  squatter.close();
});

test('a variable that is no port gets a sentence', () => {
  for (const text of ['abc', '0', '70000', '80.5', '-1']) {
    process.env.TEST_ONLY_PORT = text;
    assert.throws(() => portFrom('TEST_ONLY_PORT', 1), Trouble, text);
  }
  delete process.env.TEST_ONLY_PORT;
  assert.equal(portFrom('TEST_ONLY_PORT', 5173), 5173);
});

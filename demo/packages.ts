import { existsSync } from 'node:fs';
import { runToEnd } from './processes.js';

/** Installs a Debian package where this program may (root, apt); answers whether it did. */
export async function installDebianPackage(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing the Debian package ${name} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', name];
  if ((await runToEnd('apt-get', install, { env })).code === 0) return true;
  await runToEnd('apt-get', ['update'], { env });
  return (await runToEnd('apt-get', install, { env })).code === 0;
}

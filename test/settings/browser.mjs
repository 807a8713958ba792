import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser that the tests drive: CHROME_PATH, an installed one, or Playwright's own.
 * @returns {string | undefined} undefined when there is none
 */
export function findBrowser() {
  return [process.env.CHROME_PATH, ...usual, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  );
}

/**
 * Keeps the browser quiet; as root it runs without a sandbox.
 * @returns {string[]}
 */
export function browserArguments() {
  const root = process.getuid?.() === 0;
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

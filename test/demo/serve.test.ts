import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { connectPage } from '../../demo/pages.js';
import { serve } from '../../demo/serve.js';

const connection = { firestore: '127.0.0.1:18080', auth: '127.0.0.1:19099' };
let server: Server;
let address: string;

before(async () => {
  server = await serve(0, connection);
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});

/** The status for a path exactly as typed; `fetch` would tidy it up. */
function statusOf(path: string, method = 'GET'): Promise<number> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end();
  });
}

describe('the demo’s server', () => {
  test('sends pages compressed, with the addresses of this run', async () => {
    const response = await fetch(`${address}/`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    const html = await response.text();
    assert.ok(html.includes(connection.firestore) && html.includes(connection.auth));
    assert.ok(!html.includes('127.0.0.1:8080'));
  });

  test('sends the forum, but not what it was seeded from', async () => {
    const html = await (await fetch(`${address}/forum.html`)).text();
    assert.ok(html.includes('<community-forum') && html.includes(connection.firestore));
    assert.equal(await statusOf('/seed/forum.txt'), 404);
  });

  for (const path of [
    '/start.ts',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/community-widgets/../../package.json',
    '/community-widgets/..%2f..%2fpackage.json',
    '/..\\package.json',
    '/%00',
    '/%',
    '/missing.html',
    '/seed',
  ]) {
    test(`has nothing at ${path}`, async () => assert.equal(await statusOf(path), 404));
  }

  test('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) assert.equal(await statusOf('/', method), 405);
    assert.equal(await statusOf('/', 'HEAD'), 200);
  });
});

describe('a page without emulators', () => {
  const tag =
    '<script type="module" src="/community-widgets/embed.js" data-config=\'{"projectId":"x"}\'></script>';

  test('is connected to a preview, by the script tag or by its providers', () => {
    const html = connectPage(`${tag}<community-provider config="/x.json"><p></p></community-provider>`, null);
    assert.match(html, /<script data-preview type="module" src="\/community-widgets\/embed.js"/);
    assert.match(html, /<community-provider preview config=/);
  });

  test('that is a preview already stays as it is', () => {
    const html =
      '<script src="/community-widgets/embed.js" data-preview></script><community-provider preview>';
    assert.equal(connectPage(html, null), html);
  });

  test('keeps its other scripts', () => {
    const html = '<script type="module" src="/strip.js"></script>';
    assert.equal(connectPage(html, null), html);
  });
});

describe('a page with emulators', () => {
  const addresses = { firestore: '127.0.0.1:1', auth: '127.0.0.1:2' };

  test('speaks to those of this run', () => {
    const html = '{"firestore":"127.0.0.1:8080","auth":"127.0.0.1:9099"}';
    assert.equal(connectPage(html, addresses), '{"firestore":"127.0.0.1:1","auth":"127.0.0.1:2"}');
  });

  test('says when the poll opens that is seeded for later', () => {
    const page = readFileSync(new URL('../../demo/polls.html', import.meta.url), 'utf8');
    const opens =
      /poll="NameOfTheNewGrinder1"\s+opens="([^"]+)"/.exec(connectPage(page, addresses))?.[1] ?? '';
    const days = (Date.parse(opens) - Date.now()) / 86_400_000;
    assert.ok(days > 1.9 && days <= 2, `in ${String(days)} days`);
  });
});

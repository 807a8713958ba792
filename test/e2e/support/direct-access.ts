import type { Page } from 'playwright';
import { encodeWrites } from '../../../src/store/rest-codec.js';
import type { Write } from '../../../src/store/store.js';
import { firestoreHost, project } from './environment.js';

const database = `projects/${project}/databases/(default)`;
const root = `http://${firestoreHost}/v1/${database}/documents`;

/**
 * What anybody can do who opens the tools of a browser in which they are signed in: ask the database itself, past all
 * elements. Every answer is its HTTP status; 200 is done, 403 is refused by the rules.
 */
export class DirectAccess {
  constructor(readonly page: Page) {}

  get(path: string): Promise<number> {
    return this.#ask(`${root}/${path}`);
  }

  list(collection: string): Promise<number> {
    return this.#ask(`${root}/${collection}?pageSize=10`);
  }

  commit(writes: readonly Write[]): Promise<number> {
    return this.#ask(`${root}:commit`, JSON.stringify({ writes: encodeWrites(writes, database) }));
  }

  #ask(url: string, body?: string): Promise<number> {
    return this.page.evaluate(
      async ([address, text]) => {
        const key = Object.keys(localStorage).find((name) => name.startsWith('firebase:authUser:')) ?? '';
        const user = JSON.parse(localStorage.getItem(key) ?? 'null') as {
          stsTokenManager: { accessToken: string };
        } | null;
        if (!user) throw new Error('Nobody is signed in here.');
        const headers = { authorization: `Bearer ${user.stsTokenManager.accessToken}` };
        const request = text === undefined ? {} : { method: 'POST', body: text };
        return (await fetch(address, { headers, ...request })).status;
      },
      [url, body] as const,
    );
  }
}

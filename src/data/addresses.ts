import { TITLE_LENGTH, URL_LENGTH } from '../domain/limits.js';
import type { PageAddress } from '../domain/thread.js';
import { wellFormed } from '../domain/well-formed.js';
import { sha256 } from './sha256.js';

/**
 * The thread of a host page. Its id is the hash of the address, and the rules prove it: nobody can open the thread of
 * somebody else's page under a false address.
 */
export async function pageAddress(page: string, title: string): Promise<PageAddress> {
  const url = wellFormed(page.slice(0, URL_LENGTH));
  return { thread: `p${await sha256(url)}`, url, title: wellFormed(title.trim().slice(0, TITLE_LENGTH)) };
}

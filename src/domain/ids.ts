const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 20;

/** Fills the array with random bytes; `crypto.getRandomValues` fits. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/**
 * A new document id of 20 characters (119 bits), made by the client so that a batch sent twice lands once.
 * Bytes from 248 up are thrown away, which keeps the 62 characters equally likely.
 */
export function newId(randomBytes: RandomBytes): string {
  let id = '';
  while (id.length < LENGTH) {
    for (const byte of randomBytes(new Uint8Array(LENGTH * 2))) {
      if (byte < 248 && id.length < LENGTH) id += ALPHABET[byte % 62];
    }
  }
  return id;
}

/** What a client-made id looks like; the rules hold the same pattern. */
export function isId(value: string): boolean {
  return /^[A-Za-z0-9]{20}$/.test(value);
}

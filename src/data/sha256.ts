/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Browsers offer it only on https and localhost; where a
 * developer tries the page over plain http in the local network, a small library steps in.
 */
export async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : await fallback(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function fallback(bytes: Uint8Array): Promise<Uint8Array> {
  const library = await import('@noble/hashes/sha2.js');
  return library.sha256(bytes);
}

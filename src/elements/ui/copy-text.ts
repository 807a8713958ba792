import { announce } from './announce.js';

/** Copies a text and says so; resolves to whether it could, since pages may be forbidden to. */
export async function copyText(
  text: string,
  said: { readonly copied: string; readonly copyFailed: string },
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    announce(said.copied);
    return true;
  } catch {
    announce(said.copyFailed);
    return false;
  }
}

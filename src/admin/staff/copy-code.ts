import { announce } from '../../elements/ui/announce.js';

/** Copies the code for a page; resolves to what has been said about it. */
export async function copyCode(
  code: string,
  t: { readonly copied: string; readonly copyFailed: string },
): Promise<string> {
  let said = t.copied;
  try {
    await navigator.clipboard.writeText(code);
  } catch {
    said = t.copyFailed;
  }
  announce(said);
  return said;
}

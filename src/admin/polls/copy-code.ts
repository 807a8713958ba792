import { announce } from '../../elements/ui/announce.js';
import type { PollsTabTexts } from '../../i18n/staff/polls/en.js';

/** Copies the code for a page; resolves to what has been said about it. */
export async function copyCode(code: string, t: PollsTabTexts): Promise<string> {
  let said = t.copied;
  try {
    await navigator.clipboard.writeText(code);
  } catch {
    said = t.copyFailed;
  }
  announce(said);
  return said;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../controllers/session.js';

let loading: Promise<unknown> | undefined;

/**
 * What staff have decided about whoever is signed in, above the place where they write. Nothing is loaded or read for
 * members about whom nothing was decided. `goOn` leads to where one writes.
 */
export function standingNotice(
  session: Session | undefined | null,
  goOn: () => void,
): TemplateResult | typeof nothing {
  const { banned, held, warned, mutedUntil = 0 } = session?.member?.standing ?? NONE;
  const muted = session && mutedUntil > session.store.now();
  if (!session || !(banned || held || muted || warned !== undefined)) return nothing;
  loading ??= import('./community-notice.js').catch(() => (loading = undefined));
  return html`<community-notice @notice-settled=${goOn}></community-notice>`;
}

/** Said explicitly: a host page may extend all objects. */
const NONE = { banned: false, held: false, warned: undefined, mutedUntil: 0 };

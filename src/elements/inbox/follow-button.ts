import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../controllers/session.js';
import type { Thread } from '../../domain/thread.js';

let loading: Promise<unknown> | undefined;

/** "Follow" in the header of a thread; its code comes once somebody is signed in. */
export function followButton(session: Session | undefined, thread: Thread): TemplateResult | typeof nothing {
  if (!session?.account) return nothing;
  loading ??= import('./community-follow.js').catch(() => (loading = undefined));
  return html`<community-follow .thread=${thread}></community-follow>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Occasion } from '../../domain/occasion.js';
import { broughtPart } from '../staff/brought-part.js';
import { LazyParts } from '../staff/lazy-parts.js';
import type { CommunityAdminEvent } from './community-admin-event.js';

const PARTS = { draw: () => import('./community-admin-draw.js') } as const;
const parts = new WeakMap<CommunityAdminEvent, LazyParts<'draw'>>();

/** Who wins, where something is given away. What is cancelled or removed before that is not decided. */
export function drawPart(host: CommunityAdminEvent, record: Occasion): TemplateResult | typeof nothing {
  const decides = record.state === 'live' && record.status !== 'cancelled';
  if (record.prizes === 0 || !(record.winners || decides)) return nothing;
  const own = parts.get(host) ?? new LazyParts(host, PARTS);
  parts.set(host, own);
  return broughtPart(
    { locale: host.locale, t: host.texts.t },
    own,
    'draw',
    html`<community-admin-draw
      .record=${record}
      .session=${host.session}
      .tab=${host.tab}
    ></community-admin-draw>`,
  );
}

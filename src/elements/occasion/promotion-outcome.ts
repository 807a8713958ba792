import { html, nothing, type TemplateResult } from 'lit';
import type { Occasion } from '../../domain/occasion.js';
import type { PromotionHost } from './promotion-desk.js';

let loading: Promise<unknown> | undefined;

/** How it has ended: for its reader, and for everybody. */
export function promotionOutcome(host: PromotionHost, occasion: Occasion): TemplateResult {
  const { outcome } = host.texts.t;
  const { winners, promotion, seed } = occasion;
  if (promotion === 'code') return html`<p class="outcome">${outcome.over}</p>`;
  if (!winners) return html`<p class="outcome">${outcome.open}</p>`;
  const count = seed ? outcome.drawn(winners.length) : outcome.judged(winners.length);
  return html`${own(host, winners)}
    <p class="outcome">${winners.length === 0 ? outcome.nobody : count}</p>
    ${seed ? drawing(host) : nothing}`;
}

function own({ box, texts }: PromotionHost, winners: readonly string[]): TemplateResult | typeof nothing {
  const { outcome } = texts.t;
  if (!box.signUp) return nothing;
  if (!winners.includes(box.signUp.ticket)) return html`<p class="state lost">${outcome.notWon}</p>`;
  return html`<p class="state won">
    <strong>${outcome.won}</strong>
    <span>${outcome.wonNext}</span>
  </p>`;
}

/** What replays the draw comes for those who want to see it. */
function drawing(host: PromotionHost): TemplateResult {
  const { box, texts } = host;
  const bring = (event: Event) => {
    const { open } = event.target as HTMLDetailsElement;
    if (open) loading ??= import('./promotion-draw.js').catch(() => (loading = undefined));
  };
  return html`<details class="drawing" @toggle=${bring}>
    <summary>${texts.t.draw.how}</summary>
    <community-promotion-draw .box=${box}></community-promotion-draw>
  </details>`;
}

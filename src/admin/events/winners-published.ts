import { html, nothing, type TemplateResult } from 'lit';
import { readWinners, type Winner } from '../../controllers/occasion-lots.js';
import { promotionKey } from '../../data/occasion-paths.js';
import { broughtPart } from '../staff/brought-part.js';
import { LazyParts } from '../staff/lazy-parts.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import type { CommunityAdminDraw } from './community-admin-draw.js';

const PARTS = { proof: () => import('../../elements/occasion/promotion-draw.js') } as const;

/** Those who have won by name, the first first. */
export function winnersList({ texts }: CommunityAdminDraw, winners: readonly Winner[]): TemplateResult {
  return html`<ol class="winners">
    ${winners.map(({ name }) =>
      name ? html`<li><bdi>${name}</bdi></li>` : html`<li><span class="quiet">${texts.t.noName}</span></li>`,
    )}
  </ol>`;
}

/** The winners that everybody reads, and of a draw how it can be done again. */
export class WinnersPublished {
  #winners: readonly Winner[] | undefined;
  #failed = false;
  #proof = false;
  readonly #parts: LazyParts<'proof'>;

  constructor(readonly host: CommunityAdminDraw) {
    this.#parts = new LazyParts(host, PARTS);
  }

  async read(): Promise<void> {
    const { host } = this;
    this.#failed = false;
    host.requestUpdate();
    try {
      this.#winners = await readWinners(host.session, host.record);
    } catch {
      this.#failed = true;
    }
    host.requestUpdate();
  }

  render({ length }: readonly string[]): TemplateResult {
    const { host } = this;
    const { published } = host.texts.t;
    const { seed } = host.record;
    return html`<p>${seed ? published.drawn(length) : published.chosen(length)}</p>
      ${this.#names()} ${seed ? this.#again() : nothing}`;
  }

  #names(): TemplateResult {
    const { host } = this;
    const { published } = host.texts.t;
    if (this.#failed) return failedNote(host.locale, published.failed, () => this.read());
    return this.#winners ? winnersList(host, this.#winners) : skeletonOf(published.loading, 1);
  }

  /** What everybody can do: draw again, and compare. */
  #again(): TemplateResult {
    const { session, record, locale, tabTexts, texts } = this.host;
    const box = {
      ...{ session, occasion: record, key: promotionKey(record), signUp: null },
      order: { taken: undefined },
    };
    const opened = ({ target }: Event) => {
      this.#proof = (target as HTMLDetailsElement).open;
      this.host.requestUpdate();
    };
    const content = () =>
      broughtPart(
        { locale, t: tabTexts.t },
        this.#parts,
        'proof',
        html`<community-promotion-draw .box=${box}></community-promotion-draw>`,
      );
    return html`<details @toggle=${opened}>
      <summary>${texts.t.published.proof}</summary>
      ${this.#proof ? content() : nothing}
    </details>`;
  }
}

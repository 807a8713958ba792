import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { Locale } from '../../controllers/locale.js';
import { drawAgain, type Redrawn } from '../../controllers/occasion-draw.js';
import { Texts } from '../../controllers/texts.js';
import { entriesOf } from '../../data/draw.js';
import type { Occasion } from '../../domain/occasion.js';
import { promotionTexts } from '../../i18n/promotions/texts.js';
import { base, buttons } from '../../styles/base.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { define } from '../define.js';
import { saveFile } from '../member/save-file.js';
import { announce } from '../ui/announce.js';
import { promotionDrawStyles } from './promotion-draw.styles.js';
import type { PromotionBox } from './promotion-part.js';

/** What a draw is shown of: the box of an event, or what staff have of it. */
export type DrawnBox = Pick<PromotionBox, 'session' | 'occasion' | 'key' | 'signUp'> & {
  readonly order: Pick<PromotionBox['order'], 'taken'>;
};

/**
 * @summary How the winners of a promotion were drawn, and the draw done again from what is published.
 */
export class CommunityPromotionDraw extends LitElement {
  static override styles = [base, buttons, states, goodToken, promotionDrawStyles, touch];

  @property({ attribute: false, hasChanged: () => true }) box!: DrawnBox;

  readonly #locale = new Locale(this);
  readonly #texts = new Texts(this, this.#locale, promotionTexts);
  #drawing = false;
  #failed = false;
  #redrawn: Redrawn | undefined;
  /** Whose winners were drawn again. */
  #for = '';

  override willUpdate(): void {
    const of = `${this.box.key?.event ?? ''} ${String(this.box.occasion?.sequence)}`;
    if (of !== this.#for) this.#redrawn = undefined;
    this.#for = of;
  }

  override render(): TemplateResult | typeof nothing {
    const { occasion } = this.box;
    if (!occasion?.winners) return nothing;
    const { draw } = this.#texts.t;
    return html`<div class="frame" dir=${this.#locale.direction}>
      <p>${draw.method}</p>
      <dl>
        <dt>${draw.seed}</dt>
        <dd><code dir="ltr">${occasion.seed}</code></dd>
        <dt>${draw.hash}</dt>
        <dd><code dir="ltr">${occasion.seedHash}</code></dd>
        ${this.#entries()}
        <dt>${draw.winners}</dt>
        <dd>${this.#winners(occasion)}</dd>
      </dl>
      ${this.#outcome()}
      <div class="actions">
        <button
          class="button again"
          type="button"
          aria-disabled=${this.#drawing}
          @click=${() => void this.#again(occasion)}
        >
          ${draw.again}
        </button>
        ${
          this.#redrawn
            ? html`<button class="button plain" type="button" @click=${() => this.#save(occasion)}>
                ${draw.save}
              </button>`
            : nothing
        }
        <span role="status" class="quiet">${this.#drawing ? draw.drawing : ''}</span>
      </div>
    </div>`;
  }

  #entries(): TemplateResult | typeof nothing {
    const count = this.#redrawn?.entries ?? this.box.order.taken;
    if (count === undefined) return nothing;
    return html`<dt>${this.#texts.t.draw.entries}</dt>
      <dd>${this.#locale.number(count)}</dd>`;
  }

  #winners({ winners }: Occasion): TemplateResult {
    const own = this.box.signUp?.ticket;
    return html`<ol>
      ${winners?.map(
        (ticket) =>
          html`<li>
            <code dir="ltr">${ticket}</code>
            ${ticket === own ? html`<strong>${this.#texts.t.draw.you}</strong>` : nothing}
          </li>`,
      )}
    </ol>`;
  }

  /** What came of drawing again. */
  #outcome(): TemplateResult | typeof nothing {
    const { draw } = this.#texts.t;
    if (this.#failed) return html`<p class="note bad" role="alert">${draw.failed}</p>`;
    if (!this.#redrawn) return nothing;
    const { seedMatches, winnersMatch, entries } = this.#redrawn;
    const good = seedMatches && winnersMatch;
    return html`<p class="note ${good ? 'good' : 'bad'}">
      ${winnersMatch ? draw.same(entries) : draw.other(entries)}
      ${seedMatches ? draw.seedFits : draw.seedDiffers}
    </p>`;
  }

  async #again(occasion: Occasion): Promise<void> {
    const { session, key } = this.box;
    if (!session || !key || this.#drawing) return;
    const { draw } = this.#texts.t;
    this.#drawing = true;
    this.#failed = false;
    this.requestUpdate();
    try {
      const redrawn = await drawAgain(session, occasion, key);
      this.#redrawn = redrawn;
      announce(redrawn.winnersMatch ? draw.same(redrawn.entries) : draw.other(redrawn.entries));
    } catch {
      this.#failed = true;
    } finally {
      this.#drawing = false;
      this.requestUpdate();
    }
  }

  /** Everything that anybody needs to draw again with tools of their own. */
  #save({ id, title, seed, seedHash, prizes, winners }: Occasion): void {
    const { recipe } = this.#texts.t.draw;
    const entries = entriesOf(this.#redrawn?.tickets ?? []);
    const lines = [
      ...[title, '', `1. ${recipe.salt}`, `2. ${recipe.keys}`, `3. ${recipe.winners}`, ''],
      ...[`seed: ${seed}`, `seedHash: ${seedHash}`, `prizes: ${String(prizes)}`],
      ...[`winners: ${(winners ?? []).join(' ')}`, 'entries:', ...entries],
    ];
    saveFile(`draw-${id}.txt`, 'text/plain;charset=utf-8', `${lines.join('\n')}\n`);
  }
}

define('community-promotion-draw', CommunityPromotionDraw);

declare global {
  interface HTMLElementTagNameMap {
    'community-promotion-draw': CommunityPromotionDraw;
  }
}

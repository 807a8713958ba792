import { LitElement, html, css, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { Locale } from '../../controllers/locale.js';
import { serverTime } from '../../controllers/server-time.js';
import { define } from '../define.js';

const clocks = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all times on the page; none while the page is hidden. */
function keepCurrent(update: () => void): () => void {
  clocks.add(update);
  timer ??= setInterval(() => {
    if (!document.hidden) for (const clock of clocks) clock();
  }, 20_000);
  return () => {
    clocks.delete(update);
    if (clocks.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * @summary A relative time that keeps itself current ("3 minutes ago"), with the exact one as its title.
 */
export class CommunityTime extends LitElement {
  static override styles = css`
    :host {
      display: inline;
    }
  `;

  /** Milliseconds since 1970. */
  @property({ type: Number }) time = 0;

  #locale = new Locale(this);
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = keepCurrent(() => this.requestUpdate());
    document.addEventListener('visibilitychange', this.#visible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    document.removeEventListener('visibilitychange', this.#visible);
  }

  override render(): TemplateResult {
    // A clock that is a little slow must not say "in 2 seconds" of what has just been written.
    const now = Math.max(serverTime(), this.time);
    return html`<time datetime=${new Date(this.time).toISOString()} title=${this.#locale.absolute(this.time)}
      >${this.#locale.relative(this.time, now)}</time
    >`;
  }

  #visible = (): void => {
    if (!document.hidden) this.requestUpdate();
  };
}

define('community-time', CommunityTime);

declare global {
  interface HTMLElementTagNameMap {
    'community-time': CommunityTime;
  }
}

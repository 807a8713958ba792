import { LitElement, html, css, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../controllers/contexts.js';
import { Locale } from '../controllers/locale.js';
import { countComments } from '../controllers/thread-count.js';
import { define } from './define.js';
import { canonicalPage } from './comment/page-link.js';

/**
 * @summary The number of comments on a page or thread, and nothing else. One read.
 */
export class CommunityCount extends LitElement {
  static override styles = css`
    :host {
      display: inline;
    }
  `;

  /** Whose comments are counted; by default this page's. */
  @property() page = '';
  /** Id of a thread, instead of a page. */
  @property() thread = '';
  @state() private count: number | undefined;

  #locale = new Locale(this);
  #session = new SessionController(this);
  #counted = '';

  override willUpdate(_changed: PropertyValues<this>): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const { count } = this;
    return html`${count === undefined ? '' : this.#locale.number(count)}`;
  }

  async #load(): Promise<void> {
    const session = this.#session.value;
    const page = this.page || canonicalPage();
    const key = session ? `${session.key} ${this.thread || page}` : '';
    if (!session || key === this.#counted) return;
    this.#counted = key;
    const count = await countComments(session, this.thread, page).catch(() => undefined);
    if (key === this.#counted) this.count = count;
  }
}

define('community-count', CommunityCount);

declare global {
  interface HTMLElementTagNameMap {
    'community-count': CommunityCount;
  }
}

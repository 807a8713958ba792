import { ContextProvider } from '@lit/context';
import { LitElement, html, css, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { connect, connectPreview, readConfig, type HostApp } from '../connect.js';
import { localeContext, sessionContext } from '../controllers/contexts.js';
import { Locale } from '../controllers/locale.js';
import type { Account } from '../identity/identity.js';
import { define } from './define.js';

/**
 * @summary Connects the elements inside it to one community.
 *
 * @slot - The elements of the community, and anything else.
 * @csspart banner - The note that is shown where connecting failed.
 * @cssprop --community-accent - Colour of links, focus and the main button.
 * @cssprop --community-on-accent - Text on the accent colour.
 * @cssprop --community-muted - Quiet text.
 * @cssprop --community-line - Lines between things.
 * @cssprop --community-fill - A light fill behind quotes, code and what the pointer is over.
 * @cssprop --community-surface - Background of dialogs and menus.
 * @cssprop --community-on-surface - Text in dialogs and menus.
 * @cssprop --community-radius - Roundness of corners.
 */
export class CommunityProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    .banner {
      padding: 0.4em 0.8em;
      border: 1px dashed currentColor;
      border-radius: 8px;
      font-size: 0.875em;
    }
  `;

  /** The Firebase configuration: JSON, or the address of a JSON file. */
  @property() config = '';
  /** Id of the community in the project. */
  @property() community = 'main';
  /** Language of the elements inside; by default the nearest `lang`. */
  @property() locale = '';
  /** `light`, `dark`, or empty to follow the page. */
  @property({ attribute: 'color-scheme', reflect: true }) colorScheme = '';
  /** Works without Firebase: data stay in this browser, and the comments say so. */
  @property({ type: Boolean }) preview = false;
  /** The host's own Firebase app, instead of `config`; its session is the member's. */
  @property({ attribute: false }) app: HostApp | undefined;

  @state() private failure = '';

  #session = new ContextProvider(this, { context: sessionContext, initialValue: null });
  #localeProvider = new ContextProvider(this, { context: localeContext, initialValue: '' });
  #locale = new Locale(this);
  #attempt = 0;

  /** Signs in with a custom token that the site's own server has minted. */
  async signInWithToken(token: string): Promise<Account> {
    await this.updateComplete;
    const session = this.#session.value;
    if (!session) throw new Error('community-widgets: the provider is not connected yet.');
    return (await session.identity()).signInWithToken(token);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale')) this.#localeProvider.setValue(this.locale);
    if (changed.has('colorScheme')) {
      if (this.colorScheme) this.style.setProperty('color-scheme', this.colorScheme);
      else this.style.removeProperty('color-scheme');
    }
    const connection: (keyof CommunityProvider)[] = ['config', 'community', 'preview', 'app'];
    if (connection.some((name) => changed.has(name))) void this.#connect();
  }

  override render(): TemplateResult {
    return html`
      ${this.failure ? html`<p class="banner" part="banner" role="alert">${this.failure}</p>` : null}
      <slot></slot>
    `;
  }

  async #connect(): Promise<void> {
    const attempt = ++this.#attempt;
    this.failure = '';
    try {
      const session = await this.#open();
      if (attempt !== this.#attempt) return session?.close();
      this.#session.value?.close();
      this.#session.setValue(session);
    } catch (error) {
      console.error('community-widgets: the provider could not connect.', error);
      if (attempt === this.#attempt) this.failure = this.#locale.t.comments.notConnected;
    }
  }

  async #open() {
    const { app, community } = this;
    if (this.preview) return connectPreview(community);
    if (app) {
      const { projectId = '', apiKey = '' } = app.options;
      const config = this.config ? await readConfig(this.config) : { projectId, apiKey };
      return connect({ community, app, config });
    }
    return this.config ? connect({ community, config: await readConfig(this.config) }) : null;
  }
}

define('community-provider', CommunityProvider);

declare global {
  interface HTMLElementTagNameMap {
    'community-provider': CommunityProvider;
  }
}

import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { SessionController } from '../../controllers/contexts.js';
import { Locale } from '../../controllers/locale.js';
import { NameBook } from '../../controllers/name-book.js';
import type { Session } from '../../controllers/session.js';
import { listenForMembers } from '../../elements/member/member-asked.js';
import { base, buttons, fields } from '../../styles/base.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import { tabStyles } from './staff-tab.styles.js';

/** What the tabs for members, settings and log share: whoever is not staff sees nothing in them. */
export abstract class StaffTab extends LitElement {
  static override styles = [base, buttons, fields, forms, dangerButton, selects, states, tabStyles, touch];

  /** What of it shall be shown. */
  @property() item = '';

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly context = new SessionController(this);
  /** @internal */
  readonly names = new NameBook(
    () => this.session,
    () => this.requestUpdate(),
  );
  #known: Session | undefined;

  protected abstract content(session: Session): unknown;

  /** The community, as soon as it is known that whoever looks is staff. */
  get session(): Session | null {
    const session = this.context.value;
    return session?.role ? session : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    listenForMembers();
  }

  override willUpdate(): void {
    const session = this.context.value;
    if (!session || session === this.#known) return;
    this.#known = session;
    session.readCommunity().catch(() => null);
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session) return nothing;
    return html`<section class="tab" dir=${this.locale.direction} aria-labelledby="heading">
      ${this.content(session)}
    </section>`;
  }
}

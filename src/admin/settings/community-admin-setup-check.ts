import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import { CHECKS, runCheck, type CheckName, type CheckResult } from '../../controllers/setup-check.js';
import { Texts } from '../../controllers/texts.js';
import { define } from '../../elements/define.js';
import { checkTexts } from '../../i18n/staff/check/texts.js';
import { base, buttons } from '../../styles/base.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { tabStyles } from '../staff/staff-tab.styles.js';

const checkStyles = css`
  li {
    display: grid;
    gap: 0.2em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .ok {
    border-color: var(--_good);
    color: var(--_good);
  }
  .missing {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  a {
    color: var(--_accent);
  }
`;

/** @summary Tests from the outside what is deployed in Firebase, and says in plain words what to do. */
export class CommunityAdminSetupCheck extends LitElement {
  static override styles = [base, goodToken, buttons, tabStyles, checkStyles, touch];

  @property({ attribute: false }) session!: Session;

  @state() private results: ReadonlyMap<CheckName, CheckResult> = new Map();
  @state() private running = false;

  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, checkTexts);

  override render(): TemplateResult {
    const { t } = this.#texts;
    const { preview } = this.session;
    return html`<section class="box" dir=${this.#locale.direction} aria-labelledby="heading">
      <h3 id="heading">${t.heading}</h3>
      <p class="quiet">${preview ? t.preview : t.intro}</p>
      ${
        preview
          ? nothing
          : html`<p>
              <button
                class="button"
                type="button"
                aria-disabled=${this.running}
                @click=${() => void this.#run()}
              >
                ${this.running ? t.running : this.results.size > 0 ? t.again : t.run}
              </button>
            </p>`
      }
      <p role="status">${this.running ? t.running : this.#summary()}</p>
      ${this.results.size > 0 ? this.#list() : nothing}
    </section>`;
  }

  #summary(): string {
    if (this.results.size < CHECKS.length) return '';
    const states = [...this.results.values()].map(({ state }) => state);
    const count = (wanted: string) => this.#locale.number(states.filter((one) => one === wanted).length);
    const { allOk, summary } = this.#texts.t;
    return states.every((one) => one === 'ok') ? allOk : summary(count('wrong'), count('unknown'));
  }

  #list(): TemplateResult {
    const { t } = this.#texts;
    return html`<ul class="plainlist" role="list" aria-label=${t.heading}>
      ${CHECKS.map((name) => {
        const result = this.results.get(name);
        if (!result) return nothing;
        const kind = { ok: 'chip ok', wrong: 'chip bad', unknown: 'chip' }[result.state];
        return html`<li>
          <span class="row"
            ><strong>${t[name].name}</strong><span class=${kind}>${t.states[result.state]}</span></span
          >
          <span>${this.#advice(name, result)}</span>
          ${this.#details(result)}
        </li>`;
      })}
    </ul>`;
  }

  #advice(name: CheckName, { state, refused, minutes = 0 }: CheckResult): string {
    const { t } = this.#texts;
    if (state === 'unknown')
      return name === 'signIn' ? t.signIn.unsure : refused ? t.indexes.refused : t.unknown;
    if (name === 'domain') return t.domain[state](location.hostname);
    if (name === 'clock') return state === 'ok' ? t.clock.ok : t.clock.wrong(this.#locale.number(minutes));
    return t[name][state];
  }

  #details({ missing = [], off = [] }: CheckResult): TemplateResult | typeof nothing {
    const { indexes, signIn } = this.#texts.t;
    if (off.length > 0)
      return html`<span>${signIn.off}: ${off.map((way) => signIn.ways[way]).join(', ')}</span>`;
    if (missing.length === 0) return nothing;
    return html`<ul class="missing">
      ${missing.map(
        ({ name, link }) =>
          html`<li>
            <span>${indexes.missing}: <code>${name}</code></span>
            ${link ? html`<a href=${link} target="_blank" rel="noreferrer">${indexes.create}</a>` : nothing}
          </li>`,
      )}
    </ul>`;
  }

  async #run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.results = new Map();
    for (const name of CHECKS) {
      const result = await runCheck(name, this.session, location.hostname);
      this.results = new Map([...this.results, [name, result]]);
    }
    this.running = false;
  }
}

define('community-admin-setup-check', CommunityAdminSetupCheck);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-setup-check': CommunityAdminSetupCheck;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { ContestEntries, type ContestEntry } from '../../controllers/occasion-contest-entries.js';
import type { Winner } from '../../controllers/occasion-lots.js';
import { PlanDraft } from '../../controllers/plan-draft.js';
import { occasionAnswerKey } from '../../domain/occasion.js';
import { announce } from '../../elements/ui/announce.js';
import { morePart, skeletonOf } from '../staff/list-parts.js';
import type { CommunityAdminDraw } from './community-admin-draw.js';
import { winnersList } from './winners-published.js';

const NOBODY: readonly Winner[] = [];

function readChosen(value: unknown): readonly Winner[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter((one: unknown): one is Winner => {
    const { ticket, name } = (one ?? {}) as Partial<Record<keyof Winner, unknown>>;
    return typeof ticket === 'string' && typeof name === 'string';
  });
}

/** Staff choose the winners of a contest from the entries with their answers. What is chosen is kept in the browser. */
export class WinnersChoice {
  readonly #entries: ContestEntries;
  #draft: PlanDraft<readonly Winner[]> | undefined;

  constructor(readonly host: CommunityAdminDraw) {
    this.#entries = new ContestEntries(() => host.requestUpdate());
  }

  /** The choice is published. */
  clear(): void {
    this.#draft?.clear();
  }

  renderOpener(): TemplateResult | typeof nothing {
    const { host } = this;
    if (host.record.promotion !== 'contest') return nothing;
    return html`<div class="row">
      <button class="button" type="button" data-act="choose" @click=${() => void this.#open()}>
        ${host.texts.t.choice.open}
      </button>
    </div>`;
  }

  render(): TemplateResult {
    const { host } = this;
    const { t } = host.texts;
    const { status, items, more } = this.#entries;
    const read = () => this.#more();
    const state = { more, loadingMore: status === 'loading', moreFailed: status === 'failed' };
    if (status === 'ready' && items.length === 0)
      return html`<p class="note" id="choose" tabindex="-1">${t.empty}</p>
        ${this.#back()}`;
    return html`<div class="outcome">
      <h5 id="choose" tabindex="-1">${t.choice.heading}</h5>
      ${items.length === 0 && status === 'loading' ? skeletonOf(t.choice.loading, 3) : nothing}
      ${items.length > 0 ? this.#list(items) : nothing}
      ${items.length > 0 || status === 'failed' ? morePart(host.locale, t.choice, state, read) : nothing}
      ${this.#outcome()} ${this.#back()}
    </div>`;
  }

  get #chosen(): readonly Winner[] {
    return this.#draft?.plan ?? NOBODY;
  }

  #list(items: readonly ContestEntry[]): TemplateResult {
    const { choice } = this.host.texts.t;
    const number = (count: number) => this.host.locale.number(count);
    return html`<p class="counted" role="status">
        ${choice.counted(number(this.#chosen.length), number(this.host.record.prizes))}
      </p>
      <fieldset>
        <legend>${choice.entries}</legend>
        ${repeat(
          items,
          ({ uid }) => uid,
          (entry) => this.#entry(entry),
        )}
      </fieldset>`;
  }

  #entry({ uid, ticket, name, answers }: ContestEntry): TemplateResult {
    const { record, texts } = this.host;
    const chosen = this.#chosen.some((one) => one.ticket === ticket);
    return html`<label class="entry" data-uid=${uid}>
      <input
        type="checkbox"
        .checked=${live(chosen)}
        @change=${({ target }: Event) => this.#choose({ ticket, name }, (target as HTMLInputElement).checked)}
      />
      <span>
        <bdi class="name">${name}</bdi>
        ${record.questions.map(
          ({ text }, place) =>
            html`<span class="answer"
              ><span class="quiet" dir="auto">${text}</span>
              <bdi>${answers[occasionAnswerKey(place)] || texts.t.choice.noAnswer}</bdi></span
            >`,
        )}
      </span>
    </label>`;
  }

  #outcome(): TemplateResult | typeof nothing {
    const chosen = this.#chosen;
    const { host } = this;
    const { choice } = host.texts.t;
    if (this.#entries.items.length === 0) return nothing;
    const won = { winners: chosen.map(({ ticket }) => ticket), seed: '' };
    const check = () => (this.#chosen.length === 0 ? choice.blank : '');
    return html`${
      chosen.length > 0
        ? html`<h5>${choice.chosen}</h5>
            ${winnersList(host, chosen)}`
        : nothing
    }
    ${host.publishing.render(won, check)}`;
  }

  #back(): TemplateResult {
    const leave = async () => {
      this.host.publishing.withdraw();
      Object.assign(this.host, { step: '', message: '' });
      await this.host.focusOn('[data-act=choose]');
    };
    return html`<div class="row">
      <button class="button plain" type="button" data-act="leave" @click=${() => void leave()}>
        ${this.host.texts.t.publish.back}
      </button>
    </div>`;
  }

  async #open(): Promise<void> {
    const { host } = this;
    const target = `winners ${host.record.id}`;
    this.#draft ??= new PlanDraft(host.session, { kind: 'event', target }, NOBODY, readChosen);
    Object.assign(host, { step: 'choose', message: '' });
    if (this.#entries.items.length === 0) await this.#entries.readMore(host.session, host.record);
    if (host.choice === this) await host.focusOn('#choose');
  }

  async #more(): Promise<void> {
    const { host } = this;
    const before = this.#entries.items.length;
    await this.#entries.readMore(host.session, host.record);
    const entry = this.#entries.items[before];
    if (!entry) return;
    announce(host.texts.t.choice.shown(this.#entries.items.length));
    await host.focusOn(`[data-uid="${CSS.escape(entry.uid)}"] input`);
  }

  /** No more than there are prizes: one too many is said, and stays unticked. */
  #choose(one: Winner, wins: boolean): void {
    const { host } = this;
    const others = this.#chosen.filter(({ ticket }) => ticket !== one.ticket);
    const full = wins && others.length >= host.record.prizes;
    host.message = full ? host.texts.t.choice.full(host.record.prizes) : '';
    if (!full) this.#draft?.change(wins ? [...others, one] : others);
    host.publishing.withdraw();
  }
}

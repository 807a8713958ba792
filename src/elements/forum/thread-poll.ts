import { html, nothing, type TemplateResult } from 'lit';
import { pollLink, type PollPlan } from '../../domain/poll.js';
import { NEW_PLAN, type PollRefusal } from '../../domain/poll-plan.js';
import { tidyBody, tidyTitle } from '../../domain/validate.js';
import type { CommunityPollComposer } from '../poll/community-poll-composer.js';
import type { CommunityNewThread } from './community-new-thread.js';

/** A poll that comes with a new thread, where the community lets its author add one. */
export class ThreadPoll {
  /** Its form is here. */
  #brought = false;
  #failed = false;
  /** What was taken away comes back with the button. */
  #aside: PollPlan = NEW_PLAN;

  constructor(readonly form: CommunityNewThread) {}

  render(): TemplateResult | typeof nothing {
    const { form } = this;
    const { write } = form;
    const { poll } = form.draft.thread;
    if (!poll) {
      if (!this.#allowed) return nothing;
      return html`<div class="row">
        <button class="button add-poll" type="button" @click=${this.#add}>${write.addPoll}</button>
        ${this.#failed ? html`<span class="error" role="alert">${write.unavailable}</span>` : nothing}
      </div>`;
    }
    if (!this.#brought && !this.#failed) void this.#bring();
    return html`<div class="poll">
      ${
        this.#failed
          ? html`<p class="error" role="alert">${write.unavailable}</p>`
          : html`<community-poll-composer
              .plan=${poll}
              ?staff=${Boolean(form.session?.role)}
              ?read-only=${form.busy}
              @plan-changed=${this.#changed}
            ></community-poll-composer>`
      }
      <div class="row">
        <button class="button plain" type="button" @click=${this.#remove}>${write.removePoll}</button>
      </div>
    </div>`;
  }

  /** The poll to send; undefined where there is none, null while something is wrong, which then has the focus. */
  check(): PollPlan | undefined | null {
    if (!this.form.draft.thread.poll) return undefined;
    return this.#composer?.check() ?? null;
  }

  /** The thread was not taken because of it, which its form says. */
  refuse(why: PollRefusal): void {
    this.#composer?.refuse(why);
  }

  /** The text with the place of the poll at its end: where there is one, its question says enough. */
  bodyOf(typed: string): string {
    const { id, poll } = this.form.draft.thread;
    const body = tidyBody(typed);
    const link = poll ? pollLink(id, tidyTitle(poll.question)) : '';
    return [body, link].filter(Boolean).join('\n\n');
  }

  get #allowed(): boolean {
    const { session } = this.form;
    return Boolean(session?.role) || session?.community?.policy.memberPolls === true;
  }

  get #composer(): CommunityPollComposer | null {
    return this.form.renderRoot.querySelector<CommunityPollComposer>('community-poll-composer');
  }

  async #bring(): Promise<void> {
    this.#failed = false;
    try {
      await import('../poll/community-poll-composer.js');
      this.#brought = true;
    } catch {
      this.#failed = true;
    }
    this.form.requestUpdate();
  }

  #add = async (): Promise<void> => {
    await this.#bring();
    if (!this.#brought) return;
    this.form.change({ poll: this.#aside });
    await this.form.updateComplete;
    this.#composer?.focus();
  };

  #remove = async (): Promise<void> => {
    if (this.form.busy) return;
    this.#aside = this.form.draft.thread.poll ?? NEW_PLAN;
    this.#failed = false;
    this.form.change({ poll: null });
    await this.form.updateComplete;
    this.form.renderRoot.querySelector<HTMLElement>('.add-poll')?.focus();
  };

  #changed = (event: Event): void => this.form.change({ poll: (event.target as CommunityPollComposer).plan });
}

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ThreadDecision } from '../../controllers/decide-thread.js';
import { Draft } from '../../controllers/draft.js';
import { hasVotesLeft } from '../../controllers/idea-merge.js';
import { setIdeaStatus } from '../../controllers/idea-status.js';
import type { Outcome } from '../../controllers/outcome.js';
import type { Session } from '../../controllers/session.js';
import { takeBack } from '../../controllers/take-back.js';
import { Texts } from '../../controllers/texts.js';
import { IDEA_STATUSES, isIdeaStatus, type IdeaStatus } from '../../domain/idea.js';
import type { ForumThread } from '../../domain/thread.js';
import { bodyFault, tidyBody } from '../../domain/validate.js';
import { ideaStaffTexts } from '../../i18n/ideas/staff/texts.js';
import { explainFault } from '../comment/explain.js';
import { announce } from '../ui/announce.js';
import { hold } from '../ui/hold-keys.js';
import { IdeaChangedEvent, type CommunityIdeaStatus } from './community-idea-status.js';

/** A change that can be taken back. */
interface Done {
  readonly decision: ThreadDecision;
  readonly before: ForumThread;
}

/** What staff do about an idea: its status, with a note that becomes the official reply, and merging it into another. */
export class IdeaDesk {
  readonly #texts: Texts<typeof ideaStaffTexts.english>;
  readonly #note: Draft;
  #open = false;
  #busy = false;
  #chosen: IdeaStatus | undefined;
  #failure = '';
  #done: Done | undefined;
  /** The merged idea whose votes were looked for, and whether some are left. */
  #looked = '';
  #votesLeft = false;

  constructor(readonly host: CommunityIdeaStatus) {
    this.#texts = new Texts(host, host.locale, ideaStaffTexts);
    this.#note = new Draft(host, () => this.#key);
  }

  buttons(): TemplateResult {
    const { status, merge } = this.#texts.t;
    const { mergedInto, deleted } = this.host.thread.forum;
    if (deleted) return html``;
    if (mergedInto && !this.#votesLeft) return html``;
    const mergeButton = html`<button class="button plain merge" type="button" @click=${this.#merge}>
      ${mergedInto ? merge.rest : merge.open}
    </button>`;
    if (mergedInto) return mergeButton;
    return html`<button
        class="button plain change"
        type="button"
        aria-expanded=${this.#open}
        @click=${this.#toggle}
      >
        ${status.change}
      </button>
      ${mergeButton}`;
  }

  /** Looks whether there is anything to go on with. */
  async look(): Promise<void> {
    const { session, thread } = this.host;
    if (!session || !thread.forum.mergedInto || this.#looked === thread.id) return;
    this.#looked = thread.id;
    this.#votesLeft = await hasVotesLeft(session, thread.id);
    this.host.requestUpdate();
  }

  form(): TemplateResult {
    const { status } = this.#texts.t;
    const problem = this.#failure ? html`<p class="error" role="alert">${this.#failure}</p>` : nothing;
    return html`${this.#open ? nothing : problem}
    ${
      this.#done
        ? html`<p class="note">
            ${status.done(this.#statusName)}
            <button class="button" type="button" @click=${this.#undo}>${status.undo}</button>
          </p>`
        : nothing
    }
    ${this.#open ? this.#fields(problem) : nothing}`;
  }

  #fields(problem: unknown): TemplateResult {
    const { status } = this.#texts.t;
    const { statuses } = this.host.texts.t;
    const chosen = this.#chosen ?? this.host.thread.forum.status;
    return html`<form
      novalidate
      @submit=${this.#submit}
      @keydown=${this.#press}
      @keypress=${hold}
      @keyup=${hold}
    >
      <div class="field">
        <label for="status">${status.chosen}</label>
        <select id="status" @change=${this.#choose}>
          ${IDEA_STATUSES.map(
            (name) => html`<option value=${name} ?selected=${name === chosen}>${statuses[name]}</option>`,
          )}
        </select>
      </div>
      ${this.#noteField()} ${problem}
      <div class="row">
        <button class="button plain" type="button" @click=${this.#close}>${status.cancel}</button>
        <button class="button primary" type="submit" aria-disabled=${this.#busy}>
          ${this.#busy ? status.saving : status.save}
        </button>
      </div>
    </form>`;
  }

  #noteField(): TemplateResult {
    const { status } = this.#texts.t;
    return html`<div class="field">
      <label for="note">${status.note}</label>
      <textarea
        id="note"
        class="input"
        dir="auto"
        rows="3"
        aria-describedby="note-hint"
        .value=${live(this.#note.text)}
        ?readonly=${this.#busy}
        @input=${(event: Event) => this.#note.write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <span id="note-hint" class="hint">${status.noteHint}</span>
    </div>`;
  }

  get #statusName(): string {
    const { status } = this.host.thread.forum;
    return isIdeaStatus(status) ? this.host.texts.t.statuses[status] : '';
  }

  get #key() {
    const { session, thread } = this.host;
    const uid = session?.account?.uid;
    if (!session || !uid) return null;
    const target = `${thread.id} status`;
    return { community: session.key, uid, thread: thread.id, kind: 'comment', target } as const;
  }

  #set(change: { open?: boolean; busy?: boolean; failure?: string }): void {
    this.#open = change.open ?? this.#open;
    this.#busy = change.busy ?? this.#busy;
    this.#failure = change.failure ?? this.#failure;
    this.host.requestUpdate();
  }

  #focus(selector: string): void {
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  #toggle = (): void => {
    if (this.#open) return this.#close();
    this.#chosen = undefined;
    this.#set({ open: true, failure: '' });
    this.#focus('#status');
  };

  #close = (): void => {
    this.#set({ open: false, failure: '' });
    this.#focus('.change');
  };

  #press = (event: KeyboardEvent): void => {
    hold(event);
    if (event.key === 'Escape' && !this.#note.dirty) this.#close();
  };

  #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.#chosen = isIdeaStatus(value) ? value : undefined;
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session, thread, locale } = this.host;
    if (this.#busy || !session) return;
    if (bodyFault(tidyBody(this.#note.text)) === 'long') {
      this.#set({ failure: locale.t.composer.long });
      return this.#focus('#note');
    }
    this.#set({ busy: true, failure: '' });
    try {
      if (await this.#save(session, thread)) await this.#post();
    } catch (error) {
      console.error('community-widgets: an idea could not be changed.', error);
      this.#set({ failure: locale.t.composer.unavailable });
    } finally {
      this.#set({ busy: false });
    }
  };

  /** True where the idea has the chosen status now. */
  async #save(session: Session, thread: ForumThread): Promise<boolean> {
    const status = this.#chosen ?? thread.forum.status;
    if (status === thread.forum.status || status === '') return true;
    const decision = setIdeaStatus(session, thread.id, status);
    const failure = this.#explain(await decision.outcome);
    if (failure) {
      this.#set({ failure });
      return false;
    }
    this.#done = { decision, before: thread };
    this.#take({ ...thread, forum: { ...thread.forum, status, statusAt: session.store.now() } });
    announce(this.#texts.t.status.done(this.host.texts.t.statuses[status]));
    return true;
  }

  /** The note stays where it is until it has arrived. */
  async #post(): Promise<void> {
    const { status } = this.#texts.t;
    const note = this.#note.text;
    if (note.trim() === '') return this.#close();
    const outcome = await this.host.answer(note);
    if (typeof outcome === 'object') {
      this.#set({ failure: status.noteFailed(outcome.failure) });
      return this.#focus('#note');
    }
    this.#note.clear(note);
    this.#close();
    if (outcome === 'later') this.#set({ failure: status.noteLater });
  }

  #undo = async (): Promise<void> => {
    const { session, thread } = this.host;
    const done = this.#done;
    if (!session || !done || this.#busy) return;
    this.#set({ busy: true, failure: '' });
    const failure = this.#explain(await takeBack(session, done.decision));
    this.#done = undefined;
    const { status, statusAt } = done.before.forum;
    if (!failure) {
      this.#take({ ...thread, forum: { ...thread.forum, status, statusAt } });
      announce(this.#texts.t.status.undone);
    }
    this.#set({ busy: false, failure });
    this.#focus('.change');
  };

  #merge = async (): Promise<void> => {
    const { session, thread, locale } = this.host;
    if (!session) return;
    this.#set({ failure: '' });
    try {
      const { mergeDialog } = await import('./community-idea-merge.js');
      const into = await mergeDialog(this.host, session, thread);
      if (into) {
        this.#done = undefined;
        this.#open = false;
        this.#take({ ...thread, locked: true, forum: { ...thread.forum, mergedInto: into } });
        this.#looked = '';
        await this.look();
      }
    } catch {
      this.#set({ failure: locale.t.composer.unavailable });
    }
    this.#focus('.merge, a[data-thread]');
  };

  #take(thread: ForumThread): void {
    this.host.thread = thread;
    this.host.dispatchEvent(new IdeaChangedEvent(thread));
  }

  #explain(outcome: Outcome): string {
    if (outcome.kind === 'done') return '';
    if (outcome.kind === 'failed') return explainFault(this.host.locale, outcome.code);
    return this.#texts.t.faults[outcome.kind];
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { whenIdle } from '../../controllers/when-idle.js';
import { REACTIONS, type Reaction } from '../../domain/entry.js';
import type { PostingRefusal, Removal, Waiting } from '../../domain/posting.js';
import { completeComments } from '../../i18n/en-writing.js';
import { NameButton } from '../member/name-button.js';
import { announce } from '../ui/announce.js';
import type { CommunityMenu, MenuItem } from '../ui/community-menu.js';
import { moreIcon, reactIcon, replyIcon } from '../ui/icons.js';
import { dangerButton } from '../../styles/forms.js';
import { actionsStyles } from './comment-actions.styles.js';
import { adoptStyles } from './markup.js';
import type { CommunityComment } from './community-comment.js';
import type { CommunityComments } from './community-comments.js';
import { REACTION_SIGNS, type ShownReaction } from './reactions.js';

completeComments();

const described = new WeakSet<Element>();

/** Search engines hear of a conversation as soon as it has a comment and the browser has nothing better to do. */
function describeAround(comment: CommunityComment): void {
  const { host } = comment.getRootNode() as Partial<ShadowRoot>;
  // A thread describes itself, with its opening.
  if (host?.localName !== 'community-comments' || described.has(host)) return;
  described.add(host);
  whenIdle(() => {
    import('./comments-description.js').then(
      (module) => module.describeComments(host as CommunityComments),
      () => described.delete(host),
    );
  });
}

let decisions: Promise<unknown> | undefined;

/** What a moderator says to its author, and how to ask for another look. */
function removal(told: Removal): TemplateResult {
  decisions ??= import('../notice/community-decision.js').catch(() => (decisions = undefined));
  const { reason, note, decision, target } = told;
  return html`<community-decision
    .reason=${reason}
    .note=${note}
    .decision=${decision}
    .target=${target}
    .inPlace=${true}
  ></community-decision>`;
}

/**
 * What can be done with a comment: reactions, buttons, menus, the question before deleting, and the state on its way.
 * Its place is reserved at the first paint; its code comes right after.
 */
export class CommentActions {
  #menu: 'actions' | 'reactions' | '' = '';
  #confirming = false;

  constructor(readonly comment: CommunityComment) {
    new NameButton(comment, () => comment.entry.uid);
    adoptStyles(comment.renderRoot, actionsStyles, dangerButton);
    describeAround(comment);
  }

  /** How far it has come on its way, or the question whether to delete it. */
  status(): TemplateResult | typeof nothing {
    const { delivery, why } = this.comment;
    const { comment } = this.#t;
    if (this.#confirming) return this.#confirmation();
    if (delivery === '') return nothing;
    const retry = delivery === 'queued' || delivery === 'failed';
    return html`<p class="status ${delivery === 'failed' ? 'bad' : ''}">
        ${comment[delivery]} ${this.#why()} ${retry ? this.#link(comment.retry, 'retry') : nothing}
        ${delivery === 'failed' ? this.#link(comment.discard, 'discard') : nothing}
      </p>
      ${delivery === 'removed' && why ? removal(why as Removal) : nothing}`;
  }

  #why(): string {
    const { delivery, why } = this.comment;
    const { comment, posting } = this.#t;
    if (!why || delivery === 'removed') return '';
    return delivery === 'pending' ? comment.waits[why as Waiting] : posting.refusals[why as PostingRefusal];
  }

  /** The row below the text. */
  row(): TemplateResult | typeof nothing {
    const { delivery, editable, deletable, reactions, readonly } = this.comment;
    const stored = delivery === '';
    // Nobody can change what was removed, its author neither.
    if (this.#confirming || delivery === 'removed' || (!stored && !editable && !deletable)) return nothing;
    return html`
      ${stored ? reactions.map((reaction) => this.#reaction(reaction)) : nothing}
      ${stored && !readonly ? this.#writeButtons() : nothing} ${this.#moreButton()} ${this.#openedMenu()}
    `;
  }

  get #t() {
    return this.comment.locale.t;
  }

  #reaction({ kind, count, given }: ShownReaction): TemplateResult {
    const { comment } = this.#t;
    const name = comment.reactionCount(comment.reactions[kind], count);
    return html`<button
      class="button reaction"
      type="button"
      aria-pressed=${given}
      aria-label=${name}
      title=${name}
      ?disabled=${this.comment.readonly}
      @click=${() => this.comment.act({ kind: 'react', reaction: kind })}
    >
      <span aria-hidden="true">${REACTION_SIGNS[kind]}</span>${this.comment.locale.number(count)}
    </button>`;
  }

  #writeButtons(): TemplateResult {
    const { comment } = this.#t;
    return html`
      <button
        class="button plain"
        type="button"
        aria-label=${comment.react}
        aria-haspopup="menu"
        aria-expanded=${this.#menu === 'reactions'}
        @click=${(event: Event) => this.#open('reactions', event)}
      >
        <span class="icon">${reactIcon}</span><span class="wide">${comment.react}</span>
      </button>
      <button
        class="button plain"
        type="button"
        aria-label=${comment.reply}
        @click=${() => this.comment.act({ kind: 'reply' })}
      >
        <span class="icon directed">${replyIcon}</span><span class="wide">${comment.reply}</span>
      </button>
    `;
  }

  #moreButton(): TemplateResult {
    return html`<button
      class="button plain more"
      type="button"
      aria-label=${this.#t.comment.more}
      aria-haspopup="menu"
      aria-expanded=${this.#menu === 'actions'}
      @click=${(event: Event) => this.#open('actions', event)}
    >
      <span class="icon">${moreIcon}</span>
    </button>`;
  }

  #link(label: string, kind: 'retry' | 'discard'): TemplateResult {
    return html`<button class="button plain" type="button" @click=${() => this.comment.act({ kind })}>
      ${label}
    </button>`;
  }

  #confirmation(): TemplateResult {
    const { comment } = this.#t;
    return html`<div class="status" role="group" aria-label=${comment.deleteQuestion}>
      <span>${comment.deleteQuestion}</span>
      <button class="button danger confirm" type="button" @click=${() => this.#answer(true)}>
        ${comment.deleteConfirm}
      </button>
      <button class="button plain" type="button" @click=${() => this.#answer(false)}>
        ${comment.cancel}
      </button>
    </div>`;
  }

  #openedMenu(): TemplateResult | typeof nothing {
    if (!this.#menu) return nothing;
    const row = this.#menu === 'reactions';
    const { comment } = this.#t;
    return html`<community-menu
      .items=${row ? this.#reactionItems() : this.#actionItems()}
      .row=${row}
      .label=${row ? comment.react : comment.more}
      .direction=${this.comment.locale.direction}
      @menu-chosen=${(event: CustomEvent<string>) => this.#chosen(event.detail)}
      @menu-closed=${() => this.#change('', this.#confirming)}
    ></community-menu>`;
  }

  #reactionItems(): MenuItem[] {
    const names = this.#t.comment.reactions;
    return REACTIONS.map((kind) => ({
      id: kind,
      label: names[kind],
      sign: REACTION_SIGNS[kind],
      checked: this.comment.reactions.some((shown) => shown.kind === kind && shown.given),
    }));
  }

  #actionItems(): MenuItem[] {
    const { editable, deletable, link, delivery } = this.comment;
    const { comment } = this.#t;
    const linked = link !== '' && delivery === '';
    return [
      ...(editable ? [{ id: 'edit', label: comment.edit }] : []),
      ...(deletable ? [{ id: 'delete', label: comment.remove }] : []),
      ...(linked ? [{ id: 'copy', label: comment.copyLink }] : []),
      ...(linked && 'share' in navigator ? [{ id: 'share', label: comment.share }] : []),
      // What one may not delete is somebody else's.
      ...(delivery === '' && !deletable ? [{ id: 'report', label: comment.report }] : []),
    ];
  }

  async #open(menu: 'actions' | 'reactions', event: Event): Promise<void> {
    const anchor = event.currentTarget as HTMLElement;
    await import('../ui/community-menu.js');
    this.#change(menu, false);
    await this.comment.updateComplete;
    this.comment.renderRoot.querySelector<CommunityMenu>('community-menu')?.open(anchor);
  }

  #chosen(id: string): void {
    const { comment } = this;
    if (this.#menu === 'reactions') comment.act({ kind: 'react', reaction: id as Reaction });
    else if (id === 'edit' || id === 'report') comment.act({ kind: id });
    else if (id === 'delete') this.#ask();
    else if (id === 'copy') void this.#copyLink();
    else void navigator.share({ url: comment.link }).catch(() => undefined);
  }

  #ask(): void {
    this.#change('', true);
    void this.comment.updateComplete.then(() => this.#focus('.confirm'));
  }

  #answer(yes: boolean): void {
    this.#change('', false);
    if (yes) this.comment.act({ kind: 'delete' });
    else void this.comment.updateComplete.then(() => this.#focus('.more'));
  }

  async #copyLink(): Promise<void> {
    const { comment } = this.#t;
    try {
      await navigator.clipboard.writeText(this.comment.link);
      announce(comment.copied);
    } catch {
      // The one dialog that works where the clipboard is forbidden; the address can be copied from it by hand.
      prompt(comment.copyFailed, this.comment.link);
    }
  }

  #focus(selector: string): void {
    this.comment.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #change(menu: '' | 'actions' | 'reactions', confirming: boolean): void {
    this.#menu = menu;
    this.#confirming = confirming;
    this.comment.requestUpdate();
  }
}

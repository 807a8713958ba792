import { css, html, nothing, type TemplateResult } from 'lit';
import { SessionController } from '../../controllers/contexts.js';
import type { Conversation } from '../../controllers/conversation.js';
import { MemberSuggestions, type Person } from '../../controllers/member-suggestions.js';
import { Texts } from '../../controllers/texts.js';
import { mentionOf } from '../../domain/mentions.js';
import { matchesWords } from '../../domain/search-words.js';
import { inboxTexts } from '../../i18n/inbox/texts.js';
import { announce } from '../ui/announce.js';
import { initialsOf } from './avatar.js';
import type { MentioningHost } from './mentions.js';

const SHOWN = 6;
/** "@" and up to two words right before the caret; not within an e-mail address, and not in a mention that is there. */
const TYPED = /(?<![A-Za-z0-9_.+[\\-])@((?:[\p{L}\p{M}\p{N}_.’'-]+(?: [\p{L}\p{M}\p{N}_.’'-]*)?)?)$/u;
/** As much before the caret as a name can take. */
const REACH = 60;

const styles = css`
  .row,
  .field {
    position: relative;
  }
  .mentions {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 2;
    max-inline-size: 24em;
    margin: 0;
    padding: 0.3em;
    border: 1px solid color-mix(in srgb, var(--_on-surface) 20%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
    list-style: none;
  }
  .field .mentions {
    position: static;
  }
  .mentions li {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
    padding: 0.2em 0.6em;
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
  }
  .mentions li:hover {
    background: color-mix(in srgb, currentColor 6%, transparent);
  }
  .mentions li[aria-selected='true'] {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
    outline: 1px solid var(--_accent);
  }
  .mentions .initials {
    inline-size: 2em;
    font-size: 0.8125em;
    font-weight: 600;
    text-align: center;
    opacity: 0.75;
  }
`;

/** Where in the field a name is being typed, and what is there of it. */
interface Typed {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The list of people below a text field in which somebody types "@": those of this thread first, then members. */
export class MentionSuggestions {
  readonly #session: SessionController;
  readonly #texts;
  readonly #members: MemberSuggestions;
  #field: HTMLTextAreaElement | null = null;
  #typed: Typed | null = null;
  #people: readonly Person[] = [];
  #active = 0;
  /** Where Escape has put the list away. */
  #dismissed = -1;

  constructor(readonly host: MentioningHost) {
    this.#session = new SessionController(host);
    this.#texts = new Texts(host, host.locale, inboxTexts);
    this.#members = new MemberSuggestions(
      () => this.#session.value,
      () => this.#suggest(),
    );
    const { renderRoot } = host;
    const sheet = styles.styleSheet;
    if (renderRoot instanceof ShadowRoot && sheet)
      renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, sheet];
  }

  /** Looks at what stands before the caret. */
  readonly look = (): void => {
    this.#adopt();
    const typed = this.#field && typedIn(this.#field);
    if (!typed) this.#dismissed = -1;
    this.#typed = typed && typed.start !== this.#dismissed ? typed : null;
    if (this.#typed) this.#suggest();
    else this.#close();
  };

  list(): TemplateResult | typeof nothing {
    if (this.#people.length === 0) return nothing;
    // The keys are pressed in the field, which keeps the focus.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<ul
      id="mentions"
      class="mentions"
      role="listbox"
      aria-label=${this.#texts.t.mention.label}
      @mousedown=${keepFocus}
      @click=${this.#pick}
    >
      ${this.#people.map(
        ({ name }, index) =>
          html`<li id="mention-${index}" role="option" aria-selected=${index === this.#active}>
            <span class="initials" aria-hidden="true">${initialsOf(name)}</span><bdi>${name}</bdi>
          </li>`,
      )}
    </ul>`;
  }

  /** The preview takes the field away and brings another. */
  #adopt(): void {
    const field = this.host.renderRoot.querySelector('textarea');
    if (field === this.#field) return;
    this.#field = field;
    field?.addEventListener('keydown', this.#key);
    field?.addEventListener('click', this.look);
    field?.addEventListener('blur', this.#left);
  }

  #suggest(): void {
    const { name = '' } = this.#typed ?? {};
    if (!this.#typed) return;
    const here = this.#around().filter((person) => matchesWords(person.name, name));
    // A second word is sifted out of what is known: a sentence that goes on shall not ask with every word.
    const members = name.includes(' ')
      ? this.#members.find(name.slice(0, name.indexOf(' '))).filter((one) => matchesWords(one.name, name))
      : this.#members.find(name);
    const own = this.#session.value?.account?.uid;
    const people = new Map([...here, ...members].map((person) => [person.uid, person]));
    if (own) people.delete(own);
    this.#show([...people.values()].slice(0, SHOWN));
  }

  /** Who has written in this thread, the latest first. */
  #around(): Person[] {
    const root = this.host.getRootNode();
    const around = root instanceof ShadowRoot ? (root.host as { conversation?: Conversation }) : {};
    const entries = (around.conversation?.entries ?? []).filter(({ uid, state }) => uid && !state);
    return entries.sort((a, b) => b.at - a.at).map(({ uid, name }) => ({ uid, name }));
  }

  #show(people: readonly Person[]): void {
    const same = people.map(({ uid }) => uid).join() === this.#people.map(({ uid }) => uid).join();
    if (!same) this.#active = 0;
    if (!same && people.length > 0) announce(this.#texts.t.mention.found(people.length));
    this.#people = people;
    this.#describe();
    this.host.requestUpdate();
  }

  #close(): void {
    this.#members.stop();
    this.#typed = null;
    if (this.#people.length > 0) this.#show([]);
  }

  /** Says by the field which person is chosen; the focus stays where one types. */
  #describe(): void {
    const open = this.#people.length > 0;
    const attributes = {
      'aria-autocomplete': 'list',
      'aria-controls': 'mentions',
      'aria-activedescendant': `mention-${String(this.#active)}`,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (open) this.#field?.setAttribute(name, value);
      else this.#field?.removeAttribute(name);
    }
  }

  #accept(person: Person | undefined): void {
    const field = this.#field;
    const typed = this.#typed;
    if (!person || !field || !typed) return;
    field.focus();
    field.setRangeText(`${mentionOf(person.uid, person.name)} `, typed.start, typed.end, 'end');
    this.#close();
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  #pick = (event: Event): void => {
    const option = (event.target as Element).closest('[role="option"]');
    if (option) this.#accept(this.#people[Number(option.id.slice('mention-'.length))]);
  };

  #key = (event: KeyboardEvent): void => {
    const count = this.#people.length;
    if (count === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') this.#move((this.#active + 1) % count);
    else if (event.key === 'ArrowUp') this.#move((this.#active + count - 1) % count);
    else if (event.key === 'Escape') this.#dismiss();
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))
      this.#accept(this.#people[this.#active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(index: number): void {
    this.#active = index;
    this.#describe();
    this.host.requestUpdate();
  }

  #dismiss(): void {
    this.#dismissed = this.#typed?.start ?? -1;
    this.#close();
  }

  #left = (): void => this.#close();
}

/** A press on the list must not take the focus out of the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

function typedIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Typed | null {
  if (selectionStart !== selectionEnd) return null;
  const [whole, name] = TYPED.exec(value.slice(Math.max(0, selectionEnd - REACH), selectionEnd)) ?? [];
  return whole === undefined || name === undefined
    ? null
    : { start: selectionEnd - whole.length, end: selectionEnd, name };
}

import { css, type ReactiveController, type ReactiveElement } from 'lit';
import { adoptStyles } from '../comment/markup.js';
import { listenForMembers } from './member-asked.js';
import { MemberAskedEvent } from './member-events.js';

const nameStyles = css`
  .name[role='button'] {
    margin-block: -3px;
    padding-block: 3px;
    border-radius: 2px;
    cursor: pointer;
  }
  .name[role='button']:hover {
    text-decoration: underline;
  }
`;

/** What the name of a comment's author needs to open the profile card. It comes after the comment has been painted. */
export class NameButton implements ReactiveController {
  #name: HTMLElement | undefined;

  constructor(
    readonly host: ReactiveElement,
    readonly uid: () => string | undefined,
  ) {
    listenForMembers();
    host.addController(this);
  }

  hostUpdated(): void {
    const name = this.host.renderRoot.querySelector<HTMLElement>('.name');
    if (!name || name === this.#name) return;
    this.#name = name;
    name.tabIndex = 0;
    name.setAttribute('role', 'button');
    name.setAttribute('aria-haspopup', 'dialog');
    name.addEventListener('click', this.#ask);
    name.addEventListener('keydown', this.#key);
    adoptStyles(this.host.renderRoot, nameStyles);
  }

  #ask = (): void => {
    const uid = this.uid();
    if (uid) this.host.dispatchEvent(new MemberAskedEvent(uid));
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    this.#ask();
  };
}

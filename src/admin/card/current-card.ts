import type { LitElement } from 'lit';
import type { CommunityAdminCard } from './community-admin-card.js';

/** Which card of a list is the current one, and the way from one to the next. */
export class CurrentCard {
  #id = '';

  /** `left` hears of the card that was left for another by whoever works here. */
  constructor(
    readonly host: LitElement,
    readonly ids: () => readonly string[],
    readonly left: (id: string) => void = () => undefined,
  ) {}

  get id(): string {
    return this.#id;
  }

  set id(id: string) {
    if (id === this.#id) return;
    this.#id = id;
    this.host.requestUpdate();
  }

  /** Id of the card that has the focus, or something in it has. */
  get focused(): string | undefined {
    const { renderRoot } = this.host;
    const focused = renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
    return cardOf(focused);
  }

  /** While the list is drawn: a card that is gone is followed by the first. */
  settle(): void {
    const ids = this.ids();
    if (!ids.includes(this.#id)) this.#id = ids[0] ?? '';
  }

  step(by: 1 | -1): boolean {
    const ids = this.ids();
    const at = ids.indexOf(this.#id);
    // What is current is not always where the focus is; the first press goes there.
    const next = ids[this.focused !== undefined ? at + by : Math.max(at, 0)];
    if (next === undefined) return false;
    this.#leaveFor(next);
    this.focus();
    return true;
  }

  /** Not away from somebody who is busy elsewhere on the page, or types. */
  focus(): void {
    void this.host.updateComplete.then(async () => {
      const card = this.host.renderRoot.querySelector<CommunityAdminCard>('community-admin-card[current]');
      await card?.updateComplete;
      if (mayTakeFocus(this.host)) card?.focus();
    });
  }

  /** Somebody has come to a card by themselves. */
  take = (event: FocusEvent): void => {
    const id = cardOf(event.target as Element);
    if (id) this.#leaveFor(id);
  };

  #leaveFor(id: string): void {
    const before = this.#id;
    this.id = id;
    if (before !== id) this.left(before);
  }
}

function cardOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('community-admin-card')?.dataset['id'];
}

/** Whether a tab may move the focus: it is in the panel or nowhere, and nobody types. */
function mayTakeFocus(tab: HTMLElement): boolean {
  const root = tab.getRootNode();
  const panel = root instanceof ShadowRoot ? root.host : tab;
  let active = document.activeElement;
  if (active !== document.body && !panel.matches(':focus-within')) return false;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return !active?.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}

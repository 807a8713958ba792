import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { shared } from '../controllers/browser-storage.js';

/** Where the choice is kept: that somebody wants no single keys holds for every panel in this browser. */
const KEPT = 'panel-keys';
/** Fields in which letters are text, or find an option. */
const TYPED = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select';

/** Panels of this page in the order in which they came: what is pressed outside of all goes to the first. */
const panels: PanelKeys[] = [];

/**
 * Single keys as short cuts of the panel: pressed anywhere in it, or on the page while nothing has the focus. They rest
 * while somebody types, with modifiers, while a dialog or menu is open, and where they are switched off.
 */
export class PanelKeys implements ReactiveController {
  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    /** True where something was done. */
    readonly pressed: (key: string) => boolean,
  ) {
    host.addController(this);
  }

  /** Whether single keys do anything. */
  get on(): boolean {
    return shared.read(KEPT) !== 'off';
  }

  set on(on: boolean) {
    shared.write(KEPT, on ? null : 'off');
    this.host.requestUpdate();
  }

  hostConnected(): void {
    panels.push(this);
    document.addEventListener('keydown', this.#down);
  }

  hostDisconnected(): void {
    panels.splice(panels.indexOf(this), 1);
    document.removeEventListener('keydown', this.#down);
  }

  #down = (event: KeyboardEvent): void => {
    if (!this.on || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const path = event.composedPath();
    if (!this.#concerns(path) || path.some(isBusy) || hasOpenDialog(this.host)) return;
    if (this.pressed(keyOf(event))) event.preventDefault();
  };

  #concerns(path: readonly EventTarget[]): boolean {
    if (path.includes(this.host)) return true;
    const onPage = path[0] === document.body || path[0] === document.documentElement;
    return onPage && panels[0] === this;
  }
}

/** The sign, or the letter that the key has in Latin layouts where this one writes another script. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (key.length === 1 && key <= '~') return key.toLowerCase();
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

function isBusy(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(`${TYPED}, dialog, :popover-open, [role=menu]`);
}

/** A dialog keeps the focus, but not where nothing in it can have it. */
function hasOpenDialog(root: Element): boolean {
  for (const element of (root.shadowRoot ?? root).querySelectorAll('*')) {
    if (element.matches('dialog[open]') || (element.shadowRoot && hasOpenDialog(element))) return true;
  }
  return false;
}

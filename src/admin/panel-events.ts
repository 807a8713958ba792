/** A member of staff has decided something: the panel says so, and offers to take it back for as long as it says it. */
export class DecidedEvent extends Event {
  /**
   * @param message - what was done, as a sentence in the reader's language
   * @param undo - takes it back; rejects with a `StoreError` where somebody else has decided since
   * @param taken - where the panel is told before the database has answered: false when the decision was not taken
   */
  constructor(
    readonly message: string,
    readonly undo?: () => Promise<void>,
    readonly taken?: Promise<boolean>,
  ) {
    super('panel-decided', { bubbles: true, composed: true });
  }
}

/** Something did not work: the panel says what, and what to do next. */
export class FailedEvent extends Event {
  constructor(readonly message: string) {
    super('panel-failed', { bubbles: true, composed: true });
  }
}

/** The database has refused to show or take something: the panel looks whether whoever asked is still staff. */
export class RefusedEvent extends Event {
  constructor() {
    super('panel-refused', { bubbles: true, composed: true });
  }
}

/** Something in one tab leads to another, such as from a card to its author. */
export class PanelAskedEvent extends Event {
  constructor(
    readonly tab: PanelTab,
    /** What the tab shall show: a queue, a member's uid, an entry of the log. */
    readonly item = '',
  ) {
    super('panel-asked', { bubbles: true, composed: true });
  }
}

export const PANEL_TABS = ['inbox', 'queues', 'members', 'polls', 'events', 'settings', 'log'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

declare global {
  interface HTMLElementEventMap {
    'panel-decided': DecidedEvent;
    'panel-failed': FailedEvent;
    'panel-refused': RefusedEvent;
    'panel-asked': PanelAskedEvent;
  }
}

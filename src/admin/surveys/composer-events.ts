/** A survey was stored: a new one, or one that was changed. */
export class SurveySavedEvent extends CustomEvent<{ readonly id: string }> {
  constructor(id: string) {
    super('community-survey-saved', { bubbles: true, composed: true, detail: { id } });
  }
}

/** Whoever makes a survey leaves the form; what was written is kept. */
export class SurveyCancelEvent extends CustomEvent<null> {
  constructor() {
    super('community-survey-cancel', { bubbles: true, composed: true, detail: null });
  }
}

declare global {
  interface HTMLElementEventMap {
    'community-survey-saved': SurveySavedEvent;
    'community-survey-cancel': SurveyCancelEvent;
  }
}

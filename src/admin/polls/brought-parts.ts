import type { ReactiveControllerHost } from 'lit';

const PARTS = {
  form: () => import('./community-admin-poll-form.js'),
  poll: () => import('../../elements/poll/community-poll.js'),
  pollComposer: () => import('../../elements/poll/community-poll-composer.js'),
  survey: () => import('../../elements/survey/community-survey.js'),
  surveyComposer: () => import('../surveys/community-admin-survey-composer.js'),
  surveyResults: () => import('../surveys/community-admin-survey-results.js'),
} as const;
export type PartName = keyof typeof PARTS;

/** Parts of the tab that come when they are wanted first. */
export class BroughtParts {
  #states = new Map<PartName, 'coming' | 'here' | 'failed'>();

  constructor(readonly host: ReactiveControllerHost) {}

  /** How it stands with this part; brings it where nobody has wanted it before. */
  want(name: PartName): 'coming' | 'here' | 'failed' {
    const state = this.#states.get(name);
    if (!state) void this.bring(name);
    return state ?? 'coming';
  }

  /** Brings it, perhaps once more. */
  async bring(name: PartName): Promise<void> {
    this.#states.set(name, 'coming');
    try {
      await PARTS[name]();
      this.#states.set(name, 'here');
    } catch (error) {
      console.error('community-widgets: a part of the panel could not be loaded.', error);
      this.#states.set(name, 'failed');
    }
    this.host.requestUpdate();
  }
}

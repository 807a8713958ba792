import type { ReactiveControllerHost } from 'lit';
import { LazyParts } from '../staff/lazy-parts.js';

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
export class BroughtParts extends LazyParts<PartName> {
  constructor(host: ReactiveControllerHost) {
    super(host, PARTS);
  }
}

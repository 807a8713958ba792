import { html, type TemplateResult } from 'lit';
import { SURVEYS } from '../../controllers/asked-kinds.js';
import { AskedManager } from '../../controllers/asked-manager.js';
import type { Session } from '../../controllers/session.js';
import { isClosed } from '../../domain/opening-times.js';
import type { SurveyPlan } from '../../domain/survey.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { broughtPart } from '../staff/brought-part.js';
import type { BroughtParts } from './brought-parts.js';
import type { CommunityAdminPolls } from './community-admin-polls.js';
import type { PollsPlace } from './polls-place.js';

type FormPlace = PollsPlace & { readonly shows: 'form' };

/** The form for a survey in its place in the tab: a new one, another plan, or a copy, whose original is read first. */
export class SurveyForm {
  #copied = '';
  /** Undefined while it is read, null where there is none. */
  #plan: SurveyPlan | null | undefined;
  #failed = false;

  constructor(
    readonly host: CommunityAdminPolls,
    readonly parts: BroughtParts,
  ) {}

  render(session: Session, place: FormPlace): TemplateResult {
    const { deed, id } = place;
    if (deed !== 'copy') {
      this.#copied = '';
      return this.#composer(place, undefined);
    }
    if (id !== this.#copied) void this.#read(session, id);
    const { locale, texts } = this.host;
    const { one } = texts.t;
    if (this.#failed) return failedNote(locale, one.failed, () => this.#read(session, id));
    if (this.#plan === null) return html`<p class="note" role="alert">${one.gone}</p>`;
    return this.#plan ? this.#composer(place, this.#plan) : skeletonOf(one.loading, 3);
  }

  #composer({ deed, id }: FormPlace, plan: SurveyPlan | undefined): TemplateResult {
    const { host } = this;
    const saved = (event: CustomEvent<{ readonly id: string }>) => host.stored(`survey/${event.detail.id}`);
    const cancelled = () => host.open(id ? `survey/${id}` : '');
    return broughtPart(
      { locale: host.locale, t: host.texts.t },
      this.parts,
      'surveyComposer',
      html`<community-admin-survey-composer
        editing=${deed === 'change' ? id : ''}
        .plan=${plan}
        @community-survey-saved=${saved}
        @community-survey-cancel=${cancelled}
      ></community-admin-survey-composer>`,
    );
  }

  async #read(session: Session, id: string): Promise<void> {
    this.#copied = id;
    this.#plan = undefined;
    this.#failed = false;
    try {
      const survey = await new AskedManager(session, SURVEYS).read(id);
      const plan = survey && SURVEYS.planOf(survey);
      const over = plan && isClosed(plan, session.store.now());
      if (id === this.#copied)
        this.#plan = plan && { ...plan, publishAt: 0, closesAt: over ? 0 : plan.closesAt };
    } catch {
      this.#failed = id === this.#copied;
    }
    this.host.requestUpdate();
  }
}

import { fixture, html } from '@open-wc/testing';
import '../../src/admin/surveys/community-admin-survey-composer.js';
import type { CommunityAdminSurveyComposer } from '../../src/admin/surveys/community-admin-survey-composer.js';
import type { DecidedEvent } from '../../src/admin/panel-events.js';
import { surveyPath } from '../../src/data/asked-paths.js';
import { decodeSurvey } from '../../src/data/surveys.js';
import { NEW_SURVEY } from '../../src/domain/survey-editing.js';
import type { Survey, SurveyPlan } from '../../src/domain/survey.js';
import { COMMUNITY, type StoryCommunity, type World } from '../../stories/fixtures.js';
import { createStaff, type StaffOptions } from '../../stories/staff-fixtures.js';
import { ask, SURVEY, surveyDocuments, type SurveyFixture } from '../../stories/survey-fixtures.js';
import { keepForCleaning } from '../elements/forum-setup.js';
import { until } from '../elements/screen.js';

/** A plan without faults. */
export const PLAN: SurveyPlan = {
  ...{ ...NEW_SURVEY, title: 'Coffee' },
  questions: [
    ask('nps', 'How likely?', { required: true }),
    ask('multiple', 'Which ones?', { options: ['Grinder', 'Scales', 'Kettle'] }),
    ask('long', 'Why not?', { showIf: { question: 0, any: [0, 1] } }),
    ask('short', 'Which scales?', { showIf: { question: 1, any: [1] } }),
  ],
};

interface ComposerOptions extends StaffOptions {
  readonly plan?: SurveyPlan;
  /** It is there already, and is changed. */
  readonly survey?: SurveyFixture;
}

export interface ComposerSetup extends World {
  readonly composer: CommunityAdminSurveyComposer;
  /** What the panel was told, and ids of what was stored. */
  readonly decided: string[];
  readonly saved: string[];
}

/** The form on a page of a world. */
export async function mountComposer(
  world: World,
  { plan, editing = '' }: { readonly plan?: SurveyPlan; readonly editing?: string } = {},
  lang = 'en',
): Promise<ComposerSetup> {
  const decided: string[] = [];
  const saved: string[] = [];
  const community = await fixture<StoryCommunity>(
    html`<story-community
      lang=${lang}
      .session=${world.session}
      @panel-decided=${(event: DecidedEvent) => decided.push(event.message)}
      @community-survey-saved=${(event: CustomEvent<{ id: string }>) => saved.push(event.detail.id)}
      ><community-admin-survey-composer .plan=${plan} editing=${editing}></community-admin-survey-composer
    ></story-community>`,
  );
  const composer = community.querySelector('community-admin-survey-composer') as CommunityAdminSurveyComposer;
  await until('the form', () => composer.editor.status === 'ready');
  await composer.updateComplete;
  return { ...world, composer, decided, saved };
}

export async function setUpComposer(
  { plan, survey, ...options }: ComposerOptions = {},
  lang = 'en',
): Promise<ComposerSetup> {
  const world = keepForCleaning(await createStaff(options));
  if (survey) world.store.seed(surveyDocuments(survey));
  return mountComposer(world, { ...(plan && { plan }), editing: survey ? SURVEY : '' }, lang);
}

export async function storedSurvey({ store }: World, id: string): Promise<Survey | null> {
  const [document] = await store.get([surveyPath(COMMUNITY, id)]);
  return decodeSurvey(document);
}

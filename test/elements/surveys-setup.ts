import { html } from 'lit';
import '../../src/elements/survey/community-survey.js';
import type { CommunitySurvey } from '../../src/elements/survey/community-survey.js';
import { answerPath } from '../../src/data/asked-paths.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { COMMUNITY } from '../../stories/fixtures.js';
import { createSurveys, SURVEY, type SurveyOptions } from '../../stories/survey-fixtures.js';
import { mountIn } from './asked-setup.js';
import { keepForCleaning } from './forum-setup.js';
import { until } from './screen.js';

export interface SurveySetup extends World {
  readonly community: StoryCommunity;
  readonly survey: CommunitySurvey;
  /** Documents read so far. */
  reads(): number;
}

/** Puts the survey of a world on the page. */
export async function mountSurvey(world: World, lang = 'en'): Promise<SurveySetup> {
  const element = html`<community-survey survey=${SURVEY}></community-survey>`;
  const { mounted, ...set } = await mountIn<CommunitySurvey>(world, element, 'community-survey', lang);
  return { ...world, ...set, survey: mounted };
}

/** The survey, as soon as it is read, and with it what its reader has answered. */
export async function setUpSurvey(options: SurveyOptions = {}, lang = 'en'): Promise<SurveySetup> {
  const set = await mountSurvey(keepForCleaning(await createSurveys(options)), lang);
  const { survey, session } = set;
  await until('the survey is read', () => survey.box.status === 'ready');
  if (options.as) {
    await until('the member is known', () => session.member);
    await until('own answers are read', () => survey.box.own !== undefined);
  }
  await survey.updateComplete;
  return set;
}

export async function storedAnswers({ store }: World, uid: string) {
  const [document] = await store.get([answerPath(COMMUNITY, SURVEY, uid)]);
  return document?.data;
}

import { html } from 'lit';
import '../../src/admin/surveys/community-admin-survey-results.js';
import type { CommunityAdminSurveyResults } from '../../src/admin/surveys/community-admin-survey-results.js';
import type { PanelAskedEvent } from '../../src/admin/panel-events.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { SURVEY } from '../../stories/survey-fixtures.js';
import { createResults, type ResultsOptions } from '../../stories/survey-results-fixtures.js';
import { mountIn } from '../elements/asked-setup.js';
import { keepForCleaning } from '../elements/forum-setup.js';
import { until } from '../elements/screen.js';

export interface ResultsSetup extends World {
  readonly community: StoryCommunity;
  readonly results: CommunityAdminSurveyResults;
  /** What has been counted so far, as the database was asked for it. */
  readonly counted: string[];
  readonly asked: PanelAskedEvent[];
  /** Reads that Firestore bills for all that was read and counted so far. */
  billed(): number;
}

/** The results of a survey in a community of their own. */
export async function mountResults(
  { arrange, ...options }: ResultsOptions & { readonly arrange?: (world: World) => void } = {},
  lang = 'en',
): Promise<ResultsSetup> {
  const world = keepForCleaning(await createResults(options));
  arrange?.(world);
  const { counted, counts } = noteCounts(world);
  const element = html`<community-admin-survey-results survey=${SURVEY}></community-admin-survey-results>`;
  const tag = 'community-admin-survey-results';
  const { community, mounted, reads } = await mountIn<CommunityAdminSurveyResults>(world, element, tag, lang);
  const asked: PanelAskedEvent[] = [];
  community.addEventListener('panel-asked', (event) => asked.push(event));
  return { ...world, community, results: mounted, counted, asked, billed: () => reads() + counts() };
}

/** The results, as soon as what can be seen of them is counted. */
export async function setUpResults(...options: Parameters<typeof mountResults>): Promise<ResultsSetup> {
  const set = await mountResults(...options);
  await shown(set);
  return set;
}

/** Everything that is near the window is counted and read. */
export async function shown({ results }: Pick<ResultsSetup, 'results'>): Promise<void> {
  const root = await until('the frame', () => results.shadowRoot);
  await until('the total is known', () => results.results.counts?.total('') !== undefined);
  await until('all in sight is counted', () =>
    [...root.querySelectorAll<HTMLElement>('[data-place]')].filter(isNear).every((question) => {
      const busy = question.querySelector('[aria-busy=true], .skeleton');
      return !busy && !question.textContent.includes('…');
    }),
  );
}

function isNear(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

export function question({ results }: Pick<ResultsSetup, 'results'>, place: number): HTMLElement {
  const found = results.shadowRoot?.querySelector<HTMLElement>(`[data-place="${String(place)}"]`);
  if (!found) throw new Error(`there is no question ${String(place)}`);
  return found;
}

/** Brings it into sight, and waits until it is counted. */
export async function lookAt(set: ResultsSetup, place: number): Promise<HTMLElement> {
  question(set, place).scrollIntoView();
  const { results, responses, segments } = set.results;
  const counted = () => results.counts?.countsOf(segments[0] ?? '', place);
  const read = () => responses.status === 'ready' && question(set, place).querySelector('.field');
  await until('it is near', () => counted() ?? read());
  await set.results.updateComplete;
  await shown(set);
  return question(set, place);
}

function noteCounts({ store }: World): { counted: string[]; counts: () => number } {
  const count = store.count.bind(store);
  const counted: string[] = [];
  let reads = 0;
  store.count = async (query, options) => {
    counted.push(
      (query.where ?? []).map(([field, , value]) => `${field}=${JSON.stringify(value)}`).join(' '),
    );
    const found = await count(query, options);
    reads += Math.max(1, Math.ceil(found / 1000));
    return found;
  };
  return { counted, counts: () => reads };
}

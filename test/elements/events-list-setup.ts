import { fixture, html } from '@open-wc/testing';
import type { CommunityEvents } from '../../src/elements/occasion/community-events.js';
import '../../src/elements/occasion/community-events.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { createEvents, type EventsOptions } from '../../stories/events-list-fixtures.js';
import { countReads, keepForCleaning } from './forum-setup.js';
import { until } from './screen.js';

export interface EventsSetup extends World {
  readonly community: StoryCommunity;
  readonly events: CommunityEvents;
  /** How many documents have been read so far. */
  reads(): number;
}

type Attributes = Partial<Pick<CommunityEvents, 'routing' | 'category' | 'view' | 'zone'>>;

export async function mountEvents(
  world: World,
  attributes: Attributes = {},
  lang = 'en',
): Promise<EventsSetup> {
  const reads = countReads(world);
  const { routing = 'hash', category = '', view = 'agenda', zone = 'Europe/Berlin' } = attributes;
  const community = await fixture<StoryCommunity>(html`
    <story-community lang=${lang} .session=${world.session}>
      <community-events routing=${routing} category=${category} view=${view} .zone=${zone}></community-events>
    </story-community>
  `);
  const events = community.querySelector('community-events');
  if (!events) throw new Error('the template has no events');
  return { ...world, community, events, reads };
}

/** The list, as soon as it stands. */
export async function setUpEvents(
  options: EventsOptions = {},
  ...rest: [Attributes?, string?]
): Promise<EventsSetup> {
  const set = await mountEvents(keepForCleaning(await createEvents(options)), ...rest);
  const { events } = set;
  await until('the settings are known', () => set.session.community !== undefined);
  await until('the list is read', () => events.router.thread !== '' || events.status === 'ready');
  await events.updateComplete;
  return set;
}

/** Titles in the list, from the first to the last. */
export function titles(events: CommunityEvents): string[] {
  const found = events.shadowRoot?.querySelectorAll('.entries .title') ?? [];
  return [...found].map((title) => title.textContent.trim());
}

import { fixture, html } from '@open-wc/testing';
import type { CommunityIdeas } from '../../src/elements/idea/community-ideas.js';
import '../../src/elements/idea/community-ideas.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { createForum, type ForumOptions } from '../../stories/forum-fixtures.js';
import { countReads, keepForCleaning } from './forum-setup.js';
import { until } from './screen.js';

export interface IdeasSetup extends World {
  readonly community: StoryCommunity;
  readonly ideas: CommunityIdeas;
  /** How many documents have been read so far. */
  reads(): number;
}

type Attributes = Partial<Pick<CommunityIdeas, 'routing' | 'category' | 'view'>>;

export async function mountIdeas(
  world: World,
  attributes: Attributes = {},
  lang = 'en',
): Promise<IdeasSetup> {
  const reads = countReads(world);
  const { routing = 'hash', category = '', view = 'list' } = attributes;
  const community = await fixture<StoryCommunity>(html`
    <story-community lang=${lang} .session=${world.session}>
      <community-ideas routing=${routing} category=${category} view=${view}></community-ideas>
    </story-community>
  `);
  const ideas = community.querySelector('community-ideas');
  if (!ideas) throw new Error('the template has no ideas');
  return { ...world, community, ideas, reads };
}

/** The board, as soon as it stands. */
export async function setUpIdeas(
  options: ForumOptions = {},
  ...rest: [Attributes?, string?]
): Promise<IdeasSetup> {
  const set = await mountIdeas(keepForCleaning(await createForum(options)), ...rest);
  const { ideas } = set;
  await until('the settings are known', () => set.session.community !== undefined);
  await until('the board is read', () => ideas.router.thread !== '' || ideas.status === 'ready');
  await ideas.updateComplete;
  if (options.as) await until('the member is known', () => set.session.member);
  return set;
}

/** Titles in the list or the roadmap, from the first to the last. */
export function titles(ideas: CommunityIdeas): string[] {
  const found = ideas.shadowRoot?.querySelectorAll('.threads .title') ?? [];
  return [...found].map((title) => title.textContent.trim());
}

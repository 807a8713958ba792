import { html } from 'lit';
import '../../src/elements/poll/community-poll.js';
import type { CommunityPoll } from '../../src/elements/poll/community-poll.js';
import { ballotPath, pollPath } from '../../src/data/asked-paths.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { COMMUNITY } from '../../stories/fixtures.js';
import { createPolls, POLL, type PollOptions } from '../../stories/poll-fixtures.js';
import { mountIn } from './asked-setup.js';
import { keepForCleaning } from './forum-setup.js';
import { textOf, until } from './screen.js';

export interface PollSetup extends World {
  readonly community: StoryCommunity;
  readonly poll: CommunityPoll;
  /** Documents read so far, those that are followed not among them. */
  reads(): number;
}

/** Puts the poll of a world on the page. */
export async function mountPoll(world: World, lang = 'en'): Promise<PollSetup> {
  const element = html`<community-poll poll=${POLL}></community-poll>`;
  const { mounted, ...set } = await mountIn<CommunityPoll>(world, element, 'community-poll', lang);
  return { ...world, ...set, poll: mounted };
}

/** The poll, as soon as it is read, and with it what its reader has voted. */
export async function setUpPoll(options: PollOptions = {}, lang = 'en'): Promise<PollSetup> {
  const set = await mountPoll(keepForCleaning(await createPolls(options)), lang);
  const { poll, session } = set;
  await until('the poll is read', () => poll.box.status === 'ready');
  if (options.as) {
    await until('the member is known', () => session.member);
    await until('the ballot is read', () => poll.box.ballot !== undefined);
    await until('the settings are known', () => session.community);
  }
  await poll.updateComplete;
  return set;
}

/** Each option as it stands on screen: what it says, its share and its count. */
export function rowsOf(poll: CommunityPoll): string[] {
  return [...(poll.shadowRoot?.querySelectorAll('.row') ?? [])].map((row) =>
    [...row.querySelectorAll('.text, .place, .own, .share, .count')].map(textOf).join(' '),
  );
}

export async function storedPoll({ store }: World) {
  const [document] = await store.get([pollPath(COMMUNITY, POLL)]);
  return document?.data;
}

export async function storedBallot({ store }: World, uid: string) {
  const [document] = await store.get([ballotPath(COMMUNITY, POLL, uid)]);
  return document?.data;
}

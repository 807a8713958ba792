import '../../src/admin/polls/community-admin-polls.js';
import type { CommunityAdminPoll } from '../../src/admin/polls/community-admin-poll.js';
import type { CommunityAdminPolls } from '../../src/admin/polls/community-admin-polls.js';
import { pollPath, pollsPath } from '../../src/data/asked-paths.js';
import { decodeAudit } from '../../src/data/moderation/audit.js';
import { auditsPath } from '../../src/data/moderation/paths.js';
import { decodePoll } from '../../src/data/polls.js';
import { askedDocuments, type AskedFixture } from '../../stories/asked-list-fixtures.js';
import { COMMUNITY, idOf, type World } from '../../stories/fixtures.js';
import type { StaffOptions } from '../../stories/staff-fixtures.js';
import { textOf, until } from '../elements/screen.js';
import { setUpStaff, type StaffSetup } from './staff-setup.js';

export interface PollsOptions extends StaffOptions {
  readonly item?: string;
  readonly asked?: readonly AskedFixture[];
  readonly arrange?: (world: World) => void;
}

/** The tab, not waited for. */
export function mountPolls(
  { asked, arrange, ...options }: PollsOptions = {},
  lang = 'en',
): Promise<StaffSetup<CommunityAdminPolls>> {
  const seed = (world: World) => {
    world.store.seed(askedDocuments(asked));
    arrange?.(world);
  };
  return setUpStaff<CommunityAdminPolls>(
    'community-admin-polls',
    { as: 'moderator', entries: [], ...options, arrange: seed },
    lang,
  );
}

/** The list, as soon as it is read and counted. */
export async function setUpPolls(options: PollsOptions = {}, lang = 'en') {
  const set = await mountPolls(options, lang);
  const { tab } = set;
  await until('the list is read', () => tab.list.status === 'ready');
  await until('all is counted', () => !textOf(tab).includes('Counting'));
  return set;
}

/** One poll or survey of the tab; `place` names its fixture, such as `poll/open`. */
export async function setUpOne(place: string, options: PollsOptions = {}) {
  const [kind = '', id = ''] = place.split('/');
  const set = await mountPolls({ ...options, item: `${kind}/${idOf(id)}` });
  const shown = await until('the poll', () => set.tab.shadowRoot?.querySelector('community-admin-poll'));
  await until('it is read', () => shown.record);
  await shown.updateComplete;
  return { ...set, shown };
}

/** The form of the tab with its composer. */
export async function setUpForm(item: string, options: PollsOptions = {}) {
  const set = await mountPolls({ ...options, item });
  return { ...set, ...(await formIn(set.tab)) };
}

export async function formIn(tab: CommunityAdminPolls) {
  const form = await until('the form', () => tab.shadowRoot?.querySelector('community-admin-poll-form'));
  const composer = await until('the composer', () =>
    form.shadowRoot?.querySelector('community-poll-composer'),
  );
  await composer.updateComplete;
  return { form, composer };
}

export async function storedPoll({ store }: World, id: string) {
  const [document] = await store.get([pollPath(COMMUNITY, idOf(id))]);
  return decodePoll(document);
}

export async function storedPolls({ store }: World) {
  const documents = await store.list({ collection: pollsPath(COMMUNITY), limit: 50 });
  return documents.map(decodePoll).filter((poll) => poll !== null);
}

/** What the log says, the latest last. */
export async function logOf({ store }: World) {
  const documents = await store.list({ collection: auditsPath(COMMUNITY), limit: 50 });
  const entries = documents.map(decodeAudit).filter((entry) => entry !== null);
  return entries.sort((one, other) => one.at - other.at);
}

/** What staff see of it in the list or alone. */
export const lines = (host: CommunityAdminPolls | CommunityAdminPoll) =>
  [...(host.shadowRoot?.querySelectorAll('.polls > li') ?? [])].map(textOf);

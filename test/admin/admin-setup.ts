import { fixture, html } from '@open-wc/testing';
import type { CommunityAdmin } from '../../src/admin/community-admin.js';
import '../../src/admin/community-admin.js';
import type { CommunityAdminQueues } from '../../src/admin/queues/community-admin-queues.js';
import '../../src/admin/queues/community-admin-queues.js';
import { decodeModeratedPost } from '../../src/data/moderation/queues.js';
import { decodeAudit } from '../../src/data/moderation/audit.js';
import { auditsPath } from '../../src/data/moderation/paths.js';
import { postPath } from '../../src/data/paths.js';
import { createAdmin, type AdminOptions } from '../../stories/admin-fixtures.js';
import { COMMUNITY, idOf, type StoryCommunity, type World } from '../../stories/fixtures.js';
import { keepForCleaning } from '../elements/forum-setup.js';
import { all, until } from '../elements/screen.js';

export interface AdminSetup extends World {
  readonly community: StoryCommunity;
  readonly admin: CommunityAdmin;
}

export async function mountAdmin(world: World, lang = 'en', tab = 'queues'): Promise<AdminSetup> {
  const community = await fixture<StoryCommunity>(html`
    <story-community lang=${lang} .session=${world.session}
      ><community-admin tab=${tab}></community-admin
    ></story-community>
  `);
  const admin = community.querySelector('community-admin');
  if (!admin) throw new Error('the template has no panel');
  return { ...world, community, admin };
}

/** The panel, not waited for. */
export async function setUpAdmin(options: AdminOptions = {}, lang = 'en'): Promise<AdminSetup> {
  return mountAdmin(keepForCleaning(await createAdmin(options)), lang);
}

export interface QueueSetup extends AdminSetup {
  readonly queues: CommunityAdminQueues;
}

/** The panel on one queue, as soon as its cards are there. */
export async function setUpQueue(
  queue: string,
  options: AdminOptions = {},
  lang = 'en',
): Promise<QueueSetup> {
  const world = keepForCleaning(await createAdmin(options));
  history.replaceState(null, '', `${location.pathname}${location.search}#moderation/queues/${queue}`);
  return openQueue(world, lang);
}

/** A second moderator's panel on the same community, or the first one's. */
export async function openQueue(world: World, lang = 'en'): Promise<QueueSetup> {
  const setup = await mountAdmin(world, lang);
  const queues = await until('the queues', () =>
    setup.admin.shadowRoot?.querySelector<CommunityAdminQueues>('community-admin-queues'),
  );
  await until('the queue is read', () => queues.list.status === 'ready');
  await queues.updateComplete;
  return { ...setup, queues };
}

/** Names of the cards that are shown, in their order. */
export function cards(root: Element): HTMLElement[] {
  return all(root, 'article');
}

export async function readPost({ store }: World, id: string) {
  const [document] = await store.get([postPath(COMMUNITY, idOf(id))]);
  return decodeModeratedPost(document);
}

/** What the log says, the latest last. */
export async function readLog({ store }: World) {
  const documents = await store.list({ collection: auditsPath(COMMUNITY), limit: 500 });
  return documents
    .map(decodeAudit)
    .filter((entry) => entry !== null)
    .sort((a, b) => a.at - b.at);
}

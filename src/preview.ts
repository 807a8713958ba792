import { isAsked, sampleAt } from './controllers/preview-samples.js';
import { Session } from './controllers/session.js';
import { CAUTIOUS_POLICY } from './domain/community.js';
import { occasionsPath } from './data/occasion-paths.js';
import { communityPath } from './data/paths.js';
import { newId } from './domain/ids.js';
import { createPreviewIdentity } from './identity/preview-identity.js';
import { createMemoryStore, type MemoryStore } from './store/memory-store.js';
import type { Query } from './store/store.js';

/** What a forum is made of until its owner has chosen: enough to show itself. */
const LOOKS = {
  General: { color: '#1d4ed8', description: 'Whatever has no place of its own' },
  Help: { color: '#15803d', description: 'Questions, and answers that can be accepted' },
  Ideas: { color: '#9a3412', description: 'What could be better here' },
};

/** Puts the preview together: the memory store and made-up accounts, kept in this browser. */
export async function createPreview(community: string): Promise<Session> {
  const store = createMemoryStore({ persist: `community-widgets:preview:${community}` });
  const loadIdentity = () => Promise.resolve(createPreviewIdentity({ key: community }));
  provideSamples(store, community);
  const [known] = await store.get([communityPath(community)]);
  if (!known) {
    const policy = { ...CAUTIOUS_POLICY, guests: 'live', intervalSeconds: 0, memberPolls: true };
    const texts = { guidelines: '', welcome: '' };
    const categories = Object.keys(LOOKS);
    const data = { name: 'Preview', categories, looks: LOOKS, interests: [], staff: {}, policy, texts };
    await store.commit([{ op: 'set', path: communityPath(community), data }]);
  }
  return new Session({
    id: community,
    project: 'preview',
    store,
    loadIdentity,
    remembered: () => true,
    preview: true,
  });
}

/**
 * A page may name polls, surveys and events of the project it is made for: in the preview each is one to try. Events are also
 * listed: where none is to come, there is one.
 */
function provideSamples(store: MemoryStore, community: string): void {
  const made = new Map<string, Promise<void>>();
  const ownLooks = new WeakSet<Query>();
  const isThere = async (query: Query, path = ''): Promise<boolean> => {
    ownLooks.add(query);
    const stored = await store.list(query);
    return stored.some((document) => !path || document.path === path);
  };
  const provide = async (path: string): Promise<void> => {
    if (await isThere({ collection: path.slice(0, path.lastIndexOf('/')), limit: 50 }, path)) return;
    await store.commit(await sampleAt(path, community, store.now()));
  };
  const provideEvent = async (collection: string): Promise<void> => {
    await Promise.all(made.values());
    const toCome = [['endsAt', '>=', new Date(store.now())]] as const;
    if (await isThere({ collection, where: toCome, limit: 1 })) return;
    const path = `${collection}/${newId((bytes) => crypto.getRandomValues(bytes))}`;
    await store.commit(await sampleAt(path, community, store.now()));
  };
  const once = async (key: string, make: (key: string) => Promise<void>): Promise<void> => {
    if (!made.has(key)) made.set(key, make(key));
    await made.get(key);
  };
  const events = occasionsPath(community);
  store.intercept = async (call) => {
    if (call.verb === 'get') for (const path of call.paths.filter(isAsked)) await once(path, provide);
    if (call.verb === 'list' && call.query.collection === events && !ownLooks.has(call.query))
      await once(events, provideEvent);
  };
}

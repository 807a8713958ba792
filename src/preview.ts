import { isAsked, sampleAt } from './controllers/preview-samples.js';
import { Session } from './controllers/session.js';
import { CAUTIOUS_POLICY } from './domain/community.js';
import { communityPath } from './data/paths.js';
import { createPreviewIdentity } from './identity/preview-identity.js';
import { createMemoryStore, type MemoryStore } from './store/memory-store.js';

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

/** A page may name polls and surveys of the project it is made for: in the preview each is one to try. */
function provideSamples(store: MemoryStore, community: string): void {
  const made = new Map<string, Promise<void>>();
  const provide = async (path: string): Promise<void> => {
    const stored = await store.list({ collection: path.slice(0, path.lastIndexOf('/')), limit: 50 });
    if (stored.some((document) => document.path === path)) return;
    await store.commit(await sampleAt(path, community, store.now()));
  };
  store.intercept = async (call) => {
    if (call.verb !== 'get') return;
    for (const path of call.paths.filter(isAsked)) {
      if (!made.has(path)) made.set(path, provide(path));
      await made.get(path);
    }
  };
}

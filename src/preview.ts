import { Session } from './controllers/session.js';
import { CAUTIOUS_POLICY } from './domain/community.js';
import { communityPath } from './data/paths.js';
import { createPreviewIdentity } from './identity/preview-identity.js';
import { createMemoryStore } from './store/memory-store.js';

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
  const [known] = await store.get([communityPath(community)]);
  if (!known) {
    const policy = { ...CAUTIOUS_POLICY, guests: 'live', intervalSeconds: 0 };
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

import { expect } from '@open-wc/testing';
import { Inbox } from '../../src/controllers/inbox.js';
import { Session } from '../../src/controllers/session.js';
import { decodeMarks } from '../../src/data/inbox.js';
import { inboxPath, postPath } from '../../src/data/paths.js';
import { mentionOf } from '../../src/domain/mentions.js';
import { createPreviewIdentity } from '../../src/identity/preview-identity.js';
import { createRestStore } from '../../src/store/rest-store.js';
import { now } from '../../src/store/store.js';
import { TestHost } from '../controllers/test-host.js';
import { seed } from './support/emulator.js';
import { accepted, forum, QUESTION } from './support/forum-stage.js';
import { mia, noah, tokenOf } from './support/people.js';
import { setUp } from './support/wtr.js';

describe('an inbox under the rules', () => {
  let session: Session;
  let inbox: Inbox;

  before(async () => {
    const emulator = await setUp('demo-inbox');
    const id = `inbox-${Date.now().toString(36)}`;
    const body = `Ask ${mentionOf(mia.uid, mia.name)}.`;
    const named = { kind: 'comment', uid: noah.uid, name: noah.name, body, at: now, state: 'live', page: 0 };
    const data = { ...named, thread: QUESTION, notify: [mia.uid], revisions: [] };
    const removed = { ...data, uid: mia.uid, state: 'removed', notify: [], decidedAt: now, reason: 'Spam' };
    await seed(emulator, [
      ...forum(accepted())(id),
      { op: 'set', path: postPath(id, 'named'.padEnd(20, 'x')), data },
      { op: 'set', path: postPath(id, 'removed'.padEnd(20, 'x')), data: removed },
    ]);
    const identity = createPreviewIdentity({ key: id });
    await identity.signInWithToken(tokenOf(mia) ?? '');
    const { host, project: projectId } = emulator;
    const store = createRestStore({ projectId, host, token: () => Promise.resolve(tokenOf(mia)) });
    const loadIdentity = () => Promise.resolve(identity);
    session = new Session({ id, project: projectId, store, loadIdentity, remembered: () => true });
    await session.identity();
    inbox = new Inbox(new TestHost(), () => session);
    inbox.hostConnected();
    inbox.hostUpdate();
  });

  after(() => {
    session.close();
    localStorage.clear();
  });

  it('is read whole, and then from where it was left', async () => {
    await inbox.look();
    expect(inbox.status).to.equal('ready');
    const kinds = inbox.news.map(({ kind }) => kind);
    expect(kinds).to.include.members(['mention', 'removed']);
    await inbox.look();
    expect(inbox.status).to.equal('ready');
    expect(inbox.news.map(({ kind }) => kind)).to.deep.equal(kinds);
  });

  it('keeps what is followed, muted and seen in the member’s own document', async () => {
    const marks = async () => {
      const [document] = await session.store.get([inboxPath(session.id, mia.uid)], { as: 'member' });
      return decodeMarks(document);
    };
    expect(await inbox.mark(QUESTION, 'following')).to.equal(true);
    expect(await marks()).to.deep.equal({ seenAt: 0, following: [QUESTION], muted: [], events: {} });
    expect(await inbox.mark(QUESTION, 'muted')).to.equal(true);
    expect(await inbox.mark('other', 'following')).to.equal(true);
    expect(await marks()).to.deep.equal({ seenAt: 0, following: ['other'], muted: [QUESTION], events: {} });
    expect(await inbox.mark('other', '')).to.equal(true);
    expect(await marks()).to.deep.equal({ seenAt: 0, following: [], muted: [QUESTION], events: {} });
  });
});

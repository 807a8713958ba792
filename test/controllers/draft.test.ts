import { expect } from '@open-wc/testing';
import { Draft } from '../../src/controllers/draft.js';
import { ownTab } from '../../src/controllers/browser-storage.js';
import { earlyName, type DraftKey } from '../../src/controllers/draft-key.js';
import { settled } from './fake-time.js';
import { TestHost } from './test-host.js';

function newKey(fields: Partial<DraftKey> = {}): DraftKey {
  return { community: crypto.randomUUID(), uid: 'mia', thread: 't1', kind: 'comment', target: '', ...fields };
}

/** A field of its own in this tab; `change` gives it another key. */
async function open(key: DraftKey | null, initial = '') {
  const host = new TestHost();
  let wanted = key;
  const draft = new Draft(
    host,
    () => wanted,
    () => initial,
  );
  host.connect();
  await settled();
  const change = async (next: DraftKey | null) => {
    wanted = next;
    host.requestUpdate();
    await settled();
  };
  return { draft, host, change };
}

/** What another tab does: it has a session storage of its own and its writes come as events. */
const stored = () => Object.keys(localStorage).filter((key) => key.startsWith('community-widgets:draft'));

function otherTab(work: () => void): void {
  const own = { ...sessionStorage } as Record<string, string>;
  const before = new Map(stored().map((key) => [key, localStorage.getItem(key)]));
  sessionStorage.clear();
  work();
  sessionStorage.clear();
  for (const [key, value] of Object.entries(own)) sessionStorage.setItem(key, value);
  for (const key of new Set([...before.keys(), ...stored()])) {
    const newValue = localStorage.getItem(key);
    if (newValue !== (before.get(key) ?? null)) dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }
}

/** Writes as a tab that has no part in this page's objects. */
const keyName = () => stored()[0] ?? '';

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('a draft', () => {
  it('survives a reload', async () => {
    const key = newKey();
    const { draft, host } = await open(key);
    draft.write('half a thou');
    host.disconnect();
    expect((await open(key)).draft.text).to.equal('half a thou');
  });

  it('is found by the next tab after this one was closed', async () => {
    const key = newKey();
    const { draft, host } = await open(key);
    draft.write('half a thou');
    host.disconnect();
    sessionStorage.clear();
    expect((await open(key)).draft.text).to.equal('half a thou');
  });

  it('belongs to one member, thread, kind and target', async () => {
    const key = newKey();
    (await open(key)).draft.write('mine');
    const others: Partial<DraftKey>[] = [
      { uid: 'noah' },
      { thread: 't2' },
      { kind: 'reply', target: 'e1' },
      { kind: 'edit', target: 'e1' },
      { community: 'other' },
    ];
    for (const other of others) {
      expect((await open({ ...key, ...other })).draft.text, JSON.stringify(other)).to.equal('');
    }
    const reply = await open({ ...key, kind: 'reply', target: 'e1' });
    reply.draft.write('an answer');
    expect((await open({ ...key, kind: 'edit', target: 'e1' })).draft.text).to.equal('');
  });

  it('keeps keys apart whose parts run together', async () => {
    (await open(newKey({ community: 'a', uid: 'b:c' }))).draft.write('x');
    expect((await open(newKey({ community: 'a:b', uid: 'c' }))).draft.text).to.equal('');
  });

  it('stands on what is edited, and is dirty only when that was changed', async () => {
    const { draft } = await open(newKey({ kind: 'edit', target: 'e1' }), 'as posted');
    expect([draft.text, draft.dirty]).to.deep.equal(['as posted', false]);
    draft.write('as posted!');
    expect(draft.dirty).to.equal(true);
    draft.write('as posted');
    expect([draft.dirty, stored()]).to.deep.equal([false, []]);
  });

  it('is gone once it was sent', async () => {
    const key = newKey();
    const { draft, host } = await open(key);
    draft.write('sent');
    draft.clear();
    host.disconnect();
    expect([draft.text, draft.dirty, (await open(key)).draft.text, stored()]).to.deep.equal([
      '',
      false,
      '',
      [],
    ]);
  });

  it('keeps what was typed beyond the text that was sent', async () => {
    const key = newKey();
    const { draft } = await open(key);
    draft.write('sent\n\nand more');
    draft.clear('sent');
    expect([draft.text, (await open(key)).draft.text]).to.deep.equal(['and more', 'and more']);
  });

  it('is carried along when somebody signs in, and joins what they had', async () => {
    const key = newKey();
    const anonymous = { ...key, uid: '' };
    (await open(key)).draft.write('from before');
    sessionStorage.clear();
    const { draft, change } = await open(anonymous);
    draft.write('typed before signing in');
    await change(key);
    expect(draft.text).to.equal('from before\n\ntyped before signing in');
    sessionStorage.clear();
    expect((await open(anonymous)).draft.text, 'the next visitor finds nothing').to.equal('');
  });

  it('is carried along when it was typed before the community was known', async () => {
    const key = newKey();
    const { draft, change } = await open(null);
    draft.write('early');
    await change(key);
    expect((await open(key)).draft.text).to.equal('early');
  });

  it('finds what its tab has kept from before it was there, once', async () => {
    const key = newKey();
    ownTab.write(earlyName(key), 'typed before a reload');
    expect((await open({ ...key, thread: 't2' })).draft.text).to.equal('');
    expect((await open(key)).draft.text).to.equal('typed before a reload');
    sessionStorage.clear();
    expect((await open({ ...key, uid: 'noah' })).draft.text, 'another member does not find it').to.equal('');
    expect((await open(key)).draft.text, 'a draft like any other now').to.equal('typed before a reload');
  });

  it('stays with its thread when the element goes to another', async () => {
    const key = newKey();
    const { draft, change } = await open(key);
    draft.write('about the first page');
    await change({ ...key, thread: 't2' });
    expect(draft.text).to.equal('');
    await change(key);
    expect(draft.text).to.equal('about the first page');
  });

  it('keeps its text while its element moves in the page', async () => {
    const { draft, host } = await open(newKey());
    draft.write('moving');
    host.disconnect();
    host.connect();
    await settled();
    expect(draft.text).to.equal('moving');
  });
});

describe('a draft in two tabs', () => {
  it('shows what the other tab types while nothing is typed here', async () => {
    const key = newKey();
    const here = await open(key);
    const there = await open(key);
    otherTab(() => there.draft.write('typed there'));
    expect(here.draft.text).to.equal('typed there');
    otherTab(() => there.draft.clear());
    expect(here.draft.text).to.equal('');
  });

  it('is each tab’s own once both have typed', async () => {
    const key = newKey();
    const here = await open(key);
    const there = await open(key);
    here.draft.write('typed here');
    otherTab(() => there.draft.write('typed there'));
    expect([here.draft.text, there.draft.text]).to.deep.equal(['typed here', 'typed there']);
    here.host.disconnect();
    expect((await open(key)).draft.text, 'after a reload here').to.equal('typed here');
  });

  it('is not taken from the other tab by sending one’s own', async () => {
    const key = newKey();
    const here = await open(key);
    const there = await open(key);
    here.draft.write('typed here');
    otherTab(() => there.draft.write('typed there'));
    here.draft.clear();
    sessionStorage.clear();
    expect((await open(key)).draft.text, 'found by the next tab').to.equal('typed there');
  });

  it('does not hear of other keys, nor after it has left the page', async () => {
    const { draft, host } = await open(newKey());
    const { draft: other } = await open(newKey());
    other.write('something else');
    dispatchEvent(new StorageEvent('storage', { key: keyName(), newValue: 'changed' }));
    expect(draft.text).to.equal('');
    host.disconnect();
    draft.write('x');
    expect(draft.text).to.equal('x');
  });
});

describe('a draft where the browser denies storage', () => {
  const original = Object.getOwnPropertyDescriptor(window, 'localStorage');
  const session = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
  const deny = {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  };
  const restore = (name: string, descriptor: PropertyDescriptor | undefined) =>
    descriptor ? Object.defineProperty(window, name, descriptor) : Reflect.deleteProperty(window, name);

  it('lasts as long as the page', async () => {
    Object.defineProperty(window, 'localStorage', deny);
    Object.defineProperty(window, 'sessionStorage', deny);
    try {
      const key = newKey();
      const { draft, host } = await open(key);
      draft.write('in memory');
      host.disconnect();
      expect((await open(key)).draft.text).to.equal('in memory');
      draft.clear();
      await settled();
    } finally {
      restore('localStorage', original);
      restore('sessionStorage', session);
    }
  });
});

import { expect } from '@open-wc/testing';
import { ReactionToggles } from '../../src/controllers/reaction-toggles.js';
import { minePath, pagePath } from '../../src/data/paths.js';
import type { Entry, Reaction } from '../../src/domain/entry.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, createWorld, idOf } from '../../stories/fixtures.js';
import { entry as makeEntry } from '../domain/entries.js';
import { settled } from './fake-time.js';

async function setUp() {
  const { store, address } = await createWorld({ comments: [{ id: 'c1', reactions: { like: 3 } }] });
  const entry: Entry = makeEntry(idOf('c1'), { reactions: { like: 3 } });
  const changes: string[] = [];
  const toggles = new ReactionToggles(
    { store, community: COMMUNITY, thread: address.thread, uid: 'mia' },
    () => changes.push('changed'),
  );
  const settledKinds: string[] = [];
  const toggle = (kind: Reaction) =>
    toggles.toggle(entry, kind, (_, what, by) => settledKinds.push(`${what} ${by > 0 ? '+' : '-'}`));
  const page = pagePath(COMMUNITY, address.thread, 0);
  const mine = minePath(COMMUNITY, address.thread, 'mia');
  const [commits, gate] = [[] as unknown[], { open: () => undefined as unknown }];
  return {
    store,
    entry,
    toggles,
    toggle,
    changes,
    settledKinds,
    commits,
    gate,
    /** Counts writes and lets each wait until `gate.open()`. */
    slowly: () => {
      store.intercept = ({ verb }) => {
        if (verb !== 'commit') return undefined;
        commits.push(verb);
        return new Promise((resolve) => (gate.open = () => resolve(undefined)));
      };
    },
    stored: async () => {
      const [document, own] = await store.get([page, mine]);
      const entries = document?.data['entries'] as Record<string, { reactions: Record<string, number> }>;
      const given = own?.data['reactions'] as Record<string, string[]> | undefined;
      return { counts: { ...entries[entry.id]?.reactions }, given: given?.[entry.id] ?? [] };
    },
  };
}

describe('reactions', () => {
  it('are shown at once and stored with the count', async () => {
    const { toggles, toggle, entry, slowly, gate, stored } = await setUp();
    slowly();
    const done = toggle('like');
    await settled();
    expect([toggles.given(entry.id), toggles.offset(entry.id, 'like')]).to.deep.equal([['like'], 1]);
    gate.open();
    await done;
    expect([toggles.given(entry.id), toggles.offset(entry.id, 'like')]).to.deep.equal([['like'], 0]);
    expect(await stored()).to.deep.equal({ counts: { like: 4 }, given: ['like'] });
  });

  it('are taken back by the second click', async () => {
    const { toggle, stored, settledKinds } = await setUp();
    await toggle('like');
    await toggle('like');
    expect(await stored()).to.deep.equal({ counts: { like: 3 }, given: [] });
    expect(settledKinds).to.deep.equal(['like +', 'like -']);
  });

  it('know what was given in an earlier visit', async () => {
    const { store, toggle, toggles, entry, stored } = await setUp();
    await toggle('like');
    const again = new ReactionToggles({ ...toggles.place, store }, () => undefined);
    await again.load();
    expect(again.given(entry.id)).to.deep.equal(['like']);
    await again.toggle(entry, 'like', () => undefined);
    expect(await stored()).to.deep.equal({ counts: { like: 3 }, given: [] });
  });

  it('run one write at a time, and the last intent wins', async () => {
    const { toggle, commits, gate, slowly, stored } = await setUp();
    slowly();
    const clicks = Array.from({ length: 9 }, () => toggle('like'));
    await settled();
    expect(commits.length).to.equal(1);
    gate.open();
    await Promise.all(clicks);
    expect([commits.length, await stored()]).to.deep.equal([1, { counts: { like: 4 }, given: ['like'] }]);
  });

  it('write the way back when the last of many clicks means no', async () => {
    const { toggle, commits, gate, slowly, stored } = await setUp();
    slowly();
    const first = toggle('like');
    await settled();
    const second = toggle('like');
    await settled();
    gate.open();
    await settled();
    expect(commits.length).to.equal(2);
    gate.open();
    await Promise.all([first, second]);
    expect(await stored()).to.deep.equal({ counts: { like: 3 }, given: [] });
  });

  it('of several kinds are stored one after the other', async () => {
    const { toggle, stored } = await setUp();
    await Promise.all([toggle('like'), toggle('love')]);
    expect(await stored()).to.deep.equal({ counts: { like: 4, love: 1 }, given: ['like', 'love'] });
  });

  it('are put back when the server refuses them', async () => {
    const { store, toggles, toggle, entry, stored, changes } = await setUp();
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    const error = await toggle('like').catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(StoreError);
    expect([toggles.given(entry.id), toggles.offset(entry.id, 'like')]).to.deep.equal([[], 0]);
    expect(changes.length).to.be.at.least(2);
    store.intercept = undefined;
    await toggle('like');
    expect(await stored()).to.deep.equal({ counts: { like: 4 }, given: ['like'] });
  });

  it('can be tried again when the own record could not be read', async () => {
    const { store, toggle, stored } = await setUp();
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    expect(await toggle('like').catch((error: StoreError) => error.code)).to.equal('unavailable');
    store.intercept = undefined;
    await toggle('like');
    expect(await stored()).to.deep.equal({ counts: { like: 4 }, given: ['like'] });
  });
});

import { expect } from '@open-wc/testing';
import { decodeMember, membersByHelp } from '../../src/data/members.js';
import { memberPath } from '../../src/data/paths.js';
import { createMemoryStore } from '../../src/store/memory-store.js';
import type { Fields } from '../../src/store/store.js';

const member = (helped?: number, interests: string[] = []): Fields => ({
  ...{ name: 'N', interests, joinedAt: new Date(0), approved: 0 },
  ...(helped !== undefined && { helped }),
});

function setUp() {
  const store = createMemoryStore();
  const members: Record<string, Fields> = {
    ...{ ada: member(2, ['tea']), ben: member(7), cem: member(2), dan: member(0), eve: member() },
    ...{ fay: member(2, ['tea', 'cake']) },
  };
  for (const [uid, fields] of Object.entries(members)) store.seed({ [memberPath('main', uid)]: fields });
  return { store };
}

describe('members by how often they have helped', () => {
  it('come with those first who helped most, without those who never did', async () => {
    const { store } = setUp();
    const found = await store.list(membersByHelp('main', { interest: '' }));
    expect(found.map(({ id }) => id)).to.deep.equal(['ben', 'fay', 'cem', 'ada']);
  });

  it('come a page at a time, each once, however many have helped as often', async () => {
    const { store } = setUp();
    const ids: string[] = [];
    let after = null;
    do {
      const page = await store.list(membersByHelp('main', { interest: '' }, after ?? undefined, 1));
      after = decodeMember(page[0]);
      if (after) ids.push(after.uid);
    } while (after);
    expect(ids).to.deep.equal(['ben', 'fay', 'cem', 'ada']);
  });

  it('come with an interest in common', async () => {
    const { store } = setUp();
    const found = await store.list(membersByHelp('main', { interest: 'tea' }));
    expect(found.map(({ id }) => id)).to.deep.equal(['fay', 'ada']);
  });
});

describe('how often a member has helped', () => {
  it('is nothing in profiles older than the count', () => {
    const path = memberPath('main', 'eve');
    expect(decodeMember({ id: 'eve', path, data: member() })?.helped).to.equal(0);
  });
});

import { expect } from '@open-wc/testing';
import { decodeCommunity } from '../../src/data/community.js';
import { decode, isMap, oneOf, Reader } from '../../src/data/decode.js';
import { decodeLimits, decodeMember } from '../../src/data/members.js';
import { decodePost } from '../../src/data/posts.js';
import { decodeMine } from '../../src/data/reactions.js';
import { decodePage } from '../../src/data/pages.js';
import { decodeThread } from '../../src/data/threads.js';
import type { Document, Fields, Value } from '../../src/store/store.js';
import { documentAt, hostileMap, warningsOf } from './documents.js';

const AT = new Date(5000);
const ENTRY: Fields = { uid: 'mia', name: 'Mia', body: 'Hello', at: AT };

/** Each record: a complete document, what becomes of it, and the fields without which it is skipped. */
const records: {
  name: string;
  decode: (document: Document | null | undefined) => unknown;
  good: Fields;
  is: object;
  needs: string[];
}[] = [
  {
    name: 'thread',
    decode: decodeThread,
    good: {
      kind: 'question',
      url: 'u',
      title: 't',
      comments: 3,
      lastPage: 1,
      lastId: 'x',
      lastActivityAt: AT,
      changedAt: AT,
      changedId: 'y',
      locked: true,
      uid: 'mia',
      name: 'Mia',
      at: AT,
      excerpt: 'e',
      words: ['t'],
      category: 'Help',
      tags: ['tea'],
      votes: 4,
      pinned: true,
      answer: 'z',
      answerPage: 1,
    },
    is: {
      id: 'ID',
      kind: 'question',
      url: 'u',
      title: 't',
      comments: 3,
      lastPage: 1,
      lastId: 'x',
      lastActivityAt: 5000,
      changedAt: 5000,
      changedId: 'y',
      locked: true,
      forum: {
        uid: 'mia',
        name: 'Mia',
        at: 5000,
        excerpt: 'e',
        words: ['t'],
        category: 'Help',
        tags: ['tea'],
        votes: 4,
        pinned: true,
        answer: 'z',
        answerPage: 1,
        deleted: false,
        status: '',
        statusAt: 0,
        mergedInto: '',
      },
    },
    needs: ['comments', 'lastPage', 'uid', 'name', 'at'],
  },
  {
    name: 'page',
    decode: decodePage,
    good: {
      n: 2,
      size: 5,
      entries: { e1: { ...ENTRY, parent: 'e0', editedAt: AT, reactions: { like: 2 } } },
    },
    is: {
      n: 2,
      size: 5,
      entries: [
        {
          id: 'e1',
          page: 2,
          uid: 'mia',
          name: 'Mia',
          body: 'Hello',
          at: 5000,
          parent: 'e0',
          editedAt: 5000,
          reactions: { like: 2 },
        },
      ],
    },
    needs: ['n', 'entries'],
  },
  {
    name: 'member',
    decode: decodeMember,
    good: {
      name: 'Mia',
      bio: 'b',
      avatar: 'https://pictures.example/mia.png',
      search: 'mia',
      interests: ['tea', 7],
      joinedAt: AT,
      approved: 4,
      helped: 2,
      standing: { banned: true, held: true, mutedUntil: AT, warned: 'w' },
    },
    is: {
      uid: 'ID',
      name: 'Mia',
      bio: 'b',
      avatar: 'https://pictures.example/mia.png',
      search: 'mia',
      interests: ['tea'],
      joinedAt: 5000,
      approved: 4,
      helped: 2,
      standing: { banned: true, held: true, mutedUntil: 5000, warned: 'w' },
    },
    needs: ['name', 'joinedAt'],
  },
  {
    name: 'limits',
    decode: decodeLimits,
    good: { at: AT, day: 1, n: 2, ref: 'r' },
    is: { at: 5000, day: 1, n: 2, ref: 'r' },
    needs: ['at', 'day', 'n', 'ref'],
  },
  {
    name: 'post',
    decode: decodePost,
    good: {
      kind: 'comment',
      uid: 'mia',
      name: 'Mia',
      body: 'b',
      at: AT,
      editedAt: AT,
      state: 'pending',
      thread: 't',
      page: 3,
      parent: 'p',
      revisions: ['a', 1],
    },
    is: {
      id: 'ID',
      kind: 'comment',
      uid: 'mia',
      name: 'Mia',
      body: 'b',
      at: 5000,
      editedAt: 5000,
      state: 'pending',
      thread: 't',
      page: 3,
      parent: 'p',
      revisions: ['a'],
    },
    needs: ['kind', 'uid', 'name', 'body', 'at', 'state', 'thread'],
  },
  {
    name: 'community',
    decode: decodeCommunity,
    good: {
      name: 'Brand',
      categories: ['Help', 'News'],
      interests: ['tea', 7],
      looks: {
        Help: { color: '#aa3300', description: 'Ask here' },
        News: { color: 'red;x', description: 7 },
      },
      staff: { olga: 'owner', omar: 'moderator', eve: 'king' },
      policy: {
        premoderate: 'newcomers',
        guests: 'live',
        newcomerPosts: 1,
        intervalSeconds: 2,
        postsADay: 3,
        imagesADay: 6,
        editMinutes: 4,
        maxLinks: 5,
        memberPolls: true,
        downvotes: true,
        live: 'poll',
        reportsToHold: 4,
        answerMinutes: 60,
      },
      texts: { guidelines: 'g', welcome: 'w' },
    },
    is: {
      id: 'ID',
      name: 'Brand',
      categories: [
        { name: 'Help', color: '#aa3300', description: 'Ask here' },
        { name: 'News', color: '', description: '' },
      ],
      interests: ['tea'],
      staff: Object.assign(Object.create(null) as object, { olga: 'owner', omar: 'moderator' }),
      policy: {
        premoderate: 'newcomers',
        guests: 'live',
        newcomerPosts: 1,
        intervalSeconds: 2,
        postsADay: 3,
        imagesADay: 6,
        editMinutes: 4,
        maxLinks: 5,
        memberPolls: true,
        downvotes: true,
        live: 'poll',
        reportsToHold: 4,
        answerMinutes: 60,
      },
      texts: { guidelines: 'g', welcome: 'w' },
    },
    needs: ['name'],
  },
];

const wrongValues: Value[] = [null, true, 7, 'text', AT, new Uint8Array([1]), ['list'], { map: 1 }];

for (const { name, decode: read, good, is, needs } of records) {
  describe(`a ${name} document`, () => {
    it('becomes a record', () => {
      const warnings = warningsOf(() => {
        expect(read(documentAt('c/ID', good))).to.deep.equal(is);
      });
      expect(warnings).to.deep.equal([]);
    });

    it('is null without a word where there is none', () => {
      const warnings = warningsOf(() => {
        expect([read(null), read(undefined)]).to.deep.equal([null, null]);
      });
      expect(warnings).to.deep.equal([]);
    });

    for (const field of needs) {
      it(`is skipped and logged without "${field}"`, () => {
        const { [field]: _gone, ...rest } = good;
        const warnings = warningsOf(() => {
          expect(read(documentAt('c/ID', rest))).to.equal(null);
        });
        expect(warnings.length).to.equal(1);
        expect(String(warnings[0]?.[1])).to.include('c/ID').and.to.include(field);
      });
    }

    it('never throws, whatever stands in its fields', () => {
      for (const field of Object.keys(good)) {
        for (const value of wrongValues) {
          warningsOf(() => {
            expect(() => read(documentAt('c/ID', { ...good, [field]: value }))).not.to.throw();
          });
        }
      }
    });

    it('does not take inherited fields for its own', () => {
      const inherited = Object.create(good) as Fields;
      warningsOf(() => {
        expect(read(documentAt('c/ID', inherited))).to.equal(null);
      });
    });
  });
}

describe('a page', () => {
  const page = (entries: Fields) => decodePage(documentAt('c/1', { n: 1, entries }));
  const ids = (entries: Fields) => page(entries)?.entries.map(({ id }) => id);

  it('skips and logs a malformed entry, and keeps its neighbours', () => {
    const entries = {
      a: ENTRY,
      b: { ...ENTRY, at: 'yesterday' },
      c: 'nonsense',
      d: { ...ENTRY, body: 7 },
      e: ENTRY,
    };
    const warnings = warningsOf(() => {
      expect(ids(entries)).to.deep.equal(['a', 'e']);
    });
    expect(warnings.map((logged) => String(logged[1]).split('"')[0])).to.deep.equal([
      'TypeError: c/1#b: ',
      'TypeError: c/1#c: ',
      'TypeError: c/1#d: ',
    ]);
  });

  it('takes entries with the names of built-in properties for entries', () => {
    const entries = hostileMap({ ['__proto__']: ENTRY, constructor: ENTRY, toString: ENTRY });
    expect(ids(entries)).to.have.members(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>)['uid']).to.equal(undefined);
  });

  it('shows nothing of a tombstone but its place', () => {
    const tombstone = { ...ENTRY, state: 'removed', parent: 'p' };
    expect(page({ a: tombstone })?.entries).to.deep.equal([
      {
        id: 'a',
        page: 1,
        uid: '',
        name: '',
        body: '',
        at: 5000,
        reactions: {},
        state: 'removed',
        parent: 'p',
      },
    ]);
  });

  it('takes a state it does not know for a living entry', () => {
    expect(page({ a: { ...ENTRY, state: 'sparkling' } })?.entries[0]).not.to.have.property('state');
  });

  it('counts only known reactions that somebody gave', () => {
    const reactions = hostileMap({
      like: 2,
      love: 0,
      laugh: -1,
      sad: '3',
      dislike: 9,
      ['__proto__']: 1,
      thanks: 1,
    });
    expect(page({ a: { ...ENTRY, reactions } })?.entries[0]?.reactions).to.deep.equal({ like: 2, thanks: 1 });
  });
});

describe('what a member gave', () => {
  const mine = (reactions: Value) => decodeMine(documentAt('c/mia', { reactions }));

  it('is read by entry, and holds known reactions only', () => {
    expect({ ...mine({ a: ['like', 'dislike', 7], b: 'like', c: [] }) }).to.deep.equal({
      a: ['like'],
      c: [],
    });
    expect({ ...decodeMine(null) }).to.deep.equal({});
    expect({ ...mine('nonsense') }).to.deep.equal({});
  });

  it('is not confused by an entry called "__proto__"', () => {
    const given = mine(hostileMap({ ['__proto__']: ['like'] }));
    expect(Object.keys(given)).to.deep.equal(['__proto__']);
    expect(given['constructor']).to.equal(undefined);
  });
});

describe('a community', () => {
  it('closes where settings are missing or not understood', () => {
    const cautious = {
      premoderate: 'all',
      guests: 'off',
      newcomerPosts: 3,
      intervalSeconds: 10,
      postsADay: 100,
      imagesADay: 10,
      editMinutes: 0,
      maxLinks: 0,
      memberPolls: false,
      downvotes: false,
      live: 'on',
      reportsToHold: 3,
      answerMinutes: 1440,
    };
    const settings: Fields[] = [
      {},
      { policy: {} },
      { policy: 'open' },
      { policy: { premoderate: 'never', guests: 'yes', maxLinks: '9' } },
    ];
    for (const setting of settings) {
      const data: Fields = { name: 'B', ...setting };
      expect(decodeCommunity(documentAt('c/main', data))?.policy).to.deep.equal(cautious);
    }
  });

  it('has no staff by inheritance', () => {
    const staff = hostileMap({ ['__proto__']: 'owner', omar: 'moderator' });
    const community = decodeCommunity(documentAt('c/main', { name: 'B', staff }));
    expect(community?.staff['constructor']).to.equal(undefined);
    expect(community?.staff['omar']).to.equal('moderator');
    expect(({} as Record<string, unknown>)['omar']).to.equal(undefined);
  });
});

describe('a member', () => {
  it('is muted for good where the end of a mute cannot be read', () => {
    const data = { name: 'Mia', joinedAt: AT, standing: { mutedUntil: 'tomorrow' } };
    expect(decodeMember(documentAt('c/mia', data))?.standing).to.deep.equal({ mutedUntil: Infinity });
  });

  it('is banned by the value true alone', () => {
    const data = { name: 'Mia', joinedAt: AT, standing: { banned: 'no', held: 1 } };
    expect(decodeMember(documentAt('c/mia', data))?.standing).to.deep.equal({});
  });
});

describe('the reader', () => {
  it('says which field of which document is wrong', () => {
    const reader = new Reader({ n: 'x' }, 'a/b');
    expect(() => reader.number('n')).to.throw(TypeError, 'a/b: "n" is not a number');
    expect(() => reader.time('t')).to.throw(TypeError, 'a/b: "t" is not a time');
  });

  it('tells maps from everything else', () => {
    expect(wrongValues.map(isMap)).to.deep.equal([false, false, false, false, false, false, false, true]);
  });

  it('takes one of the words, else the fallback', () => {
    expect(['a', 'c', null].map((value) => oneOf(['a', 'b'], value, 'b'))).to.deep.equal(['a', 'b', 'b']);
  });

  it('turns whatever goes wrong while reading into a skipped row', () => {
    const warnings = warningsOf(() => {
      const read = () => decode(documentAt('a/b', {}), () => { throw new RangeError('odd'); }); // prettier-ignore
      expect(read()).to.equal(null);
    });
    expect(warnings.length).to.equal(1);
  });
});

import { expect } from '@open-wc/testing';
import {
  createMarks,
  decisionsOn,
  decodeDecision,
  decodeMarks,
  decodeNews,
  markEvents,
  markSeen,
  markThread,
  newsFor,
  outlivedBy,
} from '../../src/data/inbox.js';
import { inboxPath } from '../../src/data/paths.js';
import { lastingEvents } from '../../src/domain/inbox.js';
import { createMemoryStore } from '../../src/store/memory-store.js';
import type { Document, Fields } from '../../src/store/store.js';
import { warningsOf } from './documents.js';

const AT = new Date(5000);
const POST: Fields = {
  kind: 'comment',
  uid: 'noah',
  name: 'Noah',
  body: 'Hello',
  at: AT,
  state: 'live',
  thread: 't',
  page: 2,
  notify: ['mia'],
};
const documentOf = (data: Fields): Document => ({ path: 'communities/c/posts/p', id: 'p', data });

describe('what a post tells a member', () => {
  it('is a reply, unless its text names them', () => {
    const reply = decodeNews(documentOf(POST), 'mia');
    expect(reply).to.include({ kind: 'reply', at: 5000, thread: 't', page: 2, entry: 'p', name: 'Noah' });
    const named = documentOf({ ...POST, body: '[@Mia](member:mia)' });
    expect(decodeNews(named, 'mia')?.kind).to.equal('mention');
    expect(decodeNews(named, 'lena')?.kind).to.equal('reply');
  });

  it('is short, however long the post is', () => {
    expect(decodeNews(documentOf({ ...POST, body: 'x'.repeat(5000) }), 'mia')?.body.length).to.equal(300);
  });

  for (const field of ['uid', 'name', 'body', 'at', 'thread']) {
    it(`is nothing without its ${field}`, () => {
      const { [field]: _, ...rest } = POST;
      const warnings = warningsOf(() => {
        expect(decodeNews(documentOf(rest), 'mia')).to.equal(null);
      });
      expect(warnings.length).to.equal(1);
    });
  }
});

describe('what was decided about a post', () => {
  const decided = { ...POST, decidedAt: new Date(9000) };
  it('is told when it was published, accepted, or removed with its reason', () => {
    const approved = decodeDecision(documentOf({ ...decided, approvedAt: new Date(7000) }));
    expect(approved).to.include({ kind: 'approved', at: 7000, uid: '', name: '' });
    const acceptance = { decidedAt: new Date(8000), acceptedAt: new Date(8000) };
    const accepted = decodeDecision(documentOf({ ...decided, ...acceptance }));
    expect(accepted).to.include({ kind: 'accepted', at: 8000, name: '' });
    const removed = decodeDecision(documentOf({ ...decided, state: 'removed', reason: 'Spam' }));
    expect(removed).to.include({ kind: 'removed', at: 9000, reason: 'Spam', uid: '' });
    expect(new Set([approved?.id, accepted?.id, removed?.id]).size).to.equal(3);
    const later = { ...decided, approvedAt: new Date(7000), ...acceptance };
    expect(decodeDecision(documentOf(later))).to.deep.equal(accepted);
    // An official reply bears the mark as well; nothing was decided then.
    const official = { ...decided, approvedAt: new Date(7000), acceptedAt: new Date(9500) };
    expect(decodeDecision(documentOf(official))).to.deep.equal(approved);
  });

  it('says what a moderator has said, and which decision it was', () => {
    const fields = { ...decided, state: 'removed', reason: 'spam', note: 'Not here', decision: 'd1' };
    expect(decodeDecision(documentOf(fields))).to.include({ note: 'Not here', decision: 'd1' });
    expect(decodeDecision(documentOf({ ...decided, state: 'removed' }))).to.include({
      ...{ reason: '', note: '', decision: '' },
    });
  });

  it('is told when it waits again, and when it is back for those who know that it was away', () => {
    const waiting = decodeDecision(documentOf({ ...decided, state: 'pending' }));
    expect(waiting).to.include({ kind: 'waiting', at: 9000, page: 2 });
    const later = documentOf({ ...decided, decidedAt: new Date(9500), approvedAt: new Date(7000) });
    expect(decodeDecision(later, waiting ? [waiting] : [])).to.include({ kind: 'restored', at: 9500 });
    expect(decodeDecision(later)).to.include({ kind: 'approved', at: 7000 });
    const again = { ...decided, decidedAt: new Date(9500), approvedAt: new Date(9500) };
    expect(decodeDecision(documentOf(again), waiting ? [waiting] : [])?.kind).to.equal('approved');
  });

  it('outlives what was told before', () => {
    const outlived = (state: string) => outlivedBy(documentOf({ ...decided, state }));
    expect(outlived('live')).to.deep.equal(['p removed', 'p waiting']);
    expect(outlived('removed')).to.include('p approved').and.not.include('p removed');
    expect(outlived('pending')).to.include('p approved').and.not.include('p waiting');
    expect(outlived('deleted').length).to.equal(5);
    expect(outlived('toString')).to.deep.equal([]);
  });

  it('is no news when its author took it back, or it is no longer accepted', () => {
    expect(decodeDecision(documentOf({ ...decided, state: 'deleted' }))).to.equal(null);
    expect(decodeDecision(documentOf(decided))).to.equal(null);
  });
});

describe('the marks of a member', () => {
  const marks = { seenAt: 7000, following: ['a'], muted: ['b'], events: {} };
  it('come back as they were written, and change one at a time', async () => {
    const store = createMemoryStore();
    const read = async () => decodeMarks((await store.get([inboxPath('c', 'mia')]))[0]);
    expect(await read()).to.equal(null);
    await store.commit(createMarks('c', 'mia', marks));
    expect(await read()).to.deep.equal(marks);
    await store.commit(markSeen('c', 'mia', 8000));
    await store.commit(markThread('c', 'mia', 'b', 'following'));
    expect(await read()).to.deep.equal({ seenAt: 8000, following: ['a', 'b'], muted: [], events: {} });
    await store.commit(markThread('c', 'mia', 'a', ''));
    expect((await read())?.following).to.deep.equal(['b']);
  });

  it('remember times of events until a moment, from the first mark on or later', async () => {
    const store = createMemoryStore();
    const read = async () => decodeMarks((await store.get([inboxPath('c', 'mia')]))[0])?.events;
    await store.commit(createMarks('c', 'mia', { ...marks, events: { e_once: 9000 } }));
    await store.commit(markEvents('c', 'mia', { e_once: null, e_d20261201: 9500, f_once: 8000 }));
    expect(await read()).to.deep.equal({ e_d20261201: 9500, f_once: 8000 });
    const [first] = createMarks('c', 'mia', marks);
    expect(first && 'data' in first && Object.keys(first.data), 'older rules know no events').to.deep.equal([
      'seenAt',
      'following',
      'muted',
    ]);
  });

  it('keep the fifty events that last longest, and none that is over', () => {
    const all = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`e${String(i)}_once`, 1000 + i]));
    const kept = lastingEvents({ ...all, old_once: 500 }, 900);
    expect(Object.keys(kept).length).to.equal(50);
    expect([kept['e9_once'], kept['e10_once'], kept['old_once']]).to.deep.equal([undefined, 1010, undefined]);
  });

  it('are empty where the document is not what it should be', () => {
    const broken = { seenAt: 'x', following: ['a'], muted: { b: false }, events: { a_once: 5 } };
    expect(decodeMarks(documentOf(broken))).to.deep.equal({
      seenAt: 0,
      following: [],
      muted: [],
      events: {},
    });
  });
});

describe('the queries of an inbox', () => {
  it('ask for what is newer than what is known, within the limit', () => {
    expect(newsFor('c', 'mia', 0, 20)).to.deep.equal({
      collection: 'communities/c/posts',
      where: [
        ['notify', 'array-contains', 'mia'],
        ['state', '==', 'live'],
      ],
      orderBy: [['at', 'desc']],
      limit: 20,
    });
    expect(newsFor('c', 'mia', 5, 9).where?.[2]).to.deep.equal(['at', '>=', new Date(5)]);
    expect(decisionsOn('c', 'mia', 5, 9).where?.[1]).to.deep.equal(['decidedAt', '>=', new Date(5)]);
  });
});

import { expect } from '@open-wc/testing';
import { dayOf } from '../../src/domain/clock.js';
import { countReactions, isReaction, type EntryPage } from '../../src/domain/entry.js';
import { isId, newId } from '../../src/domain/ids.js';
import { isFull, pageForNewEntry, type Thread } from '../../src/domain/thread.js';
import { entry } from './entries.js';

const browserBytes = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

describe('a new id', () => {
  it('has 20 letters and digits, each time others', () => {
    const ids = Array.from({ length: 1000 }, () => newId(browserBytes));
    expect(ids.every(isId)).to.equal(true);
    expect(new Set(ids).size).to.equal(1000);
  });

  it('takes every letter and digit for the same number of bytes, and throws the rest away', () => {
    const seen = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      let first = true;
      const id = newId((bytes) => {
        // The byte in question stands first; zeros fill the id up.
        bytes.fill(0);
        if (first) bytes[0] = byte;
        first = false;
        return bytes;
      });
      const letter = byte < 248 ? id.charAt(0) : 'thrown away';
      if (byte >= 248) expect(id).to.equal('A'.repeat(20));
      seen.set(letter, (seen.get(letter) ?? 0) + 1);
    }
    expect(seen.get('thrown away')).to.equal(8);
    seen.delete('thrown away');
    expect(seen.size).to.equal(62);
    expect(new Set(seen.values())).to.deep.equal(new Set([4]));
  });

  it('asks for more bytes when too many were thrown away', () => {
    let asked = 0;
    const id = newId((bytes) => bytes.fill(++asked === 1 ? 255 : 61));
    expect([id, asked]).to.deep.equal(['9'.repeat(20), 2]);
  });
});

describe('an id', () => {
  const wrong = ['', 'A'.repeat(19), 'A'.repeat(21), `${'A'.repeat(19)}_`, `${'A'.repeat(19)}é`];
  for (const text of [...wrong, `${'A'.repeat(20)}\n`, '..', '__proto__']) {
    it(`is not ${JSON.stringify(text)}`, () => expect(isId(text)).to.equal(false));
  }
});

describe('the page for a new entry', () => {
  const thread = (lastPage: number) => ({ id: 't', kind: 'page', lastPage }) as Thread;
  const page = (n: number, entries: number, size = 0): EntryPage => ({
    n,
    size,
    entries: Array.from({ length: entries }, (_, i) => entry(`e${i}`)),
  });

  it('is the first while there is no thread', () => {
    expect(pageForNewEntry(null, null)).to.equal(0);
    expect(pageForNewEntry(null, page(3, 50))).to.equal(0);
  });

  it('is the last one while it has room', () => {
    expect(pageForNewEntry(thread(2), page(2, 49, 29_999))).to.equal(2);
    expect(pageForNewEntry(thread(2), null), 'not known').to.equal(2);
  });

  it('is the next one when the last has 50 entries or 30,000 characters', () => {
    expect(pageForNewEntry(thread(2), page(2, 50))).to.equal(3);
    expect(pageForNewEntry(thread(2), page(2, 1, 30_000))).to.equal(3);
  });

  it('does not roll over for an older page that is full', () => {
    expect(isFull(page(1, 50))).to.equal(true);
    expect(pageForNewEntry(thread(2), page(1, 50))).to.equal(2);
  });
});

describe('the day', () => {
  it('changes at midnight in UTC', () => {
    const midnight = Date.UTC(2026, 0, 2);
    expect(dayOf(midnight) - dayOf(midnight - 1)).to.equal(1);
    expect(dayOf(midnight + 86_399_999)).to.equal(dayOf(midnight));
    expect(dayOf(0)).to.equal(0);
  });
});

describe('reactions', () => {
  it('are counted together', () => {
    expect(countReactions(entry('a', { reactions: { like: 2, sad: 1 } }))).to.equal(3);
    expect(countReactions(entry('a'))).to.equal(0);
  });

  it('are words of a fixed list', () => {
    expect(['like', 'thanks', 'Like', '__proto__', ''].map(isReaction)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

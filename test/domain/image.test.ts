import { expect } from '@open-wc/testing';
import { CAUTIOUS_POLICY, type Community } from '../../src/domain/community.js';
import { imageTypeOf, imageVerdict, isImage, type ImageSituation } from '../../src/domain/image.js';
import { IMAGE_BYTES } from '../../src/domain/limits.js';
import type { Standing } from '../../src/domain/member.js';

const DAY = 86_400_000;
/** Ten in the morning of day 20,000. */
const NOW = 20_000 * DAY + 36_000_000;

const bytesOf = (text: string, length = text.length) =>
  Uint8Array.from({ length }, (_, i) => (i < text.length ? text.charCodeAt(i) : 7));

const community = (imagesADay: number): Community => ({
  ...{ id: 'main', name: 'Brand', categories: [], staff: { olga: 'owner' } },
  policy: { ...CAUTIOUS_POLICY, imagesADay },
  texts: { guidelines: '', welcome: '' },
});
const member = (standing: Standing = {}) => ({
  ...{ uid: 'mia', name: 'Mia', interests: [], joinedAt: 0, approved: 0, helped: 0 },
  standing,
});
const limits = (n: number, day = 20_000) => ({ at: day * DAY, day, n, ref: 'x' });

const verdict = (situation: Partial<ImageSituation> = {}) =>
  imageVerdict({
    ...{ community: community(2), member: member(), limits: null, guest: false, uid: 'mia', now: NOW },
    ...situation,
  });
const refused = (why: string, until?: number) => ({
  kind: 'refused',
  why,
  ...(until !== undefined && { until }),
});

describe('the type of an image', () => {
  it('is what its first bytes say', () => {
    expect(imageTypeOf(bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'))).to.equal('image/jpeg');
    expect(imageTypeOf(bytesOf('RIFF\x10\0\r\nWEBPVP8 '))).to.equal('image/webp');
  });

  it('is none for anything else', () => {
    for (const text of [
      '',
      '\xff\xd8',
      'RIFF\0\0\0\0WAVE',
      'RIFF\0\0WEBP',
      '<svg xmlns=""/>',
      '\x89PNG\r\n\x1a\n',
      'GIF89a',
    ])
      expect(imageTypeOf(bytesOf(text)), text).to.equal(null);
    expect(imageTypeOf(bytesOf('x\xff\xd8\xff'))).to.equal(null);
    expect(imageTypeOf(bytesOf('xRIFF\0\0\0\0WEBP'))).to.equal(null);
  });

  it('is believed only where it agrees, and up to the size that is stored', () => {
    const jpeg = (length: number) => bytesOf('\xff\xd8\xff\xc0\0\x11\x08\0\x10\0\x20', length);
    expect(isImage('image/jpeg', jpeg(IMAGE_BYTES))).to.equal(true);
    expect(isImage('image/jpeg', jpeg(IMAGE_BYTES + 1))).to.equal(false);
    expect(isImage('image/webp', jpeg(100))).to.equal(false);
  });
});

describe('an image that a member wants to add', () => {
  it('is taken, also once a mute is over', () => {
    expect(verdict()).to.deep.equal({ kind: 'ok' });
    expect(verdict({ member: member({ mutedUntil: NOW }) })).to.deep.equal({ kind: 'ok' });
  });

  it('is refused to guests, the banned and the muted, and without community or profile', () => {
    expect(verdict({ guest: true })).to.deep.equal(refused('guest'));
    expect(verdict({ member: member({ banned: true }) })).to.deep.equal(refused('banned'));
    const mutedUntil = NOW + 1;
    expect(verdict({ member: member({ mutedUntil }) })).to.deep.equal(refused('muted', mutedUntil));
    expect(verdict({ community: null })).to.deep.equal(refused('no-community'));
    expect(verdict({ member: null })).to.deep.equal(refused('no-profile'));
  });

  it('is refused when the day is used up, until the next begins', () => {
    expect(verdict({ limits: limits(1) })).to.deep.equal({ kind: 'ok' });
    expect(verdict({ limits: limits(2) })).to.deep.equal(refused('day-limit', 20_001 * DAY));
    expect(verdict({ limits: limits(2, 19_999) })).to.deep.equal({ kind: 'ok' });
    expect(verdict({ limits: limits(50), uid: 'olga' })).to.deep.equal({ kind: 'ok' });
  });

  it('is refused to all, staff too, where images are switched off', () => {
    expect(verdict({ community: community(0) })).to.deep.equal(refused('off'));
    expect(verdict({ community: community(0), uid: 'olga' })).to.deep.equal(refused('off'));
  });

  it('is not refused because settings kept in the browser are older than images', () => {
    const { imagesADay: _none, ...policy } = CAUTIOUS_POLICY;
    const old = { ...community(0), policy } as Community;
    expect(verdict({ community: old, limits: limits(1) })).to.deep.equal({ kind: 'ok' });
  });
});

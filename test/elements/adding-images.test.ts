import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { imageLimitsPath, imagesPath } from '../../src/data/paths.js';
import { imagesIn } from '../../src/domain/image-text.js';
import { IMAGE_BYTES, IMAGE_SIDE } from '../../src/domain/limits.js';
import type { CommunityNewThread } from '../../src/elements/forum/community-new-thread.js';
import '../../src/elements/forum/community-new-thread.js';
import { COMMUNITY, MIA, type StoryCommunity, type WorldOptions } from '../../stories/fixtures.js';
import { pictureOf } from '../../stories/image-fixtures.js';
import { all, find, focused, one, textOf, type, until } from './screen.js';
import { cleanUp, createVisit, setUp as setUpComments, shownBodies } from './setup.js';
import { StoreError } from '../../src/store/store.js';

afterEach(async () => {
  cleanUp();
  await caches.delete('community-images');
});

/** Files as they come from outside. */
function transferOf(blobs: readonly Blob[], text?: string): DataTransfer {
  const data = new DataTransfer();
  blobs.forEach((blob, i) => data.items.add(new File([blob], `picture-${i}`, { type: blob.type })));
  if (text !== undefined) data.setData('text/plain', text);
  return data;
}

function paste(field: HTMLElement, data: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', {
    clipboardData: data,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  field.dispatchEvent(event);
  return event;
}

function drag(field: HTMLElement, kind: 'dragover' | 'drop', data: DataTransfer): DragEvent {
  const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, composed: true, cancelable: true });
  field.dispatchEvent(event);
  return event;
}

/** A conversation with somebody who has begun to write. */
async function setUp(options: WorldOptions = { as: 'member' }) {
  const set = await setUpComments({ comments: [{ id: 'a', body: 'First' }], ...options });
  const { comments, store } = set;
  const field = await find<HTMLTextAreaElement>(comments, 'textbox', 'Write a comment');
  field.focus();
  await find(comments, 'button', 'Add image');
  const stored = async () =>
    (await store.list({ collection: imagesPath(COMMUNITY), limit: 20 })).map(({ data }) => data);
  const described = () => find<HTMLInputElement>(comments, 'textbox', 'What does the image show?');
  return { ...set, field, stored, described };
}

describe('adding an image to a comment', () => {
  it('by pasting: it is described, stored small, put where the caret was, and shown once it is posted', async () => {
    const { comments, field, stored, described } = await setUp();
    type(field, 'Before after');
    field.setSelectionRange(7, 7);
    const event = paste(field, transferOf([await pictureOf(3000, 1500)]));
    expect(event.defaultPrevented).to.equal(true);
    const alt = await described();
    await until('asked', () => focused() === alt);
    expect(await stored()).to.deep.equal([]);
    await expect(comments).to.be.accessible();
    alt.value = 'Blue [and] yellow';
    await sendKeys({ press: 'Enter' });
    await until('in the text', () => imagesIn(field.value).length === 1);
    const [image] = await stored();
    expect(image?.['type']).to.equal('image/webp');
    expect((image?.['bytes'] as Uint8Array).length).to.be.within(100, IMAGE_BYTES);
    expect(image?.['uid']).to.equal(MIA.uid);
    expect(field.value).to.match(
      /^Before \n\n!\[Blue \\\[and\\\] yellow\]\(image:\w{20} "1280x640"\)\n\nafter$/,
    );
    await until('back in the field', () => focused() === field);
    expect(field.value.slice(0, field.selectionStart)).to.match(/\)\n\n$/);
    one(comments, 'button', 'Post comment').click();
    await until('posted', () => shownBodies(comments).length === 2);
    await find(comments, 'button', 'Enlarge image: Blue [and] yellow');
  });

  it('by picking a file, or dropping it, also several: one after the other', async () => {
    const { comments, field, stored, described } = await setUp();
    const input = comments.shadowRoot
      ?.querySelector('community-composer')
      ?.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('nothing to pick with');
    expect([input.accept, input.multiple]).to.deep.equal(['image/*', true]);
    const pictures = [await pictureOf(40, 40), await pictureOf(60, 60, { type: 'image/png' })];
    input.files = transferOf(pictures).files;
    input.dispatchEvent(new Event('change'));
    (await described()).value = 'One';
    await until('said how many wait', () => textOf(comments).includes('1 more image after this one'));
    one(comments, 'button', 'Add to the text').click();
    await until('the first', () => imagesIn(field.value).length === 1);
    (await described()).value = 'Two';
    one(comments, 'button', 'Add to the text').click();
    await until('the second', () => imagesIn(field.value).length === 2);
    expect(field.value).to.match(/^!\[One\]\(.* "40x40"\)\n\n!\[Two\]\(.* "60x60"\)\n\n$/);

    const third = transferOf([await pictureOf(80, 80)]);
    expect(drag(field, 'dragover', third).defaultPrevented).to.equal(true);
    expect(drag(field, 'drop', third).defaultPrevented).to.equal(true);
    await described();
    one(comments, 'button', 'Add to the text').click();
    await until('the third', () => imagesIn(field.value).length === 3);
    expect((await stored()).length).to.equal(3);
    expect(field.value).to.match(/!\[\]\(.* "80x80"\)\n\n$/);
  });

  it('is none of the page’s affairs when text is pasted or dragged', async () => {
    const { comments, field } = await setUp();
    expect(paste(field, transferOf([], 'words')).defaultPrevented).to.equal(false);
    // As office programs do it: the text, and a picture of it.
    expect(paste(field, transferOf([await pictureOf(9, 9)], 'words')).defaultPrevented).to.equal(false);
    expect(drag(field, 'dragover', transferOf([], 'words')).defaultPrevented).to.equal(false);
    expect(all(comments, 'textbox', 'What does the image show?')).to.deep.equal([]);
  });

  it('makes it as small as it has to be, whatever it is', async function () {
    this.timeout(20_000);
    const { comments, field, stored, described } = await setUp();
    paste(field, transferOf([await pictureOf(2400, 1800, { noise: true, type: 'image/jpeg' })]));
    await described();
    one(comments, 'button', 'Add to the text').click();
    await until('in the text', () => imagesIn(field.value).length === 1);
    const [image] = await stored();
    expect((image?.['bytes'] as Uint8Array).length).to.be.at.most(IMAGE_BYTES);
    const [, width = 0, height = 0] = /"(\d+)x(\d+)"/.exec(field.value)?.map(Number) ?? [];
    expect(Math.max(width, height)).to.be.at.most(IMAGE_SIDE);
    expect(width / height).to.be.closeTo(4 / 3, 0.01);
  });

  it('says when a file is no image that can be read, and lets it go', async () => {
    const { comments, field } = await setUp();
    drag(field, 'drop', transferOf([new Blob(['no image'], { type: 'image/heic' })]));
    await until('said', () => textOf(comments).includes('Save it as JPEG or PNG and add it again.'));
    expect(all(comments, 'button', 'Add to the text')).to.deep.equal([]);
    await expect(comments).to.be.accessible();
    one(comments, 'button', 'Discard image').click();
    await until('gone', () => all(comments, 'button', 'Discard image').length === 0);
    await until('back in the field', () => focused() === field);
  });

  it('can be called off by Escape, which closes nothing else', async () => {
    const { comments, field, stored, described } = await setUp();
    type(field, 'Kept');
    paste(field, transferOf([await pictureOf(40, 40)]));
    const alt = await described();
    await until('asked', () => focused() === alt);
    await sendKeys({ press: 'Escape' });
    await until('gone', () => all(comments, 'button', 'Discard image').length === 0);
    expect(field.value).to.equal('Kept');
    expect(await stored()).to.deep.equal([]);
  });

  it('holds the text back until the image is in it or given up', async () => {
    const { comments, field, described } = await setUp();
    type(field, 'Look at this');
    paste(field, transferOf([await pictureOf(40, 40)]));
    const alt = await described();
    one(comments, 'button', 'Post comment').click();
    await until('said', () => textOf(comments).includes('Add the image to the text first, or discard it.'));
    await until('led there', () => focused() === alt);
    expect(shownBodies(comments)).to.deep.equal(['First']);
    one(comments, 'button', 'Discard image').click();
    one(comments, 'button', 'Post comment').click();
    await until('posted', () => shownBodies(comments).length === 2);
  });

  it('keeps the image when the connection fails, and stores it once', async () => {
    const { comments, store, field, stored, described } = await setUp();
    const commit = store.commit.bind(store);
    let lost = 2;
    store.commit = async (writes) => {
      if (lost-- > 1) throw new StoreError('unavailable', 'off');
      await commit(writes);
      // Written, but the answer is lost.
      if (lost === 0) throw new StoreError('denied', 'there is one already');
    };
    paste(field, transferOf([await pictureOf(40, 40)]));
    (await described()).value = 'Twice';
    const insert = () => one(comments, 'button', 'Add to the text').click();
    insert();
    await until('in the text, or said', () => {
      if (textOf(comments).includes('No connection. The image is still here')) insert();
      return imagesIn(field.value).length === 1;
    });
    expect((await stored()).length).to.equal(1);
    expect(field.value).to.include('Twice');
  });

  const refusals: [what: string, options: WorldOptions, words: string][] = [
    ['a guest', { as: 'guest' }, 'Images can be added by members with an account'],
    ['a community without images', { as: 'member', policy: { imagesADay: 0 } }, 'Images are switched off'],
    ['a muted member', { as: 'member', standing: { mutedUntil: Date.now() + 11e6 } }, 'in 3 hours'],
  ];
  for (const [what, options, words] of refusals) {
    it(`says why not to ${what}, and keeps the image`, async () => {
      const { comments, field, stored, described } = await setUp(options);
      paste(field, transferOf([await pictureOf(40, 40)]));
      const alt = await described();
      alt.value = 'Kept';
      one(comments, 'button', 'Add to the text').click();
      await until('said', () => textOf(comments).includes(words));
      expect(alt.value).to.equal('Kept');
      expect(await stored()).to.deep.equal([]);
      expect(all(comments, 'button', 'Create account').length).to.equal(what === 'a guest' ? 1 : 0);
    });
  }

  it('says when the day’s number is reached', async () => {
    const { comments, store, field, described } = await setUp({ as: 'member', policy: { imagesADay: 1 } });
    const day = Math.floor(store.now() / 86_400_000);
    store.seed({ [imageLimitsPath(COMMUNITY, MIA.uid)]: { at: new Date(), day, n: 1, ref: 'x' } });
    paste(field, transferOf([await pictureOf(40, 40)]));
    await described();
    one(comments, 'button', 'Add to the text').click();
    await until('said', () => textOf(comments).includes('These are enough images for today.'));
  });
});

describe('adding an image to a new thread', () => {
  it('works as in a comment, and Enter adds the image and sends nothing', async () => {
    const world = await createVisit({ as: 'member' });
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${world.session}
        ><community-new-thread></community-new-thread
      ></story-community>
    `);
    const form = community.querySelector('community-new-thread') as CommunityNewThread;
    const field = await find<HTMLTextAreaElement>(form, 'textbox', 'Text');
    field.focus();
    await find(form, 'button', 'Add image');
    paste(field, transferOf([await pictureOf(40, 40)]));
    const alt = await find<HTMLInputElement>(form, 'textbox', 'What does the image show?');
    await until('asked', () => focused() === alt);
    await expect(form).to.be.accessible();
    alt.value = 'Stripes';
    await sendKeys({ press: 'Enter' });
    await until('in the text', () => imagesIn(field.value).length === 1);
    expect(form.draft.thread.body).to.equal(field.value);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type {
  CommunityComposer,
  ComposerSubmitEvent,
} from '../../src/elements/comment/community-composer.js';
import '../../src/elements/comment/community-composer.js';
import { all, find, focused, one, textOf, type, until } from './screen.js';
import { cleanUp } from './setup.js';

afterEach(cleanUp);

interface Options {
  kind?: 'comment' | 'reply' | 'edit';
  initial?: string;
  closed?: string;
  failure?: string;
  busy?: boolean;
}

/** A composer with its tools (draft, preview, counter), and what it sends. */
async function setUp({
  kind = 'comment',
  initial = '',
  closed = '',
  failure = '',
  busy = false,
}: Options = {}) {
  const draftKey = {
    community: crypto.randomUUID(),
    uid: 'mia',
    thread: 't',
    target: kind === 'comment' ? '' : 'e',
  };
  const composer = await fixture<CommunityComposer>(html`
    <community-composer
      lang="en"
      kind=${kind}
      .draftKey=${draftKey}
      .initial=${initial}
      .closed=${closed}
      .failure=${failure}
      ?busy=${busy}
    ></community-composer>
  `);
  const sent: string[] = [];
  composer.addEventListener('composer-submit', (event: ComposerSubmitEvent) => sent.push(event.body));
  let cancelled = 0;
  composer.addEventListener('composer-cancel', () => cancelled++);
  const field = () => one<HTMLTextAreaElement>(composer, 'textbox');
  const write = async (text: string) => {
    type(field(), text);
    await until(
      'the tools have come',
      () => text.trim() === '' || all(composer, 'button', 'Preview').length === 1,
    );
    await composer.updateComplete;
  };
  return { composer, sent, field, write, cancelled: () => cancelled };
}

const names = [
  { kind: 'comment', field: 'Write a comment', send: 'Post comment' },
  { kind: 'reply', field: 'Write a reply', send: 'Post reply' },
  { kind: 'edit', field: 'Edit your comment', send: 'Save changes' },
] as const;

describe('the composer', () => {
  for (const { kind, field, send } of names) {
    it(`for a ${kind} has its names, and is accessible`, async () => {
      const { composer } = await setUp({ kind });
      one(composer, 'textbox', field);
      one(composer, 'button', send);
      expect(all(composer, 'button', 'Cancel').length).to.equal(kind === 'comment' ? 0 : 1);
      await expect(composer).to.be.accessible();
    });
  }

  it('sends what is typed, and keeps it until it has arrived', async () => {
    const { composer, sent, field, write } = await setUp();
    await write('Hello');
    one(composer, 'button', 'Post comment').click();
    await until('sent', () => sent.length === 1);
    expect([sent, field().value]).to.deep.equal([['Hello'], 'Hello']);
    composer.settled('Hello');
    await composer.updateComplete;
    expect(field().value).to.equal('');
  });

  for (const text of ['', '   ', '\n\n', '\u200b']) {
    it(`refuses ${JSON.stringify(text)} as blank, with the focus in the field`, async () => {
      const { composer, sent, field, write } = await setUp();
      await write(text);
      one(composer, 'button', 'Post comment').click();
      const alert = await find(composer, 'alert');
      expect([textOf(alert), sent]).to.deep.equal(['Write something first.', []]);
      await until('the focus', () => focused() === field());
      expect([field().getAttribute('aria-invalid'), field().getAttribute('aria-describedby')]).to.deep.equal([
        'true',
        alert.id,
      ]);
      await expect(composer).to.be.accessible();
      await write('Something');
      expect(all(composer, 'alert'), 'the complaint goes as soon as it is cured').to.deep.equal([]);
    });
  }

  const counters: [length: number, text: string][] = [
    [4499, ''],
    [4500, '500 characters left'],
    [4999, '1 character left'],
    [5000, '0 characters left'],
    [5001, '1 character too many'],
    [5100, '100 characters too many'],
  ];
  for (const [length, text] of counters) {
    it(`says "${text}" at ${length} characters`, async () => {
      const { composer, write } = await setUp();
      await write('x'.repeat(length));
      expect(textOf(composer.shadowRoot?.querySelector('.counter') ?? document.createElement('p'))).to.equal(
        text,
      );
    });
  }

  it('takes 5,000 characters and no more', async () => {
    const { composer, sent, write } = await setUp();
    await write('x'.repeat(5001));
    one(composer, 'button', 'Post comment').click();
    await until(
      'refused',
      () => textOf(one(composer, 'alert')) === 'Too long. Shorten it and post it again.',
    );
    await write('x'.repeat(5000));
    one(composer, 'button', 'Post comment').click();
    await until('sent', () => sent.length === 1);
  });

  it('shows a preview of the Markdown, and goes back to writing', async () => {
    const { composer, field, write } = await setUp();
    await write('Some **bold** <b>text</b>');
    one(composer, 'button', 'Preview').click();
    const preview = await find(composer, 'region', 'Preview');
    expect([preview.querySelector('strong')?.textContent, preview.querySelector('b')]).to.deep.equal([
      'bold',
      null,
    ]);
    await expect(composer).to.be.accessible();
    one(composer, 'button', 'Write').click();
    await until('the focus', () => focused() === field());
    expect(field().value).to.equal('Some **bold** <b>text</b>');
  });

  it('sends from the preview as well', async () => {
    const { composer, sent, write } = await setUp();
    await write('Some **bold** text');
    one(composer, 'button', 'Preview').click();
    await find(composer, 'region', 'Preview');
    one(composer, 'button', 'Post comment').click();
    await until('sent', () => sent.length === 1);
  });

  it('says why nothing can be sent, and sends nothing', async () => {
    const { composer, sent, write } = await setUp({ closed: 'This conversation is closed.' });
    await write('Hello?');
    expect(textOf(one(composer, 'alert'))).to.equal('This conversation is closed.');
    one(composer, 'button', 'Post comment').click();
    await composer.updateComplete;
    expect([sent, one(composer, 'button', 'Post comment').ariaDisabled]).to.deep.equal([[], 'true']);
  });

  it('shows what went wrong below the field', async () => {
    const { composer, field } = await setUp({ failure: 'That was quick.' });
    expect([textOf(one(composer, 'alert')), field().getAttribute('aria-invalid')]).to.deep.equal([
      'That was quick.',
      'true',
    ]);
    await expect(composer).to.be.accessible();
  });

  it('rests while it is sending', async () => {
    const { composer, field, sent } = await setUp({ busy: true });
    expect([field().readOnly, one(composer, 'button', 'Post comment').ariaDisabled]).to.deep.equal([
      true,
      'true',
    ]);
    one(composer, 'button', 'Post comment').click();
    await composer.updateComplete;
    expect(sent).to.deep.equal([]);
  });

  it('begins an edit with the words that stand there', async () => {
    const { field } = await setUp({ kind: 'edit', initial: 'As posted' });
    expect(field().value).to.equal('As posted');
  });

  it('takes a text that is given to it, and keeps it like a typed one', async () => {
    const { composer, field, sent } = await setUp();
    composer.write('Given back');
    await until('there', () => field().value === 'Given back');
    one(composer, 'button', 'Post comment').click();
    await until('sent', () => sent.join() === 'Given back');
  });
});

describe('keys in the composer', () => {
  for (const modifier of ['Control', 'Meta']) {
    it(`send with ${modifier} and Enter`, async () => {
      const { sent, write, field } = await setUp();
      await write('By keyboard');
      field().focus();
      await sendKeys({ down: modifier });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: modifier });
      await until('sent', () => sent.length === 1);
    });
  }

  it('do not send while an input method composes', async () => {
    const { sent, write, field, composer } = await setUp();
    await write('こんにち');
    const composing = { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, isComposing: true };
    field().dispatchEvent(new KeyboardEvent('keydown', composing));
    await composer.updateComplete;
    expect(sent).to.deep.equal([]);
    field().dispatchEvent(new KeyboardEvent('keydown', { ...composing, isComposing: false }));
    await until('sent', () => sent.length === 1);
  });

  it('make a new line with Enter alone', async () => {
    const { sent, field, write } = await setUp();
    await write('One');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'Two' });
    expect([field().value, sent]).to.deep.equal(['One\nTwo', []]);
  });

  it('are not heard by the host page', async () => {
    const { field } = await setUp();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(`${event.type} ${event.key}`);
    const types = ['keydown', 'keypress', 'keyup'] as const;
    for (const name of types) document.addEventListener(name, listen);
    try {
      field().focus();
      await sendKeys({ press: 'j' });
      await sendKeys({ press: '/' });
      await sendKeys({ press: 'Escape' });
    } finally {
      for (const name of types) document.removeEventListener(name, listen);
    }
    expect([heard, field().value]).to.deep.equal([[], 'j/']);
  });

  it('give an empty reply up with Escape, but not a text', async () => {
    const { field, write, cancelled, composer } = await setUp({ kind: 'reply' });
    await write('Half a thou');
    await sendKeys({ press: 'Escape' });
    await composer.updateComplete;
    expect(cancelled()).to.equal(0);
    type(field(), '');
    await composer.updateComplete;
    await sendKeys({ press: 'Escape' });
    await until('given up', () => cancelled() === 1);
  });

  it('lead on with Tab: field, image, preview, send', async () => {
    const { composer, write, field } = await setUp();
    await write('Text');
    field().focus();
    const addImage = await find(composer, 'button', 'Add image');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(addImage);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(one(composer, 'button', 'Preview'));
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(one(composer, 'button', 'Post comment'));
  });
});

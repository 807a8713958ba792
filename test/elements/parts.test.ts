import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { define } from '../../src/elements/define.js';
import type { CommunityProvider } from '../../src/elements/community-provider.js';
import '../../src/elements/community-provider.js';
import '../../src/elements/comment/community-comments.js';
import '../../src/elements/account/community-account.js';
import type { CommunityTime } from '../../src/elements/ui/community-time.js';
import '../../src/elements/ui/community-time.js';
import { announce } from '../../src/elements/ui/announce.js';
import { PAGE } from '../../stories/fixtures.js';
import { restoreVisibility, setHidden } from '../controllers/fake-time.js';
import { all, announced, find, one, textOf, type, until } from './screen.js';
import { cleanUp } from './setup.js';

afterEach(cleanUp);

describe('a time', () => {
  const { setInterval: realInterval } = globalThis;
  const realNow = Date.now;

  afterEach(() => {
    globalThis.setInterval = realInterval;
    Date.now = realNow;
    restoreVisibility();
  });

  async function setUp(minutesAgo: number) {
    const ticks: (() => void)[] = [];
    globalThis.setInterval = ((tick: () => void) => ticks.push(tick)) as typeof setInterval;
    const time = await fixture<CommunityTime>(
      html`<community-time lang="en" .time=${realNow() - minutesAgo * 60_000}></community-time>`,
    );
    const later = (minutes: number) => (Date.now = () => realNow() + minutes * 60_000);
    const tick = async () => {
      for (const run of ticks) run();
      await time.updateComplete;
    };
    return { time, later, tick };
  }

  it('is relative, and says the exact one to who asks', async () => {
    const { time } = await setUp(3);
    const element = one(time, 'time');
    expect(textOf(time)).to.equal('3 minutes ago');
    expect(element.title).to.match(/\d{4} at \d/);
    expect(Number.isNaN(Date.parse(element.getAttribute('datetime') ?? ''))).to.equal(false);
    await expect(time).to.be.accessible();
  });

  it('keeps itself current', async () => {
    const { time, later, tick } = await setUp(3);
    later(2);
    await tick();
    expect(textOf(time)).to.equal('5 minutes ago');
  });

  it('rests while the tab is hidden, and is right when it is shown', async () => {
    const { time, later, tick } = await setUp(3);
    setHidden(true);
    later(60);
    await tick();
    expect(textOf(time)).to.equal('3 minutes ago');
    setHidden(false);
    await time.updateComplete;
    expect(textOf(time)).to.equal('1 hour ago');
  });

  it('does not speak of the future when this clock is slow', async () => {
    const { time } = await setUp(-2);
    expect(textOf(time)).to.equal('now');
  });
});

describe('registering an element', () => {
  const warnings: unknown[][] = [];
  const { warn } = console;

  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...logged: unknown[]) => void warnings.push(logged);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('is silent for a second copy of the same version', () => {
    class First extends LitElement {}
    class Second extends LitElement {}
    define('twice-same', First);
    define('twice-same', First);
    Object.defineProperty(Second, 'communityVersion', { value: '0.0.0' });
    define('twice-same', Second);
    expect([customElements.get('twice-same'), warnings]).to.deep.equal([First, []]);
  });

  it('leaves another version’s element in place, with a warning', () => {
    class Stranger extends HTMLElement {}
    class Ours extends LitElement {}
    customElements.define('taken-already', Stranger);
    define('taken-already', Ours);
    expect(customElements.get('taken-already')).to.equal(Stranger);
    expect(String(warnings[0]?.[0])).to.include('<taken-already>').and.to.include('is ignored');
  });
});

describe('announcements', () => {
  it('are heard a second time when the same is said again', () => {
    announce('Said');
    const first = document.querySelector('[data-community-announcements]')?.textContent;
    announce('Said');
    const second = document.querySelector('[data-community-announcements]')?.textContent;
    expect([first === second, announced()]).to.deep.equal([false, 'Said']);
  });
});

describe('the provider', () => {
  const provider = (attributes: Partial<CommunityProvider>) =>
    fixture<CommunityProvider>(html`
      <community-provider
        lang="en"
        .config=${attributes.config ?? ''}
        .community=${attributes.community ?? 'main'}
        .preview=${attributes.preview ?? false}
        .colorScheme=${attributes.colorScheme ?? ''}
        .locale=${attributes.locale ?? ''}
      >
        <community-account></community-account>
        <community-comments page=${PAGE}></community-comments>
      </community-provider>
    `);

  it('connects a preview that stays in this browser, and says so', async () => {
    const element = await provider({ preview: true });
    await until('the note', () => textOf(element).includes('Preview: what you write stays in this browser.'));
    const comments = await until('ready', () => {
      const found = element.querySelector('community-comments');
      return found?.conversation.status === 'ready' ? found : null;
    });
    type(one(comments, 'textbox', 'Write a comment'), 'In preview');
    one(comments, 'button', 'Post comment').click();
    const dialog = await find(comments, 'dialog', 'Sign in');
    type(one(dialog, 'textbox', 'Your name'), 'Ann');
    one(dialog, 'button', 'Continue as guest').click();
    await find(comments, 'article', 'Comment by Ann');
    await find(element, 'button', 'Account: Ann');
    await expect(element).to.be.accessible();
  });

  it('keeps two communities on one page apart', async () => {
    const names = await Promise.all(
      ['one', 'two'].map(async (community) => {
        const element = await provider({ preview: true, community });
        const account = await find(element, 'button', 'Sign in');
        await until('connected', () => account.ariaDisabled === 'false');
        account.click();
        const dialog = await find(element, 'dialog', 'Sign in');
        type(one(dialog, 'textbox', 'Your name'), `Ann ${community}`);
        one(dialog, 'button', 'Continue as guest').click();
        await find(element, 'button', `Account: Ann ${community}`);
        return community;
      }),
    );
    expect(names).to.deep.equal(['one', 'two']);
  });

  it('says when its configuration is wrong, and leaves the page alone', async () => {
    const { error } = console;
    const logged: unknown[] = [];
    console.error = (...words: unknown[]) => void logged.push(words);
    try {
      const element = await provider({ config: '{"projectId": 7}' });
      await until('said', () => all(element, 'alert').length > 0);
      expect(textOf(one(element, 'alert'))).to.equal('This widget is not connected to a community yet.');
      expect(logged.length).to.equal(1);
    } finally {
      console.error = error;
    }
  });

  it('chooses colours and language for what is inside', async () => {
    const element = await provider({ preview: true, colorScheme: 'dark', locale: 'de' });
    expect(element.style.colorScheme).to.equal('dark');
    await until('German', () => /Kommentar/.test(textOf(element)));
    element.colorScheme = '';
    await element.updateComplete;
    expect([element.style.colorScheme, getComputedStyle(element).display]).to.deep.equal(['', 'contents']);
  });
});

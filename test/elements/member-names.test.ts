import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/inbox/community-inbox.js';
import '../../src/elements/thread/community-thread.js';
import { pagePath, threadPath } from '../../src/data/paths.js';
import {
  COMMUNITY,
  createWorld,
  idOf,
  MIA,
  NOAH,
  pageFields,
  type StoryCommunity,
} from '../../stories/fixtures.js';
import { threadFields } from '../../stories/forum-fixtures.js';
import { seedPost } from '../../stories/inbox-fixtures.js';
import { cleanUpForum, keepForCleaning, setUpForum } from './forum-setup.js';
import { cleanUp, setUp } from './setup.js';
import { all, find, focused, one, until } from './screen.js';

afterEach(cleanUp);
afterEach(cleanUpForum);

const comments = [
  { id: 'one', body: 'A first comment' },
  { id: 'gone', state: 'deleted' as const },
];

describe('the name of a comment’s author', () => {
  it('opens the card by click, and is accessible', async () => {
    const { comments: host } = await setUp({ comments });
    (await find(host, 'button', 'Noah')).click();
    const card = await find(host, 'dialog', 'Noah');
    await expect(host).to.be.accessible();
    one(card, 'button', 'Close').click();
    await until('closed', () => all(host, 'dialog').length === 0);
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens it by ${key}, and has the focus again when it is closed`, async () => {
      const { comments: host } = await setUp({ comments });
      const name = await find(host, 'button', 'Noah');
      name.focus();
      await sendKeys({ press: key });
      await find(host, 'dialog', 'Noah');
      await sendKeys({ press: 'Escape' });
      await until('closed', () => all(host, 'dialog').length === 0);
      await until('the focus', () => focused() === name);
    });
  }

  it('keeps the height that the comment was painted with', async () => {
    const { comments: host } = await setUp({ comments });
    const name = await find(host, 'button', 'Noah');
    const header = name.closest('header');
    const before = header?.offsetHeight;
    name.removeAttribute('role');
    expect(header?.offsetHeight).to.equal(before);
  });

  it('is nobody’s where the comment was deleted', async () => {
    const { comments: host } = await setUp({ comments });
    await find(host, 'button', 'Noah');
    expect(all(host, 'button', 'Noah').length).to.equal(1);
  });
});

/** Opens the card of the name that has the focus, closes it, and waits until the name has the focus again. */
async function openAndClose(host: Element, name: HTMLElement, title: string): Promise<void> {
  name.focus();
  await sendKeys({ press: 'Enter' });
  const card = await find(host, 'dialog', title);
  one(card, 'button', 'Close').click();
  await until('closed', () => all(host, 'dialog', title).length === 0);
  await until('the focus', () => focused() === name);
}

describe('the name of who has opened a thread', () => {
  it('opens the card from the board, after the title in the order of the keyboard', async () => {
    const { community, forum } = await setUpForum({ threads: [{ id: 'one', title: 'A thread' }] });
    one(forum, 'link', 'A thread').focus();
    await sendKeys({ press: 'Tab' });
    const name = one(forum, 'button', 'Noah');
    expect(focused()).to.equal(name);
    await openAndClose(forum, name, 'Noah');
    await expect(community).to.be.accessible();
  });

  it('stands in its sentence as the language has it', async () => {
    const { forum } = await setUpForum({ threads: [{ id: 'one' }] }, {}, 'ru');
    const name = await until('the language', () => {
      const button = one(forum, 'button', 'Noah');
      return button.parentElement?.textContent.includes('автор:') ? button : null;
    });
    expect(name.parentElement?.textContent.replace(/\s+/g, ' ').trim()).to.equal('автор: Noah');
  });

  it('is no button where the account is deleted', async () => {
    const { forum } = await setUpForum({ threads: [{ id: 'one', by: { uid: '', name: 'Gone' } }] });
    expect(forum.shadowRoot?.querySelector('.person')?.textContent).to.include('Gone');
    expect(all(forum, 'button', 'Gone')).to.deep.equal([]);
  });
});

describe('the name beside the accepted answer', () => {
  it('opens the card', async () => {
    const world = keepForCleaning(await createWorld());
    const id = idOf('asked');
    const fields = threadFields({ id: 'asked', by: MIA, question: true, answered: true, replies: 1 });
    const page = pageFields(0, [
      { id: 'asked', by: MIA },
      { id: 'answer', by: NOAH, parent: 'asked' },
    ]);
    world.store.seed({ [threadPath(COMMUNITY, id)]: fields, [pagePath(COMMUNITY, id, 0)]: page });
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${world.session}>
        <community-thread thread=${id}></community-thread>
      </story-community>
    `);
    const thread = community.querySelector('community-thread') as HTMLElement;
    const beside = await until('the answer', () =>
      thread.shadowRoot?.querySelector<HTMLElement>('.accepted button'),
    );
    await openAndClose(thread, beside, 'Noah');
    await expect(community).to.be.accessible();
  });
});

describe('the name in the inbox', () => {
  it('comes after the link, and opens the card without closing the inbox', async () => {
    const world = keepForCleaning(await createWorld({ as: 'member', policy: { live: 'off' } }));
    seedPost(world, { id: 'reply' });
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${world.session}
        ><community-inbox></community-inbox
      ></story-community>
    `);
    const inbox = community.querySelector('community-inbox') as HTMLElement;
    (await find(inbox, 'button', 'Inbox')).click();
    const name = await find(inbox, 'button', 'Noah');
    name.closest('li')?.querySelector<HTMLElement>('.go')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(name);
    await openAndClose(inbox, name, 'Noah');
    one(inbox, 'dialog', 'Inbox');
    await expect(community).to.be.accessible();
  });
});

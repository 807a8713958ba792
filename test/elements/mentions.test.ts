import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memberPath, postsPath } from '../../src/data/paths.js';
import { normalise } from '../../src/domain/search-words.js';
import type { MemberAskedEvent } from '../../src/elements/member/member-events.js';
import '../../src/elements/forum/community-new-thread.js';
import { COMMUNITY, memberFields, MIA, NOAH, OMAR, type StoryCommunity } from '../../stories/fixtures.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';
import { cleanUp, createVisit, mount } from './setup.js';

afterEach(cleanUp);

const LENA = { uid: 'lena', name: 'Lena' };
const STRANGERS = ['Nora', 'Norbert', 'Noor', 'Örjan', 'Not Me'];

/** A conversation of Noah, Lena and Omar, read by Mia, in a community with others whose names begin alike. */
async function setUp() {
  const world = await createVisit({
    as: 'member',
    comments: [
      { id: 'a', by: LENA, ago: 9 },
      { id: 'b', by: NOAH, ago: 8 },
      { id: 'c', by: OMAR, ago: 7 },
      { id: 'd', by: MIA, ago: 6 },
      { id: 'e', by: NOAH, body: 'See [@Lena](member:lena).', ago: 5 },
    ],
  });
  for (const name of STRANGERS) {
    const search = normalise(name);
    const path = memberPath(COMMUNITY, search.replace(' ', ''));
    world.store.seed({ [path]: { ...memberFields(name), search } });
  }
  const set = await mount(world);
  await until('the conversation', () => set.comments.conversation.status === 'ready' && set.session.member);
  let read = 0;
  const list = world.store.list.bind(world.store);
  world.store.list = async (...query) => {
    const documents = await list(...query);
    if (query[0].collection.endsWith('/members')) read += Math.max(1, documents.length);
    return documents;
  };
  const reads = () => read;
  const field = await find<HTMLTextAreaElement>(set.comments, 'textbox', 'Write a comment');
  const options = () => all(set.comments, 'option').map((option) => option.querySelector('bdi')?.textContent);
  const chosen = () =>
    all(set.comments, 'option')
      .filter((option) => option.ariaSelected === 'true')
      .map((option) => option.querySelector('bdi')?.textContent);
  const suggest = async (text: string) => {
    type(field, text);
    await find(set.comments, 'listbox', 'People to mention');
  };
  return { ...set, reads, field, options, chosen, suggest };
}

/** What is asked of the store, as soon as there is any. */
async function eventually<T>(ask: () => Promise<T[]>): Promise<T[]> {
  let found: T[] = [];
  await until('stored', () => {
    void ask().then((answer) => (found = answer));
    return found.length > 0;
  });
  return found;
}

describe('typing @', () => {
  it('suggests people of this thread first, the latest first, without a read', async () => {
    const { comments, field, options, chosen, suggest, reads } = await setUp();
    await suggest('Thanks @');
    expect(options()).to.deep.equal(['Noah', 'Omar', 'Lena']);
    expect(chosen()).to.deep.equal(['Noah']);
    expect(reads()).to.equal(0);
    expect(focused()).to.equal(field);
    const active = field.getAttribute('aria-activedescendant') ?? '';
    expect(textOf((field.getRootNode() as ShadowRoot).getElementById(active) as Element)).to.include('Noah');
    await until('said', () => announced().includes('3 people found'));
    await expect(comments).to.be.accessible();
  });

  it('asks for members from the second letter on, five at most, after a pause', async () => {
    const { options, suggest, reads, field } = await setUp();
    await suggest('@N');
    expect(options()).to.deep.equal(['Noah']);
    type(field, '@No');
    await until('members have come', () => options().length > 1);
    expect(options()).to.deep.equal(['Noah', 'Noor', 'Nora', 'Norbert', 'Not Me']);
    expect(reads()).to.equal(4);
    type(field, '@Nor');
    await until('sifted', () => options().length === 2);
    expect(options(), 'out of the answer that is there').to.deep.equal(['Nora', 'Norbert']);
    expect(reads()).to.equal(4);
  });

  it('finds names without regard to case and accents', async () => {
    const { options, suggest } = await setUp();
    await suggest('@LE');
    expect(options()).to.deep.equal(['Lena']);
    await suggest('@or');
    await until('found', () => options().includes('Örjan'));
  });

  it('puts the mention in by Enter after the arrows, and goes on behind it', async () => {
    const { comments, field, chosen, suggest } = await setUp();
    await suggest('Thanks @');
    await sendKeys({ press: 'ArrowDown' });
    await until('the second', () => chosen()[0] === 'Omar');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    await until('round and back', () => chosen()[0] === 'Lena');
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('Thanks [@Lena](member:lena) ');
    await until('the list is gone', () => all(comments, 'listbox').length === 0);
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
    await sendKeys({ type: '!' });
    expect(field.value).to.equal('Thanks [@Lena](member:lena) !');
  });

  it('takes Tab as well, in the middle of a text', async () => {
    const { field, suggest } = await setUp();
    await suggest('@le');
    type(field, 'Hello @le how are you');
    field.setSelectionRange(9, 9);
    field.click();
    await sendKeys({ press: 'Tab' });
    expect(field.value).to.equal('Hello [@Lena](member:lena)  how are you');
    expect(focused()).to.equal(field);
  });

  it('puts the list away by Escape until the next @', async () => {
    const { comments, field, suggest } = await setUp();
    await suggest('@');
    await sendKeys({ press: 'Escape' });
    await until('the list is gone', () => all(comments, 'listbox').length === 0);
    type(field, '@L');
    expect(all(comments, 'listbox')).to.deep.equal([]);
    await suggest('@L and @');
  });

  it('works by tap', async () => {
    const { comments, field, suggest } = await setUp();
    await suggest('@');
    const option = all(comments, 'option')[1] as HTMLElement;
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true });
    option.dispatchEvent(press);
    expect(press.defaultPrevented, 'the focus stays in the field').to.equal(true);
    option.click();
    expect(field.value).to.equal('[@Omar](member:omar) ');
    expect(focused()).to.equal(field);
  });

  for (const text of ['a@b', 'mia@', '@nobody', '[@', '@Lena\n', 'Lena', '@Lena goes home']) {
    it(`suggests nobody for ${JSON.stringify(text)}`, async () => {
      const { comments, field, suggest } = await setUp();
      await suggest('@');
      type(field, text);
      await until('the list is gone', () => all(comments, 'listbox').length === 0);
    });
  }

  it('closes when the focus leaves the field', async () => {
    const { comments, field, suggest } = await setUp();
    await suggest('@');
    field.blur();
    await until('the list is gone', () => all(comments, 'listbox').length === 0);
  });

  it('works in the text of a new thread', async () => {
    const { session } = await setUp();
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${session}
        ><community-new-thread></community-new-thread
      ></story-community>
    `);
    const form = community.querySelector('community-new-thread') as HTMLElement;
    const field = await find<HTMLTextAreaElement>(form, 'textbox', 'Text');
    type(field, 'Ask @nora');
    await until('found', () => all(form, 'option').some((option) => textOf(option).endsWith('Nora')));
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('Ask [@Nora](member:nora) ');
  });
});

describe('a mention in a comment', () => {
  it('tells whoever is named, and asks for the card when it is pressed', async () => {
    const { comments, field, suggest, store } = await setUp();
    await suggest('@le');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'look' });
    one(comments, 'button', 'Post comment').click();
    const [intent] = await eventually(async () =>
      (
        await store.list({ collection: postsPath(COMMUNITY), where: [['uid', '==', MIA.uid]], limit: 9 })
      ).filter(({ data }) => data['body'] === '[@Lena](member:lena) look'),
    );
    expect(intent?.data['notify']).to.deep.equal(['lena']);
    await until('sent', () => field.value === '');
    const asked: string[] = [];
    comments.addEventListener('member-asked', (event: MemberAskedEvent) => asked.push(event.uid));
    const mention = await until('shown', () =>
      all(comments, 'button', '@Lena').find((button) => button.classList.contains('mention')),
    );
    mention.click();
    expect(asked).to.deep.equal(['lena']);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { StoreError } from '../../src/store/store.js';
import { manyThreads, THREADS, type ForumOptions } from '../../stories/forum-fixtures.js';
import { cleanUpForum, setUpForum, titles } from './forum-setup.js';
import { all, announced, one, textOf, type, until } from './screen.js';

afterEach(cleanUpForum);

const old = { id: 'old', title: 'An old Kaffeemühle', ago: 500_000 };
const deep: ForumOptions = { threads: [...manyThreads(30), old] };

const field = (forum: Element) => one<HTMLInputElement>(forum, 'searchbox', 'Search threads');

describe('the search', () => {
  it('finds at once what is loaded, and then the rest in the database', async () => {
    const { forum, store } = await setUpForum({
      threads: [...manyThreads(25), { ...old, title: 'Thread of gold' }],
    });
    let answer: () => void = () => undefined;
    store.intercept = ({ verb }) =>
      verb === 'list' ? new Promise<void>((resolve) => (answer = resolve)) : undefined;
    type(field(forum), 'thread 25');
    await until('at once', () => titles(forum).join() === 'Thread number 25');
    type(field(forum), 'thread go');
    await until('nothing yet', () => textOf(forum).includes('Searching …') && titles(forum).length === 0);
    await until('asked', () => {
      answer();
      return titles(forum).join() === 'Thread of gold';
    });
    expect(announced()).to.equal('1 thread found');
  });

  it('takes no notice of case and diacritics, and finds by the beginning of a word', async () => {
    const { forum } = await setUpForum(deep);
    type(field(forum), 'KAFFEEMUH');
    await until('found', () => titles(forum).join() === 'An old Kaffeemühle');
  });

  it('asks the database once for what it knows already', async () => {
    const { forum, store } = await setUpForum(deep);
    const asked: unknown[] = [];
    store.intercept = (call) => void (call.verb === 'list' && asked.push(call.query.where));
    type(field(forum), 'kaffee');
    await until('found', () => titles(forum).length === 1);
    type(field(forum), 'kaffee nothing');
    await until('asked again', () => asked.length === 2);
    type(field(forum), 'kaffee');
    await until('found again', () => titles(forum).join() === 'An old Kaffeemühle');
    expect(asked.length).to.equal(2);
  });

  it('says when there is nothing, and is accessible', async () => {
    const { community, forum } = await setUpForum(deep);
    type(field(forum), 'zebra');
    await until('nothing', () => textOf(forum).includes('No thread has these words in its title.'));
    expect(announced()).to.equal('No thread has these words in its title.');
    await expect(community).to.be.accessible();
  });

  it('says when the database did not answer, with what is loaded', async () => {
    const { forum, store } = await setUpForum({ threads: THREADS });
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    type(field(forum), 'grinder');
    await until('said', () => textOf(forum).includes('The search did not get through.'));
    expect(titles(forum)).to.deep.equal(['Which hand grinder for travelling?']);
  });

  it('is cleared with Escape, and the board is back', async () => {
    const { forum } = await setUpForum({ threads: THREADS });
    type(field(forum), 'grinder');
    await until('one', () => titles(forum).length === 1);
    await sendKeys({ press: 'Escape' });
    await until('all', () => titles(forum).length === THREADS.length);
    expect(field(forum).value).to.equal('');
  });

  it('keeps its keys from the host page', async () => {
    const { forum } = await setUpForum({ threads: THREADS });
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => void heard.push(event.key);
    addEventListener('keydown', listen);
    field(forum).focus();
    await sendKeys({ type: 'gr' });
    removeEventListener('keydown', listen);
    expect(heard).to.deep.equal([]);
  });

  it('is still there after a thread was opened from it', async () => {
    const { forum } = await setUpForum({ threads: THREADS });
    type(field(forum), 'grinder');
    await until('one', () => titles(forum).length === 1);
    one(forum, 'link', 'Which hand grinder for travelling?').click();
    await until('opened', () => all(forum, 'searchbox').length === 0);
    one(forum, 'link', 'All threads').click();
    await until('back', () => all(forum, 'searchbox').length === 1);
    expect([field(forum).value, titles(forum).length]).to.deep.equal(['grinder', 1]);
  });
});

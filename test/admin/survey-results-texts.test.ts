import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { StoreError } from '../../src/store/store.js';
import { ask } from '../../stories/survey-fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, announced, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { lookAt, question, setUpResults, type ResultsSetup } from './survey-results-setup.js';

beforeEach(() => setViewport({ width: 900, height: 700 }));
afterEach(cleanUpForum);

const texts = (box: Element) => [...box.querySelectorAll('.texts > li .people')].map(textOf);

describe('texts that people have answered', () => {
  it('stand the latest first, with whom they are from, ten answers at first', async () => {
    const set = await setUpResults();
    const box = await lookAt(set, 5);
    expect(texts(box).length).to.equal(6);
    expect(textOf(box)).to.contain('Person 2 · 1 hour ago').and.contain('In the latest 10 answers');
    await expect(set.results).to.be.accessible();
  });

  it('lead to the member’s file in the panel, elsewhere to the card', async () => {
    const set = await setUpResults();
    await lookAt(set, 5);
    const cards: string[] = [];
    set.community.addEventListener('member-asked', (event) => {
      event.stopPropagation();
      cards.push(event.uid);
    });
    one(set.results, 'button', 'Person 2').click();
    expect([cards, set.asked]).to.deep.equal([['person1'], []]);
    const panel = document.createElement('community-admin');
    set.community.append(panel);
    panel.append(set.results);
    await lookAt(set, 5);
    one(set.results, 'button', 'Person 2').click();
    expect(set.asked.map(({ tab, item }) => [tab, item])).to.deep.equal([['members', 'person1']]);
    expect(cards.length).to.equal(1);
  });

  it('are loaded further by the keyboard, and the focus goes on with what has come', async () => {
    const set = await setUpResults();
    const box = await lookAt(set, 5);
    const more = await until('the button', () => box.querySelector<HTMLElement>('.small'));
    more.focus();
    more.click();
    await until('more are there', () => texts(box).length === 20);
    expect(textOf(box)).to.contain('In the latest 30 answers');
    await until('it is said', () => announced().includes('20 texts shown'));
    expect(focused()).to.equal(box.querySelectorAll('.texts > li')[6]?.querySelector('button'));
  });

  it('are searched as far as they are here, whatever the accents', async () => {
    const responses = {
      a: { answers: { 0: 'Café crème' } },
      b: { answers: { 0: 'Tea' } },
      c: { answers: {} },
    };
    const set = await setUpResults({
      answers: 0,
      survey: { questions: [ask('short', 'Which?')], responses },
    });
    const box = await lookAt(set, 0);
    await until('they are here', () => texts(box).length === 2);
    expect(textOf(box)).to.contain('3 people were asked.').and.contain('In all answers');
    const field = one<HTMLInputElement>(set.results, 'searchbox', 'Search in what is shown');
    type(field, 'cafe');
    await until('one is left', () => texts(box).length === 1);
    expect(texts(box)).to.deep.equal(['Café crème']);
    type(field, 'juice');
    await until('it is said', () => textOf(box).includes('No text fits the search.'));
  });

  it('are read again after a failure', async () => {
    const set = await setUpResults({ answers: 0, survey: noTexts });
    expect(textOf(question(set, 0))).to.contain('No text.');
    const failing = await setUpFailing();
    const again = await find(failing.results, 'button', 'Try again');
    expect(textOf(failing.results)).to.contain('The answers could not be loaded.');
    failing.store.intercept = undefined;
    again.click();
    await until('they are here', () => texts(question(failing, 0)).length === 1);
    expect(all(failing.results, 'button', 'Deleted account').length).to.equal(1);
  });
});

const noTexts = { questions: [ask('long', 'What else?')], responses: { a: { answers: {} } } };
const oneText = { questions: [ask('long', 'What else?')], responses: { a: { answers: { 0: 'More tea' } } } };

async function setUpFailing(): Promise<ResultsSetup> {
  return setUpResults({
    answers: 0,
    survey: oneText,
    arrange: ({ store }) => {
      store.intercept = (call) => {
        if (call.verb === 'list' && call.query.collection.endsWith('/answers'))
          throw new StoreError('unavailable', 'in the test');
      };
    },
  });
}

describe('the file of a survey’s answers', () => {
  const made: Blob[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;

  beforeEach(() => {
    made.length = 0;
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  afterEach(() => {
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
  });

  /** What stands in the file, line by line. */
  async function exported(set: ResultsSetup): Promise<string[]> {
    one(set.results, 'button', 'Export CSV').click();
    const file = await until('the file', () => made[0]);
    await until('it is said', () => /among your downloads/.test(textOf(set.results)));
    return (await file.text()).trim().split('\r\n');
  }

  it('has a row for each person and a column for each question, and no formulas', async () => {
    const questions = [
      ask('nps', '=Likely?'),
      ask('single', 'Where?', { options: ['At home', 'At work'] }),
      ask('multiple', 'Which?', { options: ['Tea', 'Coffee', 'Water'] }),
      ask('short', 'What else?'),
    ];
    const responses = {
      mia: { answers: { 0: 9, 1: 1, 2: [0, 2], 3: '=1+1, or "2"' }, interests: ['Beans', 'Tea'], ago: 1 },
      gone: { answers: { 0: 0 }, activity: 'new', ago: 2 },
    } as const;
    const set = await setUpResults({ answers: 0, survey: { questions, responses } });
    const [head, first, second] = await exported(set);
    expect(head).to.match(
      /Time,Member,Member \(id\),Activity,Interests,1\. =Likely\?,2\. Where\?,3\. Which\?,4\. /,
    );
    expect(first).to.match(
      /^[\d-]+T[\d:.]+Z,Mia,mia,Active members,"Beans; Tea",9,At work,"Tea; Water","'=1\+1, or ""2"""$/,
    );
    expect(second).to.match(/Z,Deleted account,gone,New members,,0,,,$/);
  });

  it('is read page by page, of those who are shown', async () => {
    const set = await setUpResults({ answers: 120 });
    expect((await exported(set)).length).to.equal(121);
    made.length = 0;
    const select = one<HTMLSelectElement>(set.results, 'combobox', 'Whose answers');
    select.value = 'interest:Beans';
    select.dispatchEvent(new Event('change'));
    await until('they are counted', () => set.results.results.counts?.total('interest:Beans'));
    await set.results.updateComplete;
    expect((await exported(set)).length).to.equal(41);
  });

  it('says how far it is, and can be stopped', async () => {
    const set = await setUpResults({ answers: 120 });
    let pages = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    set.store.intercept = ({ verb }) => (verb === 'list' && ++pages === 3 ? held : undefined);
    one(set.results, 'button', 'Export CSV').click();
    const stop = await find(set.results, 'button', 'Stop');
    await until('it is said', () => textOf(set.results).includes('100 answers read …'));
    stop.click();
    release();
    await find(set.results, 'button', 'Export CSV');
    expect([made.length, /read …|could not/.test(textOf(set.results))]).to.deep.equal([0, false]);
  });

  it('says when it could not be made', async () => {
    const set = await setUpResults({ answers: 12 });
    set.store.intercept = ({ verb }) => {
      if (verb === 'list') throw new StoreError('exhausted', 'in the test');
    };
    one(set.results, 'button', 'Export CSV').click();
    await until('it is said', () => textOf(set.results).includes('The answers could not be exported.'));
    expect(made.length).to.equal(0);
  });
});

import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { surveyPath } from '../../src/data/asked-paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY } from '../../stories/fixtures.js';
import { ask, SURVEY } from '../../stories/survey-fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { announced, find, one, textOf, until } from '../elements/screen.js';
import { lookAt, mountResults, question, setUpResults, shown } from './survey-results-setup.js';

const DESK = { width: 900, height: 700 };

beforeEach(() => setViewport(DESK));
afterEach(cleanUpForum);

/** The rows of a chart as a table says them. */
const rows = (chart: Element) =>
  [...chart.querySelectorAll('[role=row]')].map((row) =>
    [...row.querySelectorAll('[role=rowheader], [role=columnheader], [role=cell]')].map(textOf).join('|'),
  );

const choose = (root: Element, name: string, value: string) => {
  const select = one<HTMLSelectElement>(root, 'combobox', name);
  select.value = value;
  select.dispatchEvent(new Event('change'));
};

const of = (n: number, ...answers: Record<number, number | number[] | string>[]) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [`p${String(i)}`, { answers: answers[i % answers.length] ?? {} }]),
  );

describe('<community-admin-survey-results>', () => {
  it('says the net promoter score with its interval, of how many, and who makes it up', async () => {
    const responses = of(20, { 0: 10 }, { 0: 9 }, { 0: 8 }, { 0: 3 });
    const set = await setUpResults({ answers: 0, survey: { questions: [ask('nps', 'Likely?')], responses } });
    const box = question(set, 0);
    expect(textOf(box).replace(/[\u2066\u2069]/g, ''))
      .to.contain('20 of 20 who were asked have answered.')
      .and.contain('+25 Net promoter score')
      .and.contain('95 % confidence interval: -12 to +55 · from 20 answers')
      .and.contain('Promoters (9–10) 50% 10 Passives (7–8) 25% 5 Detractors (0–6) 25% 5');
    expect(rows(box).slice(0, 4)).to.deep.equal(['Answer|Share|Answers', '10|25%|5', '9|25%|5', '8|25%|5']);
    expect(rows(box).length).to.equal(12);
    await expect(set.results).to.be.accessible();
  });

  it('says how many are content, with the interval, and how many stars are given on average', async () => {
    const responses = of(10, { 0: 5, 1: 4 }, { 0: 4, 1: 5 }, { 0: 2 });
    const questions = [ask('csat', 'Content?'), ask('rating', 'Stars?')];
    const set = await setUpResults({ answers: 0, survey: { questions, responses } });
    expect(textOf(question(set, 0)).replace(/[\u2066\u2069]/g, ''))
      .to.contain('70% Satisfied or very satisfied')
      .and.contain('40% to 89% · from 10 answers');
    expect(rows(question(set, 0))[1]).to.equal('Very satisfied|40%|4');
    expect(textOf(question(set, 1)))
      .to.contain('7 of 10 who were asked have answered.')
      .and.contain('4.4 Of 5 stars on average from 7 answers');
  });

  it('says no score of fewer than five answers, but what they are', async () => {
    const responses = of(4, { 0: 10 });
    const set = await setUpResults({ answers: 0, survey: { questions: [ask('nps', 'Likely?')], responses } });
    const text = textOf(question(set, 0));
    expect(text).to.contain('4 answers are too few for a score.').and.not.contain('Net promoter score');
    expect(rows(question(set, 0))[1]).to.equal('10|100%|4');
  });

  it('shares options among those who have answered, and among those asked where several are chosen', async () => {
    const options = ['Tea', 'Coffee'];
    const questions = [
      ask('single', 'Which?', { options }),
      ask('multiple', 'Which of these?', { options, showIf: { question: 0, any: [1] } }),
    ];
    const responses = of(9, { 0: 0 }, { 0: 1, 1: [0, 1] }, { 0: 1, 1: [1] });
    const set = await setUpResults({ answers: 0, survey: { questions, responses } });
    expect(rows(question(set, 0)).slice(1)).to.deep.equal(['Tea|33%|3', 'Coffee|67%|6']);
    expect(rows(question(set, 1)).slice(1)).to.deep.equal(['Tea|50%|3', 'Coffee|100%|6']);
    expect(textOf(question(set, 1)))
      .to.contain('Only for some answers to question 1')
      .and.contain('6 people were asked. Shares are of those who were asked');
  });

  it('counts what comes near the window, each once, and all of it again when it is asked to', async () => {
    const set = await setUpResults();
    await until('the first is counted', () => set.counted.includes('choices.q0=10'));
    expect(set.counted.filter((query) => query.startsWith('choices.q7'))).to.deep.equal([]);
    await lookAt(set, 7);
    question(set, 0).scrollIntoView();
    await lookAt(set, 7);
    expect(set.counted.filter((query) => query === 'choices.q7=1').length).to.equal(1);
    one(set.results, 'button', 'Refresh').click();
    await until('it is said', () => announced().includes('Counted again.'));
    expect(set.counted.filter((query) => query === 'choices.q7=1').length).to.equal(2);
    expect(set.counted.filter((query) => query === '').length).to.equal(2);
  });

  it('costs no more than 60 reads for eight questions with 200 answers', async () => {
    await setViewport({ width: 900, height: 4000 });
    const set = await setUpResults();
    await until('names are read', () => textOf(question(set, 6)).includes('Person'));
    await set.results.results.counts?.settled();
    expect(set.counted.length).to.equal(32);
    expect(set.billed()).to.be.within(40, 60);
  });

  it('shows whose answers are chosen, and two beside each other', async () => {
    const set = await setUpResults();
    choose(set.results, 'Whose answers', 'activity:new');
    await until('they are counted', () => textOf(question(set, 0)).includes('50 of 50'));
    expect(set.counted).to.include('activity="new" choices.q0=10');
    choose(set.results, 'Compared with', 'interest:Brewing');
    await until('both are counted', () => textOf(question(set, 0)).includes('67 of 67'));
    expect(set.counted).to.include('interests="Brewing" choices.q0=10');
    expect(rows(question(set, 0))[0]).to.equal(
      'Answer|New members: Share|New members: Answers|Brewing: Share|Brewing: Answers',
    );
    await expect(set.results).to.be.accessible();
    const before = set.counted.length;
    choose(set.results, 'Whose answers', 'interest:Brewing');
    await until('there is one', () => rows(question(set, 0))[0] === 'Answer|Share|Answers');
    expect(set.counted.length).to.equal(before);
  });

  it('counts nothing more of a group that nobody is in', async () => {
    const set = await setUpResults({ answers: 3 });
    const before = set.counted.length;
    choose(set.results, 'Whose answers', 'activity:champion');
    await until('it is said', () => textOf(set.results).includes('Nobody of these has answered.'));
    expect(set.counted.slice(before)).to.deep.equal(['activity="champion"']);
  });
});

describe('the results of a survey below what names it', () => {
  it('say neither its title nor whether it is open, and begin with how many have answered', async () => {
    const set = await mountResults({ answers: 6 });
    set.results.untitled = true;
    await shown(set);
    expect(textOf(set.results)).to.match(/^Results 6 people have answered Refresh/);
    await expect(set.results).to.be.accessible();
  });
});

describe('states of a survey’s results', () => {
  it('keep the room of what is not counted yet', async () => {
    let release: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (release = resolve));
    const set = await mountResults({
      arrange: ({ store }) => {
        store.intercept = ({ verb }) => (verb === 'count' ? waiting : undefined);
      },
    });
    const first = await until('the first question', () => question(set, 0));
    expect(textOf(set.results)).to.contain('Counting …');
    const before = first.getBoundingClientRect();
    release();
    await shown(set);
    await set.results.updateComplete;
    const after = first.getBoundingClientRect();
    expect([after.top, after.height]).to.deep.equal([before.top, before.height]);
  });

  it('say that nobody has answered, and count nothing more', async () => {
    const set = await setUpResults({ answers: 0 });
    expect(textOf(set.results)).to.contain('Nobody has answered yet.');
    expect(set.counted).to.deep.equal(['']);
    expect(one(set.results, 'button', 'Export CSV').ariaDisabled).to.equal('true');
  });

  for (const [state, survey] of Object.entries({
    'Open, closes': { closes: 72 },
    Opens: { opens: 24 },
    Closed: { closes: -5 },
    'Nobody can see or answer this survey.': { state: 'removed' },
  } as const)) {
    it(`say “${state}”`, async () => {
      const set = await setUpResults({ answers: 6, survey });
      expect(textOf(set.results)).to.contain(state);
      expect(textOf(question(set, 0))).to.contain('6 of 6');
    });
  }

  it('say when there is no such survey', async () => {
    const { results } = await mountResults({
      arrange: ({ store }) => void store.commit([{ op: 'delete', path: surveyPath(COMMUNITY, SURVEY) }]),
    });
    await until('it is said', () => textOf(results).includes('This survey is no longer here.'));
  });

  it('can be loaded again', async () => {
    const set = await mountResults({
      arrange: ({ store }) => {
        store.intercept = () => {
          throw new StoreError('unavailable', 'in the test');
        };
      },
    });
    const again = await find(set.results, 'button', 'Try again');
    expect(textOf(set.results)).to.contain('The results could not be loaded.');
    set.store.intercept = undefined;
    again.click();
    await until('they are there', () => textOf(question(set, 0)).includes('200 of 200'));
  });

  it('can be counted again, one question as well as all', async () => {
    const failing = { all: true };
    const set = await mountResults({
      arrange: ({ store }) => {
        store.intercept = (call) => {
          if (call.verb === 'count' && (failing.all || call.query.where?.[0]?.[2] === 7))
            throw new StoreError('exhausted', 'in the test');
        };
      },
    });
    const again = await find(set.results, 'button', 'Try again');
    expect(textOf(set.results)).to.contain('Not all could be counted.').and.not.contain('Counting');
    failing.all = false;
    again.click();
    await until('one is missing', () => textOf(question(set, 0)).includes('Not all could be counted.'));
    set.store.intercept = undefined;
    one(set.results, 'button', 'Try again').click();
    await until('it is counted', () => textOf(question(set, 0)).includes('200 of 200'));
  });

  it('say that there is no connection, keep what was counted, and count the rest when it is back', async () => {
    const set = await setUpResults();
    set.store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    dispatchEvent(new Event('offline'));
    await until('it is said', () => textOf(set.results).includes('You are offline.'));
    question(set, 7).scrollIntoView();
    await until('it is missing', () => textOf(question(set, 7)).includes('Not all could be counted.'));
    expect(textOf(question(set, 0))).to.contain('200 of 200');
    set.store.intercept = undefined;
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    await until('it is counted', () => textOf(question(set, 7)).includes('200 of 200'));
    expect(textOf(set.results)).not.to.contain('You are offline.');
  });

  it('show nothing to whoever is not staff, and read nothing for them', async () => {
    const set = await mountResults({ as: 'none' });
    await set.results.updateComplete;
    expect([textOf(set.results), set.billed()]).to.deep.equal(['', 0]);
  });

  it('can be seen in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const set = await setUpResults({ answers: 30 });
    const bar = question(set, 0).querySelector('.bar > span');
    const empty = question(set, 0).querySelector('.bar');
    expect(getComputedStyle(bar as Element).backgroundColor).not.to.equal(
      getComputedStyle(empty as Element).backgroundColor,
    );
    await emulateMedia({ forcedColors: 'none' });
  });
});

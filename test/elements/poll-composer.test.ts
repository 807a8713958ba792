import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/poll/community-poll-composer.js';
import type { CommunityPollComposer } from '../../src/elements/poll/community-poll-composer.js';
import type { PollPlan } from '../../src/domain/poll.js';
import { NEW_PLAN } from '../../src/domain/poll-plan.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';

afterEach(() => document.querySelector('[data-community-announcements]')?.remove());

async function mount(plan: Partial<PollPlan> = {}, staff = false): Promise<CommunityPollComposer> {
  return fixture<CommunityPollComposer>(
    html`<community-poll-composer
      .plan=${{ ...NEW_PLAN, ...plan }}
      .staff=${staff}
    ></community-poll-composer>`,
  );
}

const FRUIT: Partial<PollPlan> = { question: 'Which fruit?', options: ['Plum', 'Pear', 'Fig'] };
const option = (composer: Element, place: number) =>
  one<HTMLInputElement>(composer, 'textbox', `Option ${String(place)}`);
const options = (composer: CommunityPollComposer) => composer.plan.options;

function choose(composer: Element, name: string, value: string): void {
  const select = one<HTMLSelectElement>(composer, 'combobox', name);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

const choices = (composer: Element, name: string) =>
  [...one<HTMLSelectElement>(composer, 'combobox', name).options].map(({ value }) => value);

function paste(field: HTMLElement, text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  field.dispatchEvent(event);
  return event;
}

function set(composer: Element, name: string, value: string): void {
  const label = [...(composer.shadowRoot?.querySelectorAll('label') ?? [])].find(
    (element) => textOf(element) === name,
  );
  const field = label?.control as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

describe('the form for a poll', () => {
  it('is accessible, empty and faulty alike', async () => {
    const composer = await mount({}, true);
    await expect(composer).to.be.accessible();
    composer.check();
    await composer.updateComplete;
    await expect(composer).to.be.accessible();
  });

  it('tells each change, and gives the plan without what was left empty', async () => {
    const composer = await mount();
    let told = 0;
    composer.addEventListener('plan-changed', () => told++);
    type(one(composer, 'textbox', 'Question'), '  Which   fruit? ');
    type(option(composer, 1), ' Plum');
    one(composer, 'button', 'Add option').click();
    await composer.updateComplete;
    type(option(composer, 3), 'Fig');
    expect(told).to.equal(4);
    expect(composer.plan.options).to.deep.equal([' Plum', '', 'Fig']);
    expect(composer.check()).to.deep.equal({
      ...NEW_PLAN,
      question: 'Which fruit?',
      options: ['Plum', 'Fig'],
    });
    expect(composer.plan.options.length, 'what stands there stays').to.equal(3);
  });

  it('says what is wrong beside it, with the focus there, until it is mended', async () => {
    const composer = await mount();
    expect(composer.check()).to.equal(null);
    const question = one(composer, 'textbox', 'Question');
    await until('the focus', () => focused() === question);
    expect(textOf(composer)).to.include('Enter a question of at most 200 characters.');
    expect(question.getAttribute('aria-describedby')).to.equal('problem');
    type(question, 'Which fruit?');
    await until('the next', () => textOf(composer).includes('Enter at least two options.'));
    composer.check();
    await until('the focus', () => focused() === option(composer, 1));
    type(option(composer, 1), 'Plum');
    type(option(composer, 2), 'plum ');
    await until('the twins', () => textOf(composer).includes('Another option says the same.'));
    expect(option(composer, 2).getAttribute('aria-invalid')).to.equal('true');
    type(option(composer, 2), 'Pear');
    await until('all is well', () => !composer.shadowRoot?.querySelector('.error'));
    expect(composer.check()?.options).to.deep.equal(['Plum', 'Pear']);
  });

  it('says nothing is wrong before it is to be sent', async () => {
    const composer = await mount();
    type(one(composer, 'textbox', 'Question'), 'x'.repeat(201));
    await composer.updateComplete;
    expect(composer.shadowRoot?.querySelector('.error')).to.equal(null);
    composer.check();
    await composer.updateComplete;
    expect(textOf(composer)).to.include('Enter a question of at most 200 characters.');
  });
});

describe('options of a poll', () => {
  it('follow one another by Enter, the last leads to a new one', async () => {
    const composer = await mount();
    one(composer, 'textbox', 'Question').focus();
    for (const text of ['Which?', 'Plum', 'Pear', 'Fig']) {
      await sendKeys({ type: text });
      await sendKeys({ press: 'Enter' });
      await composer.updateComplete;
    }
    expect(options(composer)).to.deep.equal(['Plum', 'Pear', 'Fig', '']);
    await until('the focus', () => focused() === option(composer, 4));
    expect(announced()).to.equal('Option 4 added');
    await sendKeys({ press: 'Enter' });
    expect(options(composer).length, 'an empty line leads nowhere').to.equal(4);
    await sendKeys({ press: 'Backspace' });
    await until('gone', () => options(composer).length === 3 && focused() === option(composer, 3));
  });

  it('are put in order by buttons that keep the focus, and by keys', async () => {
    const composer = await mount(FRUIT);
    one(composer, 'button', 'Move down: Plum').focus();
    one(composer, 'button', 'Move down: Plum').click();
    expect(options(composer)).to.deep.equal(['Pear', 'Plum', 'Fig']);
    await composer.updateComplete;
    await until('the focus', () => focused() === one(composer, 'button', 'Move down: Plum'));
    expect(announced()).to.equal('Place 2: Plum');
    one(composer, 'button', 'Move up: Pear').click();
    expect(options(composer)[0], 'the first stays where it is').to.equal('Pear');
    option(composer, 3).focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Alt' });
    expect(options(composer)).to.deep.equal(['Pear', 'Fig', 'Plum']);
    await until('the focus', () => focused() === option(composer, 2));
  });

  it('can be taken away down to two, and the focus stays near', async () => {
    const composer = await mount(FRUIT);
    one(composer, 'button', 'Remove: Fig').click();
    await until('the focus', () => focused() === option(composer, 2));
    expect(options(composer)).to.deep.equal(['Plum', 'Pear']);
    one(composer, 'button', 'Remove: Plum').click();
    await composer.updateComplete;
    expect(options(composer).length).to.equal(2);
    expect(one(composer, 'button', 'Remove: Plum').ariaDisabled).to.equal('true');
  });

  it('come from several pasted lines, bullets and numbers left out', async () => {
    const composer = await mount({ options: ['', '', 'Quince'] });
    const event = paste(option(composer, 1), '- Plum\r\n\n2. Pear\n• Fig\n');
    expect(event.defaultPrevented).to.equal(true);
    expect(options(composer)).to.deep.equal(['Plum', 'Pear', 'Fig', 'Quince']);
    await until('the focus', () => focused() === option(composer, 3));
    expect(paste(option(composer, 1), 'one line').defaultPrevented).to.equal(false);
  });

  it('are ten where several are chosen; more are said to be too many, and none is lost', async () => {
    const composer = await mount({ ...FRUIT, mode: 'multiple', max: 3 });
    const lines = Array.from({ length: 11 }, (_, i) => `Fruit ${String(i)}`);
    paste(option(composer, 1), lines.join('\n'));
    await composer.updateComplete;
    expect(textOf(composer)).to.include('There is no room for more options.');
    expect(all(composer, 'button', 'Add option').length).to.equal(0);
    expect(options(composer).length).to.equal(13);
    expect(composer.check()).to.equal(null);
    await until('said', () => textOf(composer).includes('These are too many options'));
  });
});

describe('the kind of a poll', () => {
  it('asks how many are chosen where that is not one, all at first', async () => {
    const composer = await mount(FRUIT);
    expect(all(composer, 'combobox', 'Choices, at least').length).to.equal(0);
    choose(composer, 'Kind of poll', 'multiple');
    await composer.updateComplete;
    expect(choices(composer, 'Choices, at most')).to.deep.equal(['1', '2', '3']);
    one(composer, 'button', 'Add option').click();
    await composer.updateComplete;
    type(option(composer, 4), 'Quince');
    expect(composer.check()).to.include({ min: 1, max: 4 });
    choose(composer, 'Choices, at least', '2');
    await composer.updateComplete;
    choose(composer, 'Choices, at most', '1');
    expect(composer.check()).to.include({ min: 1, max: 1 });
    choose(composer, 'Kind of poll', 'single');
    expect(composer.check()).to.include({ min: 1, max: 1 });
  });

  it('shows rankings when they have closed, or to moderators', async () => {
    const composer = await mount(FRUIT);
    choose(composer, 'Kind of poll', 'ranked');
    await composer.updateComplete;
    expect(choices(composer, 'Results are shown')).to.deep.equal(['closed', 'staff']);
    expect(composer.check()).to.include({ results: 'closed', max: 3 });
    expect(textOf(composer)).to.include('they are shown as soon as somebody closes it');
  });

  it('gives stars their meanings, and takes those back that nobody has changed', async () => {
    const composer = await mount();
    choose(composer, 'Kind of poll', 'rating');
    await composer.updateComplete;
    expect(one<HTMLInputElement>(composer, 'textbox', 'Meaning of star 5').value).to.equal('Very good');
    choose(composer, 'Kind of poll', 'single');
    await composer.updateComplete;
    expect(options(composer)).to.deep.equal(['', '']);
    choose(composer, 'Kind of poll', 'rating');
    await composer.updateComplete;
    type(one(composer, 'textbox', 'Meaning of star 1'), 'Awful');
    choose(composer, 'Kind of poll', 'single');
    expect(options(composer)[0]).to.equal('Awful');
  });
});

describe('what else is decided about a poll', () => {
  it('is whether ballots are secret and can be changed', async () => {
    const composer = await mount(FRUIT);
    for (const box of all<HTMLInputElement>(composer, 'checkbox')) box.click();
    expect(composer.check()).to.include({ secret: false, changeable: false, shards: 1 });
    expect(all(composer, 'checkbox').length).to.equal(2);
  });

  it('is when it closes, which has to be to come', async () => {
    const composer = await mount(FRUIT);
    set(composer, 'Closes', '2020-01-01T10:00');
    expect(composer.check()).to.equal(null);
    await until('said', () => textOf(composer).includes('Choose a time that is still to come'));
    await until('the focus', () => focused()?.id === 'closes');
    one(composer, 'button', 'In a week').click();
    await composer.updateComplete;
    const { closesAt = 0 } = composer.check() ?? {};
    expect(closesAt - Date.now()).to.be.within(6.9 * 86_400_000, 7.1 * 86_400_000);
    one(composer, 'button', 'No end').click();
    await composer.updateComplete;
    expect(composer.check()?.closesAt).to.equal(0);
    expect(all(composer, 'button', 'No end').length).to.equal(0);
  });

  it('is for staff when it opens, and whether many vote at once', async () => {
    const composer = await mount(FRUIT, true);
    const opens = new Date(Date.now() + 3 * 86_400_000);
    opens.setSeconds(0, 0);
    const local = new Date(opens.getTime() - opens.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    set(composer, 'Opens', local);
    all<HTMLInputElement>(composer, 'checkbox').at(-1)?.click();
    expect(composer.check()).to.include({ publishAt: opens.getTime(), shards: 8 });
    one(composer, 'button', 'In a day').click();
    await composer.updateComplete;
    expect(composer.check()?.closesAt).to.equal(opens.getTime() + 86_400_000);
  });

  it('cannot be changed while it is sent', async () => {
    const composer = await mount(FRUIT);
    composer.readOnly = true;
    await composer.updateComplete;
    one(composer, 'button', 'Remove: Fig').click();
    (await find(composer, 'button', 'Add option')).click();
    expect(options(composer)).to.deep.equal(FRUIT.options);
    expect(option(composer, 1).readOnly).to.equal(true);
  });
});

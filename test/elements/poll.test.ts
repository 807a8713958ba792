import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MIA } from '../../stories/fixtures.js';
import { BREWERS, votesBy } from '../../stories/poll-fixtures.js';
import { cleanUpForum } from './forum-setup.js';
import { rowsOf, setUpPoll, storedBallot, storedPoll } from './polls-setup.js';
import { all, announced, find, focused, one, textOf, until } from './screen.js';

afterEach(cleanUpForum);

const texts = (poll: Element, role: string) =>
  all(poll, role).map((element) => textOf(element.closest('label') ?? element));
const countsOf = (data: unknown) =>
  (data as { tally?: { s0?: { counts: Record<string, number>; voters: number } } } | undefined)?.tally?.s0;

describe('<community-poll> with one choice', () => {
  it('shows the question, the options and how the vote stands, and is accessible', async () => {
    const { poll } = await setUpPoll({ poll: { votes: votesBy(3, 1), closes: 5 } });
    one(poll, 'heading', 'How do you brew your first coffee?');
    expect(texts(poll, 'radio')).to.deep.equal(BREWERS);
    expect(rowsOf(poll)).to.deep.equal([
      'Filter 75% 3 votes',
      'French press 25% 1 vote',
      'Espresso 0% 0 votes',
      'Moka pot 0% 0 votes',
    ]);
    expect(textOf(poll))
      .to.contain('4 votes')
      .and.contain('Secret: no member and no moderator sees how you vote.');
    expect(textOf(one(poll, 'time'))).to.match(/^Closes in [45] hours$/);
    await expect(poll).to.be.accessible();
  });

  it('is a table whose rows have figures', async () => {
    const { poll } = await setUpPoll({ poll: { votes: votesBy(3, 1) } });
    one(poll, 'table');
    expect(all(poll, 'rowheader').length).to.equal(4);
    expect(all(poll, 'cell').slice(0, 2).map(textOf)).to.deep.equal(['75%', '3 votes']);
    const described = one(poll, 'radio', 'Filter').getAttribute('aria-describedby') ?? '';
    expect(textOf(poll.shadowRoot?.getElementById(described) ?? poll)).to.equal('75% 3 votes');
  });

  it('takes a vote, counts it once and marks it', async () => {
    const set = await setUpPoll({ as: 'member', poll: { votes: votesBy(1) } });
    const { poll } = set;
    const heard: unknown[] = [];
    set.community.addEventListener('community-poll-voted', (event) => heard.push(event.detail));
    one(poll, 'radio', 'Espresso').click();
    one(poll, 'button', 'Vote').click();
    await find(poll, 'button', 'Change vote');
    expect(rowsOf(poll)[2]).to.equal('Espresso Your vote 50% 1 vote');
    expect(announced()).to.equal('Your vote is counted.');
    expect(countsOf(await storedPoll(set))).to.deep.include({ counts: { o0: 1, o2: 1 }, voters: 2 });
    expect((await storedBallot(set, MIA.uid))?.['choices']).to.deep.equal(['o2']);
    expect(heard).to.deep.equal([{ poll: poll.poll, choices: [2] }]);
    await expect(poll).to.be.accessible();
  });

  it('is changed by picking something else', async () => {
    const set = await setUpPoll({ as: 'member', poll: { votes: { [MIA.uid]: [0] } } });
    const { poll } = set;
    expect(one<HTMLInputElement>(poll, 'radio', 'Filter').checked).to.equal(true);
    one(poll, 'radio', 'Moka pot').click();
    one(poll, 'button', 'Change vote').click();
    await until('it is said', () => announced() === 'Your vote is changed.');
    expect(countsOf(await storedPoll(set))).to.deep.include({ counts: { o0: 0, o3: 1 }, voters: 1 });
    expect(rowsOf(poll)[3]).to.contain('Your vote');
  });

  it('is changed by pressing first and picking then, too', async () => {
    const set = await setUpPoll({ as: 'member', poll: { votes: { [MIA.uid]: [0] } } });
    const { poll } = set;
    one(poll, 'button', 'Change vote').click();
    await until('what to do', () => textOf(one(poll, 'alert')).startsWith('Choose something else'));
    one(poll, 'radio', 'Moka pot').click();
    (await find(poll, 'button', 'Vote')).click();
    await find(poll, 'button', 'Change vote');
    expect((await storedBallot(set, MIA.uid))?.['choices']).to.deep.equal(['o3']);
  });

  it('is withdrawn, and nothing of it is left', async () => {
    const set = await setUpPoll({ as: 'member', poll: { votes: { [MIA.uid]: [0], noah: [1] } } });
    const { poll } = set;
    one(poll, 'button', 'Withdraw vote').click();
    await find(poll, 'button', 'Vote');
    expect(await storedBallot(set, MIA.uid)).to.equal(undefined);
    expect(countsOf(await storedPoll(set))).to.deep.include({ counts: { o0: 0, o1: 1 }, voters: 1 });
    expect(all<HTMLInputElement>(poll, 'radio').some(({ checked }) => checked)).to.equal(false);
    expect(announced()).to.equal('Your vote is withdrawn.');
    expect(all(poll, 'button', 'Withdraw vote')).to.deep.equal([]);
  });

  it('stays as it is where votes cannot be changed', async () => {
    const { poll } = await setUpPoll({
      as: 'member',
      poll: { changeable: false, votes: { [MIA.uid]: [0] } },
    });
    expect([all(poll, 'radio').length, all(poll, 'button').length]).to.deep.equal([0, 0]);
    expect(rowsOf(poll)[0]).to.equal('Filter Your vote 100% 1 vote');
    await expect(poll).to.be.accessible();
  });

  it('asks for a choice', async () => {
    const { poll } = await setUpPoll({ as: 'member' });
    one(poll, 'button', 'Vote').click();
    await until('the reason', () => textOf(one(poll, 'alert')) === 'Choose at least 1 option.');
  });

  it('works with the keyboard alone, and the focus stays', async () => {
    const { poll } = await setUpPoll({ as: 'member' });
    one(poll, 'radio', 'Filter').focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    expect(textOf(focused() ?? poll)).to.equal('Vote');
    await sendKeys({ press: 'Enter' });
    await until('the vote', () => poll.box.ballot?.choices.join() === 'o1');
    await until('the focus is kept', () => textOf(focused() ?? poll) === 'Change vote');
  });

  it('moves nothing when somebody votes, and when others do', async () => {
    const { poll, store } = await setUpPoll({ as: 'member', poll: { votes: votesBy(9) } });
    await until('it is followed', () => poll.box.follower.brings);
    const height = poll.offsetHeight;
    one(poll, 'radio', 'Espresso').click();
    one(poll, 'button', 'Vote').click();
    await find(poll, 'button', 'Change vote');
    expect(poll.offsetHeight).to.equal(height);
    expect(store).to.not.equal(undefined);
  });
});

describe('<community-poll> with several choices', () => {
  it('says how many, and tells who picks too many', async () => {
    const set = await setUpPoll({ as: 'member', poll: { mode: 'multiple', min: 2, max: 3 } });
    const { poll } = set;
    expect(textOf(poll)).to.contain('Choose 2 to 3 options.');
    for (const name of BREWERS) one(poll, 'checkbox', name).click();
    one(poll, 'button', 'Vote').click();
    await until('the reason', () => textOf(one(poll, 'alert')) === 'Choose at most 3 options.');
    one(poll, 'checkbox', 'Moka pot').click();
    one(poll, 'button', 'Vote').click();
    await find(poll, 'button', 'Change vote');
    expect(countsOf(await storedPoll(set))).to.deep.include({ counts: { o0: 1, o1: 1, o2: 1 }, voters: 1 });
    expect(textOf(poll)).to.contain('1 voter');
    await expect(poll).to.be.accessible();
  });
});

describe('<community-poll> for ratings', () => {
  it('is a group of stars with names, and shows the mean', async () => {
    const set = await setUpPoll({ as: 'member', poll: { mode: 'rating', votes: votesBy(0, 0, 1) } });
    const { poll } = set;
    expect(texts(poll, 'radio')).to.deep.equal(['Poor', 'Weak', 'Fine', 'Good', 'Superb']);
    one(poll, 'radio', 'Superb').click();
    await poll.updateComplete;
    expect(poll.shadowRoot?.querySelectorAll('.filled').length).to.equal(5);
    one(poll, 'button', 'Vote').click();
    await until('the mean', () => textOf(poll).includes('4 of 5 on average'));
    await expect(poll).to.be.accessible();
  });

  it('writes the mean as the language does', async () => {
    const { poll } = await setUpPoll({ poll: { mode: 'rating', votes: votesBy(0, 0, 1, 1) } }, 'de');
    await until('German', () => textOf(poll).includes('Im Mittel 3,5 von 5'));
  });
});

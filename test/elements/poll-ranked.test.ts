import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MIA } from '../../stories/fixtures.js';
import { rankingsBy } from '../../stories/poll-fixtures.js';
import { cleanUpForum } from './forum-setup.js';
import { rowsOf, setUpPoll, storedBallot } from './polls-setup.js';
import { announced, find, focused, one, textOf, until } from './screen.js';

afterEach(cleanUpForum);

const ranked = { mode: 'ranked', closes: 5 } as const;

describe('<community-poll> for rankings', () => {
  it('is ordered with the keyboard alone, told as it changes, and the focus goes along', async () => {
    const set = await setUpPoll({ as: 'member', poll: ranked });
    const { poll } = set;
    for (const name of ['Espresso', 'Filter', 'Moka pot']) {
      one(poll, 'checkbox', name).focus();
      await sendKeys({ press: 'Space' });
      await poll.updateComplete;
    }
    expect(rowsOf(poll)).to.deep.equal(['1 Espresso', '2 Filter', '3 Moka pot', 'French press']);
    one(poll, 'button', 'Move up: Moka pot').focus();
    await sendKeys({ press: 'Enter' });
    await until('the order', () => rowsOf(poll)[1] === '2 Moka pot');
    expect(announced()).to.equal('Moka pot: place 2');
    await until('the focus', () => focused()?.getAttribute('aria-label') === 'Move up: Moka pot');
    await sendKeys({ press: 'Enter' });
    await until('the order', () => rowsOf(poll).join() === '1 Moka pot,2 Espresso,3 Filter,French press');
    await expect(poll).to.be.accessible();
    one(poll, 'button', 'Vote').click();
    await find(poll, 'button', 'Change vote');
    expect((await storedBallot(set, MIA.uid))?.['choices']).to.deep.equal(['o3', 'o2', 'o0']);
    expect(textOf(poll)).to.contain('The results are shown when the poll has closed.');
  });

  it('takes an option out of the ranking', async () => {
    const { poll } = await setUpPoll({ as: 'member', poll: { ...ranked, votes: { [MIA.uid]: [1, 0] } } });
    expect(rowsOf(poll).slice(0, 2)).to.deep.equal(['1 French press', '2 Filter']);
    one(poll, 'checkbox', 'French press').click();
    await until('the order', () => rowsOf(poll)[0] === '1 Filter');
    expect(announced()).to.equal('French press: no longer ranked');
  });

  it('shows each round of the count once it is closed', async () => {
    const votes = rankingsBy([4, [0]], [3, [1, 2]], [2, [2, 1]]);
    const { poll } = await setUpPoll({ poll: { mode: 'ranked', closes: -1, votes } });
    const tables = () => [...(poll.shadowRoot?.querySelectorAll('table') ?? [])].map(textOf);
    await until('the rounds', () => tables().length === 3);
    expect(tables()[0]).to.equal(
      'Round 1 Option Share Votes Filter 44% 4 votes French press 33% 3 votes Espresso 22% 2 votes ' +
        'Moka pot 0% 0 votes Leaves the race: Moka pot',
    );
    expect(tables()[1]).to.contain('Leaves the race: Espresso');
    expect(tables()[2]).to.equal('Round 3 Option Share Votes French press 56% 5 votes Filter 44% 4 votes');
    expect(textOf(poll)).to.contain('Most liked: French press');
    await expect(poll).to.be.accessible();
  });

  it('names all that are level', async () => {
    const votes = rankingsBy([2, [0]], [2, [1]]);
    const { poll } = await setUpPoll({ poll: { mode: 'ranked', closes: -1, votes, options: ['A', 'B'] } });
    await until('both', () => textOf(poll).includes('Level in the first place: A and B'));
  });
});

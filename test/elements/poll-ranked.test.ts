import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
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

describe('<community-poll> whose options are dragged', () => {
  /** Three options in their order, and a fourth that is not ranked. */
  async function setUpRanking() {
    const set = await setUpPoll({ as: 'member', poll: { ...ranked, votes: { [MIA.uid]: [2, 0, 3] } } });
    expect(rowsOf(set.poll)).to.deep.equal(['1 Espresso', '2 Filter', '3 Moka pot', 'French press']);
    return set;
  }
  const rowOf = (poll: Element, key: string) =>
    poll.shadowRoot?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? expect.fail(`no row ${key}`);
  const middleOf = (element: Element): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };
  const placeOf = (poll: Element, key: string) => rowOf(poll, key).querySelector('.place') ?? poll;
  /** Takes hold of one option by its number, and waits until it can be moved. */
  async function take(poll: Element, key: string): Promise<void> {
    await sendMouse({ type: 'move', position: middleOf(placeOf(poll, key)) });
    await sendMouse({ type: 'down' });
    await until('it is held', () => rowOf(poll, key).matches('.dragged'));
  }

  afterEach(() => resetMouse());

  it('are put in their new order when they are let go, told, and nothing else has moved', async () => {
    const { poll } = await setUpRanking();
    const [height, left] = [poll.offsetHeight, rowOf(poll, 'o1').offsetTop];
    await take(poll, 'o2');
    await sendMouse({ type: 'move', position: middleOf(rowOf(poll, 'o3')) });
    await until('the others make room', () => rowOf(poll, 'o0').style.transform.startsWith('translateY(-'));
    expect([poll.offsetHeight, rowOf(poll, 'o1').offsetTop]).to.deep.equal([height, left]);
    expect(rowsOf(poll)[0]).to.equal('1 Espresso');
    await sendMouse({ type: 'up' });
    await until('the order', () => rowsOf(poll).join() === '1 Filter,2 Moka pot,3 Espresso,French press');
    expect(announced()).to.equal('Espresso: place 3');
    expect(rowOf(poll, 'o0').style.transform + rowOf(poll, 'o2').className).to.not.match(/translate|dragged/);
    await take(poll, 'o2');
    await sendMouse({ type: 'move', position: middleOf(rowOf(poll, 'o0')) });
    await sendMouse({ type: 'up' });
    await until('the order', () => rowsOf(poll)[0] === '1 Espresso');
    expect(poll.offsetHeight).to.equal(height);
  });

  it('stay where they were after Escape', async () => {
    const { poll } = await setUpRanking();
    await take(poll, 'o3');
    await sendMouse({ type: 'move', position: middleOf(rowOf(poll, 'o2')) });
    await until('the others make room', () => rowOf(poll, 'o2').style.transform.startsWith('translateY('));
    await sendKeys({ press: 'Escape' });
    await until('it is let go', () => !rowOf(poll, 'o3').matches('.dragged'));
    await sendMouse({ type: 'up' });
    expect(rowsOf(poll)).to.deep.equal(['1 Espresso', '2 Filter', '3 Moka pot', 'French press']);
  });

  it('are moved by a finger too, which scrolls the page everywhere but at the numbers', async () => {
    const { poll } = await setUpRanking();
    const place = placeOf(poll, 'o3');
    expect(getComputedStyle(place).touchAction).to.equal('none');
    expect(getComputedStyle(rowOf(poll, 'o3')).touchAction).to.equal('auto');
    const [clientX, clientY] = middleOf(place);
    const touch = (type: string, y: number) =>
      place.dispatchEvent(
        new PointerEvent(type, {
          ...{ bubbles: true, composed: true, cancelable: true, isPrimary: true, pointerType: 'touch' },
          ...{ pointerId: 1, buttons: 1, clientX, clientY: y },
        }),
      );
    touch('pointerdown', clientY);
    await until('it is held', () => rowOf(poll, 'o3').matches('.dragged'));
    touch('pointermove', middleOf(rowOf(poll, 'o2'))[1] - 5);
    touch('pointerup', clientY);
    await until('the order', () => rowsOf(poll).join() === '1 Moka pot,2 Espresso,3 Filter,French press');
  });

  it('are no higher for it where there is little room', async () => {
    const { poll } = await setUpRanking();
    poll.style.inlineSize = '288px';
    const heights = () =>
      ['o0', 'o1', 'o2', 'o3'].map((key) => Math.round(rowOf(poll, key).getBoundingClientRect().height));
    expect(new Set(heights()).size, heights().join()).to.equal(1);
  });
});

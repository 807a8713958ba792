import { expect } from '@open-wc/testing';
import { compareTickets, standings, type Ticket } from '../../src/domain/sign-up.js';
import { standingOf } from '../../src/domain/waiting-rank.js';

/** Numbers that look like chance and are the same each time. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** Some of them at the same moment, some given back. */
function ticketsBy(random: Generator<number>, count: number, most: number): Ticket[] {
  const next = () => random.next().value as number;
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor((i + next()) / 3);
    const party = next() < 0.15 ? 0 : 1 + Math.floor(next() * most);
    return { id: `t${String(Math.floor(next() * 1e9))}`, at, changedAt: at, party };
  });
}

/** What one person finds out by sums and by looking back. */
function found(tickets: readonly Ticket[], own: Ticket, capacity: number, most: number, looked = Infinity) {
  const earlier = tickets
    .filter((ticket) => compareTickets(ticket, own) < 0)
    .sort(compareTickets)
    .reverse();
  const before = earlier.reduce((all, { party }) => all + party, 0);
  const place = { ticket: own.id, party: own.party, before };
  return standingOf(place, capacity, most > 1 ? earlier.slice(0, looked) : undefined);
}

describe('one’s own standing by sums', () => {
  for (const most of [1, 4]) {
    it(`is what all tickets together say, with parties of up to ${String(most)}`, () => {
      const random = numbers(42 + most);
      for (const capacity of [0, 1, 7, 20, 60]) {
        const tickets = ticketsBy(random, 60, most);
        const all = standings(tickets, capacity);
        for (const own of tickets.filter(({ party }) => party > 0))
          expect(found(tickets, own, capacity, most), own.id).to.deep.equal(all.get(own.id));
      }
    });
  }

  it('is decided by the id where the moment is the same', () => {
    const at = (id: string): Ticket => ({ id, at: 5, changedAt: 5, party: 1 });
    const tickets = [at('b'), at('a'), at('B')];
    expect(found(tickets, at('B'), 1, 1)).to.deep.equal({ kind: 'going' });
    expect(found(tickets, at('a'), 1, 1)).to.deep.equal({ kind: 'waiting', rank: 1 });
    expect(found(tickets, at('b'), 1, 1)).to.deep.equal({ kind: 'waiting', rank: 2 });
  });

  it('passes nobody over: where a party does not fit, those after it wait as well', () => {
    const tickets = [3, 3, 1].map((party, at): Ticket => ({
      id: `t${String(at)}`,
      at,
      changedAt: at,
      party,
    }));
    const last = tickets.at(-1) ?? expect.fail();
    expect(found(tickets, last, 5, 4)).to.deep.equal({ kind: 'waiting', rank: 2 });
  });

  it('has no rank further back than was looked', () => {
    const tickets = Array.from({ length: 80 }, (_, at): Ticket => ({
      id: `t${String(at)}`,
      at,
      changedAt: at,
      party: 2,
    }));
    const last = tickets.at(-1) ?? expect.fail();
    expect(found(tickets, last, 10, 4, 50)).to.deep.equal({ kind: 'waiting', rank: undefined });
    expect(found(tickets, last, 100, 4, 50)).to.deep.equal({ kind: 'waiting', rank: 30 });
    expect(found(tickets, last, 58, 4, 50)).to.deep.equal({ kind: 'waiting', rank: 51 });
  });
});

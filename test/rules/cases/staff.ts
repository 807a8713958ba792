import type { Fields } from '../../../src/store/store.js';
import type { RuleCase } from '../support/case.js';
import { settles } from '../support/deciding.js';
import { ada, lena, mia, noah, olga, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';

const { uid: o } = olga;
const { uid: a } = ada;
const { uid: m } = omar;
const staff = (who: Person, passes: boolean, what: string, map: Fields): Row => ({
  what,
  passes,
  as: who,
  writes: settles({ staff: map }, who),
});

const appointing: Row[] = [
  staff(olga, true, 'gets an admin and two moderators from the owner', {
    [o]: 'owner',
    [a]: 'admin',
    [mia.uid]: 'admin',
    [noah.uid]: 'moderator',
    [lena.uid]: 'moderator',
  }),
  staff(olga, true, 'loses all staff but the owner by the owner', { [o]: 'owner' }),
  staff(olga, false, 'loses its owner by the owner', { [a]: 'admin', [m]: 'moderator' }),
  staff(olga, false, 'is handed over by its owner', { [o]: 'admin', [a]: 'owner', [m]: 'moderator' }),
  staff(olga, false, 'gets a second owner', { [o]: 'owner', [a]: 'owner', [m]: 'moderator' }),
  staff(olga, false, 'gets a role that there is not', { [o]: 'owner', [a]: 'admin', [m]: 'god' }),
  staff(olga, false, 'gets a role that is no text', { [o]: 'owner', [a]: 'admin', [m]: true }),
  staff(olga, true, 'gets a hundred staff', crowd(99)),
  staff(olga, false, 'gets more than a hundred staff', crowd(100)),
  staff(ada, true, 'gets a moderator from an admin', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'moderator',
    [mia.uid]: 'moderator',
  }),
  staff(ada, true, 'loses a moderator by an admin', { [o]: 'owner', [a]: 'admin' }),
  staff(ada, false, 'gets two moderators at once from an admin', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'moderator',
    [mia.uid]: 'moderator',
    [noah.uid]: 'moderator',
  }),
  staff(ada, false, 'gets an admin from an admin', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'moderator',
    [mia.uid]: 'admin',
  }),
  staff(ada, false, 'gets an admin out of a moderator from an admin', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'admin',
  }),
  staff(ada, false, 'gets an owner from an admin', { [o]: 'owner', [a]: 'owner', [m]: 'moderator' }),
  staff(ada, false, 'gets a new owner for the old from an admin', {
    [o]: 'admin',
    [a]: 'owner',
    [m]: 'moderator',
  }),
  staff(ada, false, 'loses its owner by an admin', { [a]: 'admin', [m]: 'moderator' }),
  staff(ada, false, 'loses an admin by an admin', { [o]: 'owner', [m]: 'moderator' }),
  staff(ada, false, 'swaps an admin by an admin', { [o]: 'owner', [m]: 'moderator', [mia.uid]: 'admin' }),
  staff(omar, false, 'is seized by a moderator', { [o]: 'owner', [a]: 'admin', [m]: 'admin' }),
  staff(mia, false, 'is seized by a member', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'moderator',
    [mia.uid]: 'moderator',
  }),
];

function crowd(size: number): Fields {
  return Object.fromEntries([
    [o, 'owner'],
    ...Array.from({ length: size }, (_, i) => [`uid-${i}`, 'moderator']),
  ]) as Fields;
}

export const staffCases: RuleCase[] = casesOf('a community', appointing, { as: olga });

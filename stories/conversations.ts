/** What people say in the stories. */
import { MIA, NOAH, OMAR, type CommentFixture } from './fixtures.js';

const LENA = { uid: 'lena', name: 'Lena Sørensen-Okonkwo' };
const SAMI = { uid: 'sami', name: 'سامي' };

export const FEW: readonly CommentFixture[] = [
  {
    id: 'few1',
    by: NOAH,
    ago: 2900,
    body: 'Thank you for this. I had been wondering about the difference for years.',
  },
  { id: 'few2', by: MIA, ago: 300, body: 'Works with oat milk too!', reactions: { like: 4, love: 1 } },
  { id: 'few3', by: LENA, ago: 4, body: 'Which grinder do you use?' },
];

export const NESTED: readonly CommentFixture[] = [
  {
    id: 'n1',
    by: LENA,
    ago: 4000,
    body: 'I get **bitter** coffee whatever I do. My numbers:\n\n* 15 g of coffee\n* 250 ml of water at 96 °C\n* three and a half minutes',
    reactions: { like: 3 },
  },
  {
    id: 'n2',
    by: OMAR,
    ago: 3900,
    parent: 'n1',
    body: '> at 96 °C\n\nTry 92 °C first, and change nothing else.',
  },
  {
    id: 'n3',
    by: LENA,
    ago: 3000,
    parent: 'n2',
    body: 'Much better!',
    reactions: { love: 2, thanks: 1 },
    edited: true,
  },
  { id: 'n4', by: NOAH, ago: 2500, parent: 'n3', body: 'Same here. Who would have thought.' },
  { id: 'n5', by: MIA, ago: 2400, parent: 'n4', body: 'Everybody who read the article to its end ;-)' },
  { id: 'n6', ago: 2000, parent: 'n1', state: 'removed' },
  { id: 'n7', by: OMAR, ago: 1900, parent: 'n6', body: 'Please stay friendly.' },
  {
    id: 'n8',
    by: MIA,
    ago: 600,
    body: 'For those who like it exact:\n\n```js\nconst ratio = coffee / water; // 0.06\n```\n\nSee [the chart](https://example.org/chart).',
  },
  { id: 'n9', by: SAMI, ago: 90, body: 'شكرا جزيلا! هل يصلح هذا لإبريق كبير؟' },
  {
    id: 'n10',
    by: NOAH,
    ago: 15,
    parent: 'n9',
    body: 'Yes: the same ratio, a little coarser.',
    reactions: { laugh: 1, surprise: 1 },
  },
];

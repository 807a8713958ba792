import { expect } from '@open-wc/testing';
import { likenessOf } from '../../src/domain/alike.js';

const post = (id: string, uid: string, body: string, title?: string) => ({
  id,
  uid,
  body,
  ...(title !== undefined && { opening: { title } }),
});

describe('what is alike', () => {
  it('says the same in other letters, blanks and signs, whoever wrote it', () => {
    const likeness = likenessOf([
      post('a', 'noah', 'Buy **cheap** watches!'),
      post('b', 'mia', 'buy cheap\n\nWATCHES …'),
      post('c', 'sami', 'Buy dear watches'),
    ]);
    expect(likeness.get('a')?.alike).to.deep.equal(['a', 'b']);
    expect(likeness.get('c')).to.deep.equal({ alike: [], byAuthor: [] });
  });

  it('is not what has nothing but different signs, nor what has another title', () => {
    const likeness = likenessOf([
      post('a', 'noah', '👍'),
      post('b', 'mia', '👎'),
      post('c', 'lena', 'Which one?', 'Kettles'),
      post('d', 'sami', 'Which one?', 'Grinders'),
    ]);
    for (const id of ['a', 'b', 'c', 'd']) expect(likeness.get(id)?.alike, id).to.deep.equal([]);
  });

  it('names what one person wrote, unless that is the same again', () => {
    const likeness = likenessOf([
      post('a', 'noah', 'One'),
      post('b', 'noah', 'one'),
      post('c', 'noah', 'Two'),
      post('d', 'mia', 'Three'),
      post('e', 'mia', 'three!'),
    ]);
    expect(likeness.get('a')).to.deep.equal({ alike: ['a', 'b'], byAuthor: ['a', 'b', 'c'] });
    expect(likeness.get('c')).to.deep.equal({ alike: [], byAuthor: ['a', 'b', 'c'] });
    expect(likeness.get('d')).to.deep.equal({ alike: ['d', 'e'], byAuthor: [] });
  });
});

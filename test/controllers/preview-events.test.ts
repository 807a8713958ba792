import { expect } from '@open-wc/testing';
import { occasionPath } from '../../src/data/occasion-paths.js';
import { comingOccasions, pastOccasions } from '../../src/data/occasion-queries.js';
import { decodeOccasion } from '../../src/data/occasions.js';
import { phaseOf } from '../../src/domain/occasion.js';
import { createPreview } from '../../src/preview.js';

const NAMED = 'OfTheProjectItIsFor3';

afterEach(() => {
  localStorage.clear();
  document.documentElement.lang = 'en';
});

const preview = async () => {
  const { store } = await createPreview('previewed');
  const now = store.now();
  const coming = () => store.list(comingOccasions('previewed', now, 20));
  return { store, coming, now };
};

describe('events in the preview', () => {
  it('are one to sign up for, wherever a list of events stands', async () => {
    const { coming, now } = await preview();
    const [found, ...others] = (await coming()).map(decodeOccasion);
    if (!found) expect.fail('no event');
    expect(others).to.deep.equal([]);
    expect(found.title).to.equal('Coffee together');
    expect(found.occurrences.map((one) => phaseOf(found, one, now))).to.deep.equal(['open']);
    expect(new Date(found.startsAt).getHours()).to.equal(18);
  });

  it('stay the same when they are looked at again, also after a reload', async () => {
    const { coming } = await preview();
    const ids = (await coming()).map(({ id }) => id);
    expect((await coming()).map(({ id }) => id)).to.deep.equal(ids);
    const { coming: again, store, now } = await preview();
    expect((await again()).map(({ id }) => id)).to.deep.equal(ids);
    expect(await store.list(pastOccasions('previewed', now, 20))).to.deep.equal([]);
  });

  it('are what a page names, which then is the one that is listed', async () => {
    document.documentElement.lang = 'de';
    const { store, coming } = await preview();
    const [named] = await store.get([occasionPath('previewed', NAMED)]);
    expect(decodeOccasion(named)?.title).to.equal('Kaffee zusammen');
    expect((await coming()).map(({ id }) => id)).to.deep.equal([NAMED]);
  });
});

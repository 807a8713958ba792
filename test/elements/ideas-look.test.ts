import { setViewport } from '@web/test-runner-commands';
import { MIA } from '../../stories/fixtures.js';
import { CATEGORIES, createForum, type ForumOptions } from '../../stories/forum-fixtures.js';
import { IDEAS, MERGED } from '../../stories/idea-fixtures.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { mountIdeas } from './ideas-setup.js';
import { describeLooks, type Screen } from './looks.js';
import { deep } from './measures.js';
import { type, until } from './screen.js';

afterEach(async () => {
  cleanUpForum();
  await setViewport({ width: 900, height: 700 });
});

const options: ForumOptions = {
  threads: [...IDEAS, MERGED],
  categories: CATEGORIES,
  as: 'member',
  staff: { [MIA.uid]: 'moderator' },
};

const OPENED = `.threads a[href*=thread-]`;
/** Where these are pressed one after the other, and words typed into a field. */
interface Steps {
  readonly view?: 'roadmap';
  readonly pressed?: readonly string[];
  readonly typed?: readonly [field: string, words: string];
  readonly last: string;
}

const board =
  ({ view, pressed = [], typed, last }: Steps): Screen =>
  async (lang) => {
    const world = keepForCleaning(await createForum(options));
    const { community, session } = await mountIdeas(world, view && { view }, lang);
    await until('the member is known', () => session.member);
    const seen = (selector: string) =>
      until(selector, () => {
        const element = deep(community, selector);
        return element?.checkVisibility() ? element : undefined;
      });
    for (const selector of pressed) (await seen(selector)).click();
    if (typed) type(await seen(typed[0]), typed[1]);
    await seen(last);
    return community;
  };

const SCREENS = {
  'ideas, for staff': board({ last: '.export' }),
  'the roadmap': board({ view: 'roadmap', last: '.column .idea-vote' }),
  'what becomes of an idea': board({ pressed: [OPENED, '.change'], last: '#note' }),
  'merging ideas': board({
    pressed: [OPENED, '.merge'],
    typed: ['#words', 'refill'],
    last: 'input[name=target]',
  }),
  'a new idea like others': board({
    pressed: ['.new-thread'],
    typed: ['#title', 'Refill my tins'],
    last: '.similar .idea-vote',
  }),
};

// What an idea shares with every thread is as large as it is there.
describeLooks(SCREENS, 'community-comment, community-follow');

/** What an inbox has to tell, as documents. */
import { postPath, threadPath } from '../src/data/paths.js';
import { mentionOf } from '../src/domain/mentions.js';
import type { Fields } from '../src/store/store.js';
import { COMMUNITY, idOf, MIA, NOAH, OMAR, PAGE, type World } from './fixtures.js';

const LENA = { uid: 'lena', name: 'Lena Sørensen-Okonkwo' };

/** A post as a story or test of the inbox tells it; Mia reads it. */
export interface PostFixture {
  readonly id: string;
  readonly by?: { readonly uid: string; readonly name: string };
  readonly body?: string;
  readonly thread?: string;
  /** Null for one that nobody has put on a page. */
  readonly page?: number | null;
  /** Minutes before now. */
  readonly ago?: number;
  readonly notify?: readonly string[];
  readonly fields?: Fields;
}

export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

export function seedPost({ store }: World, post: PostFixture): void {
  const { id, by = NOAH, body = `Text of ${id}`, thread = idOf('thread'), page = 0, ago = 5 } = post;
  const { notify = by.uid === MIA.uid ? [] : [MIA.uid], fields } = post;
  const data = {
    ...{ kind: 'comment', uid: by.uid, name: by.name, body, at: minutesAgo(ago), state: 'live', thread },
    ...(page !== null && { page }),
    ...{ notify, revisions: [], ...fields },
  };
  store.seed({ [postPath(COMMUNITY, idOf(id))]: data });
}

/** A thread of the forum as far as an inbox looks at it. */
export function seedThread(
  { store }: World,
  id: string,
  { title = `Thread ${id}`, comments = 0, ago = 60, last = 'last', kind = 'discussion' } = {},
): void {
  const at = minutesAgo(ago);
  const place = { lastActivityAt: at, lastId: idOf(last), lastPage: 0, comments, locked: false };
  const board = { uid: NOAH.uid, name: NOAH.name, at, excerpt: '', words: [], category: '', tags: [] };
  store.seed({
    [threadPath(COMMUNITY, idOf(id))]: {
      ...{ kind, title, ...place, ...board },
      ...{ votes: 0, answer: '', answerPage: 0 },
      ...(kind === 'idea' ? { status: 'open', statusAt: at } : { pinned: false }),
    },
  });
}

/** A bit of everything. */
export function seedInbox(world: World): void {
  const mia = mentionOf(MIA.uid, MIA.name);
  seedPost(world, { id: 'reply', body: 'Three minutes, **not** more.', ago: 4 });
  seedPost(world, { id: 'mention', by: LENA, body: `What do you think, ${mia}?`, ago: 45 });
  seedPost(world, {
    id: 'onpage',
    body: 'Same here, and it got better with a finer grind. I would try that first, then the water.',
    thread: world.address.thread,
    ago: 300,
  });
  seedPost(world, {
    id: 'accepted',
    by: MIA,
    body: 'Rinse the filter first.',
    ago: 3000,
    fields: { acceptedAt: minutesAgo(90), decidedAt: minutesAgo(90) },
  });
  seedPost(world, {
    id: 'removed',
    by: MIA,
    body: 'Buy cheap beans at my shop!',
    ago: 4000,
    fields: { state: 'removed', reason: 'Advertising', decidedAt: minutesAgo(2000) },
  });
  seedPost(world, { id: 'older', by: OMAR, body: 'Welcome!', ago: 20_000 });
  world.store.seed({
    [threadPath(COMMUNITY, world.address.thread)]: {
      ...{ kind: 'page', url: PAGE, title: 'An article', comments: 1, lastPage: 0, locked: false },
      ...{ lastId: idOf('onpage'), lastActivityAt: minutesAgo(300) },
    },
  });
}

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { acceptInThread } from '../src/controllers/thread-answer.js';
import { deleteThread, voteThread } from '../src/data/forum-threads.js';
import { submitComment, submitThread } from '../src/data/posting.js';
import { threadPath } from '../src/data/paths.js';
import { decodeThread } from '../src/data/threads.js';
import { isForumThread, type Topic } from '../src/domain/thread.js';
import '../src/elements/thread/community-thread.js';
import { COMMUNITY, createWorld, idOf, MIA, NOAH, type World, type WorldOptions } from './fixtures.js';
import { dark, narrow, rightToLeft } from './in-community.js';

interface ThreadStory extends WorldOptions {
  readonly by?: typeof NOAH;
  readonly lang?: string;
  readonly topic?: Topic;
  readonly title?: string;
  readonly answers?: readonly string[];
  /** What happens to the thread before it is shown. */
  readonly then?: (world: World) => Promise<void>;
}

const THREAD = idOf('story');

/** A thread that Noah has opened and Mia has answered. */
async function openThread(story: ThreadStory): Promise<World> {
  const world = await createWorld(story);
  const {
    topic = 'question',
    title = 'How long does it steep?',
    answers = ['Three minutes.', 'Or five.'],
    by = NOAH,
  } = story;
  const poster = (uid: string) => ({ store: world.store, community: COMMUNITY, uid, guest: false });
  const body =
    'I have tried **two** and **four**, and it is bitter either way.\n\n- soft water\n- a coarse grind';
  await submitThread(poster(by.uid), {
    id: THREAD,
    title,
    topic,
    category: 'Brewing',
    tags: ['tea'],
    body,
  });
  const address = { thread: THREAD, url: '', title: '' };
  const parent = { id: THREAD, uid: by.uid, page: 0 };
  for (const [i, answer] of answers.entries())
    await submitComment(poster(MIA.uid), { id: idOf(`answer${i}`), body: answer, address, parent });
  await world.store.commit(voteThread(COMMUNITY, THREAD, MIA.uid, 0, 1));
  await story.then?.(world);
  return world;
}

const thread = (story: ThreadStory = {}): StoryObj => ({
  loaders: [async () => ({ world: await openThread(story) })],
  render: (_args, { loaded }) => {
    const { world } = loaded as { world: World };
    return html`<story-community lang=${story.lang ?? 'en'} .session=${world.session}>
      <community-thread thread=${THREAD}></community-thread>
    </story-community>`;
  },
});

async function accept({ session, store }: World): Promise<void> {
  const known = decodeThread((await store.get([threadPath(COMMUNITY, THREAD)]))[0]);
  if (isForumThread(known))
    await acceptInThread(session, known, { id: idOf('answer1'), page: 0, uid: MIA.uid });
}
const change =
  (fields: Record<string, boolean>) =>
  async ({ store }: World) =>
    store.commit([{ op: 'update', path: threadPath(COMMUNITY, THREAD), data: fields }]);

export default { title: 'Thread', component: 'community-thread' } satisfies Meta;

export const Question: StoryObj = thread();
export const AnsweredQuestion: StoryObj = thread({ then: accept });
export const AsWhoeverHasAsked: StoryObj = thread({ as: 'member', then: accept });
export const WithDownvotes: StoryObj = thread({ as: 'member', policy: { downvotes: true } });
export const Discussion: StoryObj = thread({ topic: 'discussion' });
export const NoReplies: StoryObj = thread({ topic: 'discussion', answers: [] });
export const LongTitle: StoryObj = {
  ...thread({ title: `A title ${'that goes on and on '.repeat(9)}` }),
  ...narrow,
};
export const Pinned: StoryObj = thread({ topic: 'discussion', then: change({ pinned: true }) });
export const Locked: StoryObj = thread({ as: 'member', then: change({ locked: true }) });
export const Deleted: StoryObj = thread({
  then: ({ store }) => store.commit(deleteThread(COMMUNITY, THREAD)),
});
export const Gone: StoryObj = thread({
  then: ({ store }) => store.commit([{ op: 'delete', path: threadPath(COMMUNITY, THREAD) }]),
});
/** The opening of one's own thread, being edited. */
const editing: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const element = canvasElement.querySelector('community-thread');
  while (!element?.root || !element.desk.worker) await new Promise(requestAnimationFrame);
  element.desk.set({ editing: THREAD });
};
export const EditingTheTitle: StoryObj = { ...thread({ as: 'member', by: MIA }), play: editing };
export const EditingTheTitleDark: StoryObj = { ...EditingTheTitle, ...dark };
export const EditingTheTitleNarrow: StoryObj = { ...EditingTheTitle, ...narrow };
export const Dark: StoryObj = { ...thread({ then: accept }), ...dark };
export const Narrow: StoryObj = { ...thread({ then: accept }), ...narrow };
export const RightToLeft: StoryObj = {
  ...thread({ lang: 'ar', title: 'كم دقيقة يُنقع الشاي؟', then: accept }),
  ...rightToLeft,
};

import {
  acceptAnswer,
  editThread,
  liveThread,
  pendingThread,
  voteThread,
  type ThreadIntent,
} from '../../../src/data/forum-threads.js';
import { deleteLiveComment, liveComment } from '../../../src/data/posts.js';
import { mentionOf } from '../../../src/domain/mentions.js';
import type { Post } from '../../../src/domain/post.js';
import { ground } from '../cases/posting.js';
import { ANSWER, knownThread, NEW_THREAD, QUESTION } from './forum-stage.js';
import { ada, mia, noah, type Person } from './people.js';
import { minutesAgo, NEW } from './stage.js';

export const thread = (more: Partial<ThreadIntent> = {}): ThreadIntent => ({
  id: NEW_THREAD,
  title: 'Which kettle?',
  topic: 'discussion',
  category: 'Help',
  tags: ['tea', 'kettle'],
  body: 'Mine is **leaking** again.',
  ...more,
});
export const opens =
  (more: Partial<ThreadIntent> = {}, as: Person = mia, live = true) =>
  (c: string) =>
    (live ? liveThread : pendingThread)(thread(more), ground(c, {}, as));

export const NAMED = `Ask ${mentionOf(noah.uid, noah.name)} or ${mentionOf(ada.uid, ada.name)}.`;
export const answers =
  (body = 'Four.', as: Person = mia) =>
  (c: string) =>
    liveComment(
      {
        id: NEW,
        body,
        address: { thread: QUESTION, url: '', title: '' },
        parent: { id: QUESTION, uid: noah.uid, page: 0 },
      },
      ground(c, { thread: knownThread() }, as),
    );
/** Accepts an answer; `helped` is how often which authors have helped, of those with a profile. */
export const accepts =
  (
    id = ANSWER,
    former = '',
    author: Person = mia,
    helped: Readonly<Record<string, number>> = { [mia.uid]: 0 },
  ) =>
  (c: string) =>
    acceptAnswer(
      c,
      knownThread({ answer: former }),
      { id, page: 0, uid: author.uid },
      { former: former && mia.uid, helped: new Map(Object.entries(helped)) },
    );
export const unaccepts = (c: string) =>
  acceptAnswer(c, knownThread({ answer: ANSWER }), null, {
    former: mia.uid,
    helped: new Map([[mia.uid, 1]]),
  });
export const votes =
  (before: -1 | 0 | 1, vote: -1 | 0 | 1, as: Person = mia) =>
  (c: string) =>
    voteThread(c, QUESTION, as.uid, before, vote);
export const voted = (vote: number) => () => ({ mine: { [mia.uid]: { vote, at: minutesAgo(9) } } });

export const opening: Post = {
  ...{ id: QUESTION, kind: 'thread', uid: noah.uid, name: noah.name, body: 'How long does it steep?', at: 0 },
  ...{ state: 'live', thread: QUESTION, page: 0, revisions: [] },
};
export const edits =
  (title = 'Steeping it', body = 'How long does it steep, now?') =>
  (c: string) =>
    editThread(c, opening, title, body);
export const deletesAnswer = (isAccepted: boolean) => (c: string) =>
  deleteLiveComment(c, { id: ANSWER, page: 0 }, QUESTION, isAccepted);

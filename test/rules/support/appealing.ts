import { restorePost } from '../../../src/data/moderation/decisions.js';
import { answerAppeal, appealDecision } from '../../../src/data/moderation/sanctions.js';
import type { Appeal, ModeratedPost } from '../../../src/domain/moderation.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { auditFields, decider, FORMER, FURTHER, staged } from './deciding.js';
import { mia, noah, omar, type Person } from './people.js';
import { moderated } from './reporting.js';
import { minutesAgo, NOAHS, type Differences } from './stage.js';
import { sanctioned } from './standing.js';

/** What Noah wrote was removed; its place is kept. */
export const removedPost = (fields: Fields = {}): Differences => ({
  posts: { [NOAHS]: { state: 'removed', decision: FORMER, reason: 'spam', note: '', ...fields } },
  pages: { 0: { entries: { [NOAHS]: { at: minutesAgo(10), state: 'removed' } } } },
  thread: { comments: 1 },
});

const log = (target: string, action: string, who: Person) => ({
  [`audit/${FORMER}`]: auditFields(action, target, { about: who.uid }),
});

export const removal = staged(() => log(`posts/${NOAHS}`, 'remove', noah), removedPost());
export const ban = sanctioned({ banned: true }, 'ban');

/** Noah appeals against the removal. */
export const appeals =
  (more: Partial<Parameters<typeof appealDecision>[2]> = {}, who: Person = noah) =>
  (c: string): Write[] =>
    appealDecision(c, who.uid, {
      ...{ decision: FORMER, target: `posts/${NOAHS}`, note: 'It was no advert.' },
      ...more,
    });

/** Mia appeals against the ban. */
export const appealsBan = (more: Partial<Parameters<typeof appealDecision>[2]> = {}) =>
  appeals({ target: `members/${mia.uid}`, ...more }, mia);

export const appealFields = (who: Person, target: string, more: Fields = {}): Fields => ({
  ...{ uid: who.uid, target, note: 'No!', at: minutesAgo(4), verdict: '' },
  ...more,
});

/** Both with the appeal open. */
export const removalAppealed = (fields: Fields = {}, post: Fields = {}) =>
  staged(
    () => ({
      ...log(`posts/${NOAHS}`, 'remove', noah),
      [`appeals/${FORMER}`]: appealFields(noah, `posts/${NOAHS}`, fields),
    }),
    removedPost(post),
  );

const openAppeal = (who: Person, target: string): Appeal => ({
  ...{ id: FORMER, uid: who.uid, target, note: 'No!', at: 0, verdict: '', decision: '', answer: '' },
});

/** Omar's answer, with a decision of its own. */
export const responds =
  (verdict: 'granted' | 'declined', who: Person = omar, about: Person = noah) =>
  (c: string): Write[] =>
    answerAppeal(
      decider(c, who, { id: FURTHER, note: 'We have looked again.' }),
      openAppeal(about, about === noah ? `posts/${NOAHS}` : `members/${about.uid}`),
      verdict,
    );

export const restores =
  (more: Partial<ModeratedPost> = {}, who: Person = omar) =>
  (c: string): Write[] =>
    restorePost(decider(c, who), moderated({ state: 'removed', decision: FORMER, reason: 'spam', ...more }));

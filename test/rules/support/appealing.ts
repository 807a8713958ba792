import { removePost, restorePost } from '../../../src/data/moderation/decisions.js';
import {
  answerAppeal,
  appealDecision,
  reopenAppeal,
  sanctionMember,
  type Sanction,
} from '../../../src/data/moderation/sanctions.js';
import type { Appeal, ModeratedPost } from '../../../src/domain/moderation.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { auditFields, decider, FORMER, FURTHER, staged } from './deciding.js';
import { mia, noah, omar, type Person } from './people.js';
import { moderated } from './reporting.js';
import { minutesAgo, NOAHS, type Differences } from './stage.js';
import { memberOf, mute, sanctioned } from './standing.js';

/** What Noah wrote was removed; its place is kept. */
export const removedPost = (fields: Fields = {}): Differences => ({
  posts: { [NOAHS]: { state: 'removed', decision: FORMER, reason: 'spam', note: '', ...fields } },
  pages: { 0: { entries: { [NOAHS]: { at: minutesAgo(10), state: 'removed' } } } },
  thread: { comments: 1 },
});

const log = (target: string, action: string, who: Person) => ({
  [`audit/${FORMER}`]: auditFields(action, target, { about: who.uid }),
});

export const removalWith = (fields: Fields = {}) =>
  staged(() => log(`posts/${NOAHS}`, 'remove', noah), removedPost(fields));
export const removal = removalWith();
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
  ...{ id: FORMER, uid: who.uid, target, note: 'No!', at: 0, verdict: '', against: FORMER },
  ...{ decision: '', decidedAt: 0, answer: '' },
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

/** Ids of the answer that was given, and of the decision by which it has undone what the appeal is against. */
export const ANSWER = 'AnswerDecision000000';
export const UNDOING = 'UndoingDecision00000';

const answered = (verdict: 'granted' | 'declined', fields: Fields) => ({
  ...{ verdict, decision: ANSWER, decidedAt: minutesAgo(3), answer: 'Well.' },
  ...fields,
});

/** Noah's appeal was answered; `undone` says which deed the restoring belongs to, where there was one. */
export const removalAnswered = (
  verdict: 'granted' | 'declined',
  { undone, fields = {} }: { undone?: string; fields?: Fields } = {},
) =>
  staged(
    () => ({
      ...log(`posts/${NOAHS}`, 'remove', noah),
      [`audit/${ANSWER}`]: auditFields(verdict === 'granted' ? 'grant' : 'decline', `appeals/${FORMER}`),
      ...(undone !== undefined && {
        [`audit/${UNDOING}`]: auditFields('restore', `posts/${NOAHS}`, { about: noah.uid, group: undone }),
      }),
      [`appeals/${FORMER}`]: appealFields(noah, `posts/${NOAHS}`, answered(verdict, fields)),
    }),
    undone === undefined ? removedPost() : { posts: { [NOAHS]: { decision: UNDOING } } },
  );

/** Mia's appeal against being muted was granted. */
export const muteAnswered = staged(
  () => ({
    ...log(`members/${mia.uid}`, 'mute', mia),
    [`audit/${ANSWER}`]: auditFields('grant', `appeals/${FORMER}`),
    [`audit/${UNDOING}`]: auditFields('lift', `members/${mia.uid}`, { about: mia.uid, group: ANSWER }),
    [`appeals/${FORMER}`]: appealFields(mia, `members/${mia.uid}`, answered('granted', {})),
  }),
  { members: { [mia.uid]: { standing: {}, decision: UNDOING } } },
);

/** Omar takes the answer back, with a decision of its own; `against` says that something stands again. */
export const reopens =
  (verdict: 'granted' | 'declined', against?: string, who: Person = omar, about: Person = noah) =>
  (c: string): Write[] =>
    reopenAppeal(
      decider(c, who, { id: FURTHER }),
      {
        ...openAppeal(about, about === noah ? `posts/${NOAHS}` : `members/${about.uid}`),
        ...{ verdict, decision: ANSWER, answer: 'Well.' },
      },
      against,
    );

/** What was restored is removed again, in the same deed. */
export const removesAgain =
  (more: Partial<ModeratedPost> = {}, who: Person = omar) =>
  (c: string): Write[] =>
    removePost(
      decider(c, who, { group: FURTHER, reason: 'spam' }),
      moderated({ decision: UNDOING, ...more }),
    );

/** What was lifted stands again, or another sanction does. */
export const sanctionsAgain =
  (sanction: Sanction = mute, who: Person = omar) =>
  (c: string): Write[] =>
    sanctionMember(decider(c, who, { group: FURTHER }), memberOf(mia, {}, UNDOING), sanction);

/** Omar answers what was opened again. */
export const answersAgain =
  (verdict: 'granted' | 'declined') =>
  (c: string): Write[] =>
    answerAppeal(
      decider(c, omar, { id: FURTHER, note: 'We have looked again.' }),
      { ...openAppeal(noah, `posts/${NOAHS}`), decision: ANSWER },
      verdict,
    );

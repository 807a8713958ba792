import type { ModeratedPost } from '../../domain/moderation.js';
import { hasQuestion, isNewcomer, waitingOf } from '../../domain/stream.js';
import type { Why } from '../card/card-why.js';
import type { CommunityAdminInbox } from './community-admin-inbox.js';

/** What a contribution is to the staff: whether it waits for them and for how long, and where it stands. */
export function inboxMarks(inbox: CommunityAdminInbox, post: ModeratedPost): readonly Why[] {
  const { t } = inbox.streamTexts;
  const known = inbox.stream.knowledgeOf(post);
  const target = inbox.community?.policy.answerMinutes ?? 0;
  const waiting = waitingOf(post, known, target, inbox.desk.session.store.now());
  const { answeredAt = 0, byStaff } = known;
  return [
    ...(post.state === 'pending' ? [{ text: t.pending, strong: true }] : []),
    ...(post.state === 'removed' ? [{ text: t.removed }] : []),
    ...(waiting?.overdue ? [{ text: t.overdue, strong: true }] : []),
    ...(waiting && !waiting.overdue ? [{ text: t.waits }] : []),
    ...(answeredAt > 0 && !byStaff ? [{ text: t.answered }] : []),
    ...(hasQuestion(post.body) ? [{ text: t.question }] : []),
    ...(isNewcomer(known.author, known.newcomerPosts) ? [{ text: t.newcomer }] : []),
  ];
}

/** npm entry: registers the elements and exports their classes, events and types. */
import './context-root.js';

export { CommunityAdmin } from './admin/community-admin.js';
export { CommunityAccount } from './elements/account/community-account.js';
export { CommunityComments } from './elements/comment/community-comments.js';
export { CommunityCount } from './elements/community-count.js';
export { CommunityEvent } from './elements/occasion/community-event.js';
export { CommunityForum } from './elements/forum/community-forum.js';
export { CommunityIdeas } from './elements/idea/community-ideas.js';
export { CommunityInbox } from './elements/inbox/community-inbox.js';
export { CommunityMembers } from './elements/member/community-members.js';
export { CommunityPoll } from './elements/poll/community-poll.js';
export { CommunityProvider } from './elements/community-provider.js';
export { CommunitySurvey } from './elements/survey/community-survey.js';
export { CommunityThread } from './elements/thread/community-thread.js';
export * from './events.js';
export type { FirebaseConfig } from './identity/config.js';
export {
  IdentityError,
  type Account,
  type EmailCredentials,
  type IdentityErrorCode,
} from './identity/identity.js';

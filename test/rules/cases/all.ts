import type { RuleCase } from '../support/case.js';
import { amongStaffCases } from './among-staff.js';
import { appealCases } from './appeals.js';
import { attendeeCases } from './attendees.js';
import { ballotLeavingCases } from './ballot-leaving.js';
import { ballotCases } from './ballots.js';
import { batchCases } from './batches.js';
import { communityCases } from './communities.js';
import { decidingLogCases } from './deciding-log.js';
import { decidingMixingCases } from './deciding-mixing.js';
import { decidingPeopleCases } from './deciding-people.js';
import { decidingApprovalsCases } from './deciding-approvals.js';
import { decidingReadingCases } from './deciding-reading.js';
import { decidingRemovalsCases } from './deciding-removals.js';
import { decidingStatesCases } from './deciding-states.js';
import { decidingThreadsCases } from './deciding-threads.js';
import { decidingCases } from './deciding.js';
import { deletingCases } from './deleting.js';
import { drawingCases } from './drawing.js';
import { editingCases } from './editing.js';
import { enteringCases } from './entering.js';
import { forumHelpingCases } from './forum-helping.js';
import { forumMixingCases } from './forum-mixing.js';
import { forumShapeCases } from './forum-shapes.js';
import { forumCases } from './forum.js';
import { holdingCases } from './holding.js';
import { ideaMergingCases } from './idea-merging.js';
import { ideaMovingCases } from './idea-moving.js';
import { ideaCases } from './ideas.js';
import { imageCases } from './images.js';
import { inboxCases } from './inbox.js';
import { leavingEventsCases } from './leaving-events.js';
import { memberCases } from './members.js';
import { pollChangingCases } from './poll-changing.js';
import { pollCreatingCases } from './poll-creating.js';
import { pollReadingCases } from './poll-reading.js';
import { occasionChangingCases } from './occasion-changing.js';
import { occasionMakingCases } from './occasion-making.js';
import { occasionReadingCases } from './occasion-reading.js';
import { occasionTellingCases } from './occasion-telling.js';
import { policyCases } from './policy.js';
import { placeCases } from './places.js';
import { postingCases } from './posting.js';
import { reactingCases } from './reacting.js';
import { moderationReadingCases } from './reading-moderation.js';
import { readingCases } from './reading.js';
import { reopeningCases } from './reopening.js';
import { reportingCases } from './reporting.js';
import { sanctionCases } from './sanctions.js';
import { settingCases } from './settings.js';
import { settlingCases } from './settling.js';
import { signingUpCases } from './signing-up.js';
import { staffCases } from './staff.js';
import { standingCases } from './standing.js';
import { strangerCases } from './strangers.js';
import { surveyAnsweringCases } from './survey-answering.js';
import { surveyMakingCases, surveyReadingCases } from './survey-making.js';

/** What members do, by what it is. */
export const membersTable: Readonly<Record<string, readonly RuleCase[]>> = {
  'posting comments': postingCases,
  'what becomes of a contribution': policyCases,
  'editing comments': editingCases,
  'deleting comments': deletingCases,
  'reacting to comments': reactingCases,
  'the forum': forumCases,
  'the inbox': inboxCases,
  images: imageCases,
  'those who help in the forum': forumHelpingCases,
  'batches of the forum': forumMixingCases,
  'shapes in the forum': forumShapeCases,
  'being a member': memberCases,
  'running a community': communityCases,
  reading: readingCases,
  'batches that do not belong together': batchCases,
  'replies and pages': placeCases,
  'strange places and powers': strangerCases,
};

/** What staff do, and what is done about it. */
export const staffTable: Readonly<Record<string, readonly RuleCase[]>> = {
  'decisions of staff': decidingCases,
  'who decides': decidingPeopleCases,
  'approving posts': decidingApprovalsCases,
  'removing posts': decidingRemovalsCases,
  'what may follow on what': decidingStatesCases,
  'deciding about threads': decidingThreadsCases,
  'decisions beside other things': decidingMixingCases,
  'reading what staff read': decidingReadingCases,
  'the log of decisions': decidingLogCases,
  'changing settings': settingCases,
  'appointing staff': staffCases,
  'sanctions and notices': sanctionCases,
  reporting: reportingCases,
  'what becomes of reports': settlingCases,
  'reports that hold back': holdingCases,
  appeals: appealCases,
  'appeals that are opened again': reopeningCases,
  'claims and notes': amongStaffCases,
  'reading what staff and reporters have written': moderationReadingCases,
  'what is left to the muted and the banned': standingCases,
};

/** What people are asked, and what they answer. */
export const pollsTable: Readonly<Record<string, readonly RuleCase[]>> = {
  'making polls': pollCreatingCases,
  'changing polls': pollChangingCases,
  'reading polls, ballots and results': pollReadingCases,
  'voting and counting': ballotCases,
  'votes of those who have left': ballotLeavingCases,
};

/** What people wish for. */
export const ideasTable: Readonly<Record<string, readonly RuleCase[]>> = {
  ideas: ideaCases,
  'merging ideas': ideaMergingCases,
  'moving votes': ideaMovingCases,
};

export const surveysTable: Readonly<Record<string, readonly RuleCase[]>> = {
  'making and changing surveys': surveyMakingCases,
  'reading surveys and answers': surveyReadingCases,
  'answering surveys': surveyAnsweringCases,
};

/** What people come together for. */
export const occasionsTable: Readonly<Record<string, readonly RuleCase[]>> = {
  'making events': occasionMakingCases,
  'changing events': occasionChangingCases,
  'giving things away': drawingCases,
  'signing up for events': signingUpCases,
  'answers and codes': enteringCases,
  'places that are given back': leavingEventsCases,
  'those who come, as staff see them': attendeeCases,
  'reading events and sign-ups': occasionReadingCases,
  'messages and secrets of events': occasionTellingCases,
};

export const table: Readonly<Record<string, readonly RuleCase[]>> = {
  ...membersTable,
  ...staffTable,
  ...pollsTable,
  ...ideasTable,
  ...surveysTable,
  ...occasionsTable,
};

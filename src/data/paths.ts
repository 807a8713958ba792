/** Where every document lives, below `communities/{community}`. Nothing else in the code writes a path. */

import { threadPath } from './page-paths.js';

export * from './page-paths.js';

export const wordsPath = (community: string) => `communities/${community}/private/words`;
export const memberPath = (community: string, uid: string) => `communities/${community}/members/${uid}`;
export const membersPath = (community: string) => `communities/${community}/members`;
export const inboxPath = (community: string, uid: string) => `${memberPath(community, uid)}/private/inbox`;
export const limitsPath = (community: string, uid: string) => `communities/${community}/limits/${uid}`;
export const imageLimitsPath = (community: string, uid: string) =>
  `communities/${community}/imageLimits/${uid}`;
export const imagePath = (community: string, id: string) => `communities/${community}/images/${id}`;
export const imagesPath = (community: string) => `communities/${community}/images`;
export const postPath = (community: string, id: string) => `communities/${community}/posts/${id}`;
export const postsPath = (community: string) => `communities/${community}/posts`;
export const threadsPath = (community: string) => `communities/${community}/threads`;
export const minePath = (community: string, thread: string, uid: string) =>
  `${threadPath(community, thread)}/mine/${uid}`;
export const minesPath = (community: string, thread: string) => `${threadPath(community, thread)}/mine`;
export const repliesPath = (community: string) => `communities/${community}/private/replies`;
export const auditPath = (community: string, id: string) => `communities/${community}/audit/${id}`;
export const auditsPath = (community: string) => `communities/${community}/audit`;
export const noticePath = (community: string, id: string) => `communities/${community}/notices/${id}`;
export const noticesPath = (community: string) => `communities/${community}/notices`;
export const appealPath = (community: string, id: string) => `communities/${community}/appeals/${id}`;
export const appealsPath = (community: string) => `communities/${community}/appeals`;
/** One person reports one entry once: that is what the id says. */
export const reportPath = (community: string, entry: string, uid: string) =>
  `communities/${community}/reports/${entry}_${uid}`;
export const reportsPath = (community: string) => `communities/${community}/reports`;
export const reportedPath = (community: string, entry: string) =>
  `communities/${community}/reported/${entry}`;
export const allReportedPath = (community: string) => `communities/${community}/reported`;
export const reportLimitsPath = (community: string, uid: string) =>
  `communities/${community}/reportLimits/${uid}`;
export const claimPath = (community: string, entry: string) => `communities/${community}/claims/${entry}`;
export const claimsPath = (community: string) => `communities/${community}/claims`;
export const notePath = (community: string, id: string) => `communities/${community}/notes/${id}`;
export const notesPath = (community: string) => `communities/${community}/notes`;
export const pollPath = (community: string, id: string) => `communities/${community}/polls/${id}`;
export const pollsPath = (community: string) => `communities/${community}/polls`;
export const ballotsPath = (community: string, poll: string) => `${pollPath(community, poll)}/ballots`;
export const ballotPath = (community: string, poll: string, uid: string) =>
  `${ballotsPath(community, poll)}/${uid}`;
export const shardsPath = (community: string, poll: string) => `${pollPath(community, poll)}/shards`;
export const shardPath = (community: string, poll: string, shard: string) =>
  `${shardsPath(community, poll)}/${shard}`;
/** The sum of a poll whose results are not everybody's. */
export const pollSumPath = (community: string, poll: string) => `${pollPath(community, poll)}/results/sum`;
export const surveyPath = (community: string, id: string) => `communities/${community}/surveys/${id}`;
export const surveysPath = (community: string) => `communities/${community}/surveys`;
export const answersPath = (community: string, survey: string) => `${surveyPath(community, survey)}/answers`;
/** One person answers once: that is what the id says. */
export const answerPath = (community: string, survey: string, uid: string) =>
  `${answersPath(community, survey)}/${uid}`;

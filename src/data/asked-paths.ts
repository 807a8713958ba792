import type { Poll } from '../domain/poll.js';

/** Where polls and surveys live, with what people have given to them. A file of its own: pages without one need none of it. */

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
/** The document in which readers look how a poll stands: the poll itself where everybody may. */
export const tallyPath = (community: string, { id, results }: Pick<Poll, 'id' | 'results'>) =>
  results === 'always' ? pollPath(community, id) : pollSumPath(community, id);
export const surveyPath = (community: string, id: string) => `communities/${community}/surveys/${id}`;
export const surveysPath = (community: string) => `communities/${community}/surveys`;
export const answersPath = (community: string, survey: string) => `${surveyPath(community, survey)}/answers`;
/** One person answers once: that is what the id says. */
export const answerPath = (community: string, survey: string, uid: string) =>
  `${answersPath(community, survey)}/${uid}`;

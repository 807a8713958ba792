/**
 * Where documents live, below `communities/{community}`; for polls and surveys see `asked-paths.ts`, for what staff work
 * with `moderation/paths.ts`. Nothing else in the code writes a path.
 */

import { threadPath } from './page-paths.js';

export * from './page-paths.js';

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

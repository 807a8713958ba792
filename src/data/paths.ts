/** Where every document lives, below `communities/{community}`. Nothing else in the code writes a path. */

export const communityPath = (community: string) => `communities/${community}`;
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
export const threadPath = (community: string, thread: string) => `communities/${community}/threads/${thread}`;
export const threadsPath = (community: string) => `communities/${community}/threads`;
export const pagesPath = (community: string, thread: string) => `${threadPath(community, thread)}/pages`;
export const pagePath = (community: string, thread: string, n: number) =>
  `${pagesPath(community, thread)}/${String(n)}`;
export const minePath = (community: string, thread: string, uid: string) =>
  `${threadPath(community, thread)}/mine/${uid}`;

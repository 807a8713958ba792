/** Where what every visitor reads lives. A file of its own: it is part of the first paint, the other places are not. */

export const communityPath = (community: string) => `communities/${community}`;
export const threadPath = (community: string, thread: string) => `communities/${community}/threads/${thread}`;
export const pagesPath = (community: string, thread: string) => `${threadPath(community, thread)}/pages`;
export const pagePath = (community: string, thread: string, n: number) =>
  `${pagesPath(community, thread)}/${String(n)}`;

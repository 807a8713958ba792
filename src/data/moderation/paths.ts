/** Where reports, decisions and what staff work with live. A file of its own: pages that are only read need none of it. */

export const wordsPath = (community: string) => `communities/${community}/private/words`;
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

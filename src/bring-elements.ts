/** The elements of the script tag that are brought when their tags are on the page. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'community-account': () => import('./elements/account/community-account.js'),
  'community-admin': () => import('./admin/community-admin.js'),
  'community-provider': () => import('./elements/community-provider.js'),
  'community-forum': () => import('./elements/forum/community-forum.js'),
  'community-ideas': () => import('./elements/idea/community-ideas.js'),
  'community-thread': () => import('./elements/thread/community-thread.js'),
  'community-inbox': () => import('./elements/inbox/community-inbox.js'),
  'community-members': () => import('./elements/member/community-members.js'),
  'community-poll': () => import('./elements/poll/community-poll.js'),
  'community-event': () => import('./elements/occasion/community-event.js'),
  'community-survey': () => import('./elements/survey/community-survey.js'),
  'community-count': () => import('./elements/community-count.js'),
};

/** Brings an element as soon as its tag appears, now or later. */
export function bringElements(): void {
  const wanted = new Map(Object.entries(ELEMENTS));
  const look = () => {
    for (const [tag, load] of wanted) {
      if (!document.querySelector(tag)) continue;
      wanted.delete(tag);
      load().catch((error: unknown) =>
        console.error(`community-widgets: <${tag}> could not be loaded.`, error),
      );
    }
    if (wanted.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  look();
}

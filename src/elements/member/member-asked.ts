import type { MemberAskedEvent } from './member-events.js';

const LISTENING = Symbol.for('community-widgets.member-cards');

/** Opens a card wherever somebody asks for a member; called by whatever shows names, once for all on the page. */
export function listenForMembers(): void {
  const page = globalThis as { [LISTENING]?: true };
  if (page[LISTENING]) return;
  page[LISTENING] = true;
  document.addEventListener('member-asked', (event: Event) => {
    void openCard(event as MemberAskedEvent).catch((error: unknown) =>
      console.error('community-widgets: the profile could not be loaded.', error),
    );
  });
}

async function openCard(event: MemberAskedEvent): Promise<void> {
  const home = homeOf(event.composedPath());
  await import('./community-member-card.js');
  const card = document.createElement('community-member-card');
  card.uid = event.uid;
  home.append(card);
  try {
    await card.run();
  } finally {
    card.remove();
  }
}

/**
 * The outermost of our elements around the name: it stays while what is inside it is rendered anew. An open panel is
 * home to what it asks for, since a dialog outside of it would close it.
 */
function homeOf(path: readonly EventTarget[]): ParentNode {
  const panel = path.find((target) => target instanceof HTMLElement && target.matches(':popover-open'));
  if (panel) return panel as HTMLElement;
  const ours = path.filter(
    (target): target is HTMLElement =>
      target instanceof HTMLElement &&
      target.localName.startsWith('community-') &&
      target.shadowRoot !== null,
  );
  const outermost = ours.findLast(({ localName }) => localName !== 'community-provider');
  return outermost?.shadowRoot ?? (path[0] instanceof Element ? path[0] : document.body);
}

let region: HTMLElement | undefined;

/**
 * Says something to people who listen to the page. One polite live region in the light DOM serves all elements, since
 * regions inside shadow roots are not heard reliably; it is there, with this module, before the first message.
 */
export function announce(message: string): void {
  const target = liveRegion();
  // The same message twice is no change to a screen reader; an invisible difference makes it one.
  target.textContent = target.textContent === message ? `${message}\u00a0` : message;
}

function liveRegion(): HTMLElement {
  if (region?.isConnected) return region;
  region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  region.dataset['communityAnnouncements'] = '';
  region.style.cssText =
    'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  document.body.append(region);
  return region;
}

if (typeof document !== 'undefined' && (document.body as HTMLElement | null)) liveRegion();

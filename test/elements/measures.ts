/** What can be measured of how something looks, through shadow roots. */

const PRESSED =
  'button, a[href], input, select, textarea, summary, [role=tab], [role=menuitem], [role=option]';
/** Links within sentences are as high as their lines. */
export const IN_TEXT = '.body a, p a, li a';
/** Hidden from sight only, or scrolled on purpose. */
const EXEMPT = '.sr, .hidden, .unseen, .tabs *';

/** All elements below, shadow roots included. */
export function* everything(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

/** The first that matches, through shadow roots. */
export function deep(root: ParentNode, selector: string): HTMLElement | undefined {
  for (const element of everything(root)) if (element.matches(selector)) return element;
  return undefined;
}

const isSeen = (element: HTMLElement) =>
  element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;

const told = (element: HTMLElement, what: string) =>
  `${element.localName}.${element.className} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 30)}" ${what}`;

/** What stands out of the page at either side, or is cut off. */
export function outside(root: ParentNode): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  for (const element of everything(root)) {
    if (!isSeen(element) || element.matches(EXEMPT)) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < -0.5 || right > width + 0.5) found.push(told(element, `${String(left)} to ${String(right)}`));
    if (isCut(element)) found.push(told(element, `${element.scrollWidth} in ${element.clientWidth}`));
  }
  if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
  return found;
}

/** Fields scroll what is typed into them. */
function isCut(element: HTMLElement): boolean {
  if (element.matches('input, select, textarea, .tabs, .portrait')) return false;
  const { overflowX, display } = getComputedStyle(element);
  return display !== 'inline' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
}

/** What is pressed and is lower or narrower than this, in pixels. */
export function smallTargets(root: ParentNode, least: number, except = IN_TEXT): string[] {
  const found: string[] = [];
  for (const element of everything(root)) {
    const inside = element.getRootNode() as ShadowRoot;
    if (
      !element.matches(PRESSED) ||
      element.matches(except) ||
      (inside.host as Element | undefined)?.matches(except)
    )
      continue;
    if (!isSeen(element)) continue;
    const label = element.matches('[type=checkbox], [type=radio]') ? labelOf(element) : element;
    const { width, height } = label.getBoundingClientRect();
    if (width < least - 0.5 || height < least - 0.5)
      found.push(told(element, `${width.toFixed(1)} × ${height.toFixed(1)}`));
  }
  return found;
}

const labelOf = (field: HTMLElement) => (field as HTMLInputElement).labels?.[0] ?? field;

/** Lets the styles for fingers hold, whatever points here; the function that is returned takes that back. */
export function asWithFingers(root: ParentNode): () => void {
  const changed = new Set<MediaList>();
  for (const { shadowRoot } of everything(root)) {
    for (const sheet of shadowRoot?.adoptedStyleSheets ?? [])
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText === '(pointer: coarse)')
          changed.add(rule.media);
  }
  for (const media of changed) media.mediaText = 'all';
  return () => {
    for (const media of changed) media.mediaText = '(pointer: coarse)';
  };
}

/** Finds what people find: by role and name, through shadow roots, and only what can be seen. */

const ROLES: Readonly<Record<string, string>> = {
  A: 'link',
  ARTICLE: 'article',
  BUTTON: 'button',
  DIALOG: 'dialog',
  INPUT: 'textbox',
  LI: 'listitem',
  OL: 'list',
  SECTION: 'region',
  SELECT: 'combobox',
  TEXTAREA: 'textbox',
  TIME: 'time',
};

function* elementsBelow(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot);
    yield* elementsBelow(element);
  }
}

function roleOf(element: Element): string | undefined {
  const kind = { radio: 'radio', checkbox: 'checkbox', search: 'searchbox' }[
    (element as HTMLInputElement).type
  ];
  return element.getAttribute('role') ?? kind ?? ROLES[element.tagName];
}

/** The text as it is shown, shadow roots included, blanks joined. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof HTMLSlotElement) return node.assignedNodes().map(rawText).join('');
  const inside = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return [...inside.childNodes].map(rawText).join('');
}

export function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelled = element.getAttribute('aria-labelledby');
  if (element.ariaLabel) return element.ariaLabel;
  if (labelled) return textOf(root.getElementById(labelled) ?? element);
  const label = (element as HTMLInputElement).labels?.[0];
  return label ? textOf(label) : textOf(element);
}

/** All that can be seen with this role and name below an element, in the order of the page. */
export function all<T extends HTMLElement = HTMLElement>(root: Element, role: string, name?: string): T[] {
  const found: T[] = [];
  for (const element of elementsBelow(root.shadowRoot ?? root)) collect(element);
  if (root.shadowRoot) for (const element of elementsBelow(root)) collect(element);
  return found;

  function collect(element: Element): void {
    if (roleOf(element) !== role || (name !== undefined && nameOf(element) !== name)) return;
    if (element.checkVisibility({ checkVisibilityCSS: true })) found.push(element as T);
  }
}

/** The only one that can be seen with this role and name; throws when there is none, or another. */
export function one<T extends HTMLElement = HTMLElement>(root: Element, role: string, name?: string): T {
  const found = all<T>(root, role, name);
  if (found.length === 1 && found[0]) return found[0];
  const others = all(root, role).map((element) => `"${nameOf(element)}"`);
  throw new Error(
    `${found.length} × ${role} "${name ?? ''}" instead of one; there are ${others.join(', ') || 'none'}`,
  );
}

/** Waits until the condition holds, and says what for when it never does. For one that has to be asked, `eventually`. */
export async function until<T>(what: string, condition: () => T): Promise<NonNullable<T>> {
  const end = performance.now() + 10_000;
  for (;;) {
    const value = attempt(condition);
    if (value instanceof Promise) throw new Error(`${what}: a promise always holds, ask with eventually()`);
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function attempt<T>(condition: () => T): T | undefined {
  try {
    return condition();
  } catch {
    return undefined;
  }
}

/** Waits until what is asked of the store holds. */
export async function eventually(what: string, condition: () => Promise<boolean>): Promise<void> {
  let holds = false;
  await until(what, () => {
    void condition().then((value) => (holds = value));
    return holds;
  });
}

/** Waits for the only one with this role and name. */
export function find<T extends HTMLElement = HTMLElement>(
  root: Element,
  role: string,
  name?: string,
): Promise<T> {
  return until(`${role} "${name ?? ''}"`, () => one<T>(root, role, name));
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Types into a field as a person would, all at once. */
export function type(field: HTMLElement, text: string): void {
  field.focus();
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** What was said to people who listen to the page. */
export function announced(): string {
  const regions = document.querySelectorAll('[data-community-announcements]');
  return [...regions].map((region) => region.textContent.trim()).join('|');
}

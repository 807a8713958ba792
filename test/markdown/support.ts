/** What the tests of people's text share: test material, what may be in a rendering, and a watch on what runs. */

/** Reads a file of the team's test material. */
export const shared = <T>(name: string): Promise<T> => readJson(`/__shared/data/${name}.json`);
/** Reads a package's data that the test server hands out. */
export const fixture = <T>(name: string): Promise<T> => readJson(`/__fixtures/${name}.json`);

export interface CommonMarkExample {
  markdown: string;
  section: string;
  number: number;
}

async function readJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
}

const BLOCKS = ['p', 'li', 'blockquote', 'pre', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'th', 'td'];
const INLINE = [
  'br',
  'hr',
  'strong',
  'b',
  'em',
  'i',
  'del',
  's',
  'sub',
  'sup',
  'kbd',
  'code',
  'a',
  'thead',
  'tbody',
  'tr',
  'button',
  'community-image',
  'community-poll',
];
const TAGS = new Set([...BLOCKS, ...INLINE]);

/** Allowed attributes and their values, written independently of the settings under test. */
const ATTRIBUTES: Record<string, Record<string, RegExp>> = {
  a: {
    href: /^(?:https?:\/\/[^/\s\\@]+\/|mailto:[^\s\\])[^\s\\]*$/,
    target: /^_blank$/,
    rel: /^nofollow ugc noopener noreferrer$/,
    title: /^[^]*$/,
  },
  code: { class: /^language-[\w#+.-]+$/ },
  ol: { start: /^\d{1,9}$/ },
  th: { align: /^(?:left|right|center)$/ },
  td: { align: /^(?:left|right|center)$/ },
  i: { dir: /^ltr$/ },
  // Made by the renderer in place of a mention or an image, never taken over from a text.
  button: { type: /^button$/, class: /^mention$/ },
  'community-poll': { poll: /^[A-Za-z0-9]{20}$/ },
  'community-image': {
    image: /^[A-Za-z0-9]{20}$/,
    alt: /^[^]*$/,
    style: /^aspect-ratio: \d{1,4} \/ \d{1,4}; inline-size: min\(\d{1,4}px, [\d.]+em\);$/,
  },
};
const DIRECTION = /^(?:auto|ltr|rtl)$/;

/** What is in `root` that must never be there, one line each. */
export function forbiddenIn(root: Node): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) found.push(...forbiddenAt(node));
    else if (node.nodeType !== Node.TEXT_NODE) found.push(`node ${node.nodeName}`);
  }
  return found;
}

function forbiddenAt(element: Element): string[] {
  const name = element.localName;
  if (!TAGS.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return [`<${name}>`];
  if (element.shadowRoot) return [`shadow root in <${name}>`];
  const allowed: Record<string, RegExp> = {
    ...(BLOCKS.includes(name) ? { dir: DIRECTION } : {}),
    ...ATTRIBUTES[name],
  };
  const wrong = [...element.attributes].filter(
    (a) => !Object.hasOwn(allowed, a.name) || !allowed[a.name]?.test(a.value),
  );
  const missing = name === 'a' ? ['href', 'target', 'rel'].filter((a) => !element.hasAttribute(a)) : [];
  return [
    ...wrong.map((a) => `<${name} ${a.name}="${a.value}">`),
    ...missing.map((a) => `<${name}> without ${a}`),
  ];
}

/** Addresses of the links in `root`, each once. */
export function addressesIn(root: ParentNode): string[] {
  return [...new Set([...root.querySelectorAll('a')].map((link) => link.href))];
}

/** How many links the security rules see in a body. */
export const countedLinks = (body: string): number => body.match(/https?:|www\.|mailto:/gi)?.length ?? 0;

/** Blocks and lines of `root` as a reader sees them; blanks run together as a browser draws them. */
export function linesOf(root: ParentNode): string[][] {
  return [...root.children].map((block) => {
    const tags = [...block.querySelectorAll('*')].map((element) => element.localName);
    if (block.localName !== 'p' || tags.some((tag) => tag !== 'br'))
      return [`<${block.localName} ${tags.join()}>`];
    const parts = [...block.childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : node.textContent));
    return parts.join('').split('\n').map(drawn);
  });
}

/** A line of text as it is drawn. */
export const drawn = (line: string): string => line.replace(/[ \t\f]+/g, ' ').replace(/^ | $/g, '');

/** Watches for anything that people's text must not cause. `settle()` waits for what is under way and tells. */
export function watchForEffects() {
  const seen: string[] = [];
  const undo: Array<() => void> = [];
  const replace = (host: object, name: string) => {
    const original = Object.getOwnPropertyDescriptor(host, name);
    Object.defineProperty(host, name, {
      configurable: true,
      writable: true,
      value: () => void seen.push(`${name}()`),
    });
    undo.push(() =>
      original ? Object.defineProperty(host, name, original) : Reflect.deleteProperty(host, name),
    );
  };
  const listen = (target: EventTarget, type: string, tell: (event: Event) => string) => {
    const listener = (event: Event) => {
      seen.push(tell(event));
      event.preventDefault();
    };
    target.addEventListener(type, listener, true);
    undo.push(() => target.removeEventListener(type, listener, true));
  };

  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval', 'xss', 'pwned'])
    replace(window, name);
  for (const name of ['write', 'writeln']) replace(document, name);
  listen(
    window,
    'error',
    (event) => `error ${event instanceof ErrorEvent ? event.message : (event.target as Element).tagName}`,
  );
  listen(window, 'unhandledrejection', () => 'unhandled rejection');
  listen(document, 'securitypolicyviolation', () => 'policy violation');
  listen(document, 'submit', () => 'form sent');
  const navigation = (window as { navigation?: EventTarget }).navigation;
  if (navigation) listen(navigation, 'navigate', () => 'navigation');
  const note = (entries: PerformanceEntryList) =>
    seen.push(...entries.map((entry) => `request ${entry.name}`));
  const requests = new PerformanceObserver((list) => void note(list.getEntries()));
  requests.observe({ type: 'resource' });
  const page = pageState();

  return {
    async settle(): Promise<string[]> {
      await broken(); // twice: what an error handler starts has its turn as well
      await broken();
      note(requests.takeRecords());
      const changed = pageState() === page ? [] : [`page changed: ${page} → ${pageState()}`];
      return [...seen.splice(0), ...changed];
    },
    stop(): void {
      requests.disconnect();
      for (const step of undo.splice(0)) step();
    },
  };
}

const pageState = () =>
  JSON.stringify([
    document.title,
    document.cookie,
    location.href,
    document.head.childElementCount,
    document.styleSheets.length,
  ]);

/** Resolves when an image without picture has failed: by then those before it have failed, too. */
function broken(): Promise<void> {
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener('error', (event) => event.stopPropagation());
    image.onerror = () => resolve();
    image.src = 'data:image/png,none';
  });
}

/** Does to every element what a visitor might, without leaving the page. */
export function touchAll(root: Element): void {
  const stay = (event: Event) => event.preventDefault();
  root.addEventListener('click', stay);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    for (const type of [
      'mouseover',
      'pointerenter',
      'focus',
      'keydown',
      'toggle',
      'animationstart',
      'click',
    ]) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
  }
  root.removeEventListener('click', stay);
}

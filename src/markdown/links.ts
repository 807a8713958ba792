import { INVISIBLE, isDeceptive } from './parse.js';

/** Longest address that is made a link, in characters, and the longest that mail knows. */
const LONGEST = 2048;
const LONGEST_MAIL = 254;

/**
 * Something like a host name: a letter or digit, anything that may pass for a dot, and two letters; three numbers; or a
 * scheme. Generous, since naming the real host once too often does no harm.
 */
const HOST_LIKE = /[\p{L}\p{N}]\s*[^\p{L}\p{M}\d\s'’/_-]\p{L}{2}|\d\.\d+\.\d|:\/\//u;

/** Completes a sanitised link, or leaves only its text where its address is not to be followed. */
export function finishLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href') ?? '';
  const [, uid] = /^member:([\w-]{1,128})$/.exec(address) ?? [];
  if (uid) return link.replaceWith(mention(uid, link.textContent));
  const url = followable(address);
  if (!url) return link.replaceWith(...link.childNodes);
  if (!visibleText(link.textContent)) link.textContent = realName(url);
  const mayMislead = looksLikeAnotherHost(link.textContent, url) || looksLikeAnotherHost(link.title, url);
  link.href = url.href; // as the browser reads it: look-alike letters show as xn--
  link.target = '_blank';
  link.rel = 'nofollow ugc noopener noreferrer';
  if (mayMislead) link.append(' ', realPlace(url));
}

/**
 * A member's name that asks for the member's card when it is pressed. No address, nothing to navigate to; the event is the
 * elements' `MemberAskedEvent`, which this layer does not know.
 */
function mention(uid: string, text: string): HTMLElement {
  const name = text.trim().replace(/^@?/, '@');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'mention' });
  button.textContent = visibleText(name) === '@' ? `@${uid}` : name;
  button.onclick = () => {
    const asked = new Event('member-asked', { bubbles: true, composed: true });
    button.dispatchEvent(Object.assign(asked, { uid }));
  };
  return button;
}

/** The address as a URL where it is one that we let people follow. */
function followable(address: string): URL | undefined {
  try {
    const url = new URL(address);
    const mail = url.protocol === 'mailto:';
    if (mail) url.search = ''; // it could add receivers that the reader does not see
    const known = mail ? url.pathname && url.pathname.length <= LONGEST_MAIL : /^https?:$/.test(url.protocol);
    const plain = !isDeceptive(address) && !(url.username + url.password) && url.href.length <= LONGEST;
    return known && plain ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Text as it looks: compatibility forms are what they resemble, and what draws nothing is not there. */
function visibleText(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').trim().toLowerCase();
}

function looksLikeAnotherHost(text: string, url: URL): boolean {
  const visible = visibleText(text);
  return HOST_LIKE.test(visible) && !(namesPlace(visible, url) && text.search(INVISIBLE) < 0);
}

/** True when `visible` is the link's own address, whole or from its host on, so that nobody is misled. */
function namesPlace(visible: string, url: URL): boolean {
  const place = realName(url);
  const shown = visible.replace(/^(?:https?:\/\/|mailto:)/, '');
  return shown.startsWith(place) && /^(?::\d+)?(?:[/?#]\S*)?$/.test(shown.slice(place.length));
}

function realName(url: URL): string {
  return (url.protocol === 'mailto:' ? url.pathname : url.hostname).toLowerCase();
}

/** The real host. Its own direction isolates it, so that marks in the text before it cannot turn it round. */
function realPlace(url: URL): HTMLElement {
  return Object.assign(document.createElement('i'), { dir: 'ltr', textContent: `(${realName(url)})` });
}

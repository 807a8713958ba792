/** Longest address that is made a link, in characters; the longest that mail knows; and what stands in for no text. */
const LONGEST = 2048;
const LONGEST_MAIL = 254;
const LONGEST_SHOWN = 80;

/** Control, format and "default ignorable" characters: bidi marks, zero-width characters, soft hyphens and the like. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{DI}]/gu;

/** True when `address` holds a character by which it can look like another address. */
export function isDeceptive(address: string): boolean {
  return address.search(INVISIBLE) >= 0 || address.includes('\\');
}

/**
 * Something like a host name: a letter or digit, a dot or a character that may pass for one, and two letters; four
 * numbers; or a scheme. Generous, since naming the real host once too often does no harm.
 */
const HOST_LIKE =
  /[\p{L}\p{N}]\s*(?:[^\p{L}\p{M}\p{N}\s'’"()/&_+;!?–—-]|[٠۰])\p{L}{2}|\d\.\d{1,3}\.\d{1,3}\.\d|:\/\//u;

/** Completes a sanitised link, or leaves only its text where its address is not to be followed. */
export function finishLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href') ?? '';
  const url = followable(address);
  if (!visibleText(link.textContent)) link.textContent = (url?.href ?? address).slice(0, LONGEST_SHOWN);
  if (!url) return link.replaceWith(...link.childNodes);
  const mayMislead = [link.textContent, link.title].some((text) => looksLikeAnotherHost(text, url));
  link.href = url.href; // as the browser reads it: look-alike letters show as xn--
  link.target = '_blank';
  link.rel = 'nofollow ugc noopener noreferrer';
  if (mayMislead) link.append(' ', realPlace(url));
}

/** The address as a URL where it is one that we let people follow. */
function followable(address: string): URL | undefined {
  const url = isDeceptive(address) ? undefined : parseUrl(address);
  if (!url || url.username || url.password || url.href.length > LONGEST) return undefined;
  if (/^https?:$/.test(url.protocol)) return url;
  if (url.protocol !== 'mailto:' || !url.pathname || url.pathname.length > LONGEST_MAIL) return undefined;
  url.search = ''; // it could add receivers that the reader does not see
  return url;
}

function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
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
  const place = realName(url).replace(/^www\./, '');
  const shown = visible.replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?/, '');
  return shown.startsWith(place) && /^(?::\d+)?(?:[/?#]\S*)?$/.test(shown.slice(place.length));
}

function realName(url: URL): string {
  return (url.protocol === 'mailto:' ? url.pathname : url.hostname).toLowerCase();
}

/** The real host. Its own direction isolates it, so that marks in the text before it cannot turn it round. */
function realPlace(url: URL): HTMLElement {
  return Object.assign(document.createElement('i'), { dir: 'ltr', textContent: `(${realName(url)})` });
}

import createDOMPurify, { type Config } from 'dompurify';

// An instance of our own: the host page may use DOMPurify too, with hooks and settings that are not meant for us.
const purify = createDOMPurify(window);

const ALLOWED_TAGS =
  'p br hr strong b em i del s sub sup kbd code pre blockquote ul ol li a h3 h4 h5 h6 table thead tbody tr th td';

// None of these is allowed above. They are named as well, so that no later addition lets them in by a back door.
const FORBIDDEN_TAGS =
  'svg math template slot form input button select textarea option img picture source audio video canvas ' +
  'iframe object embed script style';

const CONFIG: Config = {
  ALLOWED_TAGS: ALLOWED_TAGS.split(' '),
  ALLOWED_ATTR: ['href', 'title', 'class', 'start', 'align', 'dir', 'lang'],
  // Attributes that hold no address, so that the next line does not judge them.
  ADD_URI_SAFE_ATTR: ['start', 'align', 'dir', 'lang'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  FORBID_TAGS: FORBIDDEN_TAGS.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Written out: what is missing here would be looked up in an Object.prototype that anyone may have extended.
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: null,
    attributeNameCheck: null,
    allowCustomizedBuiltInElements: false,
  },
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
};

purify.addHook('uponSanitizeAttribute', (element, data) => {
  if (data.attrName !== 'class') return;
  data.keepAttr = element.nodeName === 'CODE' && /^language-[\w#+.-]{1,40}$/.test(data.attrValue);
});

let usable = purify.isSupported;

/**
 * What may be shown of `html`, as nodes: a string would have to be parsed a second time, and could then mean something
 * else. `undefined` where DOMPurify cannot work: an old browser, or Trusted Types that refuse its policy.
 */
export function sanitize(html: string): DocumentFragment | undefined {
  const fragment = usable && (purify.sanitize(html, CONFIG) as unknown as DocumentFragment | null);
  // A refused policy stays refused. Trying again would only send the host one more violation report a comment.
  usable = Boolean(fragment);
  return fragment || undefined;
}

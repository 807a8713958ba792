import createDOMPurify, { type Config } from 'dompurify';

// An instance of our own: the host page may use DOMPurify too, with hooks and settings that are not meant for us.
const purify = createDOMPurify(window);

/** The blocks that people's text may have, as a selector. */
export const BLOCKS = 'p,li,blockquote,pre,h3,h4,h5,h6,ul,ol,table,th,td';
const OTHERS = 'br,hr,strong,b,em,i,del,s,sub,sup,kbd,code,a,thead,tbody,tr';

// None of these is allowed above. They are named as well, so that no later addition lets them in by a back door.
const FORBIDDEN_TAGS =
  'svg,math,template,form,input,button,select,textarea,img,audio,video,iframe,object,embed,script,style';

const CONFIG: Config = {
  ALLOWED_TAGS: `${BLOCKS},${OTHERS}`.split(','),
  ALLOWED_ATTR: ['href', 'title', 'class', 'start', 'align'],
  // These hold no address, so the next line does not judge them.
  ADD_URI_SAFE_ATTR: ['start', 'align'],
  // `member:`, `image:` and `poll:` lead nowhere: a button and elements are put in their place.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|member:[\w-]{1,128}$|(?:image|poll):[A-Za-z0-9]{20}$)/i,
  FORBID_TAGS: FORBIDDEN_TAGS.split(','),
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
  data.keepAttr = element.nodeName === 'CODE' && /^language-[\w#+.-]+$/.test(data.attrValue);
});

const sanitizeToNodes = (html: string) => purify.sanitize(html, CONFIG) as unknown as DocumentFragment | null;

// No nodes come where the browser is not supported or Trusted Types refuse the policy. Tried once, since every further
// refusal would send the host a violation report.
const usable = sanitizeToNodes('-') instanceof DocumentFragment;

/**
 * What may be shown of `html`, as nodes: a string would have to be parsed a second time, and could then mean something
 * else. `null` where DOMPurify cannot work: an old browser, or Trusted Types that refuse its policy.
 */
export function sanitize(html: string): DocumentFragment | null {
  return usable ? sanitizeToNodes(html) : null;
}

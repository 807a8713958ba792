import { expect } from '@open-wc/testing';

const renderer = new URL('../../src/markdown/render.ts', import.meta.url).href;
const BODY = '**a** https://b.example\n\n<img src=x onerror=alert(1)>';
const FORMATTED =
  /^<p dir="auto"><strong>a<\/strong> <a href="https:\/\/b\.example\/".*<\/a><\/p>\n<p dir="auto">&lt;img src=x onerror=alert\(1\)&gt;<\/p>\n$/;
const AS_WRITTEN =
  '<p dir="auto">**a** https://b.example</p><p dir="auto">&lt;img src=x onerror=alert(1)&gt;</p>';

interface Answer {
  html: string[];
  violations: string[];
}

/** Renders BODY twice in a page of its own with that policy, after `first` has run there. */
async function renderUnder(policy: string, first = ''): Promise<Answer> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script>
      window.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
      ${first}
    </script>
    <script type="module">
      const { renderMarkdown } = await import('${renderer}');
      const html = [1, 2].map(() => {
        const box = document.createElement('div');
        box.append(renderMarkdown(${JSON.stringify(BODY).replaceAll('<', '\\u003c')}));
        return box.innerHTML;
      });
      // A violation is reported by a task of its own; this one is reported after those before it.
      addEventListener('message', () => parent.postMessage({ html, violations }));
      postMessage('');
    </script>`;
  const answer = new Promise<MessageEvent<Answer>>((resolve) => {
    addEventListener('message', function heard(event: MessageEvent<Answer>) {
      if (event.source !== frame.contentWindow) return;
      removeEventListener('message', heard);
      resolve(event);
    });
  });
  document.body.append(frame);
  const { data } = await answer;
  frame.remove();
  return data;
}

const ENFORCED = "require-trusted-types-for 'script'; trusted-types";

describe('people’s text under Trusted Types', () => {
  it('is formatted with the policies that the README names, without a violation', async () => {
    const { html, violations } = await renderUnder(`${ENFORCED} lit-html dompurify`);
    expect(html[0]).to.match(FORMATTED);
    expect(html[1]).to.equal(html[0]);
    expect(violations).to.deep.equal([]);
  });

  it('is plain where the policy is not allowed', async () => {
    const { html } = await renderUnder(`${ENFORCED} lit-html`);
    expect(html).to.deep.equal([AS_WRITTEN, AS_WRITTEN]);
  });

  it('is plain where the page’s own DOMPurify holds the only policy', async () => {
    const taken = "trustedTypes.createPolicy('dompurify', { createHTML: (html) => html })";
    const { html } = await renderUnder(`${ENFORCED} lit-html dompurify`, taken);
    expect(html).to.deep.equal([AS_WRITTEN, AS_WRITTEN]);
  });

  it('is formatted beside the page’s own DOMPurify where duplicates are allowed', async () => {
    const taken = "trustedTypes.createPolicy('dompurify', { createHTML: (html) => html })";
    const { html } = await renderUnder(`${ENFORCED} lit-html dompurify 'allow-duplicates'`, taken);
    expect(html[1]).to.match(FORMATTED);
  });

  it('asks for a refused policy once, not once a comment', async () => {
    const { violations } = await renderUnder(`${ENFORCED} lit-html`);
    const again = await renderUnder(`${ENFORCED} lit-html`, 'void 0');
    expect(violations).to.include('trusted-types').and.deep.equal(again.violations);
    expect(violations.filter((directive) => directive === 'trusted-types')).to.have.length(1);
    expect(violations.length).to.be.below(5);
  });
});

describe('people’s text in a browser that the sanitiser does not support', () => {
  it('is plain', async () => {
    const { html } = await renderUnder(
      "object-src 'none'",
      'DOMImplementation.prototype.createHTMLDocument = undefined',
    );
    expect(html).to.deep.equal([AS_WRITTEN, AS_WRITTEN]);
  });
});

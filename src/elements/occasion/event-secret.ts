import { html, nothing, type TemplateResult } from 'lit';
import type { OccasionReveal } from '../../controllers/occasion-reveal.js';
import { webAddress } from '../inbox/inbox-links.js';
import { copyText } from '../ui/copy-text.js';
import type { EventHost } from './event-host.js';

/** The link or the code, for those who have a place. */
export function eventSecret(host: EventHost, reveal: OccasionReveal): TemplateResult | typeof nothing {
  const { locale, box } = host;
  const { own } = host.texts.t;
  if (!reveal.due) return nothing;
  const { text } = reveal;
  if (reveal.failed)
    return html`<p class="secret">
      <span role="alert">${own.secretFailed}</span>
      <button class="button plain" type="button" @click=${() => reveal.retry()}>
        ${locale.t.comments.retry}
      </button>
    </p>`;
  if (text === undefined) return html`<p class="secret">${own.secretLoading}</p>`;
  if (!text) return html`<p class="secret">${own.secretLater}</p>`;
  const address = box.occasion?.reveals === 'link' ? webAddress(text.trim()) : null;
  return address ? link(host, address) : code(host, text);
}

function link({ texts }: EventHost, address: URL): TemplateResult {
  return html`<p class="secret">
    <a class="button" href=${address.href} target="_blank" rel="noopener noreferrer">${texts.t.own.link}</a>
    <span class="quiet" dir="ltr">${address.host}</span>
  </p>`;
}

function code({ texts }: EventHost, text: string): TemplateResult {
  const { own } = texts.t;
  return html`<p class="secret">
    <span>${own.code}</span> <code dir="ltr">${text}</code>
    <button class="button" type="button" @click=${() => void copyText(text, own)}>${own.copy}</button>
  </p>`;
}

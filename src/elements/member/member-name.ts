import { css, html, type TemplateResult } from 'lit';
import { listenForMembers } from './member-asked.js';
import { MemberAskedEvent } from './member-events.js';

export const memberNameStyles = css`
  .name {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .name:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
`;

/** A name that opens its member's card. Of somebody whose account is deleted only the name is left. */
export function memberName(uid: string, name: string): TemplateResult {
  if (!uid) return html`<bdi>${name}</bdi>`;
  listenForMembers();
  const ask = ({ currentTarget }: Event) => currentTarget?.dispatchEvent(new MemberAskedEvent(uid));
  return html`<button class="name" type="button" aria-haspopup="dialog" @click=${ask}>
    <bdi>${name}</bdi>
  </button>`;
}

/** Stands for the name in a sentence that is taken apart; no name has it. */
const PLACE = '\u0001';

/** A sentence about somebody, with the name as a button in the place that the language gives it. */
export function saidOf(sentence: (name: string) => string, uid: string, name: string): TemplateResult {
  const [before = '', after = ''] = sentence(PLACE).split(PLACE);
  return html`${before}${memberName(uid, name)}${after}`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Listed } from '../../controllers/asked-list.js';
import { phaseOf } from '../../controllers/asked-kinds.js';
import { broughtPart } from './tab-notes.js';
import type { CommunityAdminPoll } from './community-admin-poll.js';

/** What has come in, or before it opens what people will see. */
export function pollResults(host: CommunityAdminPoll, listed: Listed): TemplateResult | typeof nothing {
  const { kind, record } = listed;
  const { locale, parts } = host;
  const { t } = host.texts;
  const phase = phaseOf(record, host.session.store.now());
  if (phase === 'removed' || phase === 'deleted') return html`<p class="quiet">${t.one.hidden}</p>`;
  const before = phase === 'scheduled';
  const content = kind === 'poll' ? onePoll(record.id, before) : oneSurvey(record.id);
  const stamp = [record.id, phase, record.decision, record.publishAt, record.closesAt].join();
  return html`<div class="box results">
    <h4>${before ? t.one.preview : t.one.results}</h4>
    ${broughtPart({ locale, t }, parts, kind, html`${keyed(stamp, content)}`)}
  </div>`;
}

const onePoll = (id: string, whole: boolean) =>
  html`<community-poll class=${whole ? '' : 'known'} poll=${id} heading-level="5"></community-poll>`;
const oneSurvey = (id: string) => html`<community-survey survey=${id} heading-level="5"></community-survey>`;

import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Listed } from '../../controllers/asked-list.js';
import { phaseOf } from '../../controllers/asked-kinds.js';
import { broughtPart } from '../staff/brought-part.js';
import type { PartName } from './brought-parts.js';
import type { CommunityAdminPoll } from './community-admin-poll.js';

/** What the poll's element would not show to staff either. */
export function isWithoutResults({ kind, record }: Listed): boolean {
  return kind === 'poll' && (record.state === 'removed' || record.state === 'deleted');
}

/** What has come in, or before it opens what people will see. */
export function pollResults(host: CommunityAdminPoll, listed: Listed): TemplateResult {
  const { record } = listed;
  const { locale, parts } = host;
  const { t } = host.texts;
  const phase = phaseOf(record, host.session.store.now());
  if (isWithoutResults(listed)) return html`<p class="quiet">${t.one.hidden}</p>`;
  const before = phase === 'scheduled';
  const [part, content] = resultsOf(listed, before);
  const stamp = [record.id, phase, record.decision, record.publishAt, record.closesAt].join();
  return html`<div class="box results">
    <h4>${before ? t.one.preview : t.one.results}</h4>
    ${broughtPart({ locale, t }, parts, part, html`${keyed(stamp, content)}`)}
  </div>`;
}

/** The title above says what the parts would say once more, but for what people will see. */
function resultsOf({ kind, record: { id } }: Listed, before: boolean): readonly [PartName, TemplateResult] {
  if (kind === 'poll') {
    const known = before ? '' : 'known';
    return ['poll', html`<community-poll class=${known} poll=${id} heading-level="5"></community-poll>`];
  }
  if (before) return ['survey', html`<community-survey survey=${id} heading-level="5"></community-survey>`];
  return [
    'surveyResults',
    html`<community-admin-survey-results
      survey=${id}
      heading-level="4"
      untitled
    ></community-admin-survey-results>`,
  ];
}

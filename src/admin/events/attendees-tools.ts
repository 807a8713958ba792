import { html, nothing, type TemplateResult } from 'lit';
import type { Occasion } from '../../domain/occasion.js';
import { failedNote } from '../staff/list-parts.js';
import { exportAttendees } from './attendees-file.js';
import type { CommunityAdminAttendees } from './community-admin-attendees.js';

/** What can be done with the list as a whole: read what people have answered, and put it into a file. */
export function attendeesTools(host: CommunityAdminAttendees, record: Occasion): TemplateResult {
  const { t } = host.texts;
  const { file } = host;
  return html`<div class="row">
      ${record.questions.length > 0 ? answersButton(host) : nothing}
      <button
        class="button small"
        type="button"
        data-act="export"
        @click=${() => (file.running ? file.stop() : void exportAttendees(file, host, record))}
      >
        ${file.running ? t.file.stop : t.file.export}
      </button>
      <span class="quiet" role="status">${file.status}</span>
    </div>
    ${
      host.answers.status === 'failed'
        ? failedNote(host.locale, t.answersFailed, () => readNext(host))
        : nothing
    }`;
}

function answersButton(host: CommunityAdminAttendees): TemplateResult | typeof nothing {
  const { t } = host.texts;
  const uids = uidsOf(host);
  const left = host.answers.missing(uids).length;
  if (left === 0) return nothing;
  const reading = host.answers.status === 'loading';
  return html`<button
    class="button small"
    type="button"
    aria-disabled=${reading}
    @click=${() => void readNext(host)}
  >
    ${reading ? t.readingAnswers : left < uids.length ? t.moreAnswers : t.answers}
  </button>`;
}

function uidsOf({ people }: CommunityAdminAttendees): string[] {
  return people.items.map(({ signUp }) => signUp.uid);
}

function readNext(host: CommunityAdminAttendees): Promise<void> {
  const { session, event, occurrence } = host;
  return host.answers.readNext(session, { event, occurrence }, uidsOf(host));
}

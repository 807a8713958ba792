import { html, nothing, type TemplateResult } from 'lit';
import { SentMessages } from '../../controllers/occasion-messages-sent.js';
import { tellAttendees } from '../../controllers/occasion-messages.js';
import { PlanDraft } from '../../controllers/plan-draft.js';
import { AUDIENCES, MESSAGE_LENGTH, type Audience } from '../../data/occasion-making.js';
import type { Occasion } from '../../domain/occasion.js';
import { tidyBody } from '../../domain/validate.js';
import { announce } from '../../elements/ui/announce.js';
import { textField } from '../settings/field.js';
import { failedNote } from '../staff/list-parts.js';
import { timeWords } from '../staff/time-words.js';
import { menu } from '../surveys/composer-fields.js';
import type { CommunityAdminAttendees } from './community-admin-attendees.js';

interface Written {
  readonly to: Audience;
  readonly body: string;
}

/** What is wrong with what was written, or with sending it. */
type Fault = 'blank' | 'long' | 'failed';

const NOTHING: Written = { to: 'all', body: '' };

function readWritten(value: unknown): Written | null {
  const { to, body } = (value ?? {}) as Partial<Record<keyof Written, unknown>>;
  if (typeof body !== 'string') return null;
  return { to: AUDIENCES.find((one) => one === to) ?? 'all', body };
}

/** A message to the inboxes of those who have signed up, and what has been sent so far. */
export class AttendeesMessages {
  readonly sent: SentMessages;
  #draft: PlanDraft<Written> | undefined;
  #sending = false;
  #fault: Fault | '' = '';

  constructor(readonly host: CommunityAdminAttendees) {
    this.sent = new SentMessages(() => host.requestUpdate());
  }

  open(): void {
    const { session, event, occurrence } = this.host;
    const target = `message ${event} ${occurrence}`;
    this.#draft = new PlanDraft(session, { kind: 'event', target }, NOTHING, readWritten);
    this.#fault = '';
    void this.sent.read(session, { event, occurrence });
  }

  render(record: Occasion): TemplateResult | typeof nothing {
    const { t } = this.host.texts;
    const draft = this.#draft;
    // Nobody is told anything where nobody has signed up.
    if (!draft || this.host.people.items.length + this.sent.items.length === 0) return nothing;
    const audiences = AUDIENCES.filter((to) => (to === 'winners' ? record.winners : true)).filter(
      (to) => record.kind !== 'promotion' || to === 'all' || to === 'winners',
    );
    return html`<section class="box" aria-labelledby="messages-heading">
      <h4 id="messages-heading">${t.message.heading}</h4>
      <form class="message" novalidate @submit=${(event: Event) => this.#submit(event, record)}>
        ${menu({
          ...{ id: 'to', label: t.message.to, chosen: draft.plan.to },
          entries: audiences.map((to) => [to, t.message.audiences[to]]),
          take: (value) => this.#change({ to: AUDIENCES.find((to) => to === value) ?? 'all' }),
        })}
        ${textField({
          ...{ id: 'message', label: t.message.body, hint: t.message.hint, rows: 3, value: draft.plan.body },
          error: this.#fault && t.message.faults[this.#fault],
          take: (body) => this.#change({ body }),
        })}
        <div class="row">
          <button class="button primary" type="submit" aria-disabled=${this.#sending}>
            ${this.#sending ? t.message.sending : t.message.send}
          </button>
        </div>
      </form>
      ${this.#list()}
    </section>`;
  }

  #list(): TemplateResult {
    const { texts, locale, session, event, occurrence } = this.host;
    const { t } = texts;
    const { status, items } = this.sent;
    if (status === 'failed')
      return failedNote(locale, t.message.listFailed, () => this.sent.read(session, { event, occurrence }));
    if (items.length === 0)
      return html`<p class="quiet">${status === 'ready' ? t.message.none : t.message.loading}</p>`;
    return html`<ul class="plainlist messages" role="list" aria-label=${t.message.sent}>
      ${items.map(
        ({ name, at, to, body }) =>
          html`<li>
            <p class="quiet">
              <bdi>${name}</bdi> · ${t.message.audiences[to]} ·
              ${timeWords(locale, at, session.store.now(), (when) => when)}
            </p>
            <p class="people" dir="auto">${body}</p>
          </li>`,
      )}
    </ul>`;
  }

  #change(changes: Partial<Written>): void {
    const draft = this.#draft;
    if (!draft) return;
    draft.change({ ...draft.plan, ...changes });
    this.#become({ fault: '' });
  }

  #submit(event: Event, record: Occasion): void {
    event.preventDefault();
    void this.#send(record);
  }

  async #send(record: Occasion): Promise<void> {
    const { host } = this;
    const draft = this.#draft;
    if (!draft || this.#sending) return;
    const body = tidyBody(draft.plan.body);
    const fault = body.trim() === '' ? 'blank' : body.length > MESSAGE_LENGTH ? 'long' : '';
    if (fault) return this.#refuse(fault);
    this.#become({ sending: true, fault: '' });
    draft.claim();
    const { session, event, occurrence } = host;
    const telling = { intent: draft.id, to: draft.plan.to, body };
    const failed = await tellAttendees(session, record, [occurrence], telling);
    this.#become({ sending: false });
    if (failed.length > 0) return this.#refuse('failed');
    draft.clear();
    announce(host.texts.t.message.done);
    await this.sent.read(session, { event, occurrence });
  }

  async #refuse(fault: Fault): Promise<void> {
    this.#become({ fault });
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('#message')?.focus();
  }

  #become({ sending = this.#sending, fault = this.#fault }: { sending?: boolean; fault?: Fault | '' }): void {
    this.#sending = sending;
    this.#fault = fault;
    this.host.requestUpdate();
  }
}

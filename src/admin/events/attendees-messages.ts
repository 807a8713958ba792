import { html, nothing, type TemplateResult } from 'lit';
import { SentMessages } from '../../controllers/occasion-messages-sent.js';
import { PlanDraft } from '../../controllers/plan-draft.js';
import { AUDIENCES, type Audience } from '../../data/occasion-making.js';
import type { Occasion } from '../../domain/occasion.js';
import { failedNote } from '../staff/list-parts.js';
import { timeWords } from '../staff/time-words.js';
import { menu } from '../surveys/composer-fields.js';
import type { CommunityAdminAttendees } from './community-admin-attendees.js';
import { MessageSending } from './message-sending.js';

interface Written {
  readonly to: Audience;
  readonly body: string;
}

const NOTHING: Written = { to: 'all', body: '' };

function readWritten(value: unknown): Written | null {
  const { to, body } = (value ?? {}) as Partial<Record<keyof Written, unknown>>;
  if (typeof body !== 'string') return null;
  return { to: AUDIENCES.find((one) => one === to) ?? 'all', body };
}

/** A message to the inboxes of those who have signed up, and what has been sent so far. */
export class AttendeesMessages {
  readonly sent: SentMessages;
  readonly #sending: MessageSending;
  #draft: PlanDraft<Written> | undefined;

  constructor(readonly host: CommunityAdminAttendees) {
    this.sent = new SentMessages(() => host.requestUpdate());
    this.#sending = new MessageSending(host);
  }

  open(): void {
    const { session, event, occurrence } = this.host;
    const target = `message ${event} ${occurrence}`;
    this.#draft = new PlanDraft(session, { kind: 'event', target }, NOTHING, readWritten);
    this.#sending.begin();
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
          take: (value) => {
            draft.change({ ...draft.plan, to: AUDIENCES.find((to) => to === value) ?? 'all' });
            this.#sending.begin();
          },
        })}
        ${this.#sending.render(draft.plan.body, (body) => draft.change({ ...draft.plan, body }))}
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

  #submit(event: Event, record: Occasion): void {
    event.preventDefault();
    void this.#send(record);
  }

  async #send(occasion: Occasion): Promise<void> {
    const { session, event, occurrence } = this.host;
    const draft = this.#draft;
    if (!draft || !(await this.#sending.send(draft, { occasion, occurrence, ...draft.plan }))) return;
    await this.sent.read(session, { event, occurrence });
  }
}

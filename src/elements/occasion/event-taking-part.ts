import { html, nothing, type TemplateResult } from 'lit';
import { OccasionAttendees } from '../../controllers/occasion-attendees.js';
import { OccasionReveal } from '../../controllers/occasion-reveal.js';
import type { Occasion } from '../../domain/occasion.js';
import { attendeesList } from './event-attendees.js';
import { EventDesk } from './event-desk.js';
import { eventForm } from './event-form.js';
import type { EventHost } from './event-host.js';
import { EventNews } from './event-news.js';
import { ownPanel } from './event-own.js';
import { signUpButton } from './event-sign-up.js';

/** What only those need who take part, or ask who does; it comes when there is one. */
export class TakingPart {
  readonly desk: EventDesk;
  readonly attendees: OccasionAttendees;
  readonly #reveal: OccasionReveal;
  readonly #news: EventNews;
  #place = '';

  constructor(readonly host: EventHost) {
    this.desk = new EventDesk(host);
    this.attendees = new OccasionAttendees(host.box);
    this.#reveal = new OccasionReveal(host.box);
    this.#news = new EventNews(host);
  }

  /** Before each render. */
  sync(): void {
    const { key } = this.host.box;
    const place = `${key?.event ?? ''} ${key?.occurrence ?? ''}`;
    // The names of one time are not those of another.
    if (place !== this.#place && this.attendees.status !== 'closed') this.attendees.close();
    this.#place = place;
    this.desk.sync();
    this.#news.sync();
  }

  /** Signing up, or how its reader stands and what can be changed. */
  panel(occasion: Occasion): TemplateResult | typeof nothing {
    const { host, desk } = this;
    const { box } = host;
    if (box.signUp) return ownPanel(desk, occasion, box.signUp, this.#reveal);
    // Signing up has closed: what was filled in stays in sight, to be copied.
    if (!box.open && !desk.dirty && !desk.failure && !desk.done) return nothing;
    const press = () => void desk.signUp();
    const { sending, failure } = desk;
    return html`${desk.done ? html`<p id="panel" class="done" tabindex="-1">${desk.done}</p>` : nothing}
    ${
      desk.form === 'sign-up'
        ? eventForm(desk, occasion)
        : signUpButton(host, occasion, { press, sending, failure })
    }`;
  }

  /** Where to join, for those to whom it is revealed; empty for all others. */
  get joinLink(): string {
    const { occasion, signUp } = this.host.box;
    return (occasion?.reveals === 'link' && signUp && this.#reveal.text) || '';
  }

  /** Who comes, as far as it was asked for. */
  names(): TemplateResult | typeof nothing {
    return attendeesList(this.host, this.attendees);
  }

  /** After each render: puts the focus where it belongs. */
  focus(root: ParentNode): void {
    const { focus } = this.desk;
    if (focus === null) return;
    const element = selectorsOf(focus)
      .map((selector) => root.querySelector<HTMLElement>(selector))
      .find(Boolean);
    if (!element) return;
    element.focus({ preventScroll: focus === 'panel' || focus === 'asked' });
    this.desk.focus = null;
  }
}

/** What takes the focus, the best first. */
function selectorsOf(target: NonNullable<EventDesk['focus']>): string[] {
  if (target === 'asked') return ['#asked'];
  if (target === 'panel') return ['#panel', '[data-act="sign-up"]', '#title'];
  return target === 'form' ? ['form :is(select, .input)'] : [`#q${String(target)}`];
}

import type { ReactiveControllerHost } from 'lit';
import type { PollBox } from '../../controllers/poll-box.js';
import { keepPicks, readPicks } from '../../controllers/poll-picks.js';
import { participantFault } from '../../controllers/participant-fault.js';
import type { PollVoting } from '../../controllers/poll-voting.js';
import type { Locale } from '../../controllers/locale.js';
import type { Texts } from '../../controllers/texts.js';
import { faultOfChoices, optionIndex, optionKeys, sameChoices, type VoteFault } from '../../domain/poll.js';
import { PollVotedEvent } from '../../events.js';
import type { PollTexts } from '../../i18n/polls/en.js';
import { isSignedIn } from '../account/signed-in.js';
import { announce } from '../ui/announce.js';

/** The element as its desk sees it. */
export interface PollHost extends ReactiveControllerHost, HTMLElement {
  readonly box: PollBox;
  readonly locale: Locale;
  readonly texts: Texts<PollTexts>;
}

/** Most readers only look. */
const bringVoting = () => import('../../controllers/poll-voting.js');

/** What a reader picks and sends, and what came of it. */
export class PollDesk {
  /** Keys of options; in ranked polls in their order. */
  picks: readonly string[] = [];
  sending = false;
  /** Somebody has begun to change a vote, and picked nothing else yet. */
  changing = false;
  /** What went wrong, and what to do. */
  failure = '';
  /** What has been done. */
  done = '';
  #poll = '';
  /** The ballot whose choices the picks were last taken from. */
  #taken: readonly string[] | undefined;
  /** Something was picked here since. */
  #touched = false;

  constructor(readonly host: PollHost) {}

  /** Before each render: another poll begins with what was picked in it before, or with one's own ballot. */
  sync(): void {
    const { poll, session, choices, optimistic } = this.host.box;
    if (!poll || !session) return;
    if (poll.id !== this.#poll) {
      this.#poll = poll.id;
      const known = optionKeys(poll);
      this.picks = readPicks(session, poll.id).filter((key) => known.includes(key));
      Object.assign(this, { failure: '', done: '', changing: false });
      this.#touched = this.picks.length > 0;
      this.#taken = undefined;
    }
    if (optimistic.choices || this.#taken === choices || this.#touched) return;
    this.#taken = choices;
    this.picks = choices;
  }

  /** Why nothing can be sent here, empty while it can. */
  get hindrance(): VoteFault | null {
    const { session } = this.host.box;
    return session?.account ? participantFault(session) : null;
  }

  pick(key: string, chosen: boolean): void {
    const { poll } = this.host.box;
    const others = poll?.max === 1 && poll.mode !== 'ranked' ? [] : this.picks.filter((pick) => pick !== key);
    this.#take(chosen ? [...others, key] : others);
    if (poll?.mode === 'ranked') this.#tellPlace(key);
    // Whoever picks is about to vote.
    bringVoting().catch(() => undefined);
  }

  /** Moves an option of a ranking by one place. */
  move(key: string, by: 1 | -1): void {
    this.place(key, this.picks.indexOf(key) + by);
  }

  /** Moves an option of a ranking to a place, from 0. */
  place(key: string, to: number): void {
    if (!this.picks.includes(key) || to < 0 || to >= this.picks.length) return;
    const order = this.picks.filter((pick) => pick !== key);
    order.splice(to, 0, key);
    this.#take(order);
    this.#tellPlace(key);
  }

  /** Sends the picks, after asking to sign in where nobody is. Resolves to whether the server has them. */
  async vote(): Promise<boolean> {
    const { box } = this.host;
    const { poll, session } = box;
    if (!poll || !session || this.sending) return false;
    const { form } = this.host.texts.t;
    if (box.ballot && sameChoices(poll.mode, box.ballot.choices, this.picks)) {
      this.changing = true;
      return this.#tell(form.pickOther);
    }
    const fault = faultOfChoices(poll, this.picks);
    if (fault) return this.#tell(fault === 'many' ? form.many(poll.max) : form.few(poll.min));
    const voted = Boolean(box.ballot);
    const known = box.ballot !== undefined;
    return this.#run((voting) => voting.cast(this.picks, known), voted ? form.changed : form.voted);
  }

  async withdraw(): Promise<boolean> {
    return this.#run((voting) => voting.withdraw(), this.host.texts.t.form.withdrawn);
  }

  async #run(send: (voting: PollVoting) => Promise<VoteFault | null>, done: string): Promise<boolean> {
    const { box } = this.host;
    const { session } = box;
    if (!session) return false;
    Object.assign(this, { sending: true, failure: '', done: '' });
    this.host.requestUpdate();
    let fault: VoteFault | null = 'unavailable';
    try {
      if (!(await isSignedIn(this.host, session))) return false;
      // The element may hear of the account a moment later.
      await box.show(session, this.#poll);
      const { PollVoting } = await bringVoting();
      fault = await send(new PollVoting(box));
    } catch (error) {
      console.error('community-widgets: voting failed.', error);
    } finally {
      this.sending = false;
      this.host.requestUpdate();
      if (fault === null) this.#settled(done);
    }
    if (fault) this.#tell(this.host.texts.t.form.faults[fault]);
    return fault === null;
  }

  #settled(done: string): void {
    const { session, poll, ballot } = this.host.box;
    if (!session || !poll) return;
    keepPicks(session, poll.id, []);
    Object.assign(this, { changing: false, done });
    this.#touched = false;
    this.#taken = undefined;
    announce(done);
    const choices = (ballot?.choices ?? []).map(optionIndex);
    this.host.dispatchEvent(new PollVotedEvent({ poll: poll.id, choices }));
  }

  #take(picks: readonly string[]): void {
    const { session, poll } = this.host.box;
    this.picks = picks;
    this.#touched = true;
    Object.assign(this, { failure: '', done: '' });
    if (session && poll) keepPicks(session, poll.id, picks);
    this.host.requestUpdate();
  }

  #tellPlace(key: string): void {
    const { form } = this.host.texts.t;
    const { locale } = this.host;
    const option = this.host.box.poll?.options[optionIndex(key)] ?? '';
    const place = this.picks.indexOf(key) + 1;
    announce(place > 0 ? form.place(option, locale.number(place)) : form.unplaced(option));
  }

  #tell(failure: string): false {
    this.failure = failure;
    this.host.requestUpdate();
    return false;
  }
}

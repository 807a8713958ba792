import type { MemberOutcome } from '../../controllers/member-decisions.js';
import type { Outcome } from '../../controllers/outcome.js';
import type { Decision, PostDeed } from '../../controllers/post-decisions.js';
import type { QueueName, Row } from '../../controllers/queue.js';
import type { ModeratedPost } from '../../domain/moderation.js';
import { whenIdle } from '../../controllers/when-idle.js';
import type { PanelTexts } from '../../i18n/admin/en.js';
import { askAbout, loadDialog } from './ask-about.js';
import type { DecisionAnswer, DecisionQuestion } from './community-admin-decision.js';
import type { CardDeed } from './card-events.js';
import type { CardHost } from './card-host.js';
import { DecidedEvent, FailedEvent, PanelAskedEvent, RefusedEvent } from '../panel-events.js';
import { UndoFault } from '../panel-undo-fault.js';
import { keptWordsOf } from './kept-words.js';

interface Why {
  readonly reason?: string;
  readonly note?: string;
}

/** Turns what is wanted of cards into decisions, and what becomes of those into words. */
export class CardWorker {
  constructor(readonly host: CardHost) {
    // Brought before it is wanted, and after the cards.
    whenIdle(() => void loadDialog().catch(() => undefined));
  }

  get #t(): PanelTexts {
    return this.host.texts.t;
  }

  /** Does what a button, a menu or a key asks for. */
  async run(row: Row, deed: CardDeed): Promise<void> {
    try {
      await this.#do(row, deed);
    } catch (error) {
      console.error('community-widgets: a deed of the panel did not begin.', error);
      this.host.dispatchEvent(new FailedEvent(this.#t.fault.unavailable));
    }
  }

  async #do(row: Row, deed: CardDeed): Promise<void> {
    const { host } = this;
    switch (deed) {
      case 'approve':
      case 'keep':
      case 'restore':
        return this.decide([row], deed);
      case 'remove':
        return this.remove([row]);
      case 'close':
        return this.#closeReports(row);
      case 'reply':
        return host.replyTo(row);
      case 'warn':
      case 'mute':
      case 'hold':
      case 'ban':
        return new (await import('./member-worker.js')).MemberWorker(this).sanction(row, deed);
      case 'grant':
      case 'decline':
        return new (await import('./appeal-worker.js')).AppealWorker(this).answer(row, deed);
      case 'lock':
      case 'unlock':
      case 'pin':
      case 'unpin':
      case 'move':
        return new (await import('./thread-worker.js')).ThreadWorker(this).change(row, deed);
      case 'erase':
        return this.#erase(row);
      case 'assign':
        return (await import('./card-assignment.js')).assignCard(this, row);
      case 'release':
        return host.claims.release(row.id);
      case 'about':
        return void host.dispatchEvent(new PanelAskedEvent('members', uidOf(row)));
      case 'decisions':
        host.dispatchEvent(new PanelAskedEvent('log', row.appeal?.target ?? `posts/${row.id}`));
    }
  }

  /** Asks for the reason once, for all of them. */
  async remove(rows: readonly Row[]): Promise<void> {
    const answer = await this.ask(rows, { kind: 'remove', name: this.nameOf(rows[0]), count: rows.length });
    if (answer) this.decide(rows, 'remove', answer);
  }

  /** The cards leave at once; whatever is not taken comes back with what to do. */
  decide(rows: readonly Row[], action: PostDeed['action'], why: Why = {}): void {
    const { desk, list, queue } = this.host;
    const whole = rows.filter((row) => row.post !== null && !this.host.marks.isHandled(row.id));
    const first = whole[0];
    if (!first) return;
    this.host.movedOn(first);
    list.take(whole.map(({ id }) => id));
    this.count(queue, -whole.length);
    const { reason = '', note = '' } = why;
    const deeds = whole.flatMap(({ post }) => (post ? [{ post, action, reason, note }] : []));
    const decisions = desk.posts.decideAll(deeds);
    const taken = decisions.map((decision, at) => this.#follow(decision, whole[at] ?? first));
    const undo = () => this.takeBack(decisions, whole);
    const anyTaken = Promise.all(taken).then((all) => all.some(Boolean));
    this.host.dispatchEvent(new DecidedEvent(this.#said(whole, action), undo, anyTaken));
    if (whole.length > 1) void this.#tellFaults(taken);
  }

  /** The contribution goes along with a sanction of its author: `group` is that decision. */
  removeAlong(row: Row, why: Why & { readonly group: string }): Decision | undefined {
    if (!row.post) return undefined;
    this.takeOut(row);
    const decision = this.host.desk.posts.decide({ post: row.post, action: 'remove', ...why });
    void this.#follow(decision, row);
    return decision;
  }

  /** Publishes what is about to be answered, its card in its place; null where that was not taken. */
  async approveFirst(row: Row): Promise<ModeratedPost | null> {
    const { desk, queue } = this.host;
    const { post } = row;
    if (!post) return null;
    this.host.list.hold(row.id);
    const [decision] = desk.posts.decideAll([{ post, action: 'approve' }]);
    if (!decision) return null;
    this.count(queue, -1);
    const taken = this.#follow(decision, row);
    const undo = () => this.takeBack([decision], [row]);
    this.host.dispatchEvent(new DecidedEvent(this.#said([row], 'approve'), undo, taken));
    return (await taken) ? desk.posts.read(row.id).catch(() => null) : null;
  }

  /** What was published and answered goes. */
  leaves(row: Row): void {
    this.host.movedOn(row);
    this.host.list.take([row.id]);
    this.host.list.settle(row.id);
  }

  nameOf(row: Row | undefined): string {
    return row?.post?.name || row?.member?.name || this.#t.card.nobody;
  }

  #said(rows: readonly Row[], action: PostDeed['action']): string {
    const { done } = this.#t;
    if (rows.length > 1) return (action === 'remove' ? done.removeMany : done.approveMany)(rows.length);
    return done[action](this.nameOf(rows[0]));
  }

  async #follow(decision: Decision, row: Row): Promise<boolean> {
    const { desk, list, marks } = this.host;
    const outcome = await decision.outcome;
    if (outcome.kind === 'done') {
      desk.contexts.forget(decision.deed.post.thread);
      if (decision.deed.action === 'remove') this.#removed(row);
      list.settle(row.id);
      void marks.release(row.id);
      return true;
    }
    const post = outcome.kind === 'changed' ? await desk.posts.read(row.id).catch(() => row.post) : row.post;
    await this.bringBack({ ...row, post }, outcome);
    return false;
  }

  #removed(row: Row): void {
    const { desk } = this.host;
    desk.histories.forget(uidOf(row));
    keptWordsOf(desk).forget(row.id);
  }

  async #explain(row: Row, outcome: Exclude<Outcome, { kind: 'done' }>): Promise<void> {
    const { marks, desk } = this.host;
    const { card, fault } = this.#t;
    switch (outcome.kind) {
      case 'handled':
        return marks.handled(row.id, await desk.nameOf(outcome.by));
      case 'gone':
        return marks.left(row.id, card.gone);
      case 'changed':
        return marks.fault(row.id, fault.changed);
      case 'failed':
        if (outcome.code === 'denied') this.host.dispatchEvent(new RefusedEvent());
        marks.fault(row.id, this.faultOf(outcome.code));
    }
  }

  /** What is of no queue may have been in any. */
  count(queue: QueueName | null, by: number): void {
    const { counts } = this.host.desk;
    if (queue) counts.moved(queue, by);
    else counts.changed('pending', 'reported', 'removed');
  }

  /** Says why nothing was done, and what to do next. */
  async sayWhy(outcome: Exclude<MemberOutcome, { kind: 'done' }>, name: string): Promise<void> {
    const { fault, card } = this.#t;
    const { desk } = this.host;
    const words = async () => {
      if (outcome.kind === 'staff') return fault.staff(name);
      if (outcome.kind === 'no-profile') return fault.noProfile(name);
      if (outcome.kind === 'handled') return fault.handled((await desk.nameOf(outcome.by)) || card.handled);
      return outcome.kind === 'failed' ? this.faultOf(outcome.code) : fault.refused;
    };
    if (outcome.kind === 'failed' && outcome.code === 'denied') this.host.dispatchEvent(new RefusedEvent());
    this.host.dispatchEvent(new FailedEvent(await words()));
  }

  /** What to do after a failure of the database. */
  faultOf(code: string): string {
    const { fault } = this.#t;
    if (code === 'exhausted') return fault.exhausted;
    return code === 'denied' || code === 'missing' ? fault.refused : fault.unavailable;
  }

  async #tellFaults(taken: readonly Promise<boolean>[]): Promise<void> {
    const refused = (await Promise.all(taken)).filter((was) => !was).length;
    if (refused > 0) this.host.dispatchEvent(new FailedEvent(this.#t.fault.some(refused)));
  }

  /** Takes all of them back; the cards stand where they stood. */
  async takeBack(decisions: readonly Decision[], rows: readonly Row[]): Promise<void> {
    const { desk, list, queue } = this.host;
    const outcomes = await Promise.all(decisions.map((decision) => desk.posts.undo(decision)));
    let fault: UndoFault | undefined;
    for (const [at, outcome] of outcomes.entries()) {
      const row = rows[at];
      if (!row) continue;
      desk.histories.forget(uidOf(row));
      if (outcome.kind === 'done') {
        // The decision that it bears now is what the next one has to name.
        const post = await desk.posts.read(row.id).catch(() => row.post);
        if (this.host.queue === queue) list.putBack({ ...row, post });
        this.count(queue, 1);
      } else fault = await this.undoFault(outcome);
    }
    if (rows[0] && this.host.queue === queue) this.host.show(rows[0]);
    if (fault) throw fault;
  }

  /** Why it could not be taken back. */
  async undoFault(outcome: { readonly kind: string; readonly by?: string }): Promise<UndoFault> {
    return new UndoFault(outcome.by ? await this.host.desk.nameOf(outcome.by) : '');
  }

  ask(rows: readonly Row[], question: DecisionQuestion): Promise<DecisionAnswer | null> {
    return askAbout(this.host, rows, question);
  }

  /** What is gone is no longer decided about; nobody needs that back. */
  async #closeReports(row: Row): Promise<void> {
    const { desk, list } = this.host;
    if (!row.post) return;
    this.takeOut(row);
    const closing = desk.posts.closeReports(row.post);
    const taken = closing.then(({ kind }) => kind === 'done');
    this.host.dispatchEvent(new DecidedEvent(this.#t.done.close, undefined, taken));
    const outcome = await closing;
    if (outcome.kind === 'done') return list.settle(row.id);
    await this.bringBack(row, outcome);
  }

  /** It is decided about: the next one is wanted. */
  takeOut(row: Row): void {
    const { list, queue } = this.host;
    this.host.movedOn(row);
    list.take([row.id]);
    this.count(queue, -1);
  }

  /** It was not decided; the card says what to do. */
  async bringBack(row: Row, outcome: Exclude<Outcome, { kind: 'done' }>): Promise<void> {
    const { list, queue } = this.host;
    list.putBack(row);
    this.count(queue, 1);
    await this.#explain(row, outcome);
  }

  /** Asks first: what is erased does not come back. */
  async #erase(row: Row): Promise<void> {
    const name = this.nameOf(row);
    const answer = await this.ask([row], { kind: 'erase', name });
    if (!answer || !row.post) return;
    const outcome = await this.host.desk.eraseImages(row.post, answer.reason);
    this.host.requestUpdate();
    if (outcome.kind !== 'done') return this.sayWhy(outcome, name);
    this.host.dispatchEvent(new DecidedEvent(this.#t.done.erase(name)));
  }
}

export function uidOf({ post, appeal }: Row): string {
  return post?.uid ?? appeal?.uid ?? '';
}

import { html, nothing, type TemplateResult } from 'lit';
import type { WaitingPost } from '../../controllers/thread-posting.js';
import { WaitingThreads } from '../../controllers/waiting-threads.js';
import { plainExcerpt } from '../../markdown/excerpt.js';
import { hueOf, initialsOf } from '../comment/avatar.js';
import '../ui/community-time.js';
import type { BoardElement } from './board-element.js';
import { categoryOf } from './board-parts.js';

/** Threads of one's own that only a moderator can see besides. */
export class WaitingRows {
  readonly list: WaitingThreads;

  constructor(readonly board: BoardElement) {
    this.list = new WaitingThreads(board);
  }

  /** One that was approved meanwhile stands in the list. */
  get posts(): readonly WaitingPost[] {
    const { board } = this;
    return this.list.posts.filter(
      ({ id, opening }) => board.lists(opening?.topic ?? 'discussion') && !board.board.find(id),
    );
  }

  row({ uid, name, opening, body, at, why }: WaitingPost): TemplateResult {
    const { locale, texts, headingLevel, community } = this.board;
    const { waiting, waitingHint } = texts.t.thread;
    const text = plainExcerpt(body);
    return html`
      <span class="avatar" aria-hidden="true" data-hue=${hueOf(uid)}>${initialsOf(name)}</span>
      <div class="main">
        <div class="headline">
          <span class="title" role="heading" aria-level=${headingLevel + 1} dir="auto"
            >${opening?.title ?? ''}</span
          >
          <span class="badge">${waiting}</span>
        </div>
        ${text ? html`<p class="excerpt"><bdi>${text}</bdi></p>` : nothing}
        <div class="meta">
          <span><community-time .time=${at}></community-time></span>
          ${categoryOf(opening?.category ?? '', community)}
          <span>${waitingHint} ${why && locale.t.comment.waits[why]}</span>
        </div>
      </div>
    `;
  }
}

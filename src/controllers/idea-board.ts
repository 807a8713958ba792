import type { ReactiveControllerHost } from 'lit';
import { ideasBoard, roadmap, type ColumnView, type IdeaView } from '../data/ideas.js';
import { isOnIdeaBoard, type IdeaStatus } from '../domain/idea.js';
import type { ForumThread } from '../domain/thread.js';
import { ThreadBoard } from './board.js';
import { jointStatus } from './paged-list.js';
import type { Session } from './session.js';

/** Ideas of one column at a time; three of them are read at once. */
const COLUMN_PAGE = 10;

/** What the roadmap shows, from left to right. */
export const ROADMAP = ['planned', 'progress', 'done'] as const satisfies readonly IdeaStatus[];

/** Ideas, without those that queries find although they are on no board. */
abstract class Ideas<View extends object> extends ThreadBoard<View> {
  override get threads(): readonly ForumThread[] {
    return this.items.filter(({ forum }) => isOnIdeaBoard(forum));
  }
}

/** The ideas of a community, twenty a page, in one order and under one filter. */
export class IdeaBoard extends Ideas<IdeaView> {
  constructor(host: ReactiveControllerHost) {
    super(host, (community, view, after) => ideasBoard(community, view, after));
  }
}

/** The ideas of one status. */
export class RoadmapColumn extends Ideas<ColumnView> {
  #category = '';

  constructor(
    host: ReactiveControllerHost,
    readonly name: (typeof ROADMAP)[number],
  ) {
    super(host, (community, view, after) => roadmap(community, view, after, COLUMN_PAGE));
  }

  override open(session: Session, view: ColumnView): Promise<void> {
    this.#category = view.category;
    return super.open(session, view);
  }

  /** One that has another status or category now has left; one that has come is put where its votes are. */
  override replace(thread: ForumThread): void {
    if (this.status !== 'ready') return;
    const others = this.items.filter(({ id }) => id !== thread.id);
    const { status, category } = thread.forum;
    if (status !== this.name || (this.#category && category !== this.#category)) {
      if (others.length < this.items.length) this.changeHere(others);
    } else if (others.length < this.items.length) super.replace(thread);
    else if (this.name === 'done') this.changeHere([thread, ...others]);
    else {
      const place = others.findIndex(({ forum }) => forum.votes < thread.forum.votes);
      this.changeHere(others.toSpliced(place < 0 ? others.length : place, 0, thread));
    }
  }
}

/** What is planned, under way and done, side by side. */
export class Roadmap {
  readonly columns: readonly RoadmapColumn[];

  constructor(host: ReactiveControllerHost) {
    this.columns = ROADMAP.map((name) => new RoadmapColumn(host, name));
  }

  open(session: Session, category: string): void {
    for (const column of this.columns) void column.open(session, { status: column.name, category });
  }

  find(id: string): ForumThread | undefined {
    return this.columns.map((column) => column.find(id)).find((thread) => thread !== undefined);
  }

  replace(thread: ForumThread): void {
    for (const column of this.columns) column.replace(thread);
  }

  /** Failed where one has: half a roadmap would be a wrong one. */
  get status(): RoadmapColumn['status'] {
    return jointStatus(this.columns);
  }

  /** What was there while another category is on its way. */
  get stale(): boolean {
    return this.status === 'loading' && this.columns.some(({ items }) => items.length > 0);
  }

  /** There is something to show. */
  get shown(): boolean {
    return this.status === 'ready' || this.stale;
  }

  retry(): void {
    for (const column of this.columns) if (column.status === 'failed') void column.retry();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EdgeScroll } from '../../elements/ui/edge-scroll.js';

interface DragHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Takes questions to another place by the pointer: a line shows where, and nothing moves before it is let go. */
export class QuestionDrag implements ReactiveController {
  /** Place of the question that is dragged; -1 while none is. */
  from = -1;
  /** How many questions stand above the line. */
  gap = -1;
  #y = 0;
  #pointer = -1;
  readonly #edge = new EdgeScroll(() => this.#look());

  constructor(
    readonly host: DragHost,
    readonly drop: (from: number, to: number) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  start(event: PointerEvent, place: number): void {
    if (event.button !== 0 || this.from >= 0) return;
    event.preventDefault();
    this.from = place;
    this.gap = place;
    this.#y = event.clientY;
    this.#pointer = event.pointerId;
    addEventListener('pointermove', this.#moved);
    addEventListener('pointerup', this.#let);
    addEventListener('pointercancel', this.#cancelled);
    addEventListener('keydown', this.#key, true);
    this.#edge.at(event.clientY);
    this.host.requestUpdate();
  }

  /** On which side of the question at this place the line is. */
  lineAt(place: number, last: boolean): '' | 'above' | 'below' {
    const { from, gap } = this;
    if (from < 0 || gap === from || gap === from + 1) return '';
    if (gap === place) return 'above';
    return last && gap === place + 1 ? 'below' : '';
  }

  #moved = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#y = event.clientY;
    this.#edge.at(event.clientY);
    this.#look();
  };

  #let = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#moved(event);
    const { from, gap } = this;
    this.#end();
    const to = gap > from ? gap - 1 : gap;
    if (to !== from) this.drop(from, to);
  };

  #cancelled = (event: PointerEvent): void => {
    if (event.pointerId === this.#pointer) this.#end();
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  #look(): void {
    const cards = [...this.host.renderRoot.querySelectorAll('[data-question]')];
    const gap = cards.filter((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return (top + bottom) / 2 < this.#y;
    }).length;
    if (gap === this.gap) return;
    this.gap = gap;
    this.host.requestUpdate();
  }

  #end(): void {
    if (this.from < 0) return;
    this.#edge.stop();
    removeEventListener('pointermove', this.#moved);
    removeEventListener('pointerup', this.#let);
    removeEventListener('pointercancel', this.#cancelled);
    removeEventListener('keydown', this.#key, true);
    this.from = this.gap = this.#pointer = -1;
    this.host.requestUpdate();
  }
}

/** For `keydown`, `keypress` and `keyup`: keys typed here are no short cuts of the host page. */
export function hold(event: Event): void {
  event.stopPropagation();
}

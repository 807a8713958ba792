/** Titles of the threads that forums of this page have open, the latest last. */
const open = new Map<object, string>();
let own = '';
let shown = '';

/** Names the page after the thread that is open; an empty title gives the page its own back. */
export function titlePage(forum: object, title: string): void {
  // Somebody else has named the page meanwhile.
  if (open.size === 0 || document.title !== shown) own = document.title;
  if (!title && !open.has(forum)) return;
  open.delete(forum);
  if (title) open.set(forum, title);
  document.title = [...open.values()].at(-1) ?? own;
  shown = document.title;
}

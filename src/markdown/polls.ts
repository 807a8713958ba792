/** A poll as it stands in a body, to the letter: what the link tokenizer has matched. */
const STORED = /^\[[^\]]*\]\(poll:[A-Za-z0-9]{20}\)$/;

/** True for what shows a poll of the community. */
export function isStoredPoll(markup: string): boolean {
  return STORED.test(markup);
}

/**
 * Puts an element in the place of the first link to a poll: an opening has one at most, and each costs its readers
 * documents. Of others their words are left. `<community-poll>` reads the poll once it comes into view.
 */
export function finishPolls(root: ParentNode): void {
  const [first, ...others] = root.querySelectorAll<HTMLAnchorElement>('a[href^="poll:"]');
  for (const link of others) link.replaceWith(link.textContent);
  if (!first) return;
  const element = document.createElement('community-poll');
  element.setAttribute('poll', first.getAttribute('href')?.slice('poll:'.length) ?? '');
  const paragraph = first.closest('p');
  const alone = paragraph?.textContent.trim() === first.textContent.trim();
  (alone && paragraph ? paragraph : first).replaceWith(element);
}

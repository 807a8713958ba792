import { rarestWord, wordsOf } from '../../domain/search-words.js';
import type { ForumThread } from '../../domain/thread.js';

const SHOWN = 5;
/** Shorter words stand in every title. */
const TELLING = 3;

/** Whether a title says enough to look for others like it. */
export function saysEnough(title: string): boolean {
  return wordsOf(title).length >= 2 || title.trim().length >= 6;
}

/** Threads with the longest word of this title, or two of its words, the most alike first. */
export function similarThreads(title: string, threads: Iterable<ForumThread>): ForumThread[] {
  const words = wordsOf(title);
  const telling = words.filter((word) => word.length >= TELLING);
  const wanted = telling.length > 0 ? telling : words;
  const rarest = rarestWord(title);
  const ranked = [...threads].map((thread) => {
    const others = wordsOf(thread.title);
    const shared = wanted.filter((word) => others.some((other) => other.startsWith(word)));
    return { thread, alike: shared.length >= 2 || shared.includes(rarest) ? shared.length : 0 };
  });
  return ranked
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, SHOWN)
    .map(({ thread }) => thread);
}

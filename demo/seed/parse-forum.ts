import type { Category } from '../../src/domain/community.js';
import { isIdeaStatus, type IdeaStatus } from '../../src/domain/idea.js';
import type { Topic } from '../../src/domain/thread.js';
import { optionsOf, parseConversation, type Said } from './parse.js';

/** A thread as it stands in a forum file. */
export interface SaidThread {
  readonly title: string;
  readonly topic: Topic;
  readonly category: string;
  readonly tags: readonly string[];
  /** Up minus down, and how many voted down. */
  readonly votes: number;
  readonly against: number;
  readonly pinned: boolean;
  readonly locked: boolean;
  /** The opening is the only one of level 1. */
  readonly said: readonly Said[];
}

/**
 * Reads a forum: each category begins with a line `*** NAME #COLOUR` and its description; its threads follow. A thread
 * begins with a line `=== UID DAYS` and, where needed, `question`, `votes=NUMBER`, `against=NUMBER`, `tags=A,B`,
 * `pinned`, `locked`, and what a comment may have; its title, its Markdown and, from level 2, its comments follow as in
 * a conversation file.
 * @throws {SyntaxError} for a line that opens nothing known.
 */
export function parseForum(text: string): { categories: Category[]; threads: SaidThread[] } {
  const categories: Category[] = [];
  const threads: SaidThread[] = [];
  for (const block of text.split(/^\*{3} /m).slice(1)) {
    const [heading = '', ...blocks] = block.split(/^=== /m);
    const [, name, color, description] = /^(.+) (#[0-9a-f]{6})\n(.+)\s*$/.exec(heading) ?? [];
    if (!name || !color || !description) throw new SyntaxError(`"*** ${heading}" opens no category`);
    categories.push({ name, color, description });
    threads.push(...blocks.map((one) => parseThread(one, name)));
  }
  return { categories, threads };
}

/** An idea as it stands in a file of ideas. */
export interface SaidIdea extends SaidThread {
  readonly status: IdeaStatus;
  /** How many days ago staff have decided; 0 where they have not. */
  readonly decided: number;
  /** What the file calls it, and the idea that it was merged into. */
  readonly key: string;
  readonly into: string;
}

/**
 * Reads ideas: each category begins with a line `*** NAME`; its ideas follow as threads of a forum do, which may also have
 * `status=STATUS decided=DAYS`, and `key=NAME` or `into=NAME` where one was merged into the other; the official reply is
 * the accepted answer.
 */
export function parseIdeas(text: string): SaidIdea[] {
  const categories = text.split(/^\*{3} /m).slice(1);
  return categories.flatMap((category) => {
    const [name = '', ...blocks] = category.split(/^=== /m);
    return blocks.map((block) => parseIdea(block, name.trim()));
  });
}

function parseIdea(block: string, category: string): SaidIdea {
  const options = optionsOf(block.slice(0, block.indexOf('\n')).trim().split(' ').slice(2));
  const status = options.get('status') ?? 'open';
  if (!isIdeaStatus(status)) throw new SyntaxError(`"${status}" is no status of an idea`);
  return {
    ...parseThread(block, category),
    topic: 'idea',
    status,
    decided: Number(options.get('decided') ?? 0),
    key: options.get('key') ?? '',
    into: options.get('into') ?? '',
  };
}

function parseThread(block: string, category: string): SaidThread {
  const [head = '', title = '', ...lines] = block.split('\n');
  const [uid = '', days = '', ...words] = head.trim().split(' ');
  const options = optionsOf(words);
  if (!(Number(days) > 0) || !title) throw new SyntaxError(`"=== ${head}" opens no thread`);
  return {
    title,
    topic: options.has('question') ? 'question' : 'discussion',
    category,
    tags: options.get('tags')?.split(',') ?? [],
    votes: Number(options.get('votes') ?? 0),
    against: Number(options.get('against') ?? 0),
    pinned: options.has('pinned'),
    locked: options.has('locked'),
    said: parseConversation([`::: 1 ${uid} days=${days} ${words.join(' ')}`, ...lines].join('\n')),
  };
}

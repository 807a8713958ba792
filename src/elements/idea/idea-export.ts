import { readIdeas } from '../../controllers/idea-reading.js';
import type { Session } from '../../controllers/session.js';
import { toCsv } from '../../domain/csv.js';
import type { ForumThread } from '../../domain/thread.js';
import type { IdeaTexts } from '../../i18n/ideas/en.js';
import type { IdeaStaffTexts } from '../../i18n/ideas/staff/en.js';
import { ideaStaffTexts } from '../../i18n/ideas/staff/texts.js';
import { languageOf } from '../../i18n/locales.js';
import { saveFile } from '../member/save-file.js';
import type { CommunityIdeas } from './community-ideas.js';

/** Hands staff all ideas as a file, those with the most votes first; resolves to a sentence that says so. */
export async function exportIdeas(session: Session, ideas: CommunityIdeas): Promise<string> {
  const [{ threads, bounded }, words] = await Promise.all([
    readIdeas(session),
    ideaStaffTexts.load(languageOf(ideas.locale.tag)),
  ]);
  const rows = ideaTable(threads, ideas.linkTo, ideas.texts.t, words);
  saveFile('ideas.csv', 'text/csv;charset=utf-8', toCsv(rows));
  return words.file.saved + (bounded ? ` ${words.file.cut(threads.length)}` : '');
}

/** A row for each idea, below the names of the columns. */
export function ideaTable(
  threads: readonly ForumThread[],
  linkTo: (thread: string) => string,
  { statuses }: IdeaTexts,
  { file }: IdeaStaffTexts,
): string[][] {
  const { title, status, votes, comments, author, date, category, address } = file;
  return [
    [title, status, votes, comments, author, date, category, address],
    ...threads.map(({ id, title: text, comments: count, forum }) => [
      text,
      forum.status && statuses[forum.status],
      String(forum.votes),
      String(Math.max(0, count)),
      forum.name,
      new Date(forum.at).toISOString(),
      forum.category,
      linkTo(id),
    ]),
  ];
}

import type { Locator, Page } from 'playwright';
import { indexWords } from '../../../src/domain/search-words.js';
import { newId, type Community } from './community.js';
import { read, store } from './database.js';
import type { Fields } from './values.js';
import { visit, type Visitor } from './visitor.js';
import { commentWith, post, signInAsGuest } from './widgets.js';

/** Threads of a forum as visitors find them, the first the oldest; returns their ids. */
export async function seedThreads(
  community: Community,
  titles: readonly string[],
  more: Fields = {},
): Promise<string[]> {
  const documents: Record<string, Fields> = {};
  const ids = titles.map((title, i) => {
    const id = newId();
    const at = new Date(Date.now() - (titles.length - i) * 60_000);
    const entry = { uid: 'seeded', name: 'Seeded', body: `Body of ${title}.`, at };
    const [path, opening] = [`${community.path}/threads/${id}`, { title, category: '', tags: [] }];
    documents[`${community.path}/posts/${id}`] = {
      ...{ ...entry, ...opening, kind: 'thread', topic: 'discussion', state: 'live', thread: id, page: 0 },
      ...{ notify: [], revisions: [] },
    };
    documents[`${path}/pages/0`] = { n: 0, entries: { [id]: entry }, size: 20, touched: id, at };
    documents[path] = {
      ...{ ...opening, kind: 'discussion', excerpt: entry.body, words: indexWords(title), uid: 'seeded' },
      ...{ name: 'Seeded', at, lastActivityAt: at, lastId: id, lastPage: 0, comments: 0, votes: 0 },
      ...{ pinned: false, locked: false, answer: '', answerPage: 0, ...more },
    };
    return id;
  });
  await store(documents);
  return ids;
}

export const storedThread = (community: Community, id: string) =>
  read(`${community.path}/threads/${id}`).then((document) => document?.data ?? {});

/** Publishes a page with a forum and sends the visitor there. */
export const visitForum = (
  visitor: Visitor,
  community: Community,
  { attributes = '', firestore, head = '' }: { attributes?: string; firestore?: string; head?: string } = {},
): Promise<string> =>
  visit(visitor, {
    community: community.id,
    page: 'none',
    ...(firestore && { firestore }),
    body: `${head}<community-account></community-account><h1>Forum of the brand</h1>
      <community-forum heading="Our forum" ${attributes}></community-forum>`,
  });

export const threadLink = (page: Page, title: string): Locator =>
  page.getByRole('link', { name: title, exact: true });
export const threadTitle = (page: Page, title: string): Locator =>
  page.getByRole('heading', { name: title, exact: true });

export interface Written {
  readonly title: string;
  readonly text: string;
  readonly question?: boolean;
}

/** Fills in the form that "New thread" opens, and sends it. */
export async function postThread(page: Page, { title, text, question = false }: Written): Promise<void> {
  await page.getByRole('button', { name: 'New thread', exact: true }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  if (question) await page.getByRole('radio', { name: /^Question/ }).check();
  await page.getByRole('button', { name: 'Post thread', exact: true }).click();
}

const LID = 'Who has a spare lid?';

/** Signs in as Ann and asks, with the question open at the end. */
export async function ask({ page }: Visitor): Promise<void> {
  await signInAsGuest(page, 'Ann');
  await postThread(page, { title: LID, text: 'Mine is **gone**.', question: true });
  await threadTitle(page, LID).waitFor();
}

/** Finds Ann's question on the board at this address, signs in as Ben and answers. */
export async function answer({ page }: Visitor, url: string): Promise<void> {
  await page.goto(url);
  await threadLink(page, LID).click();
  await commentWith(page, 'Mine is gone.').waitFor();
  await signInAsGuest(page, 'Ben');
  await post(page, 'Take mine.');
  await commentWith(page, 'Take mine.').waitFor();
}

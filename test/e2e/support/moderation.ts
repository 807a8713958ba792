import type { Locator, Page } from 'playwright';
import { newId, threadOf, type Community } from './community.js';
import { store } from './database.js';
import type { Fields } from './values.js';
import { newVisitor, visit, type Ending, type Visitor } from './visitor.js';
import { newAccount, signInWithEmail } from './widgets.js';

export interface Someone extends Visitor {
  uid: string;
  name: string;
}

/** Somebody with an account and a profile, not signed in anywhere yet. */
export interface Known {
  person: Awaited<ReturnType<typeof newAccount>>;
  name: string;
}

export async function known(name: string): Promise<Known> {
  return { person: await newAccount(), name };
}

/** Publishes a page with the panel, and signs a member in there. */
export async function openPanel(
  t: Ending,
  community: Community,
  { person, name }: Known,
  firestore?: string,
): Promise<Someone> {
  const visitor = await newVisitor(t);
  await visit(visitor, {
    community: community.id,
    page: 'none',
    ...(firestore && { firestore }),
    body: '<community-account></community-account><h1>Desk</h1><community-admin></community-admin>',
  });
  await signInWithEmail(visitor.page, person, name);
  return { ...visitor, uid: person.uid, name };
}

/** Signs a member in below an article. */
export async function openArticle(
  t: Ending,
  community: Community,
  page: string,
  { person, name }: Known,
): Promise<Someone> {
  const visitor = await newVisitor(t);
  await visit(visitor, {
    community: community.id,
    page,
    body: `<community-inbox></community-inbox><community-account></community-account><h1>Article</h1>
      <community-comments page="${page}"></community-comments>`,
  });
  await signInWithEmail(visitor.page, person, name);
  return { ...visitor, uid: person.uid, name };
}

export const panelTab = (page: Page, name: string): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) });

/** What the panel says, besides what is said to those who listen. */
export const said = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('community-admin').getByText(text).first().waitFor();

/** Opens the inbox, and finds this in it. */
export async function told(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Inbox/ }).click();
  await page
    .getByRole('dialog', { name: /^Inbox/ })
    .getByText(text)
    .first()
    .waitFor();
}

/** Opens one of the queues. */
export async function openQueue(
  page: Page,
  name: 'Reported' | 'Pending' | 'Removed' | 'Appeals',
): Promise<void> {
  await panelTab(page, 'Queues').click();
  await queueLink(page, name).click();
}

export const queueLink = (page: Page, name: string): Locator =>
  page.locator('community-admin-queues').getByRole('button', { name, exact: true });

export const cards = (page: Page): Locator => page.locator('community-admin').getByRole('article');
export const cardWith = (page: Page, text: string): Locator => cards(page).filter({ hasText: text });
export const undoButton = (page: Page): Locator => page.getByRole('button', { name: 'Undo', exact: true });

/** Posts that wait below a page, the first the oldest, by as many people as there are names. */
export async function seedPending(
  community: Community,
  page: string,
  count: number,
  names: readonly string[] = ['Pia'],
): Promise<void> {
  const documents: Record<string, Fields> = {};
  for (const [i, name] of names.entries()) {
    documents[`${community.path}/members/pending-${String(i)}`] = {
      ...{ name, search: name.toLowerCase(), interests: [], approved: 0 },
      joinedAt: new Date(Date.now() - 86_400_000),
    };
  }
  for (let i = 0; i < count; i++) {
    const author = i % names.length;
    documents[`${community.path}/posts/${newId()}`] = {
      ...{ kind: 'comment', uid: `pending-${String(author)}`, name: names[author] ?? '', state: 'pending' },
      ...{ body: `Waiting number ${String(i)}.`, thread: threadOf(page), notify: [], revisions: [] },
      at: new Date(Date.now() - (count - i) * 10_000),
    };
  }
  await store(documents);
}

import type { Locator, Page } from 'playwright';
import { authHost } from './environment.js';
import { unique } from './community.js';

/** What people see, by role and name: the contract of the widgets. */
export const writeBox = (page: Page) => page.getByRole('textbox', { name: 'Write a comment', exact: true });
export const postButton = (page: Page) => page.getByRole('button', { name: 'Post comment', exact: true });
export const replyBox = (page: Page) => page.getByRole('textbox', { name: 'Write a reply', exact: true });
export const postReplyButton = (page: Page) => page.getByRole('button', { name: 'Post reply', exact: true });
export const comments = (page: Page) => page.getByRole('article', { name: /^Comment by / });
export const showNew = (page: Page, count: number) =>
  page.getByRole('button', { name: `Show ${count} new comment${count === 1 ? '' : 's'}`, exact: true });
export const loadMore = (page: Page) => page.getByRole('button', { name: 'Load more comments', exact: true });

/** The comment with this text. */
export const commentWith = (page: Page, text: string): Locator => comments(page).filter({ hasText: text });

export async function write(page: Page, text: string): Promise<void> {
  await writeBox(page).fill(text);
}

/** Writes and posts as somebody who is signed in. */
export async function post(page: Page, text: string): Promise<void> {
  await write(page, text);
  await postButton(page).click();
}

/** Fills in the dialog that is open. */
export async function continueAsGuest(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await dialog.getByRole('textbox', { name: 'Your name' }).fill(name);
  await dialog.getByRole('button', { name: 'Continue as guest' }).click();
}

export async function signInAsGuest(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await continueAsGuest(page, name);
  await signedIn(page, name);
}

/** Says what the dialog said, where signing in did not work. */
async function signedIn(page: Page, name: string): Promise<void> {
  try {
    await accountButton(page, name).waitFor();
  } catch (cause) {
    const [buttons, alerts] = [
      page.getByRole('button', { name: /^(Account|Sign in)/ }),
      page.getByRole('alert'),
    ];
    const seen = [...(await buttons.allTextContents()), ...(await alerts.allTextContents())];
    throw new Error(`${name} is not signed in: ${seen.map((text) => text.trim()).join(' · ')}`, { cause });
  }
}

export const accountButton = (page: Page, name: string) =>
  page.getByRole('button', { name: `Account: ${name}`, exact: true });

export interface Person {
  uid: string;
  email: string;
  password: string;
}

/** An account with e-mail and password, as after signing up somewhere else. */
export async function newAccount(): Promise<Person> {
  const email = `${unique('person')}@example.com`;
  const password = 'correct horse';
  const url = `http://${authHost}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=demo`;
  const body = JSON.stringify({ email, password, returnSecureToken: true });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { localId } = (await response.json()) as { localId: string };
  return { uid: localId, email, password };
}

/** Signs in through the dialog. */
export async function signInWithEmail(page: Page, { email, password }: Person, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await dialog.getByRole('textbox', { name: 'Email' }).fill(email);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
  await dialog.getByRole('button', { name: 'Sign in with email' }).click();
  await signedIn(page, name);
}

/** Name or text of what has the focus, through all shadow roots. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.trim();
  });
}

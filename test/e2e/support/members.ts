import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { authHost, authProject } from './environment.js';
import { unique, type Community } from './community.js';
import { visit, type Visitor } from './visitor.js';
import { accountButton } from './widgets.js';

export interface Credentials {
  email: string;
  password: string;
}

/** An address that nobody has signed up with. */
export const newCredentials = (): Credentials => ({
  email: `${unique('person')}@example.com`,
  password: 'correct horse',
});

/** Publishes a page with the comments and the directory of members, and sends the visitor there. */
export const visitMembers = (visitor: Visitor, community: Community, page: string): Promise<string> =>
  visit(visitor, {
    community: community.id,
    page,
    body: `<community-account></community-account><h1>Article</h1>
      <community-comments page="${page}"></community-comments><community-members></community-members>`,
  });

/** Signs up through the dialog, with an account that is this person's from now on. */
export async function createAccount(
  page: Page,
  { email, password }: Credentials,
  name: string,
): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await dialog.getByRole('textbox', { name: 'Your name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Email' }).fill(email);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
  await dialog.getByRole('button', { name: 'Create account' }).click();
  await accountButton(page, name).waitFor();
}

/** Chooses an entry of the panel that the account's button opens. */
export async function chooseOfAccount(page: Page, name: string, entry: string): Promise<void> {
  await accountButton(page, name).click();
  await page.getByRole('button', { name: entry, exact: true }).click();
}

export interface Described {
  name: string;
  bio: string;
  picture: string;
  interests: readonly string[];
}

/** Fills in the dialog "Edit profile" of who is signed in under this name, and saves it. */
export async function editProfile(page: Page, before: string, said: Described): Promise<void> {
  await chooseOfAccount(page, before, 'Edit profile');
  const dialog = page.getByRole('dialog', { name: 'Edit profile' });
  await dialog.getByRole('textbox', { name: 'Your name' }).fill(said.name);
  await dialog.getByRole('textbox', { name: 'About me' }).fill(said.bio);
  await dialog.getByRole('textbox', { name: 'Picture' }).fill(said.picture);
  for (const interest of said.interests) await dialog.getByRole('checkbox', { name: interest }).check();
  await dialog.getByRole('button', { name: 'Save profile' }).click();
  await dialog.waitFor({ state: 'detached' });
  await accountButton(page, said.name).waitFor();
}

/** The name beside a comment, which opens a card. */
export const authorOf = (comment: Locator, name: string): Locator =>
  comment.getByRole('button', { name, exact: true });
export const card = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

/** The names in the directory, from the top. */
export const directory = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'Members' }).getByRole('button').allInnerTexts();

/** Takes "Download my data"; the file's name and what is in it. */
export async function downloadData(
  page: Page,
  name: string,
): Promise<{ file: string; text: string; data: unknown }> {
  const coming = page.waitForEvent('download');
  await chooseOfAccount(page, name, 'Download my data');
  const download = await coming;
  const text = await readFile(await download.path(), 'utf8');
  return { file: download.suggestedFilename(), text, data: JSON.parse(text) };
}

/** Goes through "Delete my account" to its end. */
export async function deleteAccount(page: Page, name: string): Promise<void> {
  await chooseOfAccount(page, name, 'Delete my account');
  const dialog = page.getByRole('dialog', { name: 'Delete my account' });
  await dialog.getByRole('textbox', { name: /^Type your name/ }).fill(name);
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
}

/** The uid that the Auth emulator knows for an address; undefined where it knows none. */
export async function uidOf({ email }: Credentials): Promise<string | undefined> {
  const url = `http://${authHost}/identitytoolkit.googleapis.com/v1/projects/${authProject}/accounts:lookup`;
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ email: [email] }) });
  if (!response.ok) throw new Error(`The Auth emulator answered ${response.status}.`);
  const { users } = (await response.json()) as { users?: { localId: string }[] };
  return users?.[0]?.localId;
}

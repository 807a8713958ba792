import type { Page } from 'playwright';
import { queuePath, signUpsPath } from '../../../src/data/occasion-paths.js';
import { ONCE } from '../../../src/domain/occasion.js';
import type { Community } from './community.js';
import { list } from './database.js';
import type { Known, Someone } from './moderation.js';
import { newVisitor, visit, type Ending } from './visitor.js';
import { signInWithEmail } from './widgets.js';

/** What people see of an event, by role and name, and what is stored of them. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** What stands in the event, and not what is announced beside it. */
export const shown = (page: Page) => page.locator('community-event');
export const going = (page: Page) => shown(page).getByText('You are going.', { exact: true });
export const rank = (page: Page, place: string) =>
  shown(page).getByText(`You are ${place} on the waiting list.`);
export const eventTag = (event: string) => `<community-event event="${event}"></community-event>`;
export const tickets = (community: Community, event: string, occurrence = ONCE) =>
  list(queuePath(community.id, { event, occurrence }));
export const signUps = (community: Community, event: string, occurrence = ONCE) =>
  list(signUpsPath(community.id, { event, occurrence }));

/** One thing for each of several. */
export type Each<List extends readonly unknown[], T> = { readonly [I in keyof List]: T };

/** Somebody who is signed in on a page with this address. */
export type OnPage = Someone & { readonly url: string };

/** The same page for each of these members, signed in. */
export async function openForEach<const Members extends readonly Known[]>(
  t: Ending,
  community: Community,
  members: Members,
  body: string,
): Promise<Each<Members, OnPage>> {
  const visitors = await Promise.all(members.map((one) => openEventPage(t, community, one, body)));
  return visitors as unknown as Each<Members, OnPage>;
}

/** A page of the brand with these widgets, the bell and the account; a member with an account signs in there. */
export async function openEventPage(
  t: Ending,
  community: Community,
  { person, name }: Known,
  body: string,
): Promise<OnPage> {
  const visitor = await newVisitor(t);
  const top = '<community-inbox></community-inbox><community-account></community-account>';
  const url = await visit(visitor, { community: community.id, page: 'none', body: top + body });
  await signInWithEmail(visitor.page, person, name);
  return { ...visitor, uid: person.uid, name, url };
}

import type { Page } from 'playwright';
import { Community, type CommunityOptions } from './community.js';
import type { Each } from './events-people.js';
import { known, openPanel, panelTab, type Known, type Someone } from './moderation.js';
import type { Ending } from './visitor.js';

const DAY = 86_400_000;

/** A day so many days from now as fields have it, and a time of that day. */
export const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
export const inDaysAt = (days: number, clock: string) => `${inDays(days)}T${clock}`;

export interface EventDesk<Names extends readonly string[]> {
  readonly community: Community;
  /** The moderator Omar, at the tab for events. */
  readonly panel: Someone;
  readonly page: Page;
  /** Members with profiles who are not there yet, and the admin Ada. */
  readonly ada: Known;
  readonly members: Each<Names, Known>;
}

/** A moderator at the tab for events, and members of the community. */
export async function eventDesk<const Names extends readonly string[]>(
  t: Ending,
  names: Names,
  options: CommunityOptions = {},
): Promise<EventDesk<Names>> {
  const [omar, ada] = await Promise.all([known('Omar'), known('Ada')]);
  const members = await Promise.all(names.map(known));
  const staff = { [omar.person.uid]: 'moderator', [ada.person.uid]: 'admin' };
  const community = await Community.open({ ...options, staff });
  for (const { person, name } of [omar, ada, ...members]) await community.addMember(person.uid, name);
  const panel = await openPanel(t, community, omar);
  await panelTab(panel.page, 'Events').click();
  return { community, panel, page: panel.page, ada, members: members as unknown as Each<Names, Known> };
}

export type MadeKind = 'meetup' | 'online' | 'contest' | 'giveaway' | 'code';

/** What staff type into the form; what is left out stays as the form has it. */
export interface TypedEvent {
  readonly title?: string;
  readonly kind?: MadeKind;
  /** What is typed to find the zone, and what is chosen then. */
  readonly zone?: readonly [typed: string, zone: string];
  /** Times of the wall, such as `2026-12-24T18:00`. */
  readonly begins?: string;
  readonly ends?: string;
  /** Labels of fields that take a line of text or a figure, and what is typed. */
  readonly fields?: Readonly<Record<string, string>>;
  /** A question that must be answered. */
  readonly question?: string;
}

/** Fills in the form for an event from the top to the bottom, and does not send it. */
export async function fillInEvent(page: Page, typed: TypedEvent): Promise<void> {
  const { title, kind, zone, begins, ends, fields = {}, question } = typed;
  const field = (name: string) => page.getByLabel(name, { exact: true });
  if (title !== undefined) await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  if (kind) await page.getByRole('combobox', { name: 'Kind' }).selectOption(kind);
  if (begins) await field('Begins').fill(begins);
  if (ends) await field('Ends').fill(ends);
  if (zone) {
    await page.getByRole('combobox', { name: 'Time zone' }).fill(zone[0]);
    await page.getByRole('option', { name: zone[1] }).click();
  }
  for (const [name, value] of Object.entries(fields)) {
    await field(name).fill(value);
    await field(name).blur();
  }
  if (!question) return;
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('textbox', { name: 'Question 1', exact: true }).fill(question);
  await page.getByRole('checkbox', { name: /^Must be answered/ }).check();
}

/** The code for the owner's page that the panel shows of the event that is opened there. */
export async function codeForPage(page: Page): Promise<string> {
  return (await page.getByRole('group', { name: 'Code for your page' }).textContent()) ?? '';
}

/** The id of the event in a code for a page. */
export const eventIn = (code: string): string => /event="([A-Za-z0-9]{20})"/.exec(code)?.[1] ?? '';

/** Opens the list of those who come to the only date that is shown. */
export async function openPeople(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Who comes: / }).click();
}

/** Writes to all who come to the date that is opened, and waits until it stands among what was sent. */
export async function sendMessage(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page
    .getByRole('list', { name: /^What has been sent/ })
    .getByText(text)
    .waitFor();
}

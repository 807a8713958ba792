import '../../src/admin/events/community-admin-events.js';
import type { CommunityAdminEvents } from '../../src/admin/events/community-admin-events.js';
import { occasionPath, occasionsPath, signUpPath, ticketPath } from '../../src/data/occasion-paths.js';
import { decodeOccasion, decodeSignUp, decodeTicket } from '../../src/data/occasions.js';
import { eventDocuments, type EventFixture } from '../../stories/admin-events-fixtures.js';
import { COMMUNITY, idOf, type World } from '../../stories/fixtures.js';
import type { StaffOptions } from '../../stories/staff-fixtures.js';
import { textOf, until } from '../elements/screen.js';
import { setUpStaff } from './staff-setup.js';

export interface EventsOptions extends StaffOptions {
  readonly item?: string;
  readonly events?: readonly EventFixture[];
  readonly arrange?: (world: World) => void;
}

/** The tab, not waited for. */
export function mountEvents({ events, arrange, ...options }: EventsOptions = {}, lang = 'en') {
  const seed = (world: World) => {
    world.store.seed(eventDocuments(events));
    arrange?.(world);
  };
  return setUpStaff<CommunityAdminEvents>(
    'community-admin-events',
    { as: 'moderator', entries: [], ...options, arrange: seed },
    lang,
  );
}

/** The list, as soon as it is read and added up. */
export async function setUpEvents(options: EventsOptions = {}, lang = 'en') {
  const set = await mountEvents(options, lang);
  await until('the list is read', () => set.tab.list.status === 'ready');
  await until('all is added up', () => !textOf(set.tab).includes('Counting'));
  return set;
}

/** One event of the tab; `id` names its fixture. */
export async function setUpEvent(id: string, options: EventsOptions = {}) {
  const set = await mountEvents({ ...options, item: idOf(id) });
  const shown = await until('the event', () => set.tab.shadowRoot?.querySelector('community-admin-event'));
  await until('it is read', () => shown.record);
  await until('it is added up', () => !textOf(shown).includes('Counting'));
  return { ...set, shown };
}

/** The same tab of somebody who comes back. */
export function comeBack(tab: CommunityAdminEvents): CommunityAdminEvents {
  const again = Object.assign(document.createElement('community-admin-events'), { item: tab.item });
  tab.replaceWith(again);
  return again;
}

/** The form of the tab, as soon as it can be filled in. */
export async function setUpForm(item: string, options: EventsOptions = {}) {
  const set = await mountEvents({ ...options, item });
  return { ...set, form: await formIn(set.tab) };
}

export async function formIn(tab: CommunityAdminEvents) {
  const form = await until('the form', () => tab.shadowRoot?.querySelector('community-admin-event-form'));
  await until('its fields', () => form.shadowRoot?.querySelector('#title'));
  return form;
}

/** Who comes to the first date of an event. */
export async function setUpPeople(id: string, options: EventsOptions = {}) {
  const set = await mountEvents({ ...options, item: `${idOf(id)}/people/once` });
  return { ...set, list: await peopleIn(set.tab) };
}

export async function peopleIn(tab: CommunityAdminEvents) {
  const list = await until('the list', () => tab.shadowRoot?.querySelector('community-admin-attendees'));
  await until('it is read', () => list.people.status === 'ready');
  await list.updateComplete;
  return list;
}

export async function storedEvent({ store }: World, id: string) {
  const [document] = await store.get([occasionPath(COMMUNITY, idOf(id))]);
  return decodeOccasion(document);
}

export async function storedEvents({ store }: World) {
  const documents = await store.list({ collection: occasionsPath(COMMUNITY), limit: 50 });
  return documents.map(decodeOccasion).filter((occasion) => occasion !== null);
}

export async function storedSignUp({ store }: World, event: string, uid: string) {
  const [document] = await store.get([
    signUpPath(COMMUNITY, { event: idOf(event), occurrence: 'once' }, uid),
  ]);
  return decodeSignUp(document);
}

export async function storedTicket({ store }: World, event: string, ticket: string) {
  const [document] = await store.get([
    ticketPath(COMMUNITY, { event: idOf(event), occurrence: 'once' }, ticket),
  ]);
  return decodeTicket(document);
}

/** What staff see of the list. */
export const lines = (tab: CommunityAdminEvents) =>
  [...(tab.shadowRoot?.querySelectorAll('.events > li') ?? [])].map(textOf);

/** Fills in a field and leaves it. */
export function enter(root: Element, id: string, value: string): void {
  const field = root.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`);
  if (!field) throw new Error(`there is no field ${id}`);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

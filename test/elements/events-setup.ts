import { html } from 'lit';
import '../../src/elements/occasion/community-event.js';
import type { CommunityEvent } from '../../src/elements/occasion/community-event.js';
import { signUpAnswersPath, signUpPath, ticketPath } from '../../src/data/occasion-paths.js';
import { cancelSignUp, signUp } from '../../src/data/signing-up.js';
import type { Occasion } from '../../src/domain/occasion.js';
import type { StoryCommunity, World } from '../../stories/fixtures.js';
import { COMMUNITY, idOf } from '../../stories/fixtures.js';
import {
  AT_ONCE,
  createOccasions,
  EVENT,
  occasion,
  occasionDocument,
  type OccasionOptions,
} from '../../stories/occasion-fixtures.js';
import { mountIn } from './asked-setup.js';
import { keepForCleaning } from './forum-setup.js';
import { until } from './screen.js';

export interface EventSetup extends World {
  readonly community: StoryCommunity;
  readonly event: CommunityEvent;
  /** Documents read so far, sums among them, those that are followed not. */
  reads(): number;
}

/** How the tag is written. */
export type EventAttributes = Partial<Pick<CommunityEvent, 'comments' | 'occurrence'>>;

/** Puts the event of a world on the page. */
export async function mountEvent(
  world: World,
  lang = 'en',
  { comments = 'closed', occurrence = '' }: EventAttributes = {},
): Promise<EventSetup> {
  const sums = countSums(world);
  const element = html`<community-event
    event=${EVENT}
    comments=${comments}
    occurrence=${occurrence}
  ></community-event>`;
  const { mounted, reads, ...set } = await mountIn<CommunityEvent>(world, element, 'community-event', lang);
  return { ...world, ...set, event: mounted, reads: () => reads() + sums() };
}

/** The event, as soon as it is read and counted, and with it what its reader has signed up for. */
export async function setUpEvent(
  options: OccasionOptions = {},
  lang = 'en',
  attributes: EventAttributes = {},
): Promise<EventSetup> {
  const set = await mountEvent(keepForCleaning(await createOccasions(options)), lang, attributes);
  const { event, session } = set;
  await until('the event is read', () => event.box.status === 'ready');
  if (options.event?.signUp !== 'none')
    await until('the places are counted', () => event.box.order.taken !== undefined);
  if (options.as) {
    await until('the member is known', () => session.member);
    await until('the sign-up is read', () => event.box.signUp !== undefined);
    await until('the settings are known', () => session.community);
    if (event.box.signUp) await until('the standing is known', () => event.box.order.standing);
  }
  await event.updateComplete;
  return set;
}

/** Sums cost a read each, as long as no more than a thousand documents are added up. */
function countSums({ store }: World): () => number {
  let sums = 0;
  const sum = store.sum.bind(store);
  store.sum = (...asked) => {
    sums += 1;
    return sum(...asked);
  };
  return () => sums;
}

/** Somebody else signs up, as far away as can be. */
export async function signUpAs({ store }: World, uid: string, party = 1, event = occasion()): Promise<void> {
  const intent = { ticket: idOf(`ticket${uid}`), party, answers: {} };
  await store.commit(signUp({ community: COMMUNITY, uid, name: uid }, AT_ONCE, event, intent));
}

/** Somebody else gives the place back. */
export async function cancelAs({ store }: World, uid: string): Promise<void> {
  await store.commit(cancelSignUp(COMMUNITY, AT_ONCE, occasion(), { uid, ticket: idOf(`ticket${uid}`) }));
}

/** The event as its makers have changed it; its times stay, though a minute may have gone by. */
export function changeEvent(
  { store, event }: Pick<World, 'store'> & { readonly event: CommunityEvent },
  changes: Partial<Occasion>,
): void {
  const { occurrences } = event.box.occasion ?? occasion();
  store.seed(occasionDocument(occasion({ sequence: 1, occurrences, ...changes })));
}

export async function storedSignUp({ store }: World, uid: string) {
  const [document] = await store.get([signUpPath(COMMUNITY, AT_ONCE, uid)]);
  return document?.data;
}

export async function storedAnswers({ store }: World, uid: string) {
  const [document] = await store.get([signUpAnswersPath(COMMUNITY, AT_ONCE, uid)]);
  return document?.data['answers'];
}

export async function storedTicket({ store }: World, ticket: string) {
  const [document] = await store.get([ticketPath(COMMUNITY, AT_ONCE, ticket)]);
  return document?.data;
}

/** Where events live, with the order of those who come and what staff have told them. */
import { ONCE, type Occasion } from '../domain/occasion.js';

export const occasionsPath = (community: string) => `communities/${community}/events`;
export const occasionPath = (community: string, id: string) => `${occasionsPath(community)}/${id}`;

/** One occurrence of an event: `{ event: 'ID', occurrence: 'once' }`. */
export interface OccurrenceKey {
  readonly event: string;
  readonly occurrence: string;
}

/** The only occurrence of a promotion. */
export function promotionKey({ id }: Pick<Occasion, 'id'>): OccurrenceKey {
  return { event: id, occurrence: ONCE };
}

const occurrencePath = (community: string, { event, occurrence }: OccurrenceKey) =>
  `${occasionPath(community, event)}/occurrences/${occurrence}`;
export const queuePath = (community: string, key: OccurrenceKey) => `${occurrencePath(community, key)}/queue`;
export const ticketPath = (community: string, key: OccurrenceKey, ticket: string) =>
  `${queuePath(community, key)}/${ticket}`;
export const signUpsPath = (community: string, key: OccurrenceKey) =>
  `${occurrencePath(community, key)}/signups`;
/** Once a person: that is what the id says. */
export const signUpPath = (community: string, key: OccurrenceKey, uid: string) =>
  `${signUpsPath(community, key)}/${uid}`;
export const signUpAnswersPath = (community: string, key: OccurrenceKey, uid: string) =>
  `${signUpPath(community, key, uid)}/private/answers`;
export const messagesPath = (community: string, key: OccurrenceKey) =>
  `${occurrencePath(community, key)}/messages`;
export const messagePath = (community: string, key: OccurrenceKey, id: string) =>
  `${messagesPath(community, key)}/${id}`;
/**
 * What is not everybody's: under an occurrence's id what all who have signed up for it read, under a ticket's what its holder
 * alone does, and under `seed` what a draw is made with, which its maker and admins read.
 */
export const secretPath = (community: string, event: string, id: string) =>
  `${occasionPath(community, event)}/secret/${id}`;

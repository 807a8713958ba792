import type { ReactiveControllerHost } from 'lit';
import { managedOccasions } from '../data/occasion-queries.js';
import { decodeOccasion } from '../data/occasions.js';
import type { Occasion } from '../domain/occasion.js';
import { PagedList } from './paged-list.js';
import type { Session } from './session.js';

const PAGE = 20;

export const OCCASION_STANDS = ['coming', 'scheduled', 'past', 'cancelled', 'removed'] as const;
/** How an event stands for its staff. */
export type OccasionStand = (typeof OCCASION_STANDS)[number];

export function standOf({ state, status, publishAt, endsAt }: Occasion, time: number): OccasionStand {
  if (state === 'removed') return 'removed';
  if (status === 'cancelled') return 'cancelled';
  if (publishAt > time) return 'scheduled';
  return endsAt > time ? 'coming' : 'past';
}

export interface ManagedView {
  /** Empty for all. */
  readonly stand: OccasionStand | '';
  /** What titles have in them; empty for any. */
  readonly words: string;
}

/** All events of a community as its staff see them, those made last first; narrowed down among what has been read. */
export class ManagedOccasions extends PagedList<Occasion, object> {
  constructor(host: ReactiveControllerHost) {
    super(host, {
      query: (community, _view, after) => managedOccasions(community, PAGE, after),
      decode: decodeOccasion,
      idOf: ({ id }) => id,
      as: 'member',
    });
  }

  show(session: Session): void {
    void this.open(session, {});
  }

  shown({ stand, words }: ManagedView, time: number): readonly Occasion[] {
    const wanted = words.trim().toLocaleLowerCase();
    return this.items
      .filter((occasion) => stand === '' || standOf(occasion, time) === stand)
      .filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
  }

  /** It has been changed here. */
  put(occasion: Occasion): void {
    this.changeAll((items) => items.map((item) => (item.id === occasion.id ? occasion : item)));
  }
}

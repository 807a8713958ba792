import type { Occasion } from '../../domain/occasion.js';
import type { ToTell } from './event-telling.js';

/** What of the tab is shown: the list, one event, the form, or who comes to one of its times. */
export type EventsPlace =
  | { readonly shows: 'list' }
  | { readonly shows: 'one'; readonly id: string }
  | {
      readonly shows: 'form';
      readonly deed: 'new' | 'change' | 'copy';
      /** Empty for a new one. */
      readonly id: string;
    }
  | { readonly shows: 'people'; readonly id: string; readonly occurrence: string };

/** The tab, as its parts know it; it outlives them. */
export interface EventsHost extends EventTarget {
  /** Shows another place of the tab, see `eventsPlace`; empty for the list. */
  open(item: string): void;
  /** One was changed and stands so now. */
  tell(occasion: Occasion): void;
  /** The form has stored one; `item` is where it is shown, `toTell` what those who have signed up shall read. */
  stored(item: string, toTell?: ToTell): void;
}

/** As the panel's address says it: `new`, `ID`, `ID/change`, `ID/copy`, `ID/people/OCCURRENCE`. */
export function eventsPlace(item: string): EventsPlace {
  const [id = '', deed = '', occurrence = ''] = item.split('/');
  if (!id) return { shows: 'list' };
  if (id === 'new') return { shows: 'form', deed: 'new', id: '' };
  if (deed === 'change' || deed === 'copy') return { shows: 'form', deed, id };
  return deed === 'people' && occurrence ? { shows: 'people', id, occurrence } : { shows: 'one', id };
}

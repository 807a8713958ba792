import type { Listed } from '../../controllers/asked-list.js';
import { KIND_NAMES, type KindName } from '../../controllers/asked-kinds.js';

const DEEDS = ['', 'change', 'copy'] as const;

/** What of the tab is shown: the list, one poll or survey, or the form to make, change or copy one. */
export type PollsPlace =
  | { readonly shows: 'list' }
  | { readonly shows: 'one'; readonly kind: KindName; readonly id: string }
  | {
      readonly shows: 'form';
      readonly kind: KindName;
      readonly deed: 'new' | 'change' | 'copy';
      /** Empty for a new one. */
      readonly id: string;
    };

/** The tab, as its parts know it; it outlives them. */
export interface PollsHost extends EventTarget {
  /** Shows another place of the tab, see `pollsPlace`; empty for the list. */
  open(item: string): void;
  /** One was changed and stands so now. */
  tell(listed: Listed): void;
  /** The form has stored one; `item` is where it is shown. */
  stored(item: string): void;
}

/** As the panel's address says it: `poll/new`, `poll/ID`, `survey/ID/change`, `survey/ID/copy`. */
export function pollsPlace(item: string): PollsPlace {
  const [name, id = '', last = ''] = item.split('/');
  const kind = KIND_NAMES.find((one) => one === name);
  const deed = DEEDS.find((one) => one === last);
  if (!kind || !id || deed === undefined) return { shows: 'list' };
  if (id === 'new') return { shows: 'form', kind, deed: 'new', id: '' };
  return deed === '' ? { shows: 'one', kind, id } : { shows: 'form', kind, deed, id };
}

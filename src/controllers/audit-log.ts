import type { ReactiveControllerHost } from 'lit';
import { decodeAudit, logEntries, type LogView } from '../data/moderation/audit.js';
import { decodeModeratedPost } from '../data/moderation/queues.js';
import { decisionOf } from '../data/moderation/settings.js';
import { decisionAfter, targetPath } from '../data/staff-queries.js';
import { changesBetween, type Change } from '../domain/changes.js';
import type { AuditEntry } from '../domain/moderation.js';
import type { Fields } from '../store/store.js';
import { PagedList } from './paged-list.js';
import type { Session } from './session.js';

export type { LogView } from '../data/moderation/audit.js';

/** A decision, with what belongs to the same deed. */
export interface Deed {
  readonly lead: AuditEntry;
  /** Such as the removals that came with a ban. */
  readonly others: readonly AuditEntry[];
}

/** The log, twenty entries a page, the latest first. */
export class AuditLog extends PagedList<AuditEntry, LogView> {
  constructor(host: ReactiveControllerHost) {
    super(host, { query: logEntries, decode: decodeAudit, idOf: ({ id }) => id, as: 'member' });
  }

  get deeds(): readonly Deed[] {
    return deedsOf(this.items);
  }

  /** Whether a later decision on the same target is among what was read. */
  isOverruled({ id }: AuditEntry): boolean {
    return this.items.some(({ previous }) => previous === id);
  }
}

/** Puts together what was done in one go; each stands where its latest entry stood. */
export function deedsOf(entries: readonly AuditEntry[]): Deed[] {
  const deeds = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const key = entry.group || entry.id;
    deeds.set(key, [...(deeds.get(key) ?? []), entry]);
  }
  return [...deeds].flatMap(([key, all]) => {
    // The first decision names the deed; where it stands on a later page, the oldest that is here does.
    const lead = all.find(({ id }) => id === key) ?? all.at(-1);
    return lead ? [{ lead, others: all.filter((entry) => entry !== lead) }] : [];
  });
}

/** What a decision has changed, as far as it can still be told. */
export interface DecisionDetails {
  /** False where later states are not known: `changes` then have the former values only. */
  readonly known: boolean;
  readonly changes: readonly Change[];
  /** The text as it stands now, for contributions; undefined for all else. */
  readonly text?: string;
}

/** What the settings bear besides what people chose. */
const IGNORED = ['decision'];

/** Compares with what came after: what the next decision found, or else what is there now. */
export async function detailsOf(session: Session, entry: AuditEntry): Promise<DecisionDetails> {
  const { store, id: community } = session;
  const before = given(entry.before);
  const isPost = entry.target.startsWith('posts/');
  const [documents, next] = await Promise.all([
    store.get([targetPath(community, entry.target)], { as: 'member' }),
    store.list(decisionAfter(community, entry), { as: 'member' }),
  ]);
  const [document = null] = documents;
  const following = decodeAudit(next[0])?.before;
  const later = following && given(following);
  const present = document && decisionOf(document) === entry.id ? document.data : undefined;
  const after = later ?? present;
  const post = isPost ? decodeModeratedPost(document) : null;
  // Of posts, members and threads the log keeps only what the decision is about.
  const partial = !/^(communities|private)\//.test(entry.target);
  const shown = after && partial ? only(after, Object.keys(entry.before)) : after;
  return {
    known: shown !== undefined,
    changes: changesBetween(before, shown ?? {}, IGNORED),
    ...(isPost && { text: post?.body ?? '' }),
  };
}

/** What is said to be nothing is as what is not there. */
function given(fields: AuditEntry['before']): Fields {
  return Object.fromEntries(Object.entries(fields as Fields).filter(([, value]) => value !== null));
}

function only(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

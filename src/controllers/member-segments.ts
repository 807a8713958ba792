import type { ReactiveControllerHost } from 'lit';
import { decodeMember, membersByHelp, membersByName } from '../data/members.js';
import { sanctionedMembers } from '../data/moderation/sanctions.js';
import { memberPath } from '../data/paths.js';
import { membersBelow, membersSince } from '../data/staff-queries.js';
import { DAY } from '../domain/limits.js';
import type { Member } from '../domain/member.js';
import type { Query } from '../store/store.js';
import { PagedList } from './paged-list.js';
import type { Session } from './session.js';

/** Members as staff look at them, besides the staff themselves. */
export const SEGMENTS = [
  'all',
  'new',
  'newcomers',
  'banned',
  'muted',
  'held',
  'warned',
  'staff',
  'helpful',
] as const;
export type Segment = (typeof SEGMENTS)[number];

export interface SegmentView {
  readonly segment: Exclude<Segment, 'staff'>;
  /** Normalised beginning of a name; for `all` alone. */
  readonly prefix: string;
  /** Milliseconds since 1970, on whole minutes so that the same view is found again. */
  readonly time: number;
  /** Approvals from which on a member is no newcomer. */
  readonly approvals: number;
}

const STANDING = { banned: 'banned', muted: 'mutedUntil', held: 'held', warned: 'warned' } as const;

/** The members of a segment, twenty a page. */
export class MemberSegments extends PagedList<Member, SegmentView> {
  constructor(host: ReactiveControllerHost) {
    super(host, { query, decode: decodeMember, idOf: ({ uid }) => uid, as: 'member' });
  }
}

function query(community: string, { segment, prefix, time, approvals }: SegmentView, after?: Member): Query {
  switch (segment) {
    case 'all':
      return membersByName(community, { prefix, interest: '' }, after);
    case 'new':
      return membersSince(community, time - 7 * DAY, after);
    case 'newcomers':
      return membersBelow(community, approvals, after);
    case 'helpful':
      return membersByHelp(community, { interest: '' }, after);
    default:
      return sanctionedMembers(community, STANDING[segment], time, after);
  }
}

/** Profiles of the staff; who has none is left out. Rejects with a `StoreError`. */
export async function readStaff({ id, store, community }: Session): Promise<Member[]> {
  const uids = Object.keys(community?.staff ?? {});
  const documents = await store.get(uids.map((uid) => memberPath(id, uid)));
  return documents.map(decodeMember).filter((member) => member !== null);
}

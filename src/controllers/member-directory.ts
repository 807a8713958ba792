import type { ReactiveControllerHost } from 'lit';
import { decodeMember, membersByHelp, membersByName, type DirectoryView } from '../data/members.js';
import type { Member } from '../domain/member.js';
import { PagedList } from './paged-list.js';

export const MEMBER_ORDERS = ['name', 'helped'] as const;
export type MemberOrder = (typeof MEMBER_ORDERS)[number];

/** Names are looked for in the order of the names alone. */
export interface OrderedDirectoryView extends DirectoryView {
  readonly order: MemberOrder;
}

/** The members of a community, twenty a page, in the order of their names, or whoever has helped most first. */
export class MemberDirectory extends PagedList<Member, OrderedDirectoryView> {
  constructor(host: ReactiveControllerHost) {
    super(host, {
      query: (community, view, after) =>
        (view.order === 'helped' ? membersByHelp : membersByName)(community, view, after),
      decode: decodeMember,
      idOf: ({ uid }) => uid,
    });
  }

  get members(): readonly Member[] {
    return this.items;
  }
}

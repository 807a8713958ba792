import type { ReactiveControllerHost } from 'lit';
import { decodeMember, membersByName, type DirectoryView } from '../data/members.js';
import type { Member } from '../domain/member.js';
import { PagedList } from './paged-list.js';

/** The members of a community, twenty a page, in the order of their names. */
export class MemberDirectory extends PagedList<Member, DirectoryView> {
  constructor(host: ReactiveControllerHost) {
    super(host, { query: membersByName, decode: decodeMember, idOf: ({ uid }) => uid });
  }

  get members(): readonly Member[] {
    return this.items;
  }
}

/** Somebody wants to know who this is; whoever shows members' cards hears it. */
export class MemberAskedEvent extends Event {
  constructor(readonly uid: string) {
    super('member-asked', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'member-asked': MemberAskedEvent;
  }
}

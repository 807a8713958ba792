/** Whose text it is, and what for; a reply and an edit never share one. */
export interface DraftKey {
  readonly community: string;
  /** Empty for a visitor who is not signed in. */
  readonly uid: string;
  readonly thread: string;
  readonly kind: 'comment' | 'reply' | 'edit';
  /** The entry that is answered or edited. */
  readonly target: string;
}

/** Where the draft is kept. */
export function draftName({ community, uid, thread, kind, target }: DraftKey): string {
  return ['draft', community, uid, thread, kind, target].map(encodeURIComponent).join(':');
}

/** Where a tab keeps what is typed before the part that keeps drafts has arrived. No uid has a blank. */
export const earlyName = (key: DraftKey): string => draftName({ ...key, uid: 'no draft yet' });

import type { Entry } from '../domain/entry.js';
import type { Post } from '../domain/post.js';

/** A post that stands on no page yet, as the entry that it may become. */
export function entryOfPost(post: Post): Entry {
  const { id, uid, name, body, at, parent, editedAt } = post;
  return {
    id,
    page: -1,
    uid,
    name,
    body,
    at,
    reactions: {},
    ...(parent && { parent }),
    ...(editedAt && { editedAt }),
  };
}

/** What is left of an entry that its author has deleted: its place. */
export function deletedEntry({ id, page, at, parent }: Entry): Entry {
  const gone = { uid: '', name: '', body: '', reactions: {}, state: 'deleted' as const };
  return { id, page, at, ...gone, ...(parent && { parent }) };
}

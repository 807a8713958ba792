/** What can be compared: who wrote it, and what it says. */
export interface Comparable {
  readonly id: string;
  readonly uid: string;
  readonly body: string;
  readonly opening?: { readonly title: string };
}

/** Ids of what belongs together, with the one that was asked about among them; empty where it stands alone. */
export interface Likeness {
  readonly alike: readonly string[];
  readonly byAuthor: readonly string[];
}

/** What of these posts says the same in other letters, and what the same person wrote. */
export function likenessOf(posts: readonly Comparable[]): ReadonlyMap<string, Likeness> {
  const texts = groupedBy(posts, plainTextOf);
  const authors = groupedBy(posts, ({ uid }) => uid);
  return new Map(
    posts.map((post) => {
      const alike = several(texts.get(plainTextOf(post)));
      const byAuthor = several(authors.get(post.uid));
      const same = alike.length === byAuthor.length && byAuthor.every((id) => alike.includes(id));
      return [post.id, { alike, byAuthor: same ? [] : byAuthor }];
    }),
  );
}

/** Letters and digits alone: a blank or an exclamation mark more is the same text. */
function plainTextOf({ body, opening }: Comparable): string {
  const text = `${opening?.title ?? ''} ${body}`.normalize('NFKC').toLowerCase();
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || text.trim();
}

function groupedBy(
  posts: readonly Comparable[],
  keyOf: (post: Comparable) => string,
): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const post of posts) {
    const key = keyOf(post);
    groups.set(key, [...(groups.get(key) ?? []), post.id]);
  }
  return groups;
}

function several(ids: readonly string[] = []): readonly string[] {
  return ids.length > 1 ? ids : [];
}

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter() : undefined;

/** The first letters of the first and last word, in any script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return picked
    .map((word) => firstLetter(word ?? ''))
    .join('')
    .toLocaleUpperCase();
}

function firstLetter(word: string): string {
  if (!segmenter) return Array.from(word)[0] ?? '';
  for (const { segment } of segmenter.segment(word)) return segment;
  return '';
}

/** A colour that stays with the person. */
export function hueOf(uid: string): number {
  let hash = 0;
  for (const unit of uid) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}

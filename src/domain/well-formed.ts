/** Half of a surrogate pair alone cannot be stored as UTF-8; it becomes the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

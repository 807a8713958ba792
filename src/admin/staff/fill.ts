/** Puts what is rendered in the places that a sentence keeps free: `{name}`. */
export function fill(sentence: string, parts: Readonly<Record<string, unknown>>): unknown[] {
  return sentence.split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return name !== undefined && Object.hasOwn(parts, name) ? parts[name] : piece;
  });
}

/** The same as a text. */
export function fillText(sentence: string, parts: Readonly<Record<string, string>>): string {
  return fill(sentence, parts).join('');
}

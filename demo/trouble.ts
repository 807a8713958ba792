/** Something a person can mend: the message is one sentence that says what to do, shown without a stack. */
export class Trouble extends Error {
  override name = 'Trouble';
}

/** For the end of a script's promise: says what went wrong and leaves with a failing exit code. */
export function endWith(error: unknown): never {
  if (error instanceof Trouble) console.error(error.message);
  else console.error(error);
  process.exit(1);
}

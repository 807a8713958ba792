/** A decision could not be taken back; `by` is the colleague who has decided since, empty where that is not why. */
export class UndoFault extends Error {
  override readonly name = 'UndoFault';
  constructor(readonly by: string) {
    super('undo: not taken');
  }
}

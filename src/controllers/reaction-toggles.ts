import type { Entry, Reaction } from '../domain/entry.js';
import { decodeMine, toggleReaction } from '../data/reactions.js';
import { commitWithRetry } from '../store/retry.js';
import { OwnRecord, type RecordPlace } from './own-record.js';

/**
 * What one member gives to the entries of one thread. One write runs at a time for each reaction; however often it is
 * clicked meanwhile, the last intent wins.
 */
export class ReactionToggles {
  /** Entry → reactions, as the member wants them. */
  #wanted: Record<string, Reaction[]> = Object.create(null) as Record<string, Reaction[]>;
  #stored: Record<string, Reaction[]> = Object.create(null) as Record<string, Reaction[]>;
  #running = new Map<string, Promise<void>>();
  #loaded: Promise<void> | undefined;

  constructor(
    readonly place: RecordPlace,
    readonly changed: () => void,
    readonly record = new OwnRecord(place),
  ) {}

  /** Reads the member's own record, once. */
  load(): Promise<void> {
    this.#loaded ??= this.#read().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  given(entry: string): readonly Reaction[] {
    return this.#wanted[entry] ?? [];
  }

  /** By how much the shown count differs from the stored one, as long as a write is under way. */
  offset(entry: string, kind: Reaction): number {
    const wanted = Number(this.given(entry).includes(kind));
    return wanted - Number((this.#stored[entry] ?? []).includes(kind));
  }

  /** Resolves when the server has what the member wants; rejects when it refuses, after the display was put back. */
  async toggle(
    entry: Entry,
    kind: Reaction,
    settled: (entry: Entry, kind: Reaction, by: 1 | -1) => void,
  ): Promise<void> {
    await this.load();
    const given = this.given(entry.id);
    this.#wanted[entry.id] = given.includes(kind)
      ? given.filter((other) => other !== kind)
      : [...given, kind];
    this.changed();
    const running = this.#running.get(entry.id) ?? this.#settle(entry, settled);
    this.#running.set(entry.id, running);
    return running;
  }

  async #settle(entry: Entry, settled: (entry: Entry, kind: Reaction, by: 1 | -1) => void): Promise<void> {
    try {
      for (let kind = this.#difference(entry.id); kind; kind = this.#difference(entry.id)) {
        const given = this.#stored[entry.id] ?? [];
        const by = given.includes(kind) ? -1 : 1;
        await commitWithRetry(this.place.store, toggleReaction({ ...this.place, entry, kind, given }));
        this.#stored[entry.id] = by < 0 ? given.filter((other) => other !== kind) : [...given, kind];
        settled(entry, kind, by);
      }
    } catch (error) {
      this.#wanted[entry.id] = [...(this.#stored[entry.id] ?? [])];
      throw error;
    } finally {
      this.#running.delete(entry.id);
      this.changed();
    }
  }

  #difference(entry: string): Reaction | undefined {
    const wanted = this.given(entry);
    const stored = this.#stored[entry] ?? [];
    return wanted.find((kind) => !stored.includes(kind)) ?? stored.find((kind) => !wanted.includes(kind));
  }

  async #read(): Promise<void> {
    this.#stored = decodeMine(await this.record.read());
    for (const [entry, kinds] of Object.entries(this.#stored)) this.#wanted[entry] = [...kinds];
    this.changed();
  }
}

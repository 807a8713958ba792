import type { Document, Fields, Value } from '../store/store.js';

/**
 * Reading what strangers stored. A `Reader` gives each field in the type asked for or throws; `decode` turns that
 * into a logged, skipped row, so a malformed document never reaches `render`.
 */
export class Reader {
  constructor(
    readonly fields: Fields,
    readonly place: string,
  ) {}

  text(field: string): string {
    return this.#typed(field, 'string') as string;
  }

  number(field: string): number {
    return this.#typed(field, 'number') as number;
  }

  /** Milliseconds since 1970. */
  time(field: string): number {
    const value = this.#own(field);
    if (value instanceof Date) return value.getTime();
    throw this.#fault(field, 'time');
  }

  bytes(field: string): Uint8Array {
    const value = this.#own(field);
    if (value instanceof Uint8Array) return value;
    throw this.#fault(field, 'sequence of bytes');
  }

  map(field: string): Fields {
    const value = this.#own(field);
    if (isMap(value)) return value;
    throw this.#fault(field, 'map');
  }

  /** The reader's answer, or the fallback where the field is absent or of another type. */
  or<T>(read: (reader: this) => T, fallback: T): T {
    try {
      return read(this);
    } catch {
      return fallback;
    }
  }

  texts(field: string): string[] {
    const value = this.#own(field);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  has(field: string): boolean {
    return this.#own(field) !== undefined;
  }

  #own(field: string): Value | undefined {
    return Object.hasOwn(this.fields, field) ? this.fields[field] : undefined;
  }

  #typed(field: string, type: 'string' | 'number'): Value | undefined {
    const value = this.#own(field);
    if (typeof value === type) return value;
    throw this.#fault(field, type);
  }

  #fault(field: string, expected: string): TypeError {
    return new TypeError(`${this.place}: "${field}" is not a ${expected}`);
  }
}

export function isMap(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  );
}

/** One of the words, or the fallback. */
export function oneOf<T extends string>(words: readonly T[], value: unknown, fallback: T): T {
  return words.find((word) => word === value) ?? fallback;
}

/** The record, or null for a missing or malformed document (the latter with a warning in the console). */
export function decode<T>(
  document: Document | null | undefined,
  read: (reader: Reader, id: string) => T,
): T | null {
  if (!document) return null;
  try {
    return read(new Reader(document.data, document.path), document.id);
  } catch (error) {
    console.warn('community-widgets: skipped a malformed document.', error);
    return null;
  }
}

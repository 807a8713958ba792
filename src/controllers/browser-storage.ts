/** Web storage that cannot fail: where the browser denies it or it is full, what is written lives in memory. */
export const PREFIX = 'community-widgets:';

export class BrowserStorage {
  #memory = new Map<string, string>();

  constructor(readonly area: () => Storage) {}

  read(key: string): string | null {
    try {
      return this.#memory.get(key) ?? this.area().getItem(PREFIX + key);
    } catch {
      return null;
    }
  }

  readJson(key: string): unknown {
    try {
      return JSON.parse(this.read(key) ?? 'null') as unknown;
    } catch {
      return null;
    }
  }

  /** Null takes the key away. */
  write(key: string, value: string | null): void {
    this.#memory.delete(key);
    try {
      if (value === null) this.area().removeItem(PREFIX + key);
      else this.area().setItem(PREFIX + key, value);
    } catch {
      if (value !== null) this.#memory.set(key, value);
    }
  }
}

/** Shared by all tabs, kept until it is taken away. */
export const shared = new BrowserStorage(() => localStorage);
/** This tab's own; survives a reload. */
export const ownTab = new BrowserStorage(() => sessionStorage);

/** Hears of what another tab writes under the key of the shared storage. */
export function onShared(key: string, listener: (value: string | null) => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === PREFIX + key) listener(event.newValue);
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}

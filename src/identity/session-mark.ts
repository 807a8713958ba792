/**
 * A mark in this browser's storage that somebody is signed in, so that nobody else pays for loading Firebase Auth. It
 * holds no secret: the session itself is Firebase's. Where storage is denied nobody is remembered.
 */
export class SessionMark {
  readonly #item: string;

  constructor(session: string) {
    this.#item = `community:session:${session}`;
  }

  get present(): boolean {
    try {
      return localStorage.getItem(this.#item) !== null;
    } catch {
      return false;
    }
  }

  set(signedIn: boolean): void {
    try {
      // Writing the same again would be heard in the other tabs for nothing.
      if (signedIn === this.present) return;
      if (signedIn) localStorage.setItem(this.#item, '1');
      else localStorage.removeItem(this.#item);
    } catch {
      // Denied or full: the session lasts as long as this page.
    }
  }

  /** Calls when another tab has signed in or out. */
  listen(changed: () => void): void {
    addEventListener('storage', (event) => {
      if (event.key === this.#item || event.key === null) changed();
    });
  }
}

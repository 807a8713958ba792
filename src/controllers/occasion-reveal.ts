import { secretPath } from '../data/occasion-paths.js';
import { decodeSecret } from '../data/occasions.js';
import type { OccasionBox } from './occasion-box.js';

/** What is revealed to those who have a place: read once, and by nobody else. */
export class OccasionReveal {
  /** Undefined until it is known, null where nothing has been entered. */
  text: string | null | undefined;
  failed = false;
  /** For whom it was read last. */
  #for = '';

  constructor(readonly box: OccasionBox) {
    box.host.addController({ hostUpdate: () => this.#look() });
  }

  get due(): boolean {
    const { occasion, order, signUp } = this.box;
    return Boolean(occasion?.reveals && signUp) && order.standing?.kind === 'going';
  }

  retry(): void {
    this.#for = '';
    this.box.host.requestUpdate();
  }

  #look(): void {
    const { key, signUp } = this.box;
    const wanted = this.due ? `${key?.event ?? ''} ${key?.occurrence ?? ''} ${signUp?.uid ?? ''}` : '';
    if (wanted === this.#for) return;
    // Whoever has to wait again keeps what is known already; somebody else does not.
    if (!wanted && signUp) return;
    this.#for = wanted;
    this.text = undefined;
    this.failed = false;
    if (wanted) void this.#read(wanted);
  }

  async #read(wanted: string): Promise<void> {
    const { session, key, host } = this.box;
    if (!session || !key) return;
    try {
      const path = secretPath(session.id, key.event, key.occurrence);
      const [document] = await session.store.get([path], { as: 'member' });
      if (wanted === this.#for) this.text = decodeSecret(document);
    } catch {
      if (wanted === this.#for) this.failed = true;
    }
    host.requestUpdate();
  }
}

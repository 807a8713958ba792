import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onShared, ownTab, shared } from './browser-storage.js';
import { draftName, earlyName, type DraftKey } from './draft-key.js';

/**
 * A text that survives reload, crash and a failed post. Tabs share it until both have typed: from then on each keeps
 * its own, and neither overwrites the other.
 */
export class Draft implements ReactiveController {
  text = '';
  #key: string | undefined;
  /** Where the text belongs, also while the element is off the page. */
  #place: DraftKey | undefined;
  #typedHere = false;
  #leave: (() => void) | undefined;
  #connected = false;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly keyOf: () => DraftKey | null,
    /** What stands there when nothing was kept, such as the comment that is edited. */
    readonly initial: () => string = () => '',
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#connected) return;
    const wanted = this.keyOf();
    const key = wanted ? draftName(wanted) : undefined;
    if (key !== this.#key) this.#open(key, wanted);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#leave?.();
    this.#leave = undefined;
    this.#key = undefined;
  }

  /** True when something was typed that is not what stood there at first. */
  get dirty(): boolean {
    return this.text.trim() !== '' && this.text !== this.initial();
  }

  /** Takes what was typed. */
  write(text: string): void {
    this.text = text;
    this.#typedHere = true;
    this.#store();
    this.host.requestUpdate();
  }

  /** After the server has said yes to this text, or the person discards it. Anything beyond it stays. */
  clear(posted = this.text): void {
    if (this.#key) this.#forget(this.#key);
    const rest = this.text === posted ? '' : this.text.replace(posted, '').trim();
    this.text = rest || this.initial();
    this.#typedHere = rest !== '';
    // With nothing left to keep, the shared place may hold what another tab types.
    if (rest) this.#store();
    this.host.requestUpdate();
  }

  #open(key: string | undefined, place: DraftKey | null): void {
    this.#leave?.();
    this.#key = key;
    if (!key || !place) return;
    const former = this.#place;
    this.#place = place;
    this.#takeEarly(place);
    const own = ownTab.read(key);
    const kept = own ?? shared.read(key);
    this.#leave = onShared(key, (value) => this.#heard(value));
    if (this.#typedHere && this.dirty && belongs(former, place)) {
      if (former && draftName(former) !== key) this.#forget(draftName(former));
      if (kept !== null && kept !== this.text) this.text = `${kept}\n\n${this.text}`;
      return this.#store();
    }
    this.text = kept ?? this.initial();
    this.#typedHere = own !== null;
  }

  /** What was typed before this part had arrived, perhaps before a reload; it is kept as any other text from here on. */
  #takeEarly(place: DraftKey): void {
    const early = ownTab.read(earlyName(place));
    if (early === null) return;
    ownTab.write(earlyName(place), null);
    if (this.dirty) return;
    this.text = early;
    this.#typedHere = true;
  }

  #forget(key: string): void {
    ownTab.write(key, null);
    if (shared.read(key) === this.text) shared.write(key, null);
  }

  #store(): void {
    if (!this.#key) return;
    const kept = this.dirty ? this.text : null;
    ownTab.write(this.#key, kept);
    shared.write(this.#key, kept);
  }

  #heard(value: string | null): void {
    if (this.#typedHere) return;
    this.text = value ?? this.initial();
    this.host.requestUpdate();
  }
}

/** What was typed before the community was known, or before signing in, is carried along; nothing else is. */
function belongs(former: DraftKey | undefined, place: DraftKey): boolean {
  if (!former || draftName(former) === draftName(place)) return true;
  return former.uid === '' && draftName({ ...former, uid: place.uid }) === draftName(place);
}

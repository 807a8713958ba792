import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decisionOf } from '../data/moderation/settings.js';
import { sameValue } from '../domain/changes.js';
import { isRefusal } from '../store/retry.js';
import type { Document } from '../store/store.js';
import { shared } from './browser-storage.js';
import { deciderOf } from './decider.js';
import { sendDecision } from './send-decision.js';
import type { Session } from './session.js';
import {
  changed,
  pathOf,
  readSettings,
  valuesOf,
  writesFor,
  type Section,
  type SettingsDocuments,
  type SettingsValues,
} from './settings-values.js';
import { undoDecision } from './undo-decision.js';

export type { Section, SettingsValues } from './settings-values.js';

/** What became of a saving; `conflict` says that a colleague has changed the same meanwhile. */
export type Saved =
  | { readonly kind: 'saved'; readonly undo: () => Promise<void> }
  | { readonly kind: 'conflict' | 'denied' | 'failed' };

/** What was changed here, and what it was changed from. */
interface Draft<S extends Section> {
  readonly base: SettingsValues[S];
  readonly value: SettingsValues[S];
}

type Drafts = { -readonly [S in Section]?: Draft<S> };

/**
 * The settings while somebody changes them: what is stored, what was changed and not saved yet (which survives a
 * reload), and what a colleague has changed meanwhile.
 */
export class SettingsEditor implements ReactiveController {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** What is stored, as far as is known. */
  stored: SettingsValues | undefined;
  documents: SettingsDocuments | undefined;
  /** There were changes of an earlier visit. */
  restored = false;
  /** Counts the changes, for elements that show them. */
  version = 0;
  #session: Session | undefined;
  #drafts: Drafts = {};
  #conflicts = new Set<Section>();

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#session) void this.refresh();
  }

  /** Reads the settings; asked again for the same community it does nothing. */
  open(session: Session): void {
    if (session === this.#session) return;
    this.#session = session;
    this.#drafts = this.#kept();
    this.restored = Object.keys(this.#drafts).length > 0;
    void this.retry();
  }

  async retry(): Promise<void> {
    this.#set({ status: 'loading' });
    this.#set({ status: (await this.refresh()) ? 'ready' : 'failed' });
  }

  /** Reads what is stored afresh; what has only been changed here stays. Resolves to whether it went through. */
  async refresh(): Promise<boolean> {
    const session = this.#session;
    const documents = session && (await readSettings(session).catch(() => null));
    const values = documents && valuesOf(documents);
    if (!values || session !== this.#session) return false;
    this.documents = documents;
    this.stored = values;
    for (const section of Object.keys(this.#drafts) as Section[]) this.#compare(section);
    this.#changed();
    return true;
  }

  value<S extends Section>(section: S): SettingsValues[S] | undefined {
    return this.#draft(section)?.value ?? this.stored?.[section];
  }

  isChanged(section: Section): boolean {
    return this.#draft(section) !== undefined;
  }

  /** Whether what is stored is no longer what was changed here. */
  isContested(section: Section): boolean {
    return this.#conflicts.has(section);
  }

  /** Takes what somebody has entered. */
  change<S extends Section>(section: S, value: SettingsValues[S]): void {
    const base = this.#draft(section)?.base ?? this.stored?.[section];
    if (base === undefined) return;
    this.#put(section, sameValue(value, base) && !this.#conflicts.has(section) ? undefined : { base, value });
    this.#changed();
  }

  discard(section: Section): void {
    this.#put(section, undefined);
    this.#changed();
  }

  /** What somebody has entered shall replace what a colleague has stored, setting by setting. */
  keepMine(section: Section): void {
    const [draft, stored] = [this.#draft(section), this.stored];
    if (!draft || !stored) return;
    const value =
      section === 'policy' ? { ...stored.policy, ...changed(draft.value, draft.base) } : draft.value;
    this.#put(section, { base: stored[section], value });
    this.#changed();
  }

  /** Saves one section. Where a colleague has changed another section of the same document, it is tried once more. */
  async save(section: Section): Promise<Saved> {
    for (let attempt = 1; ; attempt++) {
      const before = this.#decision(section);
      try {
        return await this.#send(section);
      } catch (error) {
        if (!isRefusal(error)) return { kind: 'failed' };
      }
      if (!(await this.refresh())) return { kind: 'failed' };
      if (this.#conflicts.has(section)) return { kind: 'conflict' };
      if (this.#decision(section) === before || attempt === 3) return { kind: 'denied' };
    }
  }

  /** Reads again after a decision that has changed the settings elsewhere, and tells the other elements. */
  async settle(): Promise<void> {
    await Promise.all([this.refresh(), this.#session?.readCommunity(true).catch(() => null)]);
  }

  async #send(section: Section): Promise<Saved> {
    const [session, documents, draft] = [this.#session, this.documents, this.#draft(section)];
    if (!session || !documents || !draft) return { kind: 'failed' };
    const decider = deciderOf(session);
    const writes = writesFor(decider, documents, section, draft);
    await sendDecision(session, decider, pathOf(section, session.id), writes);
    // What was typed while this was on its way is not saved yet.
    const later = this.#draft(section);
    const same = later && sameValue(later.value, draft.value);
    if (later) this.#put(section, same ? undefined : { base: draft.value, value: later.value });
    await this.settle();
    const undo = async () => {
      await undoDecision(session, decider.id);
      await this.settle();
    };
    return { kind: 'saved', undo };
  }

  /** The decision that the section's document bears. */
  #decision(section: Section): string {
    const { documents } = this;
    const document: Document | null | undefined =
      section === 'words' || section === 'replies' ? documents?.[section] : documents?.community;
    return decisionOf(document ?? null);
  }

  #compare(section: Section): void {
    const [draft, stored] = [this.#draft(section), this.stored];
    if (!draft || !stored) return;
    if (sameValue(draft.value, stored[section])) this.#put(section, undefined);
    else if (!sameValue(draft.base, stored[section])) this.#conflicts.add(section);
  }

  #draft<S extends Section>(section: S): Draft<S> | undefined {
    return Object.hasOwn(this.#drafts, section) ? this.#drafts[section] : undefined;
  }

  #put<S extends Section>(section: S, draft: Draft<S> | undefined): void {
    const rest: Drafts = { ...this.#drafts };
    delete rest[section];
    this.#drafts = draft ? Object.assign(rest, { [section]: draft }) : rest;
    this.#conflicts.delete(section);
    this.#keep();
  }

  get #key(): string {
    const { key, account } = this.#session ?? {};
    return `settings:${key ?? ''}:${account?.uid ?? ''}`;
  }

  #keep(): void {
    const empty = Object.keys(this.#drafts).length === 0;
    shared.write(this.#key, empty ? null : JSON.stringify(this.#drafts));
  }

  /** What this browser has kept; whatever does not look like a draft is left out. */
  #kept(): Drafts {
    const kept = shared.readJson(this.#key);
    if (typeof kept !== 'object' || kept === null) return {};
    const sections = ['name', 'policy', 'words', 'categories', 'interests', 'texts', 'replies'];
    const drafts = Object.entries(kept).filter(
      ([section, draft]: [string, unknown]) =>
        sections.includes(section) && isDraft(draft) && typeof draft.base === typeof draft.value,
    );
    return Object.fromEntries(drafts);
  }

  #set(state: Pick<SettingsEditor, 'status'>): void {
    Object.assign(this, state);
    this.#changed();
  }

  #changed(): void {
    this.version++;
    this.host.requestUpdate();
  }
}

function isDraft(value: unknown): value is { base: unknown; value: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'base') &&
    Object.hasOwn(value, 'value')
  );
}

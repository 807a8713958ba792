import { decodeCommunity } from '../data/community.js';
import {
  changeCommunity,
  changeReplies,
  changeWords,
  decodeReplies,
  decodeWords,
} from '../data/moderation/settings.js';
import type { Decider } from '../data/moderation/audit.js';
import { repliesPath, wordsPath } from '../data/moderation/paths.js';
import { communityPath } from '../data/paths.js';
import { sameValue } from '../domain/changes.js';
import type { Category, Community, Policy } from '../domain/community.js';
import type { SavedReply } from '../domain/moderation.js';
import { remove, type Document, type Fields, type Write, type WriteFields } from '../store/store.js';
import type { Session } from './session.js';

/** What the settings say, section by section; each is saved by itself. */
export interface SettingsValues {
  readonly name: string;
  readonly policy: Policy;
  /** Patterns, see `domain/word-list.ts`. */
  readonly words: { readonly blocked: string; readonly held: string };
  readonly categories: readonly Category[];
  readonly interests: readonly string[];
  readonly texts: Community['texts'];
  readonly replies: readonly SavedReply[];
}

export type Section = keyof SettingsValues;

/** The three documents, as they were read. */
export interface SettingsDocuments {
  readonly community: Document;
  readonly words: Document | null;
  readonly replies: Document | null;
}

/** Rejects with a `StoreError`; null where there is no community. */
export async function readSettings({ id, store }: Session): Promise<SettingsDocuments | null> {
  const paths = [communityPath(id), wordsPath(id), repliesPath(id)];
  const [community = null, words = null, replies = null] = await store.get(paths, { as: 'member' });
  return community && { community, words, replies };
}

export function valuesOf(documents: SettingsDocuments): SettingsValues | null {
  const community = decodeCommunity(documents.community);
  if (!community) return null;
  const { name, policy, categories, interests = [], texts } = community;
  const words = decodeWords(documents.words) ?? { blocked: '', held: '' };
  return { name, policy, categories, interests, texts, words, replies: repliesOf(documents.replies) };
}

/** A map has no order of its own. */
function repliesOf(document: Document | null): SavedReply[] {
  return decodeReplies(document).sort(
    (one, other) => one.title.localeCompare(other.title) || (one.id < other.id ? -1 : 1),
  );
}

/** Where the document lies that a section is stored in. */
export function pathOf(section: Section, community: string): string {
  if (section === 'words') return wordsPath(community);
  return section === 'replies' ? repliesPath(community) : communityPath(community);
}

/** The writes that store one section; of the policy only what differs from `base`. */
export function writesFor<S extends Section>(
  decider: Decider,
  documents: SettingsDocuments,
  section: S,
  values: { readonly value: SettingsValues[S]; readonly base: SettingsValues[S] },
): Write[] {
  const { value, base } = values;
  if (section === 'words') return changeWords(decider, documents.words, value as SettingsValues['words']);
  if (section === 'replies')
    return changeReplies(decider, documents.replies, value as SettingsValues['replies']);
  return changeCommunity(decider, documents.community, fieldsOf(documents, section, value, base));
}

function fieldsOf(
  documents: SettingsDocuments,
  section: Section,
  value: unknown,
  base: unknown,
): WriteFields {
  const { data } = documents.community;
  if (section === 'policy') return { policy: { ...mapOf(data, 'policy'), ...changed(value, base) } };
  if (section === 'texts') return { texts: value as Fields };
  if (section === 'categories') return categoryFields(value as readonly Category[], 'looks' in data);
  return { [section]: value as string | readonly string[] };
}

/** Colours and descriptions stand beside the names; what has neither has no entry. */
function categoryFields(categories: readonly Category[], hadLooks: boolean): WriteFields {
  const looked = categories.filter(({ color, description }) => color || description);
  const looks = Object.fromEntries(
    looked.map(({ name, color, description }) => [name, { color, description }]),
  );
  return {
    categories: categories.map(({ name }) => name),
    ...(looked.length > 0 ? { looks } : hadLooks && { looks: remove }),
  };
}

/** The fields in which two maps differ, as they are in the first. */
export function changed(value: unknown, base: unknown): Fields {
  const [is, was] = [value as Fields, base as Fields];
  return Object.fromEntries(Object.entries(is).filter(([name, field]) => !sameValue(field, was[name])));
}

function mapOf(fields: Fields, name: string): Fields {
  return Object.hasOwn(fields, name) ? (fields[name] as Fields) : {};
}

import { changeCommunity, changeReplies, changeWords } from '../../../src/data/moderation/settings.js';
import type { Decider } from '../../../src/data/moderation/audit.js';
import { auditPath, repliesPath, wordsPath } from '../../../src/data/moderation/paths.js';
import { communityPath } from '../../../src/data/paths.js';
import type { Fields, Write, WriteFields } from '../../../src/store/store.js';
import { ada, omar, type Person } from './people.js';
import { communityFields, minutesAgo, stage, type Differences } from './stage.js';

/** Ids of a decision that is about to be made, of another in the same batch, and of one that was made before. */
export const DECISION = 'NewDecision000000000';
export const FURTHER = 'FurtherDecision00000';
export const FORMER = 'FormerDecision000000';

export const decider = (community: string, who: Person = omar, more: Partial<Decider> = {}): Decider => ({
  community,
  by: who.uid,
  id: DECISION,
  ...more,
});

/** The usual situation with further documents, by their path below the community. */
export const staged =
  (documents: () => Readonly<Record<string, Fields>>, usual: Differences | (() => Differences) = {}) =>
  (c: string): Write[] => {
    const more = Object.entries(documents()).map(([path, data]): Write => ({
      op: 'set',
      path: `${communityPath(c)}/${path}`,
      data,
    }));
    return [...stage(usual)(c).filter(({ path }) => !more.some((write) => write.path === path)), ...more];
  };

/** An entry of the log that Omar has left behind. */
export const auditFields = (action: string, target: string, more: Fields = {}): Fields => ({
  ...{ by: omar.uid, at: minutesAgo(9), action, target, about: '', previous: '' },
  ...{ reason: '', note: '', group: '', before: {} },
  ...more,
});

/** Changes the settings as they are in the usual situation, or those that `before` says. */
export const settles =
  (changes: WriteFields, who: Person = ada, before: Fields = communityFields()) =>
  (c: string): Write[] =>
    changeCommunity(decider(c, who), { path: communityPath(c), id: c, data: before }, changes);

const known = (path: string, data: Fields | null) => data && { path, id: '', data };

export const lists =
  (blocked: unknown, held: unknown = '', who: Person = ada, before: Fields | null = null) =>
  (c: string): Write[] =>
    changeWords(decider(c, who), known(wordsPath(c), before), { blocked, held } as Record<
      'blocked' | 'held',
      string
    >);

export const saves =
  (replies: Parameters<typeof changeReplies>[2], who: Person = omar, before: Fields | null = null) =>
  (c: string): Write[] =>
    changeReplies(decider(c, who), known(repliesPath(c), before), replies);

/** The entry of the log in the batch with other fields. */
export const logged =
  (writes: (c: string) => Write[], fields: WriteFields) =>
  (c: string): Write[] =>
    writes(c).map((write) =>
      'data' in write && write.path.startsWith(auditPath(c, ''))
        ? { ...write, data: { ...write.data, ...fields } }
        : write,
    );

/** What staff say in the log is theirs, as long as nobody is told of it. */
export const FREE_WORDS = ['note another text', 'note blank', 'group another text'].map(
  (what) => `audit: ${what}`,
);

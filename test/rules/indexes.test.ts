import { expect } from '@open-wc/testing';
import { publishedPolls, publishedSurveys } from '../../src/data/asked-queries.js';
import { firstUnpinned } from '../../src/data/board-news.js';
import { activeThreads, decisionsOn, newsFor } from '../../src/data/inbox.js';
import { openReported, reportsOf } from '../../src/data/moderation/reports.js';
import {
  notesAbout,
  appealsAbout,
  noticesOf,
  openAppeals,
  sanctionedMembers,
} from '../../src/data/moderation/sanctions.js';
import { ideasBoard, roadmap, searchIdeas, votersOf } from '../../src/data/ideas.js';
import { imagesBy } from '../../src/data/images.js';
import { membersByHelp, membersByName, postsBy, threadsBy } from '../../src/data/members.js';
import { decidedSince, myHiddenPosts, ownModeration } from '../../src/data/own-moderation.js';
import { myPendingThreads } from '../../src/data/posts.js';
import { newestPages } from '../../src/data/pages.js';
import { managedPage } from '../../src/data/managed-queries.js';
import {
  allTickets,
  comingOccasions,
  latestTicket,
  managedOccasions,
  messagesFor,
  pastOccasions,
  signUpsOf,
  ticketsAt,
  ticketsBefore,
  ticketsEver,
  ticketsInOrder,
  ticketsUpTo,
} from '../../src/data/occasion-queries.js';
import { ballotsOf } from '../../src/data/polls.js';
import { addingUp, indexedQueries } from '../../src/data/setup-queries.js';
import { answersOf, countAnswers, type AnswersFilter } from '../../src/data/survey-queries.js';
import { boardThreads, searchThreads } from '../../src/data/threads.js';
import { SANCTION_FIELDS } from '../../src/domain/moderation.js';
import { entriesOf, logEntries } from '../../src/data/moderation/audit.js';
import {
  latestClaims,
  latestPosts,
  latestPostsBy,
  pendingPosts,
  postsInState,
  removedPosts,
} from '../../src/data/moderation/queues.js';
import { IDEA_SORTS, IDEA_STATUSES } from '../../src/domain/idea.js';
import { THREAD_SORTS } from '../../src/domain/thread.js';
import type { Query } from '../../src/store/store.js';

/** Every query that the data layer makes; the emulator answers without an index, Firebase does not. */
const queries: Record<string, readonly (readonly Query[])[]> = {
  'data/ideas.ts': [ideaBoards(), [searchIdeas('c', 'word')], [votersOf('c', 't')]],
  'data/images.ts': [[imagesBy('c', 'u', 'i')]],
  'data/inbox.ts': [
    [newsFor('c', 'u', 0, 20), newsFor('c', 'u', 1, 20)],
    [decisionsOn('c', 'u', 1, 20)],
    [activeThreads('c', 1)],
  ],
  'data/managed-queries.ts': [managed()],
  'data/members.ts': [directories(), helpers(), [threadsBy('c', 'u')], [postsBy('c', 'u', 'p')]],
  'data/moderation/reports.ts': [
    [openReported('c', 'weight'), openReported('c', 'latest')],
    [reportsOf('c', 'e')],
  ],
  'data/moderation/sanctions.ts': [
    [noticesOf('c', 'u')],
    [appealsAbout('c', 'u', 't')],
    [openAppeals('c')],
    sanctions(),
    [notesAbout('c', 'u')],
  ],
  'data/moderation/audit.ts': [log(), [entriesOf('c', 'd')]],
  'data/moderation/queues.ts': [
    [pendingPosts('c')],
    [removedPosts('c')],
    [latestPosts('c', { thread: 't', uid: '' }), latestPosts('c', { thread: '', uid: 'u' })],
    [latestPostsBy('c', ['u'])],
    [postsInState('c', 'u', 'removed')],
    [latestClaims('c')],
  ],
  'data/pages.ts': [[newestPages('c', 't', 20)]],
  'data/own-moderation.ts': [
    (['reports', 'notices', 'appeals'] as const).map((what) => ownModeration('c', what, 'u', 'i')),
    [decidedSince('c', 'reports', 'u', 0, 20), decidedSince('c', 'appeals', 'u', 0, 20)],
    [myHiddenPosts('c', 'u', 't')],
  ],
  'data/posts.ts': [[myPendingThreads('c', 'u')]],
  'data/asked-queries.ts': [[publishedPolls('c', 0, 20), publishedSurveys('c', 0, 20)]],
  'data/polls.ts': [[ballotsOf('c', 'p')]],
  'data/survey-queries.ts': [[...filters().map((filter) => answersOf('c', 's', filter)), ...counted()]],
  'data/occasion-queries.ts': occasions(),
  'data/threads.ts': [boards(), [searchThreads('c', 'word')]],
};

/** What is added up as that takes it. */
function occasions(): Query[][] {
  const key = { event: 'e', occurrence: 'once' };
  const own = { at: 1 };
  return [
    [comingOccasions('c', 0, 20), pastOccasions('c', 0, 20)],
    [addingUp(allTickets('c', key), 'party')],
    [addingUp(ticketsBefore('c', key, own), 'party')],
    [ticketsEver('c', key)],
    [ticketsAt('c', key, own)],
    [ticketsUpTo('c', key, own, 50)],
    [latestTicket('c', key)],
    [ticketsInOrder('c', key, 50)],
    [signUpsOf('c', key, 50)],
    [messagesFor('c', key, 0, 20), messagesFor('c', key, 1, 20)],
    [managedOccasions('c', 20)],
  ];
}

/** Polls and surveys as staff can choose them. */
function managed(): Query[] {
  const phases = ['', 'scheduled', 'closed', 'removed'] as const;
  return (['poll', 'survey'] as const).flatMap((kind) =>
    phases.map((phase) => managedPage(kind, 'c', { phase, time: 0 })),
  );
}

/** Of all who have answered, or of those with an interest, an activity, or both. */
function filters(): AnswersFilter[] {
  return (['', 'new'] as const).flatMap((activity) => ['', 'x'].map((interest) => ({ interest, activity })));
}

function counted(): Query[] {
  return filters().map((filter) => countAnswers('c', 's', filter, ['q0', 9]));
}

function directories(): Query[] {
  const views = ['', 'x'].flatMap((prefix) => ['', 'x'].map((interest) => ({ prefix, interest })));
  return views.map((view) => membersByName('c', view));
}

function helpers(): Query[] {
  return ['', 'x'].map((interest) => membersByHelp('c', { interest }));
}

function sanctions(): Query[] {
  return Object.values(SANCTION_FIELDS).map((field) => sanctionedMembers('c', field, 0));
}

/** All of it, or by one of three, each with one action or all. */
function log(): Query[] {
  const nothing = { about: '', by: '', target: '', action: '' };
  const views = [{}, { about: 'x' }, { by: 'x' }, { target: 'x' }];
  return views.flatMap((view) => ['', 'x'].map((action) => logEntries('c', { ...nothing, ...view, action })));
}

/** Every view of a board that a visitor can choose. */
function boards(): Query[] {
  const filters = ['', 'x'].flatMap((category) => ['', 'x'].map((tag) => ({ category, tag })));
  const views = THREAD_SORTS.flatMap((sort) => filters.map((filter) => ({ sort, ...filter })));
  return views.flatMap((view) => [boardThreads('c', view), firstUnpinned('c', view)]);
}

/** Every view of a board of ideas, and the columns of the roadmap. */
function ideaBoards(): Query[] {
  const filters = (['', 'open'] as const).flatMap((status) =>
    ['', 'x'].map((category) => ({ status, category })),
  );
  const views = IDEA_SORTS.flatMap((sort) => filters.map((filter) => ({ sort, ...filter })));
  return [
    ...views.map((view) => ideasBoard('c', view)),
    ...IDEA_STATUSES.flatMap((status) => ['', 'x'].map((category) => roadmap('c', { status, category }))),
  ];
}

/** What grows with people's texts and is never asked for. */
const EXEMPT = [
  'images.bytes',
  'pages.entries',
  'posts.body',
  'posts.revisions',
  'posts.note',
  'audit.before',
  'audit.note',
  'mine.reactions',
  'members.bio',
  'private.blocked',
  'private.held',
  'private.replies',
  'notices.note',
  'notes.body',
  'reports.details',
  'reported.reasons',
  'appeals.note',
  'appeals.answer',
  'polls.tally',
  'polls.options',
  'polls.question',
  'shards.counts',
  'results.tally',
  'ballots.choices',
  'surveys.title',
  'surveys.intro',
  'surveys.thanks',
  'surveys.questions',
  'surveys.schema',
  'answers.texts',
  'events.body',
  'events.occurrences',
  'events.questions',
  'events.word',
  'events.winners',
  'messages.body',
  'private.answers',
  'private.events',
  'secret.text',
];

interface Index {
  readonly collectionGroup: string;
  readonly queryScope: string;
  readonly fields: readonly { fieldPath: string; order?: string; arrayConfig?: string }[];
}

interface IndexFile {
  readonly indexes: readonly Index[];
  readonly fieldOverrides: readonly {
    collectionGroup: string;
    fieldPath: string;
    indexes: readonly unknown[];
  }[];
}

const readJson = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;
const groupOf = ({ collection }: Query) => collection.slice(collection.lastIndexOf('/') + 1);
/** Every index ends with the document's name by itself. */
const ordersOf = ({ orderBy = [] }: Query) => orderBy.filter(([field]) => field !== '__name__');
const fieldsOf = (query: Query) => [
  ...(query.where ?? []).map(([field]) => field),
  ...ordersOf(query).map(([field]) => field),
];

/**
 * Equalities alone are answered by merging the indexes that every field has, and so is one order alone; an order or a range
 * beside an equality needs an index of its own.
 */
function neededIndex(query: Query): string | null {
  const { where = [] } = query;
  const orderBy = ordersOf(query);
  const equal = where
    .filter(([, operator]) => operator === '==' || operator === 'in')
    .map(([field]) => field);
  const lists = where.filter(([, operator]) => operator === 'array-contains').map(([field]) => field);
  const ranges = where.filter(([, operator]) => /[<>]/.test(operator)).map(([field]) => field);
  const sorted = [
    ...new Set([
      ...ranges.filter((field) => !orderBy.some(([name]) => name === field)),
      ...orderBy.map(([field]) => field),
    ]),
  ];
  const others = [...equal, ...lists].filter((field) => !sorted.includes(field));
  if (sorted.length === 0 || (others.length === 0 && sorted.length === 1)) return null;
  const down = orderBy.filter(([, direction]) => direction === 'desc').map(([field]) => field);
  return nameOf(groupOf(query), [...others, ...sorted], down);
}

/** Some are told apart by nothing but the direction in which they are read. */
const nameOf = (group: string, fields: readonly string[], down: readonly string[]) =>
  `${group}: ${fields.map((field) => (down.includes(field) ? `${field} ↓` : field)).join(', ')}`;

const nameOfIndex = ({ collectionGroup, fields }: Index) =>
  nameOf(
    collectionGroup,
    fields.map(({ fieldPath }) => fieldPath),
    fields.filter(({ order }) => order === 'DESCENDING').map(({ fieldPath }) => fieldPath),
  );

describe('the index file', () => {
  it('is about every query of the data layer', async () => {
    const names = [
      'addresses',
      'board-news',
      'community',
      'forum-threads',
      'ideas',
      'images',
      'inbox',
      'managed-queries',
      'members',
      'moderation/reports',
      'moderation/sanctions',
      'moderation/settings',
      'moderation/audit',
      'moderation/decisions',
      'moderation/queues',
      'own-moderation',
      'asked-queries',
      'ballots',
      'occasion-making',
      'occasion-queries',
      'occasions',
      'pages',
      'polls',
      'posting',
      'posts',
      'reactions',
      'signing-up',
      'survey-queries',
      'threads',
    ];
    const modules = names.map((name) => `data/${name}.ts`);
    for (const module of modules) {
      const response = await fetch(`/src/${module}`);
      expect(response.ok, module).to.be.true;
      const source = await response.text();
      const made = [...source.matchAll(/\bcollection: /g)].length;
      expect(made, `queries in ${module}, to be listed in this test`).to.equal(queries[module]?.length ?? 0);
    }
  });

  it('is asked for by the setup check, index by index', async () => {
    const { indexes } = await readJson<IndexFile>('/src/rules/firestore.indexes.json');
    const asked = new Set(indexedQueries('c', 'u').map(neededIndex));
    for (const index of indexes) expect(asked).to.include(nameOfIndex(index));
  });

  it('has the composite indexes that the queries need, and no others', async () => {
    const { indexes } = await readJson<IndexFile>('/src/rules/firestore.indexes.json');
    const needed = Object.values(queries)
      .flat(2)
      .map(neededIndex)
      .filter((index) => index !== null);
    const there = indexes.map(nameOfIndex);
    expect(there.sort()).to.deep.equal([...new Set(needed)].sort());
  });

  it('exempts what is large, and nothing that a query looks at', async () => {
    const { fieldOverrides } = await readJson<IndexFile>('/src/rules/firestore.indexes.json');
    const exempt = fieldOverrides.map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`);
    expect(exempt).to.include.members(EXEMPT);
    expect(fieldOverrides.every(({ indexes }) => indexes.length === 0)).to.be.true;
    const asked = Object.values(queries)
      .flat(2)
      .flatMap((query) => fieldsOf(query).map((field) => `${groupOf(query)}.${field}`));
    expect(asked.filter((field) => exempt.includes(field))).to.deep.equal([]);
  });

  it('lies where firebase.json says, beside the rules', async () => {
    const { firestore } = await readJson<{ firestore: Record<string, string> }>('/src/rules/firebase.json');
    for (const file of [firestore['rules'], firestore['indexes']]) {
      expect((await fetch(`/src/rules/${String(file)}`)).ok, file).to.be.true;
    }
  });
});

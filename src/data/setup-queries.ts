import { THREAD_SORTS } from '../domain/thread.js';
import { IDEA_SORTS } from '../domain/idea.js';
import type { Query } from '../store/store.js';
import { publishedPolls, publishedSurveys } from './asked-queries.js';
import { ideasBoard, roadmap, searchIdeas } from './ideas.js';
import { decisionsOn, newsFor } from './inbox.js';
import { membersByHelp, membersByName } from './members.js';
import { logEntries } from './moderation/audit.js';
import { latestPosts, latestPostsBy, pendingPosts, removedPosts } from './moderation/queues.js';
import { openReported } from './moderation/reports.js';
import { noticesOf, notesAbout, openAppeals } from './moderation/sanctions.js';
import { managedPage } from './managed-queries.js';
import { comingOccasions, pastOccasions, signUpsOf, ticketsBefore } from './occasion-queries.js';
import { decidedSince } from './own-moderation.js';
import { answersOf } from './survey-queries.js';
import { boardThreads, searchThreads } from './threads.js';

/** Each query of the package that needs an index of its own, for one document; `uid` is whoever asks. */
export function indexedQueries(community: string, uid: string): Query[] {
  const queries = [
    ...boards(community),
    searchThreads(community, 'check'),
    ...ideaBoards(community),
    roadmap(community, { status: 'done', category: '' }),
    roadmap(community, { status: 'done', category: 'check' }),
    searchIdeas(community, 'check'),
    newsFor(community, uid, 1, 1),
    decisionsOn(community, uid, 1, 1),
    membersByName(community, { prefix: '', interest: 'check' }),
    membersByHelp(community, { interest: 'check' }),
    pendingPosts(community),
    removedPosts(community),
    latestPosts(community, { thread: 'check', uid: '' }),
    latestPosts(community, { thread: '', uid }),
    latestPostsBy(community, [uid]),
    openReported(community, 'weight'),
    openReported(community, 'latest'),
    decidedSince(community, 'reports', uid, 1, 1),
    decidedSince(community, 'appeals', uid, 1, 1),
    publishedPolls(community, 1, 1),
    publishedSurveys(community, 1, 1),
    managedPage('poll', community, { phase: 'removed', time: 1 }),
    managedPage('survey', community, { phase: 'removed', time: 1 }),
    answersOf(community, 'check', { interest: 'check' }),
    answersOf(community, 'check', { activity: 'new' }),
    answersOf(community, 'check', { interest: 'check', activity: 'new' }),
    ...occasions(community),
    openAppeals(community),
    noticesOf(community, uid),
    notesAbout(community, uid),
    ...logs(community, uid),
  ];
  return queries.map((query) => ({ ...query, limit: 1 }));
}

function boards(community: string): Query[] {
  const filters = ['', 'check'].flatMap((category) => ['', 'check'].map((tag) => ({ category, tag })));
  return THREAD_SORTS.flatMap((sort) =>
    filters.map((filter) => boardThreads(community, { sort, ...filter })),
  );
}

function ideaBoards(community: string): Query[] {
  const filters = (['', 'open'] as const).flatMap((status) =>
    ['', 'check'].map((category) => ({ status, category })),
  );
  return IDEA_SORTS.flatMap((sort) => filters.map((filter) => ideasBoard(community, { sort, ...filter })));
}

function occasions(community: string): Query[] {
  const key = { event: 'check', occurrence: 'once' };
  return [
    comingOccasions(community, 1, 1),
    pastOccasions(community, 1, 1),
    signUpsOf(community, key, 1),
    addingUp(ticketsBefore(community, key, { at: 1 }), 'party'),
  ];
}

/** To add up a field of what a filter finds takes the same index as to order that by the field. */
export function addingUp(query: Query, field: string): Query {
  const names = new Set([...(query.where ?? []).map(([name]) => name), field]);
  return { ...query, orderBy: [...names].map((name) => [name, 'asc']) };
}

function logs(community: string, uid: string): Query[] {
  const subjects = [{}, { about: uid }, { by: uid }, { target: 'posts/check' }];
  const views = subjects.flatMap((subject) => ['', 'remove'].map((action) => ({ ...subject, action })));
  return views.map((view) => logEntries(community, { about: '', by: '', target: '', ...view }));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { added, chunksWith, closure, entry, sourcesOf, wireSize } from './bundle.js';

/** kB after gzip. Letters of Cyrillic and Arabic take two bytes. */
const budgets = {
  shell: 25,
  // With the styles of what it renders.
  markdown: 29.5,
  firestore: 88,
  auth: 31,
  locale: 4,
  forum: 15,
  thread: 10,
  'new thread': 15,
  // Beside a forum, and with all that it shares with one.
  ideas: 8,
  'ideas alone': 18,
  // Beside a forum; an event is counted by itself.
  events: 12.5,
  'events alone': 19.5,
  'events by month': 6,
  // With its controllers, beside comments that are followed.
  poll: 15,
  // With a plan to try, and in some files more, since staff read surveys and answers, too.
  survey: 14.5,
  // With its times in two zones, its places and one's own in them; half of it is shared with the list.
  event: 17.5,
  panel: 20,
  queues: 42.5,
  // Each beside what stands around it in the panel.
  // What it shares with the tab about events is in files of its own.
  polls: 29.5,
  'poll form': 12,
  'survey form': 21,
  'survey results': 15,
  'events tab': 28.5,
  'event form': 17,
  'who comes': 12,
};

const shell = closure(entry);

function within(name: keyof typeof budgets, files: Set<string>) {
  const size = wireSize(files);
  const list = [...files].map((file) => `${file} ${wireSize([file]).toFixed(1)}`).join(', ');
  console.log(`${name}: ${size.toFixed(1)} of ${budgets[name]} kB (${list})`);
  assert.ok(size > 0, `nothing was built for ${name}`);
  assert.ok(size <= budgets[name], `${name} weighs ${size.toFixed(1)} kB, the budget is ${budgets[name]} kB`);
}

test('the script before the first comment keeps its budget', () => within('shell', shell));

test('the script before the first comment has no Firebase, no marked and no DOMPurify in it', () => {
  const heavy = [...shell]
    .flatMap(sourcesOf)
    .filter((source) => /\/(@firebase|firebase|marked|dompurify)\//.test(source));
  assert.deepEqual(heavy, []);
});

test('Markdown keeps its budget', () => {
  within(
    'markdown',
    added([...chunksWith('/node_modules/marked/'), ...chunksWith('/node_modules/dompurify/')], shell),
  );
});

const firestore = added(chunksWith('/@firebase/firestore/'), shell);

test('Firestore keeps its budget', () => within('firestore', firestore));

test('signing in keeps its budget', () => {
  within('auth', added(chunksWith('/@firebase/auth/'), new Set([...shell, ...firestore])));
});

test('a language keeps its budget', () => {
  const languages = chunksWith('/src/i18n/').filter((chunk) =>
    sourcesOf(chunk).every((source) => source.includes('/src/i18n/')),
  );
  for (const chunk of languages) if (!shell.has(chunk)) within('locale', new Set([chunk]));
});

/** What the comments have brought already, where both are on a page. */
const comments = new Set([...shell, ...added(chunksWith('/comment-actions.ts'), shell)]);
const forum = added(chunksWith('/community-forum.ts'), comments);

test('the forum keeps its budgets', () => {
  within('forum', forum);
  within('thread', added(chunksWith('/community-thread.ts'), new Set([...comments, ...forum])));
  within('new thread', added(chunksWith('/community-new-thread.ts'), new Set([...comments, ...forum])));
});

test('the board of ideas keeps its budgets', () => {
  within('ideas', added(chunksWith('/community-ideas.ts'), new Set([...comments, ...forum])));
  within('ideas alone', added(chunksWith('/community-ideas.ts'), comments));
});

test('the list of events keeps its budgets, and brings a month when one is looked at', () => {
  const events = added(chunksWith('/community-events.ts'), comments);
  within('events alone', events);
  const around = new Set([...comments, ...forum]);
  within('events', added(chunksWith('/community-events.ts'), around));
  within('events by month', added(chunksWith('/community-events-month.ts'), new Set([...around, ...events])));
});

/** A page that follows its comments, with somebody signed in. */
const livePage = new Set([
  ...comments,
  ...added([...chunksWith('/desk-worker.ts'), ...chunksWith('/conversation-follower.ts')], comments),
]);

test('a poll keeps its budget', () => within('poll', added(chunksWith('/community-poll.ts'), livePage)));

test('a survey keeps its budget', () =>
  within('survey', added(chunksWith('/community-survey.ts'), livePage)));

test('an event keeps its budget', () => within('event', added(chunksWith('/community-event.ts'), livePage)));

const panel = added(chunksWith('/src/admin/community-admin.ts'), shell);

test('the panel keeps its budgets, and nobody but staff brings its tabs', () => {
  within('panel', panel);

  const around = new Set([...shell, ...panel]);
  within('queues', added(chunksWith('/community-admin-queues.ts'), around));
  const polls = added(chunksWith('/community-admin-polls.ts'), around);
  within('polls', polls);
  const tab = new Set([...around, ...polls]);
  within('poll form', added(chunksWith('/community-admin-poll-form.ts'), tab));
  within('survey form', added(chunksWith('/community-admin-survey-composer.ts'), tab));
  within('survey results', added(chunksWith('/community-admin-survey-results.ts'), tab));
  const events = added(chunksWith('/community-admin-events.ts'), around);
  within('events tab', events);
  const eventsTab = new Set([...around, ...events]);
  within('event form', added(chunksWith('/community-admin-event-form.ts'), eventsTab));
  within('who comes', added(chunksWith('/community-admin-attendees.ts'), eventsTab));
  const brought = [...around].flatMap(sourcesOf);
  assert.deepEqual(
    brought.filter((source) =>
      /\/src\/admin\/(queues|card|inbox|members|polls|surveys|events|settings|log)\//.test(source),
    ),
    [],
  );
});

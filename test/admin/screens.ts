import { fixture, html } from '@open-wc/testing';
import '../../src/admin/community-admin.js';
import '../../src/admin/events/community-admin-events.js';
import '../../src/admin/log/community-admin-log.js';
import '../../src/admin/members/community-admin-members.js';
import '../../src/admin/polls/community-admin-polls.js';
import '../../src/admin/settings/community-admin-settings.js';
import '../../src/admin/surveys/community-admin-survey-composer.js';
import '../../src/admin/surveys/community-admin-survey-results.js';
import '../../src/elements/comment/community-comments.js';
import type { CommunityAdminInbox } from '../../src/admin/inbox/community-admin-inbox.js';
import type { Standing } from '../../src/domain/member.js';
import { eventDocuments } from '../../stories/admin-events-fixtures.js';
import { askedDocuments } from '../../stories/asked-list-fixtures.js';
import { createAdmin, type AdminOptions, type PostFixture } from '../../stories/admin-fixtures.js';
import { createWorld, idOf, MIA, PAGE, type StoryCommunity, type World } from '../../stories/fixtures.js';
import { COMMENTS, noticeFields, seedStanding } from '../../stories/report-fixtures.js';
import { createStaff, type StaffOptions } from '../../stories/staff-fixtures.js';
import { SURVEY } from '../../stories/survey-fixtures.js';
import { createResults } from '../../stories/survey-results-fixtures.js';
import { keepForCleaning } from '../elements/forum-setup.js';
import type { Screen } from '../elements/looks.js';
import { deep } from '../elements/measures.js';
import { until } from '../elements/screen.js';

const press = async (root: ParentNode, ...selectors: string[]) => {
  for (const selector of selectors) (await until(selector, () => deep(root, selector))).click();
};
const shown = (root: ParentNode, selector: string) =>
  until(selector, () => deep(root, selector)?.checkVisibility());

async function panel(lang: string, place: string, options: AdminOptions = {}): Promise<StoryCommunity> {
  const world = keepForCleaning(
    await createAdmin({ words: { blocked: 'viagra', held: 'scam' }, ...options }),
  );
  history.replaceState(null, '', `${location.pathname}${location.search}#moderation/${place}`);
  return fixture<StoryCommunity>(
    html`<story-community lang=${lang} .session=${world.session}
      ><community-admin></community-admin
    ></story-community>`,
  );
}

/** The panel with its first card, where these are pressed one after the other. */
const cards =
  (place: string, pressed: readonly string[] = [], last = 'article', options: AdminOptions = {}): Screen =>
  async (lang) => {
    const community = await panel(lang, place, options);
    await shown(community, 'article footer');
    await press(community, ...pressed);
    await shown(community, last);
    return community;
  };

const tab =
  (tag: string, item: string, pressed: readonly string[], last: string, options: StaffOptions = {}): Screen =>
  async (lang) => {
    const { session } = keepForCleaning(await createStaff(options));
    const community = await fixture<StoryCommunity>(
      html`<story-community lang=${lang} .session=${session}></story-community>`,
    );
    community.append(Object.assign(document.createElement(tag), { item }));
    await press(community, ...pressed);
    await shown(community, last);
    return community;
  };

/** The tab about polls and surveys. */
const polls =
  (item: string, pressed: readonly string[], last: string): Screen =>
  async (lang) => {
    const { session, store } = keepForCleaning(await createStaff({ as: 'moderator' }));
    store.seed(askedDocuments());
    const community = await fixture<StoryCommunity>(
      html`<story-community lang=${lang} .session=${session}
        ><community-admin-polls item=${item} forum="/forum.html"></community-admin-polls
      ></story-community>`,
    );
    await press(community, ...pressed);
    await shown(community, last);
    return community;
  };

/** The tab about events. */
const events =
  (item: string, pressed: readonly string[], last: string): Screen =>
  async (lang) => {
    const { session, store } = keepForCleaning(await createStaff({ as: 'moderator' }));
    store.seed(eventDocuments());
    const community = await fixture<StoryCommunity>(
      html`<story-community lang=${lang} .session=${session}
        ><community-admin-events item=${item}></community-admin-events
      ></story-community>`,
    );
    await press(community, ...pressed);
    await shown(community, last);
    return community;
  };

const member =
  (
    pressed: readonly string[],
    last: string,
    standing: Standing = {},
    arrange: (world: World) => void = () => undefined,
  ): Screen =>
  async (lang) => {
    const world = keepForCleaning(
      await createWorld({ comments: COMMENTS.slice(0, 1), as: 'member', standing }),
    );
    arrange(world);
    const community = await fixture<StoryCommunity>(
      html`<story-community lang=${lang} .session=${world.session}
        ><community-comments page=${PAGE}></community-comments
      ></story-community>`,
    );
    await press(community, ...pressed);
    await shown(community, last);
    return community;
  };

/** A survey whose fields are open, with something to undo, something wrong and its preview. */
const SURVEY_MADE = [
  '#templates + .row :nth-child(4)',
  '[data-question="1"] .toggle',
  '[data-question="2"] .toggle',
  '[data-question="3"] [data-act$=remove]',
  '[data-kind=single]',
  '[data-act=save]',
  '[data-act=try]',
];

/** What can hardly be broken into lines. */
const CROWDED: readonly PostFixture[] = [
  {
    id: 'endless',
    by: { uid: 'endless', name: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze' },
    title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2),
    category: 'Betriebsanleitungen und Ersatzteilbeschaffung',
    body: `https://shop.example/${'a-path-that-does-not-end/'.repeat(6)} ${'w'.repeat(90)} scam`,
    state: 'pending',
    ago: 3,
  },
];
const alone = { reports: [], appeals: [] };

const watching: Screen = async (lang) => {
  const community = await cards('inbox')(lang);
  (deep(community, 'community-admin-inbox') as CommunityAdminInbox).choose({ watched: true });
  await shown(community, '#watch');
  return community;
};

/** Those of everybody, beside those of new members. */
const surveyResults: Screen = async (lang) => {
  const { session } = keepForCleaning(await createResults({ answers: 30 }));
  const community = await fixture<StoryCommunity>(
    html`<story-community lang=${lang} .session=${session}
      ><community-admin-survey-results survey=${SURVEY}></community-admin-survey-results
    ></story-community>`,
  );
  const menu = (await until('the menu', () => deep(community, '#compare'))) as HTMLSelectElement;
  menu.value = 'activity:new';
  menu.dispatchEvent(new Event('change'));
  await shown(community, '.two .count:not(:empty)');
  return community;
};

const MUTED: Standing = { mutedUntil: Date.now() + 3 * 86_400_000 };

/** Every tab and dialog of the panel, and what members are told of decisions. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  'reported contributions': cards('queues/reported', ['.reports summary'], 'details li button'),
  'pending contributions': cards('queues/pending'),
  'removed contributions': cards('queues/removed'),
  appeals: cards('queues/appeals', [], 'blockquote'),
  'endless words': cards('queues/pending', [], 'article', { ...alone, posts: CROWDED }),
  'an empty queue': async (lang) => {
    const community = await panel(lang, 'queues/pending', { ...alone, posts: [] });
    await shown(community, '.empty');
    return community;
  },
  'the selection': cards('queues/pending', ['.selection input'], '.selection .button'),
  'the menu of a card': cards('queues/pending', ['footer [aria-haspopup=menu]'], '[role=menuitem]'),
  'a reply': cards('queues/reported', ['[data-deed=reply]'], 'textarea'),
  'the question before a removal': cards('queues/pending', ['[data-deed=remove]'], 'dialog[open] textarea'),
  'the toast': cards('queues/pending', ['[data-deed=approve]'], '.toast'),
  'the map of keys': cards('queues/pending', ['.help'], '#keys[open]'),
  'the inbox': cards('inbox'),
  'watched words': watching,
  'whom the panel refuses': async (lang) => {
    const community = await panel(lang, 'inbox', { who: MIA });
    await shown(community, '.note.bad');
    return community;
  },
  members: tab('community-admin-members', '', [], '[data-uid]'),
  'the file of a member': tab('community-admin-members', 'lena', ['[data-step=mute]'], '#duration'),
  'polls and surveys': polls('', [], '[data-id]'),
  'a poll that is open': polls(`poll/${idOf('open')}`, ['[data-step=end]'], '[part=facts]'),
  'a poll that is scheduled': polls(`poll/${idOf('scheduled')}`, [], '[part=facts]'),
  'a ranking that has closed': polls(`poll/${idOf('closed')}`, [], '[part=rounds]'),
  'the results of a survey': polls(`survey/${idOf('survey')}`, [], '#compare'),
  'a new survey in the tab': polls('survey/new', [], '[data-act=save]'),
  'a new poll': polls('poll/new', [], '[data-option]'),
  'a survey that is made': tab('community-admin-survey-composer', '', SURVEY_MADE, '[part=question]'),
  events: events('', [], '[data-id]'),
  'an event that is cancelled with a word': events(idOf('tasting'), ['[data-step=cancel]'], '#cancel-first'),
  'an event with several dates': events(idOf('series'), [], '[data-date]'),
  'a new event': events('new', ['#add-question', '[type=submit]'], '#question-0-error'),
  'who comes to an event': events(
    `${idOf('tasting')}/people/once`,
    ['[data-uid=noah] .opener', '[data-uid=noah] .details .danger'],
    '#why',
  ),
  settings: tab('community-admin-settings', '', [], '#trial'),
  'settings to read': tab('community-admin-settings', '', [], '#trial', { as: 'moderator' }),
  'the checked setup': async (lang) => {
    const community = await tab('community-admin-settings', '', [], '#trial')(lang);
    const check = await until('the check', () => deep(community, 'community-admin-setup-check')?.shadowRoot);
    await press(check, 'button');
    await until('all results', () => check.querySelectorAll('li strong').length > 5);
    return community;
  },
  'the log': tab(
    'community-admin-log',
    '',
    [`[data-id="${idOf('policy1')}"] [aria-expanded]`, `[data-id="${idOf('remove1')}"] [aria-expanded]`],
    '.changes',
  ),
  'the results of a survey, alone': surveyResults,
  'a report': member(['.more', '[role=menuitem]:last-child'], 'dialog[open] .reason'),
  'what moderators tell': member(['.ask'], '#why', MUTED, (world) =>
    seedStanding(world, MUTED, { d1: noticeFields('mute') }),
  ),
};

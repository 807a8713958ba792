import { expect } from '@open-wc/testing';
import * as limits from '../../src/domain/limits.js';
import * as polls from '../../src/domain/poll.js';
import * as surveys from '../../src/domain/survey.js';
import * as occasions from '../../src/domain/occasion.js';
import * as moderation from '../../src/domain/moderation.js';
import { CAUTIOUS_POLICY } from '../../src/domain/community.js';
import { weighs } from '../../src/domain/reporting.js';
import { REACTIONS } from '../../src/domain/entry.js';
import { IMAGE_TYPES } from '../../src/domain/image.js';
import { countLinks, nameFault } from '../../src/domain/validate.js';
import { decodeCommunity } from '../../src/data/community.js';
import { decodeMember, renameMember } from '../../src/data/members.js';
import { liveComment } from '../../src/data/posts.js';
import { AUDIENCES, MESSAGE_LENGTH } from '../../src/data/occasion-making.js';
import { ADDED_AT_ONCE } from '../../src/data/occasion-queries.js';
import { COUNT_LIMIT } from '../../src/data/survey-queries.js';
import type { Fields } from '../../src/store/store.js';
import { writing, allow, arrange, attempt } from './support/case.js';
import type { Emulator } from './support/emulator.js';
import { gus, mia, type Person } from './support/people.js';
import { reports } from './support/reporting.js';
import { communityFields, memberFields, minutesAgo, stage, type Differences } from './support/stage.js';
import { ground, intent } from './cases/posting.js';
import { readRules, setUp } from './support/wtr.js';

/** Characters from every corner where a browser and the rules could see different things. */
const CHARACTERS = [
  ...[
    0x00, 0x01, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1f, 0x20, 0x21, 0x7e, 0x7f, 0x80, 0x85, 0x9f, 0xa0, 0xa1,
    0xad, 0xae,
  ],
  ...[
    0x034f, 0x061c, 0x1680, 0x180e, 0x1fff, 0x2000, 0x200a, 0x200b, 0x200d, 0x200f, 0x2010, 0x2027, 0x2028,
    0x2029,
  ],
  ...[
    0x202a, 0x202e, 0x202f, 0x2030, 0x205f, 0x2060, 0x2064, 0x2065, 0x2066, 0x2069, 0x206a, 0x2fff, 0x3000,
    0x3001,
  ],
  ...[0x3164, 0xfe0f, 0xfefe, 0xfeff, 0xff00, 0xfffd, 0x10000, 0x1f600, 0xe0001],
].map((code) => String.fromCodePoint(code));

/** As the database may hold them. */
const STANDINGS: readonly Fields[] = [{}, { held: true }, { held: false }, { warned: 'x' }];

const LINKS = [
  '',
  'http:',
  'HTTPS://A www.b',
  'Www.mailto:https:',
  'http https www mailto',
  'htttp: httpss: www,',
  'http:\n\nhttp:\rMAILTO:',
  'wwww.www..',
];

const words = (list: readonly string[]) => `[${list.map((word) => `'${word}'`).join(', ')}]`;

/** Of events: by the function of the rules in which each stands. */
function figuresOfEvents(): [string, string][] {
  const o = occasions;
  return [
    ['validOccasion', `isLine(event.title, ${o.OCCASION_TITLE_LENGTH})`],
    ['validOccasion', `event.body.size() <= ${o.OCCASION_BODY_LENGTH}`],
    ['validOccasion', `event.place.size() <= ${o.PLACE_LENGTH}`],
    ['validOccasion', `event.word.size() <= ${o.WORD_LENGTH}`],
    ['areAsked', `list.size() <= ${o.OCCASION_QUESTIONS} `],
    [
      'areWords',
      `(${o.OCCASION_KINDS.slice(0, 2).join('|')})  (${o.SIGN_UP_MODES.join('|')}) (${o.REVEALS.join('|')}) `,
    ],
    ...o.PROMOTIONS.map((word): [string, string] => ['areWords', `|promotion ${word} members `]),
    ['areWords', `(${o.OCCASION_STATUSES.join('|')}) (${o.ATTENDEES.join('|')}) `],
    ['areFigures', `event.capacity <= ${o.MOST_PLACES} `],
    ['areFigures', `event.capacity <= ${o.MOST_CODES} `],
    ['areFigures', `event.maxParty <= ${o.LARGEST_PARTY} `],
    ['areFigures', `event.closesBefore <= ${o.LONGEST_NOTICE} `],
    ['areFigures', `event.prizes <= ${o.PRIZES})`],
    ['areFigures', `'${o.ONCE}' in event.occurrences`],
    ['areTimes', `{0,${o.OCCURRENCES - 1}}`],
    ['areAsked', `{1,${o.OCCASION_QUESTION_LENGTH}}`],
    ['areAsked', `{1,${o.OCCASION_OPTION_LENGTH}}`],
    ['areAsked', `{0,${o.OCCASION_OPTIONS - 1}}`],
    ['isEntered', `answer.size() <= ${o.OCCASION_ANSWER_LENGTH}`],
    ['tellsAttendees', `message.to in ${words(AUDIENCES)}`],
    ['tellsAttendees', `isLine(message.title, ${o.OCCASION_TITLE_LENGTH})`],
    ['tellsAttendees', `message.body.size() <= ${MESSAGE_LENGTH}`],
  ];
}

describe('the rules and the domain', function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let rules: string;
  const run = Date.now().toString(36);

  before(async () => {
    emulator = await setUp('demo-same-words');
    rules = await readRules();
  });

  /** The text of one function of the rules. */
  const body = (name: string) => {
    const found = new RegExp(`function ${name}\\(.*?(?=function |match )`, 's').exec(rules)?.[0];
    expect(found, `function ${name}`).to.be.a('string');
    return found ?? '';
  };

  it('hold the same figures', () => {
    const sanctions = Object.entries(moderation.SANCTION_FIELDS);
    const figures: [string, string][] = [
      ['validCommunity', `isLine(community.name, ${limits.NAME_LENGTH})`],
      ['validMember', `isLine(member.name, ${limits.NAME_LENGTH})`],
      ['validMember', `'.{0,${limits.SEARCH_LENGTH}}'`],
      ['opens', `isLine(post.title, ${limits.TITLE_LENGTH})`],
      ['opens', `isList(post.tags, ${limits.TAGS}, ${limits.TAG_LENGTH})`],
      ['editsPost', `isLine(after.title, ${limits.TITLE_LENGTH})`],
      ['shows', `excerpt.size() <= ${limits.EXCERPT_LENGTH}`],
      ['names', `uids.size() <= ${limits.MENTIONS}`],
      ['isBody', `size() <= ${limits.BODY_LENGTH}`],
      ['storesImage', `bytes.size() <= ${limits.IMAGE_BYTES} `],
      ['countsImage', `get('imagesADay', ${limits.IMAGES_A_DAY})`],
      ['isOfType', `'${IMAGE_TYPES[0]}': '52494646`],
      ['isOfType', `'${IMAGE_TYPES[1]}': 'ffd8ff`],
      ['isPage', `url.size() <= ${limits.URL_LENGTH}`],
      ['isPage', `title.size() <= ${limits.TITLE_LENGTH}`],
      ['validMember', `{0,${limits.BIO_LENGTH}}`],
      ['validMember', `isList(member.interests, ${limits.INTERESTS},`],
      ['editsPost', `revisions.size() <= ${limits.REVISIONS}`],
      ['isFull', `entries.size() >= ${limits.PAGE_ENTRIES}`],
      ['isFull', `size >= ${limits.PAGE_SIZE}`],
      ['dayOf', `/ ${limits.DAY}`],
      ['records', String(moderation.NOTE_LENGTH)],
      ['reports', `report.details.matches('(?s).{0,${moderation.DETAILS_LENGTH}}')`],
      ['countsReport', `n <= ${moderation.REPORTS_A_DAY}`],
      ['weighs', `duration.value(${moderation.WEIGHING_DAYS}, 'd')`],
      ['areEnough', `get('reportsToHold', ${CAUTIOUS_POLICY.reportsToHold})`],
      ['appeals', `appeal.note.size() <= ${moderation.APPEAL_LENGTH}`],
      ['isReason', `[${moderation.REASONS.map((reason) => `'${reason}'`).join(', ')}]`],
      ['isSanction', `{ ${sanctions.map(([action, field]) => `'${action}': '${field}'`).join(', ')} }`],
      ['validPoll', `isLine(poll.question, ${polls.QUESTION_LENGTH})`],
      ['validPoll', `? ${polls.MOST_OF_SEVERAL} : ${polls.MOST_OPTIONS}, ${polls.OPTION_LENGTH})`],
      ['validPoll', `poll.options.size() >= ${polls.LEAST_OPTIONS}`],
      ['validPoll', `poll.shards in [1, ${polls.SHARDS}]`],
      ['validPoll', `[${polls.POLL_RESULTS.map((word) => `'${word}'`).join(', ')}]`],
      ['validSurvey', `isLine(survey.title, ${surveys.SURVEY_TITLE_LENGTH})`],
      ['validSurvey', `survey.intro.size() <= ${surveys.INTRO_LENGTH}`],
      ['validSurvey', `survey.thanks.size() <= ${surveys.THANKS_LENGTH}`],
      ['validSurvey', `survey.questions.size() <= ${surveys.QUESTIONS}`],
      ['areQuestions', `{${surveys.LEAST_ANSWER_OPTIONS},${surveys.MOST_ANSWER_OPTIONS}}`],
      ['slotOf', `value.size() <= ${surveys.SHORT_ANSWER_LENGTH}`],
      ['slotOf', `value.size() <= ${surveys.LONG_ANSWER_LENGTH}`],
      ['activityOf', `>= ${surveys.CHAMPION_ANSWERS}`],
      ['activityOf', `duration.value(${surveys.NEW_FOR_DAYS}, 'd')`],
      ...figuresOfEvents(),
      ['givesOrTakes', `[${REACTIONS.map((kind) => `'${kind}'`).join(', ')}]`],
    ];
    for (const [name, figure] of figures) expect(body(name)).to.contain(figure);
    const bounds = [...rules.matchAll(/request\.query\.limit <= (\d+)/g)].map(([, bound]) => Number(bound));
    expect(new Set(bounds)).to.deep.equal(
      new Set([limits.LIST_LIMIT, limits.PAGE_LIST_LIMIT, polls.SHARDS, COUNT_LIMIT, ADDED_AT_ONCE]),
    );
    expect(rules).to.contain(`text.size() <= ${occasions.SECRET_LENGTH}`);
    expect(/match \/images\/.*?query\.limit <= (\d+)/s.exec(rules)?.[1]).to.equal(
      String(limits.IMAGE_LIST_LIMIT),
    );
  });

  it('take the same names', async () => {
    const community = `names-${run}`;
    await arrange(emulator, allow('', mia, { given: stage(), attempt: writing(() => []) }), community);
    for (const name of CHARACTERS.flatMap((character) => [character, `M${character}a`])) {
      const rename = writing((c) => renameMember(c, mia.uid, name));
      const { verdict } = await attempt(
        emulator,
        allow('', mia, { given: stage(), attempt: rename }),
        community,
      );
      const expected = nameFault(name) ? 'deny' : 'allow';
      expect(verdict, JSON.stringify(name) + (name.codePointAt(0) ?? 0).toString(16)).to.equal(expected);
    }
  });

  it('count the same links', async () => {
    const given = (maxLinks: number) => stage({ policy: { maxLinks } });
    for (const [index, text] of LINKS.entries()) {
      const count = countLinks(text);
      for (const most of [count, count - 1].filter((bound) => bound >= 0)) {
        const community = `links-${run}-${index}-${most}`;
        const write = writing((c) => liveComment(intent({ body: `x${text}` }), ground(c)));
        const ruleCase = allow('', mia, { given: given(most), attempt: write });
        await arrange(emulator, ruleCase, community);
        const { verdict, detail } = await attempt(emulator, ruleCase, community);
        expect(verdict, `${text} with ${most}: ${detail}`).to.equal(count <= most ? 'allow' : 'deny');
      }
    }
  });

  /** Everything that decides how much a report counts, in every combination. */
  const reporters = [mia, gus].flatMap((who) =>
    (['none', 'newcomers', 'all'] as const).flatMap((premoderate) =>
      [0, 1].flatMap((approved) =>
        [6.9, 7.1].flatMap((days) =>
          STANDINGS.map((standing) => ({
            ...{ who, premoderate, approved, days, standing },
          })),
        ),
      ),
    ),
  );

  /** What the domain says of a reporter, in a situation that the rules see as well. */
  function situationOf({ who, premoderate, approved, days, standing }: (typeof reporters)[number]) {
    const policy = { premoderate, guests: 'live' } as const;
    const member = { approved, standing, joinedAt: minutesAgo(days * 24 * 60) };
    const document = (data: Fields) => ({ path: '', id: '', data });
    const known = {
      community: decodeCommunity(document(communityFields(policy))),
      member: decodeMember(document({ ...memberFields(who), ...member })),
    };
    if (!known.community || !known.member) throw new Error('The situation is malformed.');
    const counts = weighs(known.community, known.member, { guest: who === gus, now: Date.now() });
    const differences: Differences = { policy, members: { [who.uid]: member } };
    return { counts, differences };
  }

  async function judgeReport(who: Person, differences: Differences, counts: boolean, community: string) {
    const write = writing(reports({}, who, { weighs: counts }));
    const ruleCase = allow('', who, { given: stage(differences), attempt: write });
    await arrange(emulator, ruleCase, community);
    return attempt(emulator, ruleCase, community);
  }

  it('count the same reports', async () => {
    const judged = reporters.map(async (reporter, i) => {
      const { counts, differences } = situationOf(reporter);
      for (const claimed of [!counts, counts]) {
        const community = `weighs-${run}-${i}-${String(claimed)}`;
        const { verdict, detail } = await judgeReport(reporter.who, differences, claimed, community);
        expect(verdict, `${JSON.stringify(reporter)}: ${detail}`).to.equal(
          claimed === counts ? 'allow' : 'deny',
        );
      }
    });
    expect(judged).to.have.length(96);
    await Promise.all(judged);
  });
});

/** A mutant that no request can tell from the rules, and why. */
export interface Equivalent {
  readonly place: string;
  readonly change: string;
  readonly why: string;
}

export const equivalents: readonly Equivalent[] = [
  {
    place: 'isOwner',
    change:
      "ownerAddress() != '' && request.auth.token.email == ownerAddress() → (request.auth.token.email == ownerAddress())",
    why: 'The table has rules with an owner; rules.test.ts tries those without.',
  },
  {
    place: 'isRested',
    change:
      "limits.at + duration.value(community.policy.intervalSeconds, 's') <= request.time → (limits.at + duration.value(community.policy.intervalSeconds, 's') < request.time)",
    why: 'No request can be timed to the millisecond.',
  },
  {
    place: 'dayOf',
    change: '86400000 → 86400001',
    why: 'The number of the day is the same for all but 21 seconds of each.',
  },
  {
    place: 'dayOf',
    change: '86400000 → 86399999',
    why: 'The number of the day is the same for all but 21 seconds of each.',
  },
  {
    place: 'isPublished',
    change:
      'post.page is int && getAfter(threadPath(post.thread)).data.lastId == id → (getAfter(threadPath(post.thread)).data.lastId == id)',
    why: 'string(1.0) and paths say "1.0", and no page of that name can be opened, since int("1.0") is an error.',
  },
  {
    place: 'editsPost',
    change:
      "request.time <= before.at + duration.value(community.policy.editMinutes, 'm') → (request.time < before.at + duration.value(community.policy.editMinutes, 'm'))",
    why: 'No request can be timed to the millisecond.',
  },
  {
    place: 'reacts',
    change: 'mine.touched == id && string(mine.page) == n → (string(mine.page) == n)',
    why: 'The rule of `mine` asks that the count of `mine.touched` moved, and the page lets nothing move but `id`.',
  },
  {
    place: 'givesOrTakes',
    change:
      "mine.kind in ['like', 'love', 'laugh', 'surprise', 'sad', 'thanks'] && mine.page is int → (mine.kind in ['like', 'love', 'laugh', 'surprise', 'sad', 'thanks'])",
    why: 'string(1.0) and paths say "1.0", and no page of that name can be opened, since int("1.0") is an error.',
  },
  {
    place: 'tellsReporter',
    change: '(reported.decidedAt == request.time || isStaff(communityData())) → (isStaff(communityData()))',
    why: 'It only spares a look-up: who decides in the same batch is staff.',
  },
  {
    place: 'weighs',
    change:
      "member.joinedAt + duration.value(7, 'd') <= request.time → (member.joinedAt + duration.value(7, 'd') < request.time)",
    why: 'No request can be timed to the millisecond.',
  },
  ...['0 → 1', '0 → -1'].map((change) => ({
    place: 'updatesPost',
    change,
    why: 'It stands for a page that is not there, and all that is asked is whether it is whole.',
  })),
  {
    place: 'changesMember',
    change: '0 → 1',
    why: 'It stands for a number that is not there, and all that is asked is whether the sum is whole.',
  },
  {
    place: 'changesMember',
    change: '0 → -1',
    why: 'It stands for a number that is not there, and all that is asked is whether the sum is whole.',
  },
  {
    place: 'validPolicy',
    change: '7 → 8',
    why: 'It stands for a setting that is not there, and any number that is allowed would do.',
  },
  {
    place: 'validPolicy',
    change: '7 → 6',
    why: 'It stands for a setting that is not there, and any number that is allowed would do.',
  },
  ...(
    [
      ['managesPoll', 'before.publishAt > request.time → (before.publishAt >= request.time)'],
      ['mayVote', 'poll.publishAt <= request.time → (poll.publishAt < request.time)'],
      ['isOver', 'asked.closesAt <= request.time → (asked.closesAt < request.time)'],
      ['isShown', 'item.publishAt <= request.time → (item.publishAt < request.time)'],
      ['answersSurvey', 'survey.publishAt <= request.time → (survey.publishAt < request.time)'],
      ['becomes', 'before.publishAt > request.time → (before.publishAt >= request.time)'],
      ['rearrangedOf', 'event.endsAt > request.time → (event.endsAt >= request.time)'],
      ['announcesWinners', 'event.endsAt <= request.time → (event.endsAt < request.time)'],
      ['isTaking', 'event.publishAt <= request.time → (event.publishAt < request.time)'],
      ['isInWindow', 'occurrence.startsAt <= request.time → (occurrence.startsAt < request.time)'],
      ['isInWindow', 'occurrence.endsAt > request.time → (occurrence.endsAt >= request.time)'],
      [
        'isInWindow',
        "event.get('signUpOpensAt', event.publishAt) <= request.time → (event.get('signUpOpensAt', event.publishAt) < request.time)",
      ],
      [
        'isInWindow',
        "occurrence.startsAt - duration.value(event.closesBefore, 'm') > request.time → (occurrence.startsAt - duration.value(event.closesBefore, 'm') >= request.time)",
      ],
      ['changesSurvey', 'before.publishAt > request.time → (before.publishAt >= request.time)'],
      [
        'activityOf',
        "member.joinedAt > request.time - duration.value(30, 'd') → (member.joinedAt >= request.time - duration.value(30, 'd'))",
      ],
    ] as const
  ).map(([place, change]) => ({ place, change, why: 'No request can be timed to the millisecond.' })),
  ...(
    [
      ["(!('questions' in changed) || areAsked(after.questions))", '(areAsked(after.questions))'],
      ["('questions' in changed)", 'true'],
    ] as const
  ).map(([what, by]) => ({
    place: 'becomes',
    change: `${what} → ${by}`,
    why: 'It only spares expressions: what was asked before was judged before.',
  })),
  {
    place: 'changesSignUp',
    change: '1 → 0',
    why: 'The ticket would have to be for nobody, and its rule lets nobody keep a sign-up for that.',
  },
  ...['0 → 1', '0 → -1'].map((change) => ({
    place: 'activityOf',
    change,
    why: 'Who has helped nobody is far from five either way.',
  })),
];

/** What staff have decided about Mia, as documents. */
import { appealPath, noticePath } from '../src/data/moderation/paths.js';
import { memberPath } from '../src/data/paths.js';
import type { Standing } from '../src/domain/member.js';
import type { Fields } from '../src/store/store.js';
import { COMMUNITY, memberFields, MIA, NOAH, type World } from './fixtures.js';
import { minutesAgo, seedPost } from './inbox-fixtures.js';

export const COMMENTS = [
  { id: 'noahs', by: NOAH, body: 'Buy cheap beans at my shop!', ago: 9 },
  { id: 'mias', by: MIA, body: 'No, thank you.', ago: 5 },
];

export function noticeFields(action: string, fields: Fields = {}): Fields {
  const note = 'Please talk about coffee, not about people.\nThe guidelines say more.';
  return { uid: MIA.uid, action, reason: 'offensive', note, at: minutesAgo(180), ...fields };
}

/** The standing, which the decision `d1` was about, and what Mia was told of it. */
export function seedStanding(
  { store }: World,
  standing: Standing,
  notices: Readonly<Record<string, Fields>>,
): void {
  const member = { ...memberFields(MIA.name, standing), decision: 'd1' };
  store.seed({ [memberPath(COMMUNITY, MIA.uid)]: member });
  for (const [id, fields] of Object.entries(notices)) store.seed({ [noticePath(COMMUNITY, id)]: fields });
}

/** What a moderator has removed from the conversation. */
export function seedRemoval(world: World): void {
  const removed = { state: 'removed', reason: 'spam', note: 'This is no place for advertising.' };
  seedPost(world, {
    ...{
      id: 'removed',
      by: MIA,
      body: 'Buy **cheap** beans at my shop!',
      ago: 90,
      thread: world.address.thread,
    },
    fields: { ...removed, decision: 'd1', decidedAt: minutesAgo(20) },
  });
}

/** What was removed, waits again, and came of reports and appeals. */
export function seedDecisions(world: World): void {
  const removed = { state: 'removed', reason: 'spam', note: 'This is no place for advertising.' };
  const at = minutesAgo(20);
  seedPost(world, {
    ...{ id: 'removed', by: MIA, body: 'Buy cheap beans at my shop!', ago: 90 },
    fields: { ...removed, decision: 'd1', decidedAt: at },
  });
  seedPost(world, {
    ...{ id: 'waits', by: MIA, body: 'That is nonsense and you know it.', ago: 200 },
    fields: { state: 'pending', decidedAt: minutesAgo(60) },
  });
  seedPost(world, {
    ...{ id: 'off', by: MIA, body: 'Does anybody sell a bicycle?', ago: 4000 },
    fields: { state: 'removed', reason: 'off-topic', note: '', decision: 'd3', decidedAt: minutesAgo(3000) },
  });
}

export function seedAppeal({ store }: World, fields: Fields): void {
  const appeal = { uid: MIA.uid, target: 'members/mia', note: 'Sorry', at: minutesAgo(90), verdict: '' };
  store.seed({ [appealPath(COMMUNITY, 'd1')]: { ...appeal, ...fields } });
}

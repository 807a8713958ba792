import type { Batch } from './budgeted.js';
import { opens } from './forum-batches.js';
import { ANSWER, forum, OTHER } from './forum-stage.js';
import { drops, idea, ideas, merged, merges, moves, replied, replies, vote } from './idea-stage.js';
import { changes } from './deciding-stage.js';
import { mia, omar } from './people.js';

/** What is done with ideas, where it costs most. */
export const ideaBatches: Record<string, Batch> = {
  'a live idea': {
    as: mia,
    given: forum(),
    writes: opens({ topic: 'idea' }),
    expressions: { posts: 510, threads: 195, pages: 160, limits: 115 },
  },
  'a status': {
    as: omar,
    given: ideas(),
    writes: changes(idea, { status: 'declined' }),
    expressions: { threads: 220, audit: 140 },
  },
  'a merging of ideas': {
    as: omar,
    given: ideas(),
    writes: merges(),
    expressions: { threads: 260, audit: 140 },
  },
  'a vote that moves': {
    as: omar,
    given: merged(),
    writes: moves(),
    expressions: { threads: 210, mine: 155 },
  },
  'a vote that is left': {
    as: omar,
    given: merged(() => ({ keptMine: { [mia.uid]: vote(1) } })),
    writes: drops,
    expressions: { threads: 155, mine: 155 },
  },
  'an official reply in place of another': {
    as: omar,
    given: ideas(replied),
    writes: replies(OTHER, ANSWER),
    expressions: { posts: 115, threads: 430 },
  },
};

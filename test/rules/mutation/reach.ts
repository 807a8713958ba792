import type { HttpRequest } from '../support/emulator.js';
import type { RuleCase } from '../support/case.js';
import { parseRules, type Expression } from './parse.js';

/** What a rule or a request is about: `posts:read`, `pages:write`. */
export type Reach = ReadonlySet<string>;

/** For each function and each `allow`, the reads and writes of collections that depend on it. */
export function reachOf(rules: string): Map<string, Reach> {
  const callers = new Map<string, Set<string>>();
  const reach = new Map<string, Set<string>>();
  for (const { kind, place, expression } of parseRules(rules)) {
    for (const name of callsOf(expression)) callers.set(name, (callers.get(name) ?? new Set()).add(place));
    if (kind === 'allow') reach.set(place, (reach.get(place) ?? new Set()).add(accessOf(place)));
  }
  for (const name of callers.keys()) {
    const places = new Set([name]);
    for (const place of places) for (const caller of callers.get(place) ?? []) places.add(caller);
    const found = [...places].flatMap((place) => (place.includes('allow') ? [accessOf(place)] : []));
    reach.set(name, new Set(found));
  }
  return reach;
}

function accessOf(place: string): string {
  const [collection = '', allowed = ''] = place.split(': allow ');
  return `${collection}:${/get|list|read/.test(allowed) ? 'read' : 'write'}`;
}

function* callsOf(node: Expression): Generator<string> {
  if (node.kind === 'call') yield node.name;
  for (const part of node.parts) yield* callsOf(part);
}

/** Null where it cannot be told from the request. */
export function requestReach(ruleCase: RuleCase): Reach | null {
  const request = ruleCase.attempt({ community: 'x', project: 'x' });
  const writes = writesOf(request);
  if (writes) return new Set(writes.map((name) => `${name.split('/').at(-2) ?? ''}:write`));
  const collection =
    request.method === 'GET' && !request.path.includes('?') ? request.path.split('/').at(-2) : undefined;
  return collection ? new Set([`${collection}:read`]) : null;
}

function writesOf({ path, body }: HttpRequest): string[] | null {
  if (path !== ':commit') return null;
  const { writes } = body as { writes: { delete?: string; update?: { name: string } }[] };
  return writes.map((write) => write.delete ?? write.update?.name ?? '');
}

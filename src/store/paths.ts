import { StoreError } from './store.js';

export type PathKind = 'document' | 'collection';

/** The parts of a path; refuses one that does not name what it should, or that an address would read otherwise. */
export function segmentsOf(path: string, kind: PathKind): string[] {
  const segments = path.split('/');
  const odd = segments.length % 2 === 1;
  const bad = segments.some((segment) => segment === '' || /^(\.\.?|__.*__)$/.test(segment));
  if (bad || odd !== (kind === 'collection'))
    throw new StoreError('invalid', `Not a ${kind} path: "${path}".`);
  return segments;
}

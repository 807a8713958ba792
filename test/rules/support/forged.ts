import type { Write } from '../../../src/store/store.js';
import { encodeWrites } from '../../../src/store/rest-codec.js';
import { allow, deny, writing, type RuleCase } from './case.js';
import { commitWire, databaseOf } from './emulator.js';
import { forgeries } from './forge.js';
import type { Person } from './people.js';

export interface Legitimate {
  readonly name: string;
  readonly as: Person;
  readonly given: RuleCase['given'];
  readonly writes: (community: string) => Write[];
  /** Forgeries by name that change nothing a rule guards; they are expected to pass. */
  readonly harmless?: readonly string[];
  /** Collections whose writes are forged in other batches enough; here they are as they should be. */
  readonly known?: readonly string[];
  /** Collections whose fields are forged, all where it says nothing; the writes to others are only left out or moved. */
  readonly fieldsOf?: readonly string[];
}

/** What can be done to a write without looking into it. */
const AS_A_WHOLE = /^\w+: (left out|under another id|deleted instead)/;

/** A batch that the rules let through, and after it every forgery of it. */
export function withForgeries({
  name,
  as,
  given,
  writes,
  harmless = [],
  fieldsOf,
  known = [],
}: Legitimate): RuleCase[] {
  const isForged = (collection: string, forged: string) =>
    !known.includes(collection) && (!fieldsOf || fieldsOf.includes(collection) || AS_A_WHOLE.test(forged));
  const sample = forgeries(encodeWrites(writes('sample'), databaseOf('sample'))).filter((forgery) =>
    isForged(forgery.name.split(':')[0] ?? '', forgery.name),
  );
  const unknown = harmless.filter((forged) => !sample.some((forgery) => forgery.name === forged));
  if (unknown.length > 0) throw new Error(`${name}: there is no forgery ${unknown.join(', ')}`);
  const forged = sample.map((forgery): RuleCase => {
    const attempt: RuleCase['attempt'] = ({ community, project }) =>
      commitWire(forgery.forge(encodeWrites(writes(community), databaseOf(project))));
    const verdict = harmless.includes(forgery.name) ? allow : deny;
    return verdict(`${name}, forged ‹${forgery.name}›`, as, { given, attempt });
  });
  return [allow(name, as, { given, attempt: writing(writes) }), ...forged];
}

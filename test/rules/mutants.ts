// Removes each condition of the rules in turn and sees whether a case of the table notices:
// FIRESTORE_EMULATOR_HOST=127.0.0.1:8080 node --import tsx test/rules/mutants.ts [function …]
import { readFileSync } from 'node:fs';
import { table } from './cases/all.js';
import { equivalents } from './mutation/equivalents.js';
import { mutantsOf, type Mutant } from './mutation/mutate.js';
import { Suspects } from './mutation/suspects.js';
import { Trial } from './mutation/trial.js';
import { forTests } from './support/rules.js';

const host = process.env['FIRESTORE_EMULATOR_HOST'];
if (!host) throw new Error('Set FIRESTORE_EMULATOR_HOST to the address of a running Firestore emulator.');

const rules = readFileSync(new URL('../../src/rules/firestore.rules', import.meta.url), 'utf8');
const wanted = process.argv.slice(2);
const suspects = new Suspects(rules, Object.values(table).flat());
const queue = mutantsOf(rules).filter(({ place }) => wanted.length === 0 || wanted.includes(place));
const survivors: Mutant[] = [];
let killed = 0;
const t0 = Date.now();

/** Null where the rules no longer compile: no owner could deploy them. */
async function judge(trial: Trial, mutant: Mutant): Promise<boolean | null> {
  try {
    const failures = await trial.failures(forTests(mutant.text), suspects.inOrderFor(mutant));
    suspects.blame(mutant, failures);
    if (process.env['VERBOSE'])
      console.log(
        mutant.line,
        mutant.place,
        mutant.change.slice(0, 100),
        '|',
        failures[0]?.name ?? 'SURVIVED',
        trial.tried,
        Date.now() - t0,
      );
    trial.tried = 0;
    return failures.length > 0;
  } catch (error) {
    if (String(error).includes('do not compile')) return null;
    throw error;
  }
}

async function work(index: number): Promise<void> {
  const trial = new Trial({ host: host ?? '', project: `demo-mutants-${index}` });
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const caught = await judge(trial, mutant);
    if (caught) killed++;
    else if (caught === false) survivors.push(mutant);
  }
}

const healthy = await new Trial({ host, project: 'demo-mutants-none' }).failures(
  forTests(rules),
  suspects.all,
);
if (healthy.length > 0)
  throw new Error(`The rules themselves fail: ${healthy.map(({ name }) => name).join(', ')}`);
await Promise.all([0, 1, 2].map(work));

const unexcused = survivors.filter(
  ({ place, change }) => !equivalents.some((e) => e.place === place && e.change === change),
);
for (const { line, place, change } of unexcused.sort((a, b) => a.line - b.line)) {
  console.log(`survived, line ${line}, ${place}: ${change}`);
}
console.log(`mutants: ${killed} killed, ${unexcused.length} survived`);
console.log(`(${survivors.length - unexcused.length} survivors are listed as equivalent, with a reason)`);
process.exit(unexcused.length > 0 ? 1 : 0);

// Removes each condition of the rules in turn and sees whether a case of the table notices (that the rules themselves answer
// every case rightly is for rules.test.ts to say):
// FIRESTORE_EMULATOR_HOST=127.0.0.1:8080 node --import tsx test/rules/mutants.ts [function …]
import { readFileSync } from 'node:fs';
import { table } from './cases/all.js';
import { costlyPlaces } from './mutation/costly.js';
import { equivalents } from './mutation/equivalents.js';
import { Killers } from './mutation/killers.js';
import { mutantsOf, type Mutant } from './mutation/mutate.js';
import { layersOf, packsInLayers, packsOf, type Pack } from './mutation/pack.js';
import { Suspects } from './mutation/suspects.js';
import { Trial } from './mutation/trial.js';
import type { RuleCase } from './support/case.js';
import { forTests } from './support/rules.js';

/** Mutants of a pack that are tried side by side. */
const LANES = 3;

const host = process.env['FIRESTORE_EMULATOR_HOST'];
if (!host) throw new Error('Set FIRESTORE_EMULATOR_HOST to the address of a running Firestore emulator.');

const rules = readFileSync(new URL('../../src/rules/firestore.rules', import.meta.url), 'utf8');
const wanted = process.argv.slice(2);
const all = mutantsOf(rules);
const cases = Object.values(table).flat();
const killers = new Killers(new URL('mutation/killers.json', import.meta.url), all, cases);
const suspects = new Suspects(rules, cases);
const trial = new Trial({ host, project: 'demo-mutants' });
/** Rules are a project's: where each set of rules is tried little, two are tried side by side. */
const trials = [trial, new Trial({ host, project: 'demo-mutants-beside' })];
const isEquivalent = ({ place, change }: Mutant) =>
  equivalents.some((e) => e.place === place && e.change === change);
const queue = all.filter(
  (mutant) => !isEquivalent(mutant) && (wanted.length === 0 || wanted.includes(mutant.place)),
);
const survivors: Mutant[] = [];
let killed = 0;

function remember(mutant: Mutant, killer: RuleCase): void {
  killed++;
  killers.note(mutant, killer);
  report(mutant, killer.name);
}

/** What is known so far, should the run be stopped. */
function save(): void {
  if (!process.env['CI']) killers.save();
}

function report(mutant: Mutant, outcome: string): void {
  if (!process.env['VERBOSE']) return;
  const seconds = Math.round(performance.now() / 1000);
  console.log(
    `${seconds} s, ${trial.tried} tries | ${mutant.line} ${mutant.place}: ${mutant.change} | ${outcome}`,
  );
}

/** That something refuses shows nothing where the rules themselves do. */
async function mustBeHealthy(): Promise<void> {
  await trial.deploy(forTests(rules));
  const failures = await trial.failures(suspects.models);
  if (failures.length > 0)
    throw new Error(
      `The rules themselves refuse or let through wrongly: ${failures.map(({ name }) => name).join(', ')}`,
    );
}

/** False where the rules do not compile. */
async function deploys(text: string, within = trial): Promise<boolean> {
  try {
    await within.deploy(text);
    return true;
  } catch (error) {
    if (String(error).includes('do not compile')) return false;
    throw error;
  }
}

/** The case that caught it the last time, or where that does not any more, another. */
async function killerOf(
  mutant: Mutant,
  isWanted: (ruleCase: RuleCase) => boolean,
  number?: number,
  within = trial,
): Promise<RuleCase | undefined> {
  const former = killers.of(mutant);
  const again = former && isWanted(former) ? await within.failures([former], number) : [];
  if (again.length > 0) return former;
  const failures = await within.failures(suspects.inOrderFor(mutant).filter(isWanted), number);
  suspects.blame(mutant, failures);
  return failures[0];
}

/** A visitor has noticed it the last time. */
const isForVisitors = (mutant: Mutant) => killers.of(mutant)?.as === null;

/** A token chooses the mutant; who has none cannot, so what only visitors could notice is left for later. */
async function judge(mutant: Mutant, number: number): Promise<boolean> {
  const killer = await killerOf(mutant, ({ as }) => as !== null, number);
  if (killer) remember(mutant, killer);
  return killer !== undefined;
}

/** Mutants whose switches cost more expressions than there are, in some case at least. */
const costly = new Set<Mutant>();

/** Whether the pack answers as the rules do where no mutant is chosen: each switch costs expressions. */
const isHealthy = async () => (await trial.failures(suspects.models)).length === 0;

/** Mutants of the pack that nobody noticed. What does not compile, no owner could deploy. */
async function judgePack({ text, mutants }: Pack): Promise<Mutant[]> {
  const compiles = await deploys(text);
  const [only] = mutants.values();
  if (!compiles || !(await isHealthy())) {
    if (mutants.size === 1 && only) {
      if (!compiles) return [];
      await mustBeHealthy();
      costly.add(only);
      return [only];
    }
    const unnoticed: Mutant[] = [];
    const halves = packsOf([...mutants.values()], rules, Math.ceil(mutants.size / 2));
    for (const half of halves) unnoticed.push(...(await judgePack(half)));
    return unnoticed;
  }
  const unnoticed: Mutant[] = [];
  for (const layer of layersOf([...mutants.values()])) {
    const open = new Map([...mutants].filter(([, mutant]) => layer.includes(mutant)));
    await judgeLayer(open);
    unnoticed.push(...open.values());
    save();
  }
  // What ran out of expressions, or met a lock, could have shown them.
  if (trial.unsaid > 0) for (const mutant of unnoticed) costly.add(mutant);
  return unnoticed;
}

/** Takes away what is noticed. */
async function judgeLayer(open: Map<number, Mutant>): Promise<void> {
  for (const expect of ['allow', 'deny'] as const) await judgeTogether(open, expect);
  // Where it is not plain what lets more through, one may have made up for another.
  const unclear = [...open].filter(([, { looser }]) => looser === null);
  await inLanes(unclear, async ([number, mutant]) => {
    if (await judge(mutant, number)) open.delete(number);
  });
}

/** Asks about all that such a case could show, and takes away what it shows. */
async function judgeTogether(open: Map<number, Mutant>, expect: RuleCase['expect']): Promise<void> {
  const other = expect === 'allow';
  const apt = new Map([...open].filter(([, { looser }]) => looser !== other));
  const inOrder = [...suspects.inOrderForAll(apt)].filter(
    ([ruleCase]) => ruleCase.as !== null && ruleCase.expect === expect,
  );
  await inLanes(inOrder, async ([ruleCase, numbers]) => {
    const asked = numbers.filter((number) => open.has(number));
    for (const number of await trial.shownBy(ruleCase, asked)) {
      const mutant = open.get(number);
      if (!mutant) continue;
      open.delete(number);
      suspects.blame(mutant, [ruleCase]);
      remember(mutant, ruleCase);
    }
  });
}

async function besideEachOther<T>(
  all: readonly T[],
  work: (one: T, within: Trial) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const lane = async (within: Trial) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next, within);
  };
  await Promise.all(trials.map(lane));
}

async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Without a switch, for visitors, and for all where nobody else has tried. */
async function judgeAlone(mutant: Mutant, within = trial): Promise<void> {
  const isWanted = ({ as }: RuleCase) => as === null || isForVisitors(mutant) || costly.has(mutant);
  const compiles = await deploys(forTests(mutant.text), within);
  const killer = compiles ? await killerOf(mutant, isWanted, undefined, within) : undefined;
  if (killer) remember(mutant, killer);
  else {
    report(mutant, 'SURVIVED');
    killers.forget(mutant);
    survivors.push(mutant);
  }
  save();
}

/** By the case that caught each the last time, alone; the others are left. */
async function judgeAsBefore({ text, mutants }: Pack, within: Trial): Promise<Mutant[]> {
  if (!(await deploys(text, within))) return [...mutants.values()];
  const left: Mutant[] = [];
  await inLanes([...mutants], async ([number, mutant]) => {
    const former = killers.of(mutant);
    if (former && (await within.shows(former, number))) remember(mutant, former);
    else left.push(mutant);
  });
  return left;
}

// Most are caught as they were before, many from one set of rules, and some of the dear ones from a smaller set.
const forVisitors = queue.filter(isForVisitors);
const isSwitched = ({ place }: Mutant) => !costlyPlaces.includes(place);
const rest = queue.filter((mutant) => !forVisitors.includes(mutant));
let known = rest.filter((mutant) => isSwitched(mutant) && killers.of(mutant));
for (const size of [48, 6, 2]) {
  const left: Mutant[] = [];
  await besideEachOther(packsOf(known, rules, size), async (pack, within) => {
    left.push(...(await judgeAsBefore(pack, within)));
  });
  known = left;
}
const unknown = rest.filter((mutant) => isSwitched(mutant) && !killers.of(mutant));
for (const pack of packsInLayers(unknown, rules)) {
  for (const mutant of await judgePack(pack)) await judgeAlone(mutant);
}
// What bears no switch, or is caught otherwise than before.
const alone = [...known, ...rest.filter((mutant) => !isSwitched(mutant))];
if (alone.length > 0) await mustBeHealthy();
for (const mutant of alone) costly.add(mutant);
await besideEachOther(alone, judgeAlone);
for (const mutant of forVisitors) await judgeAlone(mutant);
save();

for (const { line, place, change } of survivors.sort((a, b) => a.line - b.line)) {
  console.log(`survived, line ${line}, ${place}: ${change}`);
}
const gone = equivalents.filter(
  ({ place, change }) => !all.some((mutant) => mutant.place === place && mutant.change === change),
);
for (const { place, change } of gone) console.log(`no such mutant any more, ${place}: ${change}`);
console.log(`mutants: ${killed} killed, ${survivors.length + gone.length} survived`);
console.log(`(${equivalents.length} more are listed as equivalent, with a reason)`);
process.exit(survivors.length + gone.length > 0 ? 1 : 0);

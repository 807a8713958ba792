/**
 * `npm test`: every check, one line a stage, and `N passed, N failed` as the last line.
 * `npm test -- --only lint,types` runs those stages; `npm run test:wtr -- test/domain` narrows the tests to files.
 */
import { parseArgs } from 'node:util';
import { endChildrenWithThisProgram, stopEverything } from '../demo/processes.js';
import { endWith, Trouble } from '../demo/trouble.js';
import type { Result } from './results.js';
import { groups, type Stage } from './stages.js';

/** As many stages at once: two use the cores of a small machine without upsetting each other's time limits. */
const lanes = 2;

interface Choice {
  groups: Stage[][];
  files: string[];
}

/** Which stages run; those that look at the build bring it along. */
function choose(args: string[]): Choice {
  const { values, positionals } = parseArgs({
    args,
    options: { only: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const names = groups.flat().map((stage) => stage.name);
  const wanted = new Set(values.only?.flatMap((list) => list.split(',')) ?? names);
  const unknown = [...wanted].find((name) => !names.includes(name));
  if (unknown) throw new Trouble(`There is no stage "${unknown}": choose from ${names.join(', ')}.`);
  if (groups.flat().some((stage) => wanted.has(stage.name) && stage.needsBuild)) wanted.add('build');
  return {
    groups: groups.map((group) => group.filter((stage) => wanted.has(stage.name))),
    files: positionals,
  };
}

async function outcomeOf(stage: Stage, files: string[]): Promise<Result> {
  try {
    return await stage.run(files);
  } catch (error) {
    const output =
      error instanceof Trouble ? error.message : String(error instanceof Error ? error.stack : error);
    return { passed: 0, failed: 1, output };
  }
}

async function runStage(stage: Stage, files: string[], talkative: boolean): Promise<Result> {
  const start = performance.now();
  const result = await outcomeOf(stage, files);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1).padStart(6);
  const mark = result.failed === 0 ? '✓' : '✗';
  const show = result.failed > 0 || talkative;
  if (show) console.log(`\n${result.output.trim()}\n`);
  console.log(
    `${mark} ${stage.name.padEnd(10)}${seconds} s  ${result.passed} passed, ${result.failed} failed`,
  );
  return result;
}

/** Runs a group's stages, a few at a time, first come first served. */
async function runGroup(group: Stage[], run: (stage: Stage) => Promise<Result>): Promise<Result[]> {
  const waiting = [...group];
  const results: Result[] = [];
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) results.push(await run(stage));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

async function main(): Promise<void> {
  endChildrenWithThisProgram();
  const choice = choose(process.argv.slice(2));
  const talkative = choice.groups.flat().filter((stage) => stage.name !== 'build').length === 1;
  const results: Result[] = [];
  for (const group of choice.groups) {
    results.push(...(await runGroup(group, (stage) => runStage(stage, choice.files, talkative))));
  }
  await stopEverything();
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') > 0 ? 1 : 0);
}

main().catch(endWith);

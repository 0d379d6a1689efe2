import { Console } from 'node:console';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { killing, type KillReport } from './kills.ts';
import { twoPrograms } from './two-programs.ts';
import { WORKS } from './work.ts';

/**
 * `npm run crash`: the power goes at random instants while the built browser door saves, keeps recovery copies, reviews
 * and exports, and two programs save one file at the same time. Prints a table; ends with 1 if anything was broken, lost
 * or left over. Needs `npm run build`.
 */

const print = new Console(process.stdout, process.stderr);

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    saves: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: String(availableParallelism()) },
  },
});
const [kills, saves, seed, lanes] = [values.kills, values.saves, values.seed, values.lanes].map(Number) as [
  number,
  number,
  number,
  number,
];

const reports = await allKills();
const two = saves > 0 ? await twoPrograms(saves) : null;

print.log(`\n断电 ${String(kills)} 次（种子 ${String(seed)}）`);
print.table(
  reports.map(({ name, kills: count, confirmed, broken, lost, leftOver }) => ({
    工作: name,
    断电: count,
    确认过的: confirmed,
    坏的: broken.length,
    确认过又没有的: lost.length,
    残留: leftOver.length,
  })),
);
if (two !== null) {
  print.log(`\n两个程序各保存同一个文件 ${String(saves)} 次`);
  print.table([
    {
      确认过的: two.acknowledged,
      在文件里: two.inFile,
      在历史版本里: two.inBackups,
      告知有冲突: two.conflicts,
      没有了: two.vanished.length,
      残留: two.leftOver.length,
    },
  ]);
}
const faults = [
  ...reports.flatMap(({ name, broken, lost, leftOver }) =>
    [...broken, ...lost, ...leftOver].map((line) => `${name}：${line}`),
  ),
  ...(two === null ? [] : [...two.vanished, ...two.leftOver].map((line) => `两个程序：${line}`)),
];
for (const line of faults) print.error(line);
process.exitCode = faults.length === 0 ? 0 : 1;

/** The kinds of work share the kills, a few at a time. */
async function allKills(): Promise<readonly KillReport[]> {
  const share = (index: number): number => Math.floor((kills + index) / WORKS.length);
  const jobs = WORKS.map((work, index) => () => killing(work(), share(index), seed * 1000 + index));
  const done: KillReport[] = [];
  const lane = async (): Promise<void> => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const report = await job();
      print.log(`${report.name}：断电 ${String(report.kills)} 次`);
      done.push(report);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, lanes) }, lane));
  return done;
}

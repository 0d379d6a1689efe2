import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../planter/chance.ts';
import { openClient, type DoorClient } from './door-client.ts';
import type { Work } from './work.ts';

/** What the kills of one kind of work came to. */
export interface KillReport {
  readonly name: string;
  kills: number;
  confirmed: number;
  /** What was found broken, lost though it was confirmed, or left over, one line each. */
  readonly broken: string[];
  readonly lost: string[];
  readonly leftOver: string[];
}

/** Files the program keeps in its data folder; anything else there after a start was left over. */
const OWN =
  /^(recent\.json|written-folders\.json|recovery\/crash-0001\.json|backups\/[0-9a-f]{16}\/\d{10}-\d{17}-[0-9a-f]{8}-[^/]*\.ysgk)$/;

/** Kills the door so many times while it does the work, at instants drawn from the seed, and looks at what is there after each start. */
export async function killing(work: Work, kills: number, seed: number): Promise<KillReport> {
  const report: KillReport = { name: work.name, kills: 0, confirmed: 0, broken: [], lost: [], leftOver: [] };
  const chance = new Chance(seed);
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ysgk-断电 ')));
  const [folder, data] = [join(root, '草稿'), join(root, '数据')];
  for (const made of [folder, data]) mkdirSync(made);
  work.prepare(folder);
  let [confirmed, tried, pace] = [0, 0, FIRST_PACE];
  try {
    // One start more than kills: what the last one left is looked at as well.
    for (let round = 0; round <= kills; round += 1) {
      const client = await openClient(folder, data);
      report.leftOver.push(...leftOvers(folder, data, client.served.pid, work).map((line) => inRound(round, line)));
      const found = await work.found(client, folder);
      if (typeof found === 'string') report.broken.push(inRound(round, found));
      else {
        const { least, most } = typeof found === 'number' ? { least: found, most: found } : found;
        if (least < confirmed || most > tried) {
          const between = `第 ${String(least)} 次到第 ${String(most)} 次`;
          report.lost.push(
            inRound(round, `确认到第 ${String(confirmed)} 次，写到第 ${String(tried)} 次，找到的是${between}`),
          );
        }
        confirmed = least;
      }
      if (round === kills) {
        await client.served.end();
        break;
      }
      await work.begin(client, folder);
      const moment = { steps: chance.below(3), part: chance.below(1000) / 1000 };
      const run = await untilKilled(work, client, folder, tried, moment, pace);
      pace = run.pace;
      report.kills += 1;
      report.confirmed += run.confirmed - tried;
      if (run.trouble !== '') report.broken.push(inRound(round, run.trouble));
      confirmed = Math.max(confirmed, run.confirmed === tried ? 0 : run.confirmed);
      tried = run.tried;
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return report;
}

/** When the power goes: after so many states, in the midst of the next one. */
interface Moment {
  readonly steps: number;
  /** Of how long a state took last; a little more than one is reached, for an idle program is killed too. */
  readonly part: number;
}

/** How long a state is taken to last before one was measured, in ms. */
const FIRST_PACE = 300;

/** Works until the power goes; what the program answered before counts as confirmed. */
async function untilKilled(
  work: Work,
  client: DoorClient,
  folder: string,
  before: number,
  moment: Moment,
  paceBefore: number,
): Promise<{ readonly confirmed: number; readonly tried: number; readonly trouble: string; readonly pace: number }> {
  let [confirmed, tried, trouble, isKilled, pace] = [before, before, '', false, paceBefore];
  let killed = Promise.resolve();
  try {
    for (;;) {
      tried += 1;
      if (tried - before === moment.steps + 1) {
        killed = pause(moment.part * pace * 1.2).then(() => {
          isKilled = true;
          return client.served.end('SIGKILL');
        });
      }
      const began = performance.now();
      await work.step(client, folder, tried);
      pace = performance.now() - began;
      confirmed = tried;
    }
  } catch (error) {
    // What fails while the power is on is a fault of its own.
    if (!hasGone(isKilled)) trouble = error instanceof Error ? error.message : String(error);
  }
  await killed;
  return { confirmed, tried, trouble, pace };
}

/** A question, for the answer changes while something is awaited. */
function hasGone(isKilled: boolean): boolean {
  return isKilled;
}

function leftOvers(folder: string, data: string, pid: number, work: Work): readonly string[] {
  const inFolder = filesIn(folder).filter((path) => !work.files.test(path));
  // What the program that has just started is about to write is its own.
  const inData = filesIn(data).filter(
    (path) => !OWN.test(path) && !path.includes(`/${String(pid)}.json`) && !path.includes(`-${String(pid)}-`),
  );
  return [...inFolder, ...inData.map((path) => `数据文件夹 ${path}`)];
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function inRound(round: number, line: string): string {
  return `第 ${String(round)} 次断电后：${line}`;
}

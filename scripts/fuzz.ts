/**
 * `npm run fuzz`: gives every reader valid inputs changed by chance and sees that nothing escapes, that none costs more than
 * 5 s of the processor or 1 GB, and that every refusal speaks Chinese. `--inputs 20000 --seed 1 --kind pdf`.
 * An input that fails is told by seed and number and written to a temporary folder; none is ever kept in the repository.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Ask, Told } from '../test/fuzz/fuzz-child.ts';
import { inputOf, kindOf } from '../test/fuzz/one-input.ts';

const CPU = 5;
const MEMORY = 1024;
/** How long one answer is waited for, in ms: a busy machine gives a process a fraction of its processor. */
const PATIENCE = 90_000;
const TOLD_EVERY = 1000;
/** A process is renewed after so many inputs: what it remembers of them is not what one of them costs. */
const RENEW = 400;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    kind: { type: 'string' },
  },
});
const [inputs, seed, from] = [Number(values.inputs), Number(values.seed), Number(values.from)];
const counts = new Map<string, { inputs: number; refused: number; slowest: number; slowestNumber: number }>();
let folder: string | undefined;
let failures = 0;
let largest = 0;

let child = await started();
for (let number = from; number < from + inputs; number += 1) {
  const kind = kindOf(seed, number, values.kind);
  const told = await ask(child, { kind, seed, number });
  const count = counts.get(kind) ?? { inputs: 0, refused: 0, slowest: 0, slowestNumber: 0 };
  counts.set(kind, count);
  count.inputs += 1;
  if (told === undefined) {
    await fail(kind, number, `no answer within ${PATIENCE / 1000} s, or the process ended`);
    child.kill('SIGKILL');
    child = await started();
    continue;
  }
  if (told.refused) count.refused += 1;
  if (told.cpu > count.slowest) [count.slowest, count.slowestNumber] = [told.cpu, number];
  largest = Math.max(largest, told.memory);
  if (told.trouble !== undefined) await fail(kind, number, told.trouble);
  if (told.cpu > CPU) await fail(kind, number, `${told.cpu.toFixed(1)} s of the processor`);
  if (told.memory > MEMORY) await fail(kind, number, `${told.memory.toFixed(0)} MB`);
  if ((number - from) % TOLD_EVERY === TOLD_EVERY - 1) process.stderr.write(`${number - from + 1} / ${inputs}\n`);
  if ((number - from) % RENEW === RENEW - 1 || told.memory > MEMORY) {
    child.kill();
    child = await started();
  }
}
child.kill();
for (const [kind, { inputs: all, refused, slowest, slowestNumber }] of counts) {
  console.log(`${kind}：${all} 个，拒绝 ${refused} 个，最慢 ${slowest.toFixed(2)} s（第 ${slowestNumber} 个）`);
}
console.log(`种子 ${seed}，${inputs} 个输入，失败 ${failures} 个，进程最多占 ${largest.toFixed(0)} MB`);
process.exitCode = failures === 0 ? 0 : 1;

async function started(): Promise<ChildProcess> {
  const program = new URL('../test/fuzz/fuzz-child.ts', import.meta.url);
  const made = fork(program, { execArgv: ['--import', 'tsx', '--max-old-space-size=1024'] });
  await new Promise((ready) => made.once('message', ready));
  return made;
}

function ask(process: ChildProcess, question: Ask): Promise<Told | undefined> {
  return new Promise((resolve) => {
    const end = (told: Told | undefined): void => {
      clearTimeout(timer);
      process.removeAllListeners();
      resolve(told);
    };
    const timer = setTimeout(() => {
      end(undefined);
    }, PATIENCE);
    process.once('message', (told: Told) => {
      end(told);
    });
    process.once('exit', () => {
      end(undefined);
    });
    process.send(question);
  });
}

async function fail(kind: string, number: number, why: string): Promise<void> {
  failures += 1;
  folder ??= mkdtempSync(join(tmpdir(), 'ysgk-fuzz-'));
  const file = join(folder, `${kind}-${seed}-${number}`);
  writeFileSync(file, await inputOf(kind, seed, number));
  console.log(
    `${kind} 第 ${number} 个（--seed ${seed} --kind ${kind} --from ${number} --inputs 1）：${why}\n  ${file}`,
  );
}

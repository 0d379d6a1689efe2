/** Runs the built command line as a person's shell would: a process of its own, judged by what it prints and leaves behind. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The command line as `npm run build` makes it. */
export const CLI = resolve(import.meta.dirname, '../../dist/cli.js');

/** What a run left: its exit status (null if a signal ended it) and what it printed. */
export interface Run {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and as whom to run. */
export interface Surroundings {
  readonly cwd?: string;
  readonly uid?: number;
  /** Put before the program, e.g. a shell that limits it. */
  readonly wrapper?: readonly string[];
  /** Ctrl+C is pressed as soon as this holds. */
  readonly interruptWhen?: () => boolean;
}

/** Runs `ysgk` with these arguments. */
export async function ysgk(args: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const { cwd, uid, wrapper = [], interruptWhen } = surroundings;
  if (!existsSync(CLI)) throw new Error('没有 dist/cli.js：请先运行 npm run build');
  const [program = process.execPath, ...rest] = [...wrapper, process.execPath, CLI, ...args];
  const options: SpawnOptions = {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
  };
  return new Promise((done, broken) => {
    const child = spawn(program, rest, options);
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        printed[name] += text;
      });
    }
    const watch = setInterval(() => {
      if (interruptWhen?.() !== true) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 10);
    child.on('error', broken);
    child.on('close', (status, signal) => {
      clearInterval(watch);
      done({ status, signal, ...printed });
    });
  });
}

/** The lines of a printed text, without the empty one at the end. */
export function lines(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

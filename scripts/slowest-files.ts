/** What `npm test` says last: the test files that took longest, over both projects, so that growth is seen. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** How long a test file took. */
export interface FileTime {
  readonly project: string;
  readonly path: string;
  readonly ms: number;
}

const SHOWN = 10;

/** The longest of them as lines to print, seconds first; nothing where a single file ran. */
export function slowestFiles(files: readonly FileTime[]): readonly string[] {
  if (files.length < 2) return [];
  const longest = files.toSorted((one, other) => other.ms - one.ms).slice(0, SHOWN);
  const whole = files.reduce((sum, { ms }) => sum + ms, 0);
  return [
    `最慢的 ${String(longest.length)} 个测试文件（共 ${String(files.length)} 个，合计 ${seconds(whole)} 秒）：`,
    ...longest.map(({ project, path, ms }) => `${seconds(ms).padStart(8)} 秒  ${project}  ${path}`),
  ];
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

/** Prints them after everything else. */
export class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = slowestFiles(modules.map(timeOf));
    if (lines.length > 0) process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}

function timeOf(module: TestModule): FileTime {
  const { environmentSetupDuration, prepareDuration, setupDuration, collectDuration, duration } = module.diagnostic();
  return {
    project: module.project.name,
    path: relative(process.cwd(), module.moduleId),
    ms: environmentSetupDuration + prepareDuration + setupDuration + collectDuration + duration,
  };
}

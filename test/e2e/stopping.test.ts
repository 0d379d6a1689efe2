/** A stop is heard while the processor is busy. */
import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLI } from './command-line.ts';
import { sampleDraft } from './example-draft.ts';
import { workFolder } from './work-folder.ts';

const folder = workFolder();
/** A second, and what a machine that runs other tests takes from it. */
const SOON = 3_000;

/** A draft whose export takes far longer than this test waits. */
function bigDraft(): string {
  const draft = sampleDraft();
  const otherMatters = Array.from({ length: 6_000 }, (_, index) => `第 ${index} 段其他需要说明的事项，内容很长。`).join(
    '\n',
  );
  const path = join(folder, '大.ysgk');
  writeFileSync(path, JSON.stringify({ ...draft, otherMatters }));
  return path;
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends an export at once and leaves nothing half-written',
  async (signal) => {
    const out = join(folder, signal);
    const child = spawn(process.execPath, [CLI, 'export', bigDraft(), '--format', 'pdf,docx', '--out', out]);
    const ended = new Promise<number | null>((done) => child.once('close', done));
    // In the midst of laying out.
    await new Promise((later) => setTimeout(later, 2_500));
    expect(child.exitCode, 'the draft is too small for this test').toBeNull();
    const from = performance.now();
    child.kill(signal);
    expect(await ended).toBe(2);
    expect(performance.now() - from).toBeLessThan(SOON);
    expect(filesIn(out)).toEqual([]);
  },
);

function filesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

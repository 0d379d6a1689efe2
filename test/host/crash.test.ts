/** `kill -9` at any instant: what was written last, or the one before it, is there whole. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { readDraftFile } from '../../host/draft/draft-file.ts';
import { Recovery } from '../../host/draft/recovery.ts';
import { workFolder } from '../e2e/work-folder.ts';
import { EXAMPLE } from './small-desk.ts';

const folder = workFolder();
const ROOT = resolve(import.meta.dirname, '../..');
const nobody = (): Promise<boolean> => Promise.resolve(false);
const writer = join(folder, 'endless-writer.js');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    ssr: { noExternal: true },
    build: {
      ssr: 'test/host/endless-writer.ts',
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'endless-writer.js' } },
    },
  });
});

/** Starts a writer, kills it some milliseconds after its first writing; returns the last number it said was safe. */
function killed(what: string, data: string, after: number): Promise<number> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [writer, what, EXAMPLE, data], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (printed === '') setTimeout(() => child.kill('SIGKILL'), after);
      printed += text;
    });
    child.once('close', (status, signal) => {
      if (signal === 'SIGKILL') done(Number(printed.trim().split('\n').at(-1)));
      else failed(new Error(`the writer ended by itself with ${String(status)}`));
    });
  });
}

/** Several at once: what counts is the moment of the killing, not that the machine is quiet. */
async function rounds(count: number, round: (number: number, data: string) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let number = next++; number < count; number = next++) {
      const data = join(folder, `${expect.getState().currentTestName ?? ''} ${String(number)}`, 'data');
      await mkdir(data, { recursive: true });
      await round(number, data);
    }
  };
  await Promise.all([lane(), lane(), lane()]);
}

test('a recovery copy', async () => {
  await rounds(30, async (_, data) => {
    const safe = await killed('recovery', data, Math.random() * 200);
    const [copy, ...others] = await new Recovery(data).list(nobody);
    expect(others).toEqual([]);
    expect([safe, safe + 1]).toContain(Number(copy?.draft.otherMatters));
    expect(readdirSync(join(data, 'recovery'))).toEqual(['key-0001.json']);
  });
});

test('a saved draft', async () => {
  await rounds(30, async (_, data) => {
    const safe = await killed('draft', data, Math.random() * 200);
    const draft = await readDraftFile(join(data, '../草稿.ysgk'));
    expect([safe, safe + 1]).toContain(draft.ok ? Number(draft.value.otherMatters) : draft.problem);
  });
});

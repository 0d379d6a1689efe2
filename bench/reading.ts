import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PackShelf } from '../host/pack-files.ts';
import { openPublishedFile } from '../host/reading/published-file.ts';
import { warmReadingThread } from '../host/reading/reading-thread.ts';
import { readContext } from '../shared/check/read-context.ts';
import { runChecks } from '../shared/check/run.ts';
import type { Classification } from '../shared/ledger/codes.ts';
import { median, time } from './measure.ts';
import { timeRow, type Row } from './row.ts';

/** Opening and checking a published PDF, from the command line and behind the screens, in ms. */
const TARGET = 2_000;
const DIST = join(import.meta.dirname, '..', 'dist');

/** Measures with a PDF of so many pages; needs the built command line and reading thread. */
export async function reading(
  pdf: { readonly bytes: Uint8Array; readonly pages: number },
  codes: Classification,
  folder: string,
): Promise<readonly Row[]> {
  const path = join(folder, 'published.pdf');
  writeFileSync(path, pdf.bytes);
  const shelf = new PackShelf();
  const worker = pathToFileURL(join(DIST, 'read-worker.js'));
  const cold = await time(5, 1, () => {
    const { status, stderr } = spawnSync(process.execPath, [join(DIST, 'cli.js'), 'check', path], { encoding: 'utf8' });
    // 1 is an answer too: something has to be mended.
    if (status !== 0 && status !== 1) throw new Error(stderr);
  });
  warmReadingThread(worker);
  const warm = await time(7, 2, async () => {
    const file = await openPublishedFile(path, shelf, { worker });
    if (!file.ok) throw new Error(file.problem.message);
    runChecks(readContext(file.value.read, file.value.pack, codes));
  });
  const what = `校验一份公开的 PDF，${String(pdf.pages)} 页`;
  return [
    timeRow(`命令行冷启动，${what}`, cold, median(cold), TARGET),
    timeRow(`界面里打开并${what}`, warm, median(warm), TARGET),
  ];
}

/** A batch over several threads writes what single exports write, and an interrupted one leaves nothing half-written. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { largeDraft } from '../fixtures/random/large-draft.ts';
import { readCodeNames } from '../oracle/code-names.ts';
import { lines, ysgk, type Run } from './command-line.ts';
import { EXAMPLES, stemOf } from './example-draft.ts';
import { filesIn, leftovers, workFolder } from './work-folder.ts';

const folder = workFolder();
const FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'json'] as const;
const COPIES = [1, 2, 3, 4].slice(0, Math.ceil(12 / EXAMPLES.length));
/** Twelve drafts in as many folders as it takes: names come again in the second. */
const BATCH = COPIES.flatMap((copy) => EXAMPLES.map((path) => ({ copy, path }))).slice(0, 12);

/** A single export of each example, to compare with. */
function single(path: string, format: string): Buffer {
  return readFileSync(join(folder, '单份', `${stemOf(path)}.${format}`));
}

beforeAll(async () => {
  for (const copy of COPIES) mkdirSync(join(folder, String(copy)));
  for (const { copy, path } of BATCH) copyFileSync(path, join(folder, String(copy), `${stemOf(path)}.ysgk`));
  for (const path of EXAMPLES) {
    const run = await ysgk(['export', path, '--format', FORMATS.join(','), '--out', '单份'], { cwd: folder });
    expect(run.status).toBe(0);
  }
});

describe('a batch of twelve', () => {
  let run: Run;
  beforeAll(async () => {
    run = await ysgk(['export', ...COPIES.map(String), '--format', FORMATS.join(',')], { cwd: folder });
  });

  it('is done without a word on stderr', () => {
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const written = lines(run.stdout).filter((line) => line.startsWith('已导出 '));
    expect(written).toHaveLength(BATCH.length * FORMATS.length);
  });

  it.each(FORMATS)('%s: byte for byte the same as one by one', (format) => {
    const different = BATCH.filter(({ copy, path }) => {
      const file = join(folder, String(copy), `${stemOf(path)}.${format}`);
      return !readFileSync(file).equals(single(path, format));
    });
    expect(different).toEqual([]);
  });

  it('leaves no temporary file', () => {
    expect(leftovers(folder)).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('interrupted', () => {
  /** Whether something has been written into an output folder. */
  const begun = (out: string) => (): boolean =>
    existsSync(join(folder, out)) && filesIn(join(folder, out)).some((name) => name.endsWith('.json'));

  it.each(['中断', '再次'])(
    'a batch says so with status 2, leaves no temporary file, and what is there is whole (%s)',
    async (out) => {
      const run = await ysgk(['export', ...COPIES.map(String), '--format', 'json,pdf,docx', '--out', out], {
        cwd: folder,
        interruptWhen: begun(out),
      });
      expect(lines(run.stderr)).toEqual([expect.stringContaining('中断')]);
      expect(run.status).toBe(2);
      expect(leftovers(folder)).toEqual([]);
      const made = filesIn(join(folder, out));
      expect(made.length).toBeLessThan(BATCH.length * 3);
      const torn = made.filter((name) => {
        const [, stem = '', format = ''] = /^(.*?)(?: \(\d\))?\.(\w+)$/.exec(name) ?? [];
        const whole = readFileSync(join(folder, '单份', `${stem}.${format}`));
        return !readFileSync(join(folder, out, name)).equals(whole);
      });
      expect(torn).toEqual([]);
    },
  );

  it('one large draft stops as well: no further format is begun', async () => {
    writeFileSync(join(folder, '大.ysgk'), JSON.stringify(largeDraft(1, readCodeNames())));
    const run = await ysgk(['export', '大.ysgk', '--format', 'json,pdf,docx', '--out', '单份中断'], {
      cwd: folder,
      interruptWhen: begun('单份中断'),
    });
    expect(lines(run.stderr)).toEqual([expect.stringContaining('中断')]);
    expect(run.status).toBe(2);
    expect(filesIn(join(folder, '单份中断'))).not.toContain('大.docx');
    expect(leftovers(folder)).toEqual([]);
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { FileLocks } from '../../../host/disk/file-locks.ts';
import { processName } from '../../../host/disk/process-name.ts';
import { workFolder } from '../../e2e/work-folder.ts';
import { deadProcess } from './dead-process.ts';

const folder = workFolder();
let count = 0;
let data = '';

beforeEach(() => {
  count += 1;
  data = join(folder, String(count));
});

const marks = (): readonly string[] => readdirSync(join(data, 'locks'));

/** A mark as another process would put it for the file whose work is under way. */
async function putMark(path: string, writer: string): Promise<string> {
  let own = '';
  await new FileLocks(data).hold(path, () => Promise.resolve((own = marks()[0] ?? '')));
  const name = own.replace(/\.[^.]+\.[^.]+$/, `.${writer}.01234567`);
  writeFileSync(join(data, 'locks', name), '');
  return name;
}

test('work on one file is done one after another, by programs that know nothing of each other', async () => {
  const file = join(folder, '计数');
  writeFileSync(file, '0');
  // Each has its own queue, as two processes have.
  const programs = Array.from({ length: 6 }, () => new FileLocks(data));
  let inside = 0;
  await Promise.all(
    programs.flatMap((locks) =>
      Array.from({ length: 10 }, () =>
        locks.hold(file, async () => {
          inside += 1;
          expect(inside).toBe(1);
          const before = Number(readFileSync(file, 'utf8'));
          await new Promise((done) => setTimeout(done, 1));
          writeFileSync(file, String(before + 1));
          inside -= 1;
        }),
      ),
    ),
  );
  expect(readFileSync(file, 'utf8')).toBe('60');
  expect(marks()).toEqual([]);
}, 30_000);

test('work on different files does not wait', async () => {
  const locks = new FileLocks(data, 200);
  const inner = await locks.hold('/甲', () => new FileLocks(data, 200).hold('/乙', () => Promise.resolve('done')));
  expect(inner).toMatchObject({ value: { value: 'done' } });
});

test('the mark of a dead process is cleared away, that of a living one is respected', async () => {
  await putMark('/甲', await deadProcess());
  expect(await new FileLocks(data, 200).hold('/甲', () => Promise.resolve('done'))).toEqual({
    ok: true,
    value: 'done',
  });
  expect(marks()).toEqual([]);

  const living = await putMark('/甲', processName());
  const waited = await new FileLocks(data, 200).hold('/甲', () => Promise.resolve('done'));
  expect(waited.ok ? '' : waited.problem).toContain('稍后再试');
  expect(marks()).toEqual([living]);
});

test('a mark of this process id from before, or from before the machine was started anew, is dead', async () => {
  const [machine = '', boot = '', pid = '', start = ''] = processName().split('-');
  const earlier = [machine, boot, pid, String(Number(start) + 1)].join('-');
  const otherBoot = [machine, boot === '00000000' ? '00000001' : '00000000', pid, start].join('-');
  for (const writer of [earlier, otherBoot]) {
    await putMark('/甲', writer);
    expect(await new FileLocks(data, 200).hold('/甲', () => Promise.resolve('done'))).toMatchObject({ ok: true });
  }
});

test('the mark of another machine is not taken for dead', async () => {
  const elsewhere = processName().replace(/^.{8}/, (machine) =>
    machine === '0'.repeat(8) ? '1'.repeat(8) : '0'.repeat(8),
  );
  await putMark('/甲', elsewhere);
  expect(await new FileLocks(data, 200).hold('/甲', () => Promise.resolve('done'))).toMatchObject({ ok: false });
});

test('marks of dead processes are swept, whatever file they are of', async () => {
  await putMark('/甲', await deadProcess());
  const living = await putMark('/乙', processName());
  await new FileLocks(data).sweep();
  expect(marks()).toEqual([living]);
});

test('where no mark can be put the work is done all the same, and knows it', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(data, 'a file where the folder should be');
  const held = await new FileLocks(data).hold('/甲', ({ unprotected }) => Promise.resolve(unprotected));
  expect(held.ok ? held.value : '').not.toBe('');
});

import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { processName } from '../../../host/disk/process-name.ts';
import { sweepTree } from '../../../host/disk/sweep-tree.ts';
import { removeTemporary, sweepTemporary, temporaryName } from '../../../host/disk/temporary-file.ts';
import { workFolder } from '../../e2e/work-folder.ts';
import { deadProcess } from './dead-process.ts';

const folder = workFolder();
const DAYS = 24 * 3_600_000;

function put(path: string, age = 0): void {
  writeFileSync(path, '半份');
  const then = new Date(Date.now() - age);
  utimesSync(path, then, then);
}

test('only what is of the programs own naming and of a dead writer is swept', async () => {
  const own = join(folder, '草稿');
  mkdirSync(own);
  const dead = await deadProcess();
  const elsewhere = dead.replace(/^.{8}/, (machine) => [...machine].toReversed().join(''));
  expect(elsewhere).not.toBe(dead);
  const named = (writer: string): string => `.0123456789abcdef.${writer}.01234567.tmp`;
  const stay = [
    basename(temporaryName(join(own, '甲.ysgk'))),
    named(elsewhere),
    '.0123456789abcdef.tmp',
    '.~lock.甲.docx#',
    '~$甲.docx',
    `甲${named(dead)}`,
    `.somebody-elses-work.${dead}.01234567.tmp`,
  ];
  for (const name of stay) put(join(own, name), 30 * DAYS);
  put(join(own, named(elsewhere)), 6 * DAYS);
  put(join(own, named(dead)));
  put(join(own, `.0123456789abcdef.${dead.split('-')[2] ?? ''}.tmp`));
  expect(await sweepTemporary(own)).toBe(2);
  expect(readdirSync(own).sort()).toEqual(stay.sort());

  put(join(own, named(elsewhere)), 8 * DAYS);
  expect(await sweepTemporary(own)).toBe(1);
});

test('a clock that was set back makes nothing old', async () => {
  const own = join(folder, '倒拨');
  mkdirSync(own);
  const elsewhere = processName().replace(/^.{8}/, '01234567');
  put(join(own, `.0123456789abcdef.${elsewhere}.01234567.tmp`), -30 * DAYS);
  expect(await sweepTemporary(own)).toBe(0);
});

test('what was called off is removed by its writer, and nothing else', async () => {
  const own = join(folder, '中断');
  mkdirSync(own);
  const [mine, other] = [temporaryName(join(own, '甲.pdf')), temporaryName(join(own, '乙.pdf'))];
  put(mine);
  put(other);
  await removeTemporary(join(own, '甲.pdf'));
  expect(readdirSync(own)).toEqual([basename(other)]);
});

test('every folder of the data folder is swept', async () => {
  const data = join(folder, 'data');
  const dead = `.0123456789abcdef.${await deadProcess()}.01234567.tmp`;
  for (const place of ['', 'recovery', 'backups/0123', 'instances', 'basis']) {
    mkdirSync(join(data, place), { recursive: true });
    put(join(data, place, dead));
  }
  await sweepTree(data);
  expect(readdirSync(data, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([]);
});

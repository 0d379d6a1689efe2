import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openClassification, packIds, PackShelf, readPackFiles, TEMPLATES } from '../../host/pack-files.ts';
import { printLocated } from '../../shared/base/result.ts';
import { workFolder } from '../e2e/work-folder.ts';

const folder = workFolder();

describe('packs', () => {
  it('are the folders with a pack.json', () => {
    expect(packIds()).toEqual(expect.arrayContaining(['xinjiang-2024', 'xinjiang-2025']));
    expect(packIds()).not.toContain('codes');
  });

  it('are made of their JSON files; examples and changelogs are no part of them', () => {
    const names = [...(readPackFiles('xinjiang-2024')?.keys() ?? [])];
    expect(names).toEqual(expect.arrayContaining(['pack.json', 'theme.json', 'tables/t01.json', 'prose/s01.json']));
    expect(names.filter((name) => /example|\.md$/i.test(name))).toEqual([]);
  });

  it.each(['no-such-pack', '../codes', '..', '', 'codes', 'xinjiang-2024/', 'xinjiang-2024\0'])(
    'there is none called “%s”',
    (id) => {
      expect(readPackFiles(id)).toBeUndefined();
      const opened = new PackShelf().open(id);
      expect(opened.ok ? '' : printLocated(opened.problem)).toContain('找不到模板包');
    },
  );

  it('are read once', () => {
    const shelf = new PackShelf();
    const pack = shelf.open('xinjiang-2025');
    expect(pack.ok).toBe(true);
    expect(shelf.open('xinjiang-2025')).toBe(pack);
  });

  it('that are broken say which file and where', () => {
    const templates = join(folder, 'templates');
    cpSync(join(TEMPLATES, 'xinjiang-2024'), join(templates, 'xinjiang-2024'), { recursive: true });
    const theme = join(templates, 'xinjiang-2024/theme.json');
    writeFileSync(theme, readFileSync(theme, 'utf8').slice(0, 100));
    const pack = new PackShelf(templates).open('xinjiang-2024');
    expect(pack.ok ? '' : printLocated(pack.problem)).toMatch(/theme\.json.*第 \d+ 行/);
  });
});

describe('the classification', () => {
  it('comes with the program', () => {
    const codes = openClassification();
    expect(codes.ok && codes.value.entry('201')?.name).toBe('一般公共服务支出');
    expect(codes.ok && codes.value.entry('30101')?.name).toBe('基本工资');
  });

  it('may be a list of the bureau’s own', () => {
    const path = join(folder, '科目.csv');
    writeFileSync(path, '201,自定名称\n');
    const codes = openClassification(path);
    expect(codes.ok && codes.value.entry('201')?.name).toBe('自定名称');
  });

  it('says which file and line of such a list is wrong, and when there is no such file', () => {
    const path = join(folder, '坏.csv');
    writeFileSync(path, '201,甲\nabc,乙\n');
    const line = (csv: string): string => {
      const codes = openClassification(csv);
      return codes.ok ? '' : printLocated(codes.problem);
    };
    expect(line(path)).toMatch(/坏\.csv.*第 2 行/);
    expect(line(join(folder, '没有.csv'))).toMatch(/没有\.csv：找不到/);
    mkdirSync(join(folder, '夹.csv'));
    expect(line(join(folder, '夹.csv'))).toMatch(/夹\.csv：.*文件夹/);
  });

  it('reads a list in GBK, as Excel writes it', () => {
    const path = join(folder, '国标.csv');
    // 301,工资
    writeFileSync(path, Uint8Array.from([0x33, 0x30, 0x31, 0x2c, 0xb9, 0xa4, 0xd7, 0xca, 0x0a]));
    const codes = openClassification(path);
    expect(codes.ok ? codes.value.entry('301')?.name : printLocated(codes.problem)).toBe('工资');
  });
});

import { cpSync, mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedIn, PackShelf, TEMPLATES, userShelf } from '../../../host/pack-files.ts';
import { printLocated } from '../../../shared/base/result.ts';
import { workFolder } from '../../e2e/work-folder.ts';
import { programForm, put, repacked, smallForm } from './small-form.ts';

/** A data folder and a folder of drafts of their own. */
function places() {
  const folder = workFolder();
  const [data, drafts] = [join(folder, 'data'), join(folder, '草稿')];
  mkdirSync(drafts);
  return { data, drafts, shelf: userShelf(undefined, data) };
}

function nameOn(shelf: PackShelf, id: string): string {
  const pack = shelf.open(id);
  return pack.ok ? pack.value.manifest.name : printLocated(pack.problem);
}

describe('the shelf', () => {
  it('has what is installed, and beside a folder what lies there', () => {
    const { data, drafts, shelf } = places();
    expect(shelf.ids()).not.toContain('city-2027');
    expect(nameOn(shelf, 'city-2027')).toContain('找不到模板包“city-2027”');
    put(join(installedIn(data), 'city-2027.ysgk-pack'), smallForm('city-2027', '装好的').bytes);
    put(join(drafts, '公开格式', '某区.ysgk-pack'), smallForm('district-2027', '某区').bytes);
    expect(shelf.ids()).toContain('city-2027');
    expect(nameOn(shelf, 'city-2027')).toBe('装好的');
    expect(nameOn(shelf, 'district-2027')).toContain('找不到');
    expect(nameOn(shelf.beside(drafts), 'district-2027')).toBe('某区');
    expect(nameOn(shelf.beside(drafts).beside(null), 'district-2027')).toContain('找不到');
    expect(shelf.beside(drafts).ids()).toEqual(expect.arrayContaining(['city-2027', 'district-2027', 'xinjiang-2025']));
  });

  it('takes the program’s first, then what lies beside the draft, then what is installed', () => {
    const { data, drafts, shelf } = places();
    put(join(installedIn(data), 'city-2027.ysgk-pack'), smallForm('city-2027', '装好的').bytes);
    put(join(drafts, '公开格式', '1.ysgk-pack'), smallForm('city-2027', '旁边的').bytes);
    expect(nameOn(shelf, 'city-2027')).toBe('装好的');
    expect(nameOn(shelf.beside(drafts), 'city-2027')).toBe('旁边的');

    const other = repacked(programForm('xinjiang-2025'), () => undefined);
    put(join(installedIn(data), 'xinjiang-2025.ysgk-pack'), other);
    const opened = shelf.openWithFiles('xinjiang-2025');
    expect(opened.ok && opened.value.place.origin).toBe('program');
  });

  it('gives one form one code in every place', () => {
    const { data, drafts, shelf } = places();
    const { bytes } = smallForm('city-2027');
    put(join(installedIn(data), 'city-2027.ysgk-pack'), bytes);
    put(join(drafts, '公开格式', '另一个名字.ysgk-pack'), bytes);
    const codes = [shelf, shelf.beside(drafts)].map((one) => {
      const opened = one.openWithFiles('city-2027');
      return opened.ok ? `${opened.value.place.origin} ${opened.value.sha256}` : '';
    });
    expect(codes.map((code) => code.split(' ')[0])).toEqual(['data', 'beside']);
    expect(new Set(codes.map((code) => code.split(' ')[1])).size).toBe(1);
  });

  it('opens a pack once while its file stays, and again when it has changed or is gone', () => {
    const { data, shelf } = places();
    const path = join(installedIn(data), 'city-2027.ysgk-pack');
    put(path, smallForm('city-2027', '从前的').bytes);
    const before = shelf.open('city-2027');
    expect(shelf.open('city-2027')).toBe(before);
    put(path, smallForm('city-2027', '现在的').bytes);
    utimesSync(path, new Date(), new Date(statSync(path).mtimeMs + 5000));
    expect(nameOn(shelf, 'city-2027')).toBe('现在的');
    rmSync(path);
    expect(nameOn(shelf, 'city-2027')).toContain('找不到');
  });

  it('reads a pack of the program again when a file of a pack it extends has changed', () => {
    const templates = join(workFolder(), 'templates');
    cpSync(TEMPLATES, templates, { recursive: true });
    const shelf = new PackShelf(templates);
    const before = shelf.open('xinjiang-2025');
    expect(shelf.open('xinjiang-2025')).toBe(before);
    put(join(templates, 'xinjiang-2024', 'theme.json'), '{');
    expect(nameOn(shelf, 'xinjiang-2025')).toContain('模板包 xinjiang-2024 的 theme.json');
  });

  it('says what is wrong with the file a form would come from, and passes over the others', () => {
    const { data, shelf } = places();
    put(join(installedIn(data), 'city-2027.ysgk-pack'), '不是压缩包');
    put(join(installedIn(data), '坏的.ysgk-pack'), smallForm('city-2028').bytes.subarray(0, 500));
    put(join(installedIn(data), 'district-2027.ysgk-pack'), smallForm('district-2027', '某区').bytes);
    mkdirSync(join(installedIn(data), '夹.ysgk-pack'));
    expect(nameOn(shelf, 'city-2027')).toContain('city-2027.ysgk-pack：');
    expect(nameOn(shelf, 'district-2027')).toBe('某区');
    expect(shelf.ids()).not.toContain('city-2027');
  });
});

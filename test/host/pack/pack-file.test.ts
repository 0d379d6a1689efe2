import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formSha256, listedFiles } from '../../../host/pack/pack-chain.ts';
import { unpackPack } from '../../../host/pack/pack-file.ts';
import { printLocated } from '../../../shared/base/result.ts';
import { PACK_LIST } from '../../../shared/pack/pack-list.ts';
import { fingerprintOf } from '../../../host/draft/disk-state.ts';
import { programForm, repacked, smallForm } from './small-form.ts';

const form = smallForm('city-2027');

/** The problems with the bytes of a file, one a line; `打开了` if there are none. */
function said(bytes: Uint8Array): string {
  const opened = unpackPack(bytes);
  return opened.ok ? '打开了' : opened.problem.map(printLocated).join('\n');
}

/** The file with its list changed, and made to agree with itself again. */
function withList(
  change: (list: Record<string, unknown>) => void,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  return repacked(form.bytes, (files) => {
    for (const [name, text] of Object.entries(more)) files[name] = Buffer.from(text);
    const list = JSON.parse(Buffer.from(files[PACK_LIST] ?? []).toString('utf8')) as Record<string, unknown>;
    const entries = Object.entries(files)
      .filter(([name]) => name !== PACK_LIST)
      .map(([name, bytes]) => ({ name, sha256: fingerprintOf(bytes) }));
    list['entries'] = entries;
    list['sha256'] = formSha256(entries);
    change(list);
    files[PACK_LIST] = Buffer.from(JSON.stringify(list));
  });
}

describe('a form as one file', () => {
  it('opens again with everything it extends, and the code of the form', () => {
    const opened = unpackPack(form.bytes);
    if (!opened.ok) throw new Error(said(form.bytes));
    expect([...opened.value.chain.keys()]).toEqual(['city-2027', 'xinjiang-2025', 'xinjiang-2024']);
    expect(opened.value.chain).toEqual(form.chain);
    expect(opened.value.sha256).toBe(formSha256(listedFiles(form.chain)));
    expect(opened.value.pack.manifest.name).toBe('某市 2027 年格式');
  });

  it('is the same bytes each time, and another code when a word is another', () => {
    expect(smallForm('city-2027').bytes).toEqual(form.bytes);
    const other = unpackPack(smallForm('city-2027', '某市二〇二七年格式').bytes);
    const own = unpackPack(form.bytes);
    expect(other.ok && own.ok && other.value.sha256 !== own.value.sha256).toBe(true);
  });

  it.each(['xinjiang-2024', 'national-9'])('%s stands alone', (id) => {
    expect(said(programForm(id))).toBe('打开了');
  });
});

describe('a file that is not what it says', () => {
  it('is said to be no form', () => {
    expect(said(new Uint8Array())).not.toBe('打开了');
    expect(said(Buffer.from('{"id": "a"}'))).not.toBe('打开了');
    expect(said(zipSync({ 'a.txt': Buffer.from('a') }))).toContain('不是公开格式的文件');
    expect(said(zipSync({ [PACK_LIST]: Buffer.from('{"format": "ysgk-package"}') }))).toContain('不是公开格式的文件');
    expect(said(form.bytes.subarray(0, 2000))).not.toBe('打开了');
  });

  it('is refused when one file is another', () => {
    const path = 'xinjiang-2025/pack.json';
    const bytes = repacked(form.bytes, (files) => {
      files[path] = Buffer.from(
        Buffer.from(files[path] ?? [])
          .toString('utf8')
          .replace('新疆', '某疆'),
      );
    });
    expect(said(bytes)).toContain(`${path}：被改动`);
  });

  it('is refused when a file is gone, or one more is there', () => {
    const without = repacked(form.bytes, (files) => {
      delete files['xinjiang-2024/theme.json'];
    });
    expect(said(without)).toContain('xinjiang-2024/theme.json：被改动：包里缺少');
    expect(said(repacked(form.bytes, (files) => void (files['city-2027/x.json'] = Buffer.from('{}'))))).toContain(
      'city-2027/x.json：被改动：清单里没有这个文件',
    );
  });

  it('is refused when its list does not agree with its code, its name or its years', () => {
    expect(
      said(
        withList((list) => {
          list['sha256'] = '0'.repeat(64);
        }),
      ),
    ).toContain('与它自己的校验码不符');
    expect(said(withList((list) => void (list['name'] = '别的格式')))).toContain('名称或适用年度');
    expect(said(withList((list) => void (list['years'] = { from: 2027, until: 2099 })))).toContain('名称或适用年度');
    expect(said(withList((list) => void (list['version'] = 2)))).toContain('更新的程序');
    expect(said(withList((list) => void (list['more'] = 1)))).not.toBe('打开了');
  });

  it('is refused when it names places outside', () => {
    expect(said(withList(() => undefined, { '../evil/pack.json': '{}' }))).toContain('指向包外');
    expect(said(withList(() => undefined, { 'city-2027/examples/a.json': '{}' }))).toContain('不是模板包里的位置');
  });

  it('is refused when it carries a pack that it does not need, or lacks one', () => {
    expect(said(withList(() => undefined, { 'other/pack.json': '{}' }))).toContain('用不到这个模板包');
    const without = withList((list) => void (list['id'] = 'other'));
    expect(said(without)).toContain('找不到模板包“other”');
  });

  it('is refused when its packs extend each other in a circle', () => {
    const circle = '{"id": "xinjiang-2024", "extends": "city-2027"}';
    expect(said(withList(() => undefined, { 'xinjiang-2024/pack.json': circle }))).toContain('绕成了圈');
  });

  it('is refused when it does not load, with the file and the place in it', () => {
    const broken = withList(() => undefined, { 'city-2027/theme.json': '{"nothing": 1}' });
    expect(said(broken)).toMatch(/模板包 city-2027 的 theme\.json/u);
    expect(said(withList(() => undefined, { 'city-2027/theme.json': '{' }))).toMatch(
      /模板包 city-2027 的 theme\.json/u,
    );
  });

  it('is refused when what it unpacks to is too much, whatever size it declares', () => {
    const large = zipSync({ [PACK_LIST]: new Uint8Array(20_000_000) });
    expect(large.length).toBeLessThan(100_000);
    expect(said(large)).toContain('超过');
    const small = Buffer.from(large);
    // The size in the directory says 10 bytes: no more than that is unpacked.
    const directory = small.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    small.writeUInt32LE(10, directory + 24);
    expect(said(small)).toContain('校验值不符');
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${String(index)}.json`, new Uint8Array()]),
    );
    expect(said(zipSync(many))).not.toBe('打开了');
  });
});

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../../host/dispatch.ts';
import { browserSystem } from '../../../host/browser/browser-system.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { ImportProfiles } from '../../../host/reading/import-profiles.ts';
import { TEMPLATES } from '../../../host/pack-files.ts';
import { readTableBytes } from '../../../host/reading/table-bytes.ts';
import { MAX_PROFILES, type ImportProfile } from '../../../shared/read/table-file/import-profile.ts';
import { MAX_TABLE_BYTES } from '../../../shared/read/table-file/table-file.ts';
import { workFolder } from '../../e2e/work-folder.ts';
import { textRows, xlsx } from '../../read/office-file.ts';
import { listener, smallDesk } from '../small-desk.ts';

const { desk, work, data } = smallDesk();
const handlers = createHandlers(
  browserSystem(work, TEMPLATES, join(import.meta.dirname, '../../../package.json')),
  desk,
);
const window = listener('一');
const ask = (channel: string, question: unknown) => dispatch(handlers, channel, question, window);

const profile = (name: string): ImportProfile => ({
  name,
  columns: [
    { heading: '功能科目', meaning: 'function' },
    { heading: '本年|政府性基金', meaning: 'current:fund.own' },
  ],
  sources: [{ text: '单位资金', source: 'unit.other' }],
});

/** A compound file, as old programs and passwords make it, that lists a stream of this name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Array.from(stream, (letter) => [letter.charCodeAt(0), 0]).flat(), 1024);
  return bytes;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 功能科目,金额 / 2010301,1 in GB18030. */
const GB18030 = Uint8Array.from([
  ...[0xb9, 0xa6, 0xc4, 0xdc, 0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a],
  ...utf8('2010301,1\r\n'),
]);

describe('a spreadsheet by its bytes', () => {
  it.each([
    ['UTF-8', utf8('功能科目,金额\r\n2010301,1\r\n')],
    ['UTF-8 with a mark', utf8('\ufeff功能科目,金额\n2010301,1')],
    ['GB18030', GB18030],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff功能科目\t金额\n2010301\t1', 'utf16le'))],
    [
      'a workbook',
      xlsx([
        {
          name: '一',
          xml: textRows([
            ['功能科目', '金额'],
            ['2010301', '1'],
          ]),
        },
      ]),
    ],
  ])('is read: %s', (_, bytes) => {
    const table = readTableBytes(bytes);
    expect(table.ok && table.value.sheets[0]?.rows).toEqual([
      ['功能科目', '金额'],
      ['2010301', '1'],
    ]);
  });

  it.each([
    ['an old .xls', compound('Workbook'), /\.xls.*另存为 \.xlsx/],
    ['one with a password', compound('EncryptedPackage'), /去掉密码/],
    ['a PDF', utf8('%PDF-1.7\n'), /PDF.*复制后粘贴/],
    ['a web page without a table', utf8('<html><body>没有表</body></html>'), /网页.*另存为/],
    ['a web page with an empty table', utf8('<html><table></table></html>'), /网页.*另存为/],
    [
      'a workbook in XML',
      utf8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table></Table></Worksheet></Workbook>',
      ),
      /XML 表格.*另存为 \.xlsx/,
    ],
    ['an empty file', new Uint8Array(), /空的/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), /不是表格文件/],
    ['a workbook cut off', xlsx([{ name: '一', xml: textRows([['甲']]) }]).subarray(0, 300), /不完整/],
  ])('is refused with what to do: %s', (_, bytes, words) => {
    const table = readTableBytes(bytes);
    expect(table.ok ? '' : table.problem.message).toMatch(words);
  });
});

it('a file that is too large is refused with its name, one beyond the channel not even looked at', async () => {
  const large = Buffer.alloc(MAX_TABLE_BYTES + 1).toString('base64');
  expect(await ask('import.read', { name: '大.xlsx', content: large })).toMatchObject({
    ok: true,
    value: { ok: false, problems: [{ place: '大.xlsx', message: expect.stringContaining('10 MB') as unknown }] },
  });
  expect(await ask('import.read', { name: '大.xlsx', content: `${large}AAAAAAAA` })).toMatchObject({
    value: { ok: false },
  });
});

describe('profiles', () => {
  it('are kept by name, renamed, dropped, and outlive the program in a file of the owner', async () => {
    await ask('import.keepProfile', { profile: profile('乙'), replaces: null });
    await ask('import.keepProfile', { profile: profile('甲'), replaces: null });
    await ask('import.keepProfile', { profile: profile('一体化导出'), replaces: '乙' });
    const again = await new ImportProfiles(data).list();
    expect(again.map(({ name }) => name).sort()).toEqual(['一体化导出', '甲'].sort());
    expect(again.find(({ name }) => name === '甲')).toEqual(profile('甲'));
    expect(await ask('import.profiles', {})).toEqual({ ok: true, value: again });
    expect(statSync(data).mode & 0o077).toBe(0);
    await ask('import.forgetProfile', { name: '甲' });
    expect(JSON.parse(readFileSync(join(data, 'import-profiles.json'), 'utf8'))).toEqual([profile('一体化导出')]);
  });

  it.each([
    ['a meaning nobody knows', { ...profile('甲'), columns: [{ heading: '甲', meaning: 'magic' }] }],
    ['a name of many lines', profile('甲\n乙')],
    ['a name too long', profile('长'.repeat(41))],
    ['no columns', { ...profile('甲'), columns: [] }],
    ['a field nobody knows', { ...profile('甲'), unit: 'wan' }],
  ])('are refused with %s', async (_, wrong) => {
    const before = await desk.importProfiles.list();
    expect(await ask('import.keepProfile', { profile: wrong, replaces: null })).toMatchObject({ value: { ok: false } });
    expect(await desk.importProfiles.list()).toEqual(before);
  });
});

describe('the file of profiles', () => {
  let folder = '';
  const root = workFolder();
  let count = 0;
  beforeEach(() => {
    count += 1;
    folder = join(root, String(count));
  });

  it('holds a limited number', async () => {
    const profiles = new ImportProfiles(folder);
    for (let index = 0; index < MAX_PROFILES; index += 1) await profiles.save(profile(`方案${String(index)}`), null);
    const more = await profiles.save(profile('多一个'), null);
    expect(more.ok ? '' : more.problem.message).toMatch(/最多记住 50 个/);
    expect((await profiles.save(profile('方案7'), null)).ok).toBe(true);
    expect(await profiles.list()).toHaveLength(MAX_PROFILES);
  });

  it('counts as none when it is spoiled, and is begun anew', async () => {
    const profiles = new ImportProfiles(folder);
    await profiles.save(profile('甲'), null);
    for (const text of ['', '[{', '[{"name":1}]', '{}', ' '.repeat(5 * 1024 * 1024)]) {
      writeFileSync(join(folder, 'import-profiles.json'), text);
      expect(await profiles.list()).toEqual([]);
    }
    expect((await profiles.save(profile('乙'), null)).ok).toBe(true);
    expect(await profiles.list()).toEqual([profile('乙')]);
  });

  it('loses none of those saved at the same time', async () => {
    const profiles = new ImportProfiles(folder);
    await Promise.all(['a', 'b', 'c'].map((name) => profiles.save(profile(name), null)));
    expect((await profiles.list()).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

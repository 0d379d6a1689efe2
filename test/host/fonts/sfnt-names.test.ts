import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayEmbed, readFontRecords } from '../../../host/fonts/sfnt-names.ts';
import { fontCollection, fontFile, withFiles } from './font-file.ts';

describe('readFontRecords', () => {
  it('reads family and PostScript names, weight and slant, and no other names', () => {
    withFiles(
      { 'a.ttf': fontFile({ family: '仿宋_GB2312', postscript: 'FangSong_GB2312', weight: 700, italic: true }) },
      (folder) => {
        expect(readFontRecords(join(folder, 'a.ttf'))).toEqual([
          {
            path: join(folder, 'a.ttf'),
            member: null,
            names: ['仿宋_GB2312', 'FangSong_GB2312'],
            weight: 700,
            italic: true,
            embeddable: true,
          },
        ]);
      },
    );
  });

  it('reads GBK names of old Chinese fonts', () => {
    // 黑体 in GBK.
    const familyBytes = Buffer.from([0xba, 0xda, 0xcc, 0xe5]);
    withFiles({ 'a.ttf': fontFile({ family: '', familyBytes, encoding: [3, 3] }) }, (folder) => {
      expect(readFontRecords(join(folder, 'a.ttf'))[0]?.names).toContain('黑体');
    });
  });

  it('reads every member of a collection with the name it is asked for by', () => {
    const file = fontCollection([
      { family: '宋体', postscript: 'SimSun' },
      { family: '新宋体', postscript: 'NSimSun', fsType: 2 },
    ]);
    withFiles({ 'a.ttc': file }, (folder) => {
      const records = readFontRecords(join(folder, 'a.ttc'));
      expect(records.map(({ member, names, embeddable }) => [member, names[0], embeddable])).toEqual([
        ['SimSun', '宋体', true],
        ['NSimSun', '新宋体', false],
      ]);
    });
  });

  it('has nothing to say about files that are damaged, empty or missing', () => {
    const whole = fontFile({ family: '宋体' });
    withFiles(
      { 'empty.ttf': Buffer.alloc(0), 'cut.ttf': whole.subarray(0, 20), 'text.ttf': Buffer.from('not a font at all') },
      (folder) => {
        for (const name of ['empty.ttf', 'missing.ttf']) expect(readFontRecords(join(folder, name))).toEqual([]);
        for (const name of ['cut.ttf', 'text.ttf'])
          expect(readFontRecords(join(folder, name)).flatMap((one) => one.names)).toEqual([]);
      },
    );
  });
});

describe('mayEmbed', () => {
  it('refuses restricted, unsubsettable and bitmap-only fonts and allows the others', () => {
    const terms = { installable: 0, restricted: 2, preview: 4, editable: 8, noSubsetting: 0x100, bitmapOnly: 0x200 };
    expect(
      Object.entries(terms)
        .filter(([, bits]) => mayEmbed(bits))
        .map(([name]) => name),
    ).toEqual(['installable', 'preview', 'editable']);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogOf, fontCatalog } from '../../../host/fonts/catalog.ts';
import { findFonts, fontSet } from '../../../host/fonts/font-set.ts';
import { fontFiles, systemFontFolders } from '../../../host/fonts/folders.ts';
import type { FontRecord } from '../../../host/fonts/sfnt-names.ts';
import type { Theme } from '../../../shared/pack/theme.ts';
import { openFace } from '../../../shared/render/pdf/open-face.ts';
import { THEME } from '../../render/pdf/small-document.ts';
import { fontFile, withFiles } from './font-file.ts';

const OFFICE: Theme = {
  ...THEME,
  fonts: {
    title: ['方正小标宋_GBK', '宋体'],
    body: ['仿宋_GB2312', '仿宋'],
    heading: ['黑体'],
    subheading: ['楷体_GB2312', '楷体'],
    table: ['宋体'],
    latin: ['Times New Roman'],
  },
};

function record(name: string, changes: Partial<FontRecord> = {}): FontRecord {
  return {
    path: `/fonts/${name}.ttf`,
    member: null,
    names: [name],
    weight: 400,
    italic: false,
    embeddable: true,
    ...changes,
  };
}

describe('findFonts', () => {
  it('takes the first family of the theme that is installed, by any of its names', () => {
    const catalog = catalogOf([record('FangSong'), record('SimSun'), record('Times New Roman')]);
    const { choices, fonts } = findFonts(OFFICE, catalog);
    expect(choices.map(({ role, family, bundled }) => `${role} ${bundled ? 'bundled' : family}`)).toEqual([
      'title 宋体',
      'body 仿宋',
      'heading bundled',
      'subheading bundled',
      'table 宋体',
      'latin Times New Roman',
    ]);
    // The bundled font stands behind every other for characters that it lacks.
    expect(fonts.body.map((face) => face.family)).toEqual(['仿宋', '思源宋体']);
  });

  it('never takes a font whose terms forbid embedding, and says so', () => {
    const catalog = catalogOf([record('仿宋_GB2312', { embeddable: false }), record('FandolFang')]);
    const body = findFonts(OFFICE, catalog).choices.find((choice) => choice.role === 'body');
    expect(body).toMatchObject({ family: 'FandolFang', refused: ['仿宋_GB2312'] });
  });

  it('prefers the upright regular font of a family', () => {
    const bold = record('宋体', { path: '/b.ttf', weight: 700 });
    const italic = record('宋体', { path: '/i.ttf', italic: true });
    const regular = record('宋体', { path: '/r.ttf' });
    expect(catalogOf([italic, bold, regular]).find('宋体')?.path).toBe('/r.ttf');
    expect(catalogOf([italic]).find('宋体')).toBeNull();
  });

  it('uses nothing but the bundled fonts where that is set; they can be read and cover names', () => {
    const { choices } = findFonts(OFFICE, null);
    expect(choices.every((choice) => choice.bundled)).toBe(true);
    const fonts = fontSet(OFFICE, true);
    expect(fonts.latin).toEqual([]);
    for (const role of ['title', 'body', 'heading', 'subheading', 'table'] as const) {
      const [face] = fonts[role];
      const open = face === undefined ? null : openFace(face);
      for (const character of '预算㎡䶮祎〓※')
        expect(open?.widthOf(character.codePointAt(0) ?? 0), role).toBeGreaterThan(0);
    }
  });

  it('hands out the same face again, so that a font is parsed once a process', () => {
    expect(fontSet(OFFICE, true).body[0]?.bytes).toBe(fontSet(OFFICE, true).body[0]?.bytes);
  });
});

describe('fontCatalog', () => {
  it('opens every font of a named folder, and of system folders those with a promising name', () => {
    const system = { 'sub/simfang.ttf': fontFile({ family: '仿宋' }), 'other.ttf': fontFile({ family: '楷体' }) };
    withFiles(
      {
        'own/any.ttf': fontFile({ family: '黑体' }),
        ...Object.fromEntries(Object.entries(system).map(([name, file]) => [`system/${name}`, file])),
      },
      (folder) => {
        const catalog = fontCatalog(join(folder, 'own'), [join(folder, 'system')]);
        expect(catalog.find('黑体')?.path).toBe(join(folder, 'own', 'any.ttf'));
        expect(catalog.find('仿宋')?.path).toBe(join(folder, 'system', 'sub', 'simfang.ttf'));
        expect(catalog.find('楷体')).toBeNull();
      },
    );
  });

  it('lets the folder the user names win over the system', () => {
    withFiles(
      { 'own/a.ttf': fontFile({ family: '宋体' }), 'system/simsun.ttf': fontFile({ family: '宋体' }) },
      (folder) => {
        expect(fontCatalog(join(folder, 'own'), [join(folder, 'system')]).find('宋体')?.path).toBe(
          join(folder, 'own', 'a.ttf'),
        );
      },
    );
  });
});

describe('folders', () => {
  it('knows where each system keeps its fonts', () => {
    const windows = systemFontFolders('win32', { WINDIR: 'D:\\Win', LOCALAPPDATA: 'D:\\Local' }).join(' ');
    expect(windows).toContain('D:\\Win');
    expect(windows).toContain('D:\\Local');
    expect(systemFontFolders('linux', {})).toContain('/usr/share/fonts');
    expect(systemFontFolders('darwin', {})).toContain('/Library/Fonts');
  });

  it('lists font files only, in a fixed order, and nothing of a folder that is not there', () => {
    withFiles({ 'b.TTF': Buffer.alloc(1), 'a/c.otf': Buffer.alloc(1), 'readme.txt': Buffer.alloc(1) }, (folder) => {
      expect(fontFiles(folder)).toEqual([join(folder, 'a', 'c.otf'), join(folder, 'b.TTF')]);
    });
    expect(fontFiles('/no/such/folder')).toEqual([]);
  });
});

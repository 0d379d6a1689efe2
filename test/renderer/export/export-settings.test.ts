import { describe, expect, it } from 'vitest';
import { joinOutcomes, proposeSettings, settingsTrouble } from '../../../renderer/screens/export/export-settings.ts';

const file = (path: string | null, name: string) => ({
  path,
  name,
  fingerprint: null,
  readOnly: false,
  openElsewhere: false,
});

describe('what is proposed', () => {
  it.each([
    ['/home/甲/预算 2025.ysgk', '/home/甲'],
    ['C:\\预算\\甲.ysgk', 'C:\\预算'],
    ['/甲.ysgk', '/'],
    [null, '/served'],
  ])('%s goes to %s', (path, folder) => {
    expect(proposeSettings(file(path, '甲.ysgk'), '/served')).toMatchObject({ folder, name: '甲', final: false });
  });

  it('is a name every file system takes', () => {
    expect(proposeSettings(file(null, '甲/乙:丙.YSGK'), null)).toMatchObject({ folder: '', name: '甲乙丙' });
  });
});

describe('what keeps an export from starting', () => {
  const fine = proposeSettings(file('/甲/乙.ysgk', '乙.ysgk'), null);

  it('is nothing at first', () => {
    expect(settingsTrouble(fine)).toEqual({});
  });

  it('is said at its field', () => {
    expect(Object.keys(settingsTrouble({ ...fine, folder: ' ', name: '', formats: [] }))).toEqual([
      'folder',
      'name',
      'formats',
    ]);
    expect(settingsTrouble({ ...fine, name: 'a?b' }).name).toContain('不能有');
  });
});

it('what single formats answered is told once', () => {
  const answer = { written: ['/a.pdf'], problems: [], refused: false, fonts: ['仿宋'], missingCharacters: ['䶮'] };
  expect(joinOutcomes([answer, { ...answer, written: ['/a.docx'], problems: ['满了'] }])).toEqual({
    ...answer,
    written: ['/a.pdf', '/a.docx'],
    problems: ['满了'],
  });
});

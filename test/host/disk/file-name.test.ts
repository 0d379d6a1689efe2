import { expect, test } from 'vitest';
import { fileNameTrouble } from '../../../host/disk/file-name.ts';

test.each([
  '甲.ysgk',
  '2025年部门预算公开（定）.pdf',
  '.gitignore',
  'console.ysgk',
  'com10.pdf',
  "a'b.pdf",
  '甲 乙.ysgk',
])('“%s” does everywhere', (name) => {
  expect(fileNameTrouble(`/草稿/${name}`)).toBeUndefined();
});

test.each([
  'con',
  'Nul.pdf',
  'COM1.x.pdf',
  'lpt³.ysgk',
  'aux .ysgk',
  '甲\u0007.pdf',
  '甲\n.pdf',
  '甲\u202egnp.ysgk',
  '甲\ufeff.ysgk',
  '甲?.pdf',
  '甲*.pdf',
  '甲"乙.pdf',
  '甲:乙.pdf',
  ' 甲.pdf',
  '甲.pdf ',
  '甲.',
  '.ysgk',
  `${'甲'.repeat(90)}.pdf`,
])('%j does not', (name) => {
  expect(fileNameTrouble(`/草稿/${name}`)).toMatch(/[\u4e00-\u9fff]/);
});

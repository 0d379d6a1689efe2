import { expect, it } from 'vitest';
import { droppedKind } from '../../renderer/dropped-file.ts';

it.each([
  ['外办2025.ysgk', 'draft'],
  ['外办2025.YSGK', 'draft'],
  ['外办2025.上报.zip', 'package'],
  ['外办2025.退回 (1).ZIP', 'package'],
  ['公开.docx', 'published'],
  ['公开.PDF', 'published'],
  ['明细.xlsx', 'table'],
  ['明细.csv', 'table'],
  ['外办2025.ysgk.bak', 'other'],
  ['没有后缀', 'other'],
] as const)('%s is a %s', (name, kind) => {
  expect(droppedKind(name)).toBe(kind);
});

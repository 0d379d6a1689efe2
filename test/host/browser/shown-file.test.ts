import { expect, test } from 'vitest';
import { openCommand, showFile } from '../../../host/browser/shown-file.ts';

test.each([
  ['linux', false, ['xdg-open', '/夹/甲 &.pdf']],
  ['linux', true, ['xdg-open', '/夹']],
  ['darwin', false, ['open', '/夹/甲 &.pdf']],
  ['darwin', true, ['open', '-R', '/夹/甲 &.pdf']],
  ['win32', false, ['explorer.exe', '/夹/甲 &.pdf']],
  ['win32', true, ['explorer.exe', '/select,/夹/甲 &.pdf']],
] as const)('on %s, reveal %s: %j', (platform, reveal, command) => {
  expect(openCommand('/夹/甲 &.pdf', reveal, platform)).toEqual(command);
});

test('a machine without such a program is told in words', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  try {
    expect(await showFile('/夹/甲.pdf', false, 'linux')).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('下载') as string },
    });
  } finally {
    process.env['PATH'] = path;
  }
});

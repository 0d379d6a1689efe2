import { expect, it } from 'vitest';
import { fileTrouble } from '../../../host/disk/file-trouble.ts';

function trouble(code: string): Error {
  return Object.assign(new Error(`${code}: no such luck, open '甲'`), { code });
}

it.each([
  'ENOENT',
  'EACCES',
  'EPERM',
  'EISDIR',
  'ENOTDIR',
  'EEXIST',
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EBUSY',
  'EMFILE',
  'ENAMETOOLONG',
  'EFBIG',
  'ELOOP',
])('%s is said in Chinese, without the code', (code) => {
  const { place, message } = fileTrouble('甲.pdf', trouble(code));
  expect(place).toBe('甲.pdf');
  expect(message).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff][^A-Za-z]*$/);
});

it('names a code it has no words for', () => {
  expect(fileTrouble('甲.pdf', trouble('EIO')).message).toContain('EIO');
});

it.each([new Error('a bug'), new TypeError('x is not a function'), 'a text', undefined])(
  'throws a bug on: %s',
  (error) => {
    expect(() => fileTrouble('甲.pdf', error)).toThrow();
  },
);

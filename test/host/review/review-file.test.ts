/** The names that packages and reviews go by. */
import { expect, it } from 'vitest';
import { PACKAGE_NAME, reviewPathOf, stemOf } from '../../../host/review/review-file.ts';

it.each([
  ['外办.上报.zip', '外办'],
  ['外办.退回.zip', '外办'],
  ['外办.退回.审核甲.zip', '外办'],
  ['外办.退回.审核甲、审核乙 (2).zip', '外办'],
  ['外办.上报 (1).zip', '外办'],
  ['外办.ysgk', '外办'],
  ['外办.退回.zip.ysgk', '外办.退回.zip'],
  ['外办.退回说明.zip', '外办.退回说明'],
  ['别的.zip', '别的'],
])('%s is of the draft %s', (name, stem) => {
  expect(stemOf(name)).toBe(stem);
  expect(reviewPathOf(`/甲.退回.乙/${name}`)).toBe(`/甲.退回.乙/${stem}.ysgk-review`);
});

it('a folder lists packages whoever made them, and nothing else', () => {
  const names = [
    '甲.上报.zip',
    '甲.退回.zip',
    '甲.退回.李四.zip',
    '甲.上报 (1).zip',
    '甲.退回说明.zip',
    '甲.zip',
    '.甲.上报.zip',
  ];
  expect(names.filter((name) => PACKAGE_NAME.test(name))).toEqual(names.slice(0, 4));
});

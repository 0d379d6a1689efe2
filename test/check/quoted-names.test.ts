import { describe, expect, test } from 'vitest';
import { className } from '../../shared/check/prose/account-name.ts';
import { editionsOf } from '../../shared/pack/edition.ts';
import { TWO_LEVELS } from '../fixtures/two-levels.ts';
import { openOverlay } from '../pack/open-overlay.ts';

describe('the name of a class in prose', () => {
  test.each([
    ['1、一般公共服务支出（类）', '一般公共服务支出'],
    ['1.“一般公共服务支出”科目', '一般公共服务支出'],
    ['12.“社会保障和就业支出（类）', '社会保障和就业支出'],
    ['住房保障支出', '住房保障支出'],
  ])('%s', (label, name) => {
    expect(className(label)).toBe(name);
  });
});

test('an edition in which the note of an empty table never prints has none', () => {
  const notes = editionsOf(openOverlay('two-levels', TWO_LEVELS)).map(({ edition, pack }) => {
    return [edition.settings['level'], pack.tables.get('t08')?.empty.note !== undefined] as const;
  });
  expect(new Set(notes.map(String))).toEqual(new Set(['district,true', 'city,false']));
});

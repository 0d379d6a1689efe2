import { describe, expect, it } from 'vitest';
import { readPackFiles } from '../../host/pack-files.ts';
import { loadPack, type PackFiles } from '../../shared/pack/load.ts';

/** Loads the 2024 form with one text of its checks replaced by another. */
function troubleWith(before: string, after: string): { readonly place: string; readonly message: string } | undefined {
  const files = readPackFiles('xinjiang-2024');
  if (files === undefined) throw new Error('the pack cannot be read');
  const text = files.get('checks.json') ?? '';
  expect(text).toContain(before);
  const changed: PackFiles = new Map(files).set('checks.json', text.replace(before, after));
  const pack = loadPack('xinjiang-2024', () => changed);
  return pack.ok ? undefined : pack.problem;
}

describe('a check that names what its pack does not have', () => {
  it.each([
    ['"t06/30212/total"', '"t06/30212/sum"', '表 t06 没有“sum”这一栏'],
    ['"t10/abroad/general"', '"t10/journeys/general"', '表 t10 没有“journeys”这一行'],
    ['"total": "incomeTotal"', '"total": "allIncome"', '表 t01 没有“allIncome”这一行'],
    ['"parts": ["basic", "project"]', '"parts": ["basic", "projects"]', '表 t03 没有“projects”这一栏'],
    ['"t11/total/fiscal"', '"t12/total/fiscal"', '没有表“t12”'],
  ])('%s as %s is refused with its place', (before, after, message) => {
    const problem = troubleWith(before, after);
    expect(problem?.message).toBe(message);
    expect(problem?.place).toContain('checks.json');
  });

  it('says how a cell is written', () => {
    expect(troubleWith('"t11/total/fiscal"', '"t11.total.fiscal"')?.message).toContain('表/行/栏');
  });
});

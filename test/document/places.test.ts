/** Tables and sheets in several places: built, written, read back and checked; a place that prints a table twice or none is refused. */
import { describe, expect, test } from 'vitest';
import { draftContext } from '../../shared/check/draft-context.ts';
import { readContext } from '../../shared/check/read-context.ts';
import type { CheckContext } from '../../shared/check/context.ts';
import { runChecks } from '../../shared/check/run.ts';
import { buildDocument } from '../../shared/document/build.ts';
import { SCATTERED_FORM } from '../fixtures/scattered-form.ts';
import { messageFor, type Files } from '../pack/overlay.ts';
import { openOverlay } from '../pack/open-overlay.ts';
import { comparableTree } from '../read/recognise/comparable-tree.ts';
import { FORMATS, readBack } from '../read/recognise/read-back.ts';
import { classificationOfTests, exampleDraft } from './open-example.ts';

const codes = classificationOfTests();
const pack = openOverlay('scattered-form', SCATTERED_FORM);
const draft = { ...exampleDraft('xinjiang-2025/examples/liaison-office-2025'), pack: 'scattered-form' };
const document = buildDocument(draft, pack, codes);
const ids = document.blocks.map(({ id }) => id);

test('every table and sheet stands where its place names it', () => {
  expect(ids.slice(ids.indexOf('overall-performance'), ids.indexOf('p3') + 1)).toEqual([
    ...['overall-performance', 'p2'],
    ...['t01', 't02', 't03', 't04', 't05', 't06', 't07', 't08', 't09', 't11', 'p3'],
  ]);
  expect(ids.slice(ids.indexOf('s10.change') + 1, ids.indexOf('s11'))).toEqual(['t10', 's10.after']);
  const [first] = ids.filter((id) => id.startsWith('project-performance.'));
  expect(ids.indexOf(first ?? '')).toBeGreaterThan(ids.indexOf('s12.performance'));
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(FORMATS)('reads back from %s in the same order, and is in order for the checks', async (format) => {
  const read = await readBack(format, document, pack);
  expect(read.pack).toBe('scattered-form');
  expect(comparableTree(read.document, format === 'PDF')).toEqual(comparableTree(document, format === 'PDF'));
  expect(orderFindings(readContext(read, pack, codes))).toEqual([]);
});

/** What the check of the outline finds. */
function orderFindings(context: CheckContext): readonly string[] {
  return runChecks(context).findings.flatMap(({ rule, message }) => (rule === 37 ? [message] : []));
}

test('a table that is missing from its own place is missed', () => {
  const context = draftContext(draft, document, pack, codes);
  expect(orderFindings(context)).toEqual([]);
  const blocks = document.blocks.filter(({ id }) => id !== 't10');
  expect(orderFindings({ ...context, document: { ...document, blocks } })).toContainEqual(
    expect.stringContaining('缺少“表10'),
  );
});

describe('is refused:', () => {
  const tables = (...names: readonly string[]): Files => ({
    'prose/part2.json': { blocks: { tables: { tables: names } } },
  });
  const all = ['t01', 't02', 't03', 't04', 't05', 't06', 't07', 't08', 't09', 't10', 't11'];
  const more = (kind: string, names: readonly string[]): Files => ({
    'prose/s02.json': { blocks: { more: { kind, [kind]: names } } },
  });

  test.each<readonly [string, Files, string]>([
    [
      'a table that no place prints',
      tables(...all.slice(0, 10)),
      'pack.json，tables.10：表“t11”没有放在任何地方，请写进一项 kind 为 tables 的 tables',
    ],
    ['a table there is not', tables(...all, 't12'), 'prose/part2.json，blocks.tables.tables.11：没有表“t12”'],
    [
      'a table in two places',
      { ...tables(...all), ...more('tables', ['t03']) },
      'prose/s02.json，blocks.more.tables.0：“t03”已经放在别处（模板包 mine 的 prose/part2.json，blocks.tables.tables.2），只能印一次',
    ],
    [
      'a table twice in one place',
      tables(...all, 't01'),
      'prose/part2.json，blocks.tables.tables.11：“t01”已经放在别处（模板包 mine 的 prose/part2.json，blocks.tables.tables.0），只能印一次',
    ],
    [
      'sheets in two places of which one names none',
      more('sheets', ['overall']),
      'prose/s12.json，blocks.sheets：kind 为 sheets 的不止一项，每一项都要用 sheets 写明印哪几张',
    ],
    ['a sheet there is not', more('sheets', ['all']), 'prose/s02.json，blocks.more.sheets.0：只能是 overall、project'],
  ])('%s', (_, files, message) => {
    expect(messageFor(files)).toBe(`模板包 mine 的 ${message}`);
  });
});

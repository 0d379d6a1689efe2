import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBlock } from '../../../shared/read/ledger/block-lines.ts';
import { understandBlock } from '../../../shared/read/ledger/block-meaning.ts';
import { destinations, placedLines, targetOf } from '../../../shared/read/ledger/import-target.ts';
import { rejectedWorkbook } from '../../../renderer/screens/ledger/import/rejected-workbook.ts';
import { putLines } from '../../../shared/read/ledger/put-lines.ts';
import { plainAmount, type TypedUnit } from '../../../shared/base/money/typed-amount.ts';
import { crossCheck } from '../../../shared/draft/cross-check.ts';
import { emptyDraft } from '../../../shared/draft/empty.ts';
import { DraftSchema, type Draft, type LedgerLine } from '../../../shared/draft/schema.ts';
import { SOURCE_NAMES, SOURCES, type Source } from '../../../shared/draft/source.ts';
import { readWorkbook } from '../../../shared/read/table-file/read-workbook.ts';
import { textRows, xlsx } from '../office-file.ts';
import { CODES, PROJECTS } from '../../renderer/ledger/samples.ts';

/** A ledger written into a spreadsheet, long or wide, comes back from it as the same ledger. */

const BLANK: Draft = {
  ...emptyDraft({ pack: 'xinjiang-2025', kind: 'unit', fiscalYear: 2025, name: '某某局', nature: 'administrative' }),
  projects: [...PROJECTS],
};
const YEAR = BLANK.fiscalYear;
const nameOf = (id: string | undefined) => PROJECTS.find((project) => project.id === id)?.name ?? '';

const lineArb = fc.record({
  function: fc.constantFrom('2010301', '2010302', '2080505', '2299999'),
  economic: fc.constantFrom('30101', '30102', '30199', '31002'),
  source: fc.constantFrom(...SOURCES),
  project: fc.option(fc.constantFrom('p1', 'p2'), { nil: undefined }),
  amount: fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).filter((amount) => amount !== 0),
  note: fc.option(fc.constantFrom('补发', '按文件 12 号'), { nil: undefined }),
});
const unitArb = fc.constantFrom<TypedUnit>('wan', 'yuan');

function clean(line: LedgerLine | Record<string, unknown>): LedgerLine {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as LedgerLine;
}

/** Through a workbook's bytes, as a person's file comes. */
function imported(rows: readonly (readonly string[])[], unit: TypedUnit, into = BLANK): Draft {
  const file = readWorkbook(xlsx([{ name: '明细', xml: textRows(rows) }]));
  if (!file.ok) throw new Error(file.problem.message);
  const block = file.value.sheets[0]?.rows ?? [];
  const names = into.projects.map(({ name }) => name);
  const meaning = understandBlock(block, { fiscalYear: YEAR, projects: names });
  const read = readBlock(block, meaning, { unit, source: null }, CODES, names);
  expect(read.rejected).toEqual([]);
  const [destination] = destinations(meaning.columns);
  if (destination === undefined) throw new Error('nowhere to go');
  return putLines(placedLines(read.lines, destination), targetOf(destination, true, new Map()))(into);
}

function amountText(amount: number, unit: TypedUnit, style: number): string {
  const plain = plainAmount(amount, unit);
  if (style === 1) return plain.replace(/\d(?=(\d{3})+(?!\d))(?<!\..*)/g, '$&,');
  return style === 2 ? plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : plain;
}

it('long: one line a row, this year or last', () => {
  fc.assert(
    fc.property(
      fc.array(lineArb, { minLength: 1, maxLength: 12 }),
      unitArb,
      fc.boolean(),
      fc.nat(2),
      (lines, unit, prior, style) => {
        const ledger = lines.map(clean);
        const rows = [
          ['', `${String(YEAR)}年预算明细`],
          ['功能科目', '经济科目', '资金来源', '项目名称', prior ? '上年预算数' : '本年预算数', '备注'],
          ...ledger.map((line) => [
            line.function,
            line.economic ?? '',
            SOURCE_NAMES[line.source],
            nameOf(line.project),
            amountText(line.amount, unit, style),
            line.note ?? '',
          ]),
          ['合计', '', '', '', '1'],
        ];
        const draft = imported(rows, unit);
        const named = ledger.map((line) =>
          clean({ ...line, project: prior ? nameOf(line.project) || undefined : line.project }),
        );
        expect(prior ? draft.priorLedger : draft.ledger).toEqual(named);
        expect(prior ? draft.ledger : draft.priorLedger).toEqual([]);
      },
    ),
  );
});

it('wide: one column a source, in rows of the same codes', () => {
  const rowArb = fc.record({
    line: lineArb,
    amounts: fc.array(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), { minLength: 3, maxLength: 3 }),
  });
  const sourcesArb = fc.uniqueArray(fc.constantFrom(...SOURCES), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(rowArb, { minLength: 1, maxLength: 8 }), sourcesArb, unitArb, (lines, sources, unit) => {
      const filled = lines.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
      fc.pre(filled.length > 0);
      const rows = [
        ['功能科目', '经济科目', '项目名称', '备注', '资金来源', '', ''],
        ['', '', '', '', ...sources.map((source) => SOURCE_NAMES[source])],
        ...filled.map(({ line, amounts }) => [
          line.function,
          line.economic,
          nameOf(line.project),
          line.note ?? '',
          ...amounts.map((amount) => (amount === 0 ? '' : plainAmount(amount, unit))),
        ]),
      ];
      const expected = filled.flatMap(({ line, amounts }) =>
        sources.flatMap((source: Source, index) => {
          const amount = amounts[index] ?? 0;
          return amount === 0 ? [] : [clean({ ...line, source, amount })];
        }),
      );
      expect(imported(rows, unit).ledger).toEqual(expected);
    }),
  );
});

it('whatever is imported, the draft stays one that can be opened', () => {
  const classified: Draft = { ...BLANK, projects: [{ id: 'p1', name: '商务工作经费', classified: true }] };
  const rows = [
    ['功能科目', '经济科目', '资金来源', '项目名称', '本年预算数', '上年预算数', '备注'],
    ['2010301', '30101', '财政拨款', '商务工作经费', '1', '2', '不能公开的备注'],
    ['2010301', '30101', '财政拨款', '新的项目', '3', '', '可以'],
  ];
  const draft = imported(rows, 'wan', classified);
  expect(DraftSchema.safeParse(draft).success).toBe(true);
  expect(crossCheck(draft)).toEqual([]);
  expect(draft.projects.map(({ id, name }) => [id, name])).toEqual([
    ['p1', '商务工作经费'],
    ['p2', '新的项目'],
  ]);
  expect(draft.ledger.map(({ project, note }) => [project, note])).toEqual([
    ['p1', undefined],
    ['p2', '可以'],
  ]);
  expect(draft.priorLedger.map(({ project, amount }) => [project, amount])).toEqual([['商务工作经费', 2_000_000]]);
});

it('a name can mean a project that is there, or none', () => {
  const lines = [
    { row: 1, function: '2010301', economic: '30101', source: 'general.own' as const, current: 5, prior: null },
  ];
  const named = ['商务经费', '人员工资'].flatMap((project) =>
    lines.map((one) => ({ ...one, project, note: undefined })),
  );
  const projectNames = new Map([
    ['商务经费', '商务工作经费'],
    ['人员工资', ''],
  ]);
  const draft = putLines(named, { current: Infinity, prior: null, projectNames })(BLANK);
  expect(draft.ledger.map(({ project }) => project)).toEqual(['p1', undefined]);
  expect(draft.projects).toEqual(BLANK.projects);
});

it('rows that were sent back are a workbook that can be mended and imported', async () => {
  const cells = ['2010301', '30101', '财政拨款', '约5'];
  const words = ['功能科目', '经济科目', '资金来源', '2025年预算数'];
  const blob = await rejectedWorkbook([{ row: 7, reason: '本年预算数“约5”不是数字', cells }], words);
  const file = readWorkbook(new Uint8Array(await blob.arrayBuffer()));
  if (!file.ok) throw new Error(file.problem.message);
  const rows = file.value.sheets[0]?.rows ?? [];
  expect(rows).toEqual([
    ['原表行号', '退回原因', ...words],
    ['7', '本年预算数“约5”不是数字', ...cells],
  ]);
  const mended = rows.map((row) => row.map((cell) => (cell === '约5' ? '5' : cell)));
  expect(imported(mended, 'yuan').ledger).toEqual([
    { function: '2010301', economic: '30101', source: 'general.own', amount: 500 },
  ]);
});

it('a table with one year may be either ledger, one with both years can give one of them', () => {
  const line = { row: 1, function: '2010301', economic: '30101', source: 'general.own' as const };
  const both = [
    { ...line, project: undefined, note: undefined, current: 5, prior: 7 },
    { ...line, project: undefined, note: undefined, current: null, prior: 8 },
  ];
  const full: Draft = {
    ...BLANK,
    ledger: [{ function: '2010301', economic: '30101', source: 'general.own', amount: 1 }],
  };
  const into = (columns: Parameters<typeof destinations>[0], choice: number, replace: boolean): Draft => {
    const destination = destinations(columns)[choice];
    if (destination === undefined) throw new Error('no such choice');
    return putLines(placedLines(both, destination), targetOf(destination, replace, new Map()))(full);
  };
  const amounts = ({ ledger, priorLedger }: Draft) =>
    [ledger, priorLedger].map((side) => side.map(({ amount }) => amount));
  expect(amounts(into(['current', 'prior'], 0, false))).toEqual([
    [1, 5],
    [7, 8],
  ]);
  expect(amounts(into(['current', 'prior'], 0, true))).toEqual([[5], [7, 8]]);
  expect(amounts(into(['current', 'prior'], 1, true))).toEqual([[5], []]);
  expect(amounts(into(['current', 'prior'], 2, true))).toEqual([[1], [7, 8]]);
  expect(amounts(into(['current'], 1, true))).toEqual([[1], [5]]);
  expect(amounts(into(['prior'], 1, false))).toEqual([[1, 7, 8], []]);
});

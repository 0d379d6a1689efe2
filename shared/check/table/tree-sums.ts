import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { amountAt, compareSums } from './comparison.ts';
import { levelOf } from './figure-row.ts';
import { cellName, tableName } from './place-name.ts';
import type { FigureRow, TableFigures } from './table-figures.ts';
import { addsUp } from './table-layout.ts';
import { onTable } from './table-memory.ts';

/** 项 → 款 → 类 → 合计 in every money column (rule 4); the rows of table 11 make up its total (rule 7). */
export function treeSums(spec: SpecOf<'tree-sums'>, context: CheckContext): CheckResult {
  return {
    findings: spec.tables.flatMap((id) => {
      const figures = figuresOf(context, id);
      return figures === undefined ? [] : onTable(figures, spec, [], () => inTable(spec, figures));
    }),
  };
}

function inTable(spec: SpecOf<'tree-sums'>, figures: TableFigures): readonly Finding[] {
  const families = familiesOf(figures);
  const columns = figures.moneyColumns.filter((column) => addsUp(column, figures.spec));
  const missing = totalMissing(spec, figures);
  return [
    ...(missing === undefined ? [] : [missing]),
    ...withoutChildren(spec, figures, families),
    ...families.flatMap(({ parent, children }) =>
      (children.length === 0 ? [] : columns).flatMap(({ index: column }) => {
        const sum = children.reduce((added, row) => added + figures.printedAt(row.index, column), 0);
        if (sum === figures.printedAt(parent.index, column)) return [];
        const left = amountAt(figures, parent.index, column);
        const right = children.map((row) => amountAt(figures, row.index, column)).filter((part) => part !== undefined);
        if (left === undefined || right.length < children.length) return [];
        const found = compareSums(spec, [left], right, 'equal', { fix: '请核对这一栏的上级行和它的各下级行' });
        return found === undefined ? [] : [found];
      }),
    ),
  ];
}

interface Family {
  readonly parent: FigureRow;
  readonly children: readonly FigureRow[];
}

/**
 * Each parent with its own children, by where they stand: a child is the first deeper row after it and every other of that
 * depth before the next row as high as the parent. A mistyped code does not tear a family apart; rule 8 finds it.
 */
function familiesOf(figures: TableFigures): readonly Family[] {
  const families: { parent: FigureRow; level: number; children: FigureRow[] }[] = [];
  const total = figures.total();
  const tops: FigureRow[] = [];
  const open: typeof families = [];
  for (const row of figures.rows) {
    if (row.kind === 'total' || row.kind === 'organization') continue;
    if (row.kind === 'other' && !isLine(figures, row)) continue;
    const level = row.kind === 'code' ? levelOf(row) : 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1);
    if (parent === undefined) tops.push(row);
    else parent.children.push(row);
    const family = { parent: row, level, children: [] };
    open.push(family);
    families.push(family);
  }
  const wholes = [total, ...figures.rows.filter(({ kind }) => kind === 'organization')].flatMap((parent) =>
    parent === undefined || tops.length === 0 ? [] : [{ parent, children: tops }],
  );
  return [...wholes, ...families];
}

/** A 类 or 款 with money and no 项 under it, where the table has 项 elsewhere: then nobody sees what the money is for. */
function withoutChildren(
  spec: SpecOf<'tree-sums'>,
  figures: TableFigures,
  families: readonly Family[],
): readonly Finding[] {
  const { kind } = figures.spec.body;
  if (kind !== 'function-tree' && kind !== 'project-tree') return [];
  const hasItems = figures.rows.some((row) => row.kind === 'code' && levelOf(row) > 2);
  return families.flatMap(({ parent, children }): readonly Finding[] => {
    const isLeaf = parent.kind === 'code' && levelOf(parent) < 3 && children.length === 0;
    if (!hasItems || !isLeaf) return [];
    const money = figures.moneyColumns.find(
      ({ index, part }) => part === undefined && figures.printedAt(parent.index, index) > 0,
    );
    if (money === undefined) return [];
    return [
      {
        rule: ruleOf(spec),
        // What is classified may be published by 类 or 款 alone.
        severity: 'warning',
        where: { block: figures.block.id, row: parent.index, column: money.index },
        message: `${cellName(figures, parent.index, money.index)}有金额，下面没有列出${levelOf(parent) === 1 ? '款' : '项'}`,
        fix: '请补上漏掉的行；涉密的按规定可以不列',
      },
    ];
  });
}

/** Rows without a code count where the table has none, as table 11. */
function isLine(figures: TableFigures, row: FigureRow): boolean {
  return figures.spec.body.kind === 'carry-over' && row.label !== '';
}

function totalMissing(spec: SpecOf<'tree-sums'>, figures: TableFigures): Finding | undefined {
  if (figures.total() !== undefined || figures.isEmpty()) return undefined;
  return {
    rule: ruleOf(spec),
    severity: 'warning',
    where: { block: figures.block.id },
    message: `${tableName(figures)} 有金额，但没有合计行`,
    fix: '请补上合计行',
  };
}

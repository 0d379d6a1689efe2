import type { SpecOf } from '../../pack/check-spec.ts';
import type { Pack } from '../../pack/pack.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { codeTroubles } from './code-digits.ts';
import { knownNames, withoutMarks, type KnownNames } from './known-names.ts';
import { rowName, tableName } from './place-name.ts';
import type { FigureRow, TableFigures } from './table-figures.ts';
import { onTable } from './table-memory.ts';

type Spec = SpecOf<'code-names'>;

/** Codes have their digits, and each name is that of its code at its level (rule 8). */
export function codeNames(spec: Spec, context: CheckContext): CheckResult {
  const names = knownNames(context);
  const tables = spec.tables.map((id) => figuresOf(context, id)).filter((figures) => figures !== undefined);
  return {
    findings: [
      ...tables.flatMap((figures) =>
        onTable(figures, spec, [names, context.pack], () => inTable(spec, figures, names, context.pack)),
      ),
      ...alike(spec, tables, names),
    ],
  };
}

function alike(spec: Spec, tables: readonly TableFigures[], names: KnownNames): readonly Finding[] {
  const [first] = tables;
  if (first === undefined) return [];
  return onTable(first, spec.tables, [names, ...tables], () => betweenTables(spec, tables, names));
}

function inTable(spec: Spec, figures: TableFigures, names: KnownNames, pack: Pack): readonly Finding[] {
  const block = figures.block.id;
  const digits = codeTroubles(figures).map(({ row, column, ...rest }): Finding => ({
    rule: ruleOf(spec),
    severity: spec.severity,
    where: { block, row, column },
    ...rest,
  }));
  const column = nameColumn(figures);
  const wrong = figures.rows.flatMap((row): readonly Finding[] => {
    if (row.kind !== 'code' || row.name === '' || row.name === row.code) return [];
    const trouble = nameTrouble(row, names, formNames(pack, figures, row.code));
    if (trouble === undefined) return [];
    return [
      {
        rule: ruleOf(spec),
        severity: trouble.certain ? spec.severity : 'hint',
        where: { block, row: row.index, column },
        message: `${tableName(figures)} ${rowName(figures, row.index, column)}：${trouble.message}`,
        ...(trouble.expected === undefined ? {} : { expected: trouble.expected }),
        actual: figures.block.rows[row.index]?.cells[column]?.text ?? row.name,
        fix: trouble.certain ? '请核对编码和名称' : '科目表里的这个名称没有证实，请按正式的科目表核对',
      },
    ];
  });
  return [...digits, ...wrong];
}

interface NameTrouble {
  readonly message: string;
  readonly expected?: string;
  readonly certain: boolean;
}

function nameTrouble(row: FigureRow, names: KnownNames, alsoRight: readonly string[]): NameTrouble | undefined {
  const { code } = row;
  const known = names.of(code);
  if (known?.name === row.name) return undefined;
  const printed = withoutMarks(row.name);
  if ([known?.name ?? '', ...alsoRight].some((name) => withoutMarks(name) === printed)) return undefined;
  const holder = holderOf(code, row.name, names);
  const other = holder === undefined ? '' : `，“${row.name}”是 ${holder} 的名称`;
  if (known !== undefined) {
    const message = `科目表里 ${code} 的名称是“${known.name}”${other}`;
    return { message, expected: known.name, certain: known.certain };
  }
  if (holder === undefined || isCatchAll(code)) return undefined;
  return { message: `科目表里没有 ${code}${other}`, certain: holder.length === code.length };
}

/** The code of the same family that goes by a name: at its own level, then above or below it. */
function holderOf(code: string, name: string, names: KnownNames): string | undefined {
  const family = names.codesNamed(name).filter((other) => other.startsWith(code.slice(0, 1)));
  const parent = code.length === 3 ? '' : code.slice(0, -2);
  return (
    family.find((other) => other.length === code.length && other.startsWith(parent)) ??
    family.find((other) => other !== code && (code.startsWith(other) || other.startsWith(code))) ??
    family.find((other) => other.startsWith(code.slice(0, 3)))
  );
}

/** 其他…支出 (99) bears its parent's name. */
function isCatchAll(code: string): boolean {
  return code.endsWith('99');
}

/** The names the forms of tables 1 and 4 themselves give a 类: one form may have two for one code. */
function formNames(pack: Pack, figures: TableFigures, code: string): readonly string[] {
  if (figures.spec.body.kind !== 'balance') return [];
  return [...pack.tables.values()].flatMap(({ body }) =>
    body.kind === 'balance' && body.classNames[code] !== undefined ? [body.classNames[code]] : [],
  );
}

/** A code the classification does not know for certain goes by one name in all tables. */
function betweenTables(spec: Spec, tables: readonly TableFigures[], names: KnownNames): readonly Finding[] {
  const first = new Map<string, { readonly name: string; readonly figures: TableFigures }>();
  return tables.flatMap((figures) => {
    if (figures.spec.body.kind === 'balance') return [];
    return figures.codes().flatMap((code): readonly Finding[] => {
      const row = figures.coded(code);
      if (row === undefined || row.name === '' || names.of(code)?.certain === true) return [];
      const before = first.get(code);
      if (before === undefined) {
        first.set(code, { name: row.name, figures });
        return [];
      }
      if (withoutMarks(before.name) === withoutMarks(row.name)) return [];
      const column = nameColumn(figures);
      return [
        {
          rule: ruleOf(spec),
          severity: 'warning',
          where: { block: figures.block.id, row: row.index, column },
          message: `${tableName(figures)} ${code} 的名称是“${row.name}”，${tableName(before.figures)} 是“${before.name}”`,
          expected: before.name,
          actual: row.name,
          fix: '请统一名称',
        },
      ];
    });
  });
}

/** Where names stand; in tables 1 and 4 on the right. */
function nameColumn(figures: TableFigures): number {
  const labels = figures.labelColumns;
  return (labels.find(([show]) => show === 'name') ?? labels.findLast(([show]) => show === 'label'))?.[1] ?? 0;
}

import { oneNumber } from '../../base/money/one-number.ts';
import type { SheetBlock } from '../../document/document.ts';
import type { Draft, Project } from '../../draft/schema.ts';
import { fillCommon, type CommonValues } from '../../pack/fill.ts';
import type { Pack } from '../../pack/pack.ts';
import type { SheetSpec } from '../../pack/sheet-spec.ts';
import { folded } from '../../base/fold.ts';
import { typedText } from './reading-context.ts';

/** The performance sheets as a draft holds them. */

type Overall = NonNullable<Draft['overallPerformance']>;
type OfProject = NonNullable<Project['performance']>;

/** 整体绩效目标表; the title is kept where it is not the name of the office. */
export function overallPerformance(sheet: SheetBlock, pack: Pack, words: CommonValues): Overall {
  const spec = pack.sheets.overall;
  const field = fieldsOf(sheet, spec, words);
  const title = field('name');
  return {
    ...(title === '' || folded(title) === folded(words.org) ? {} : { title }),
    contact: field('contact'),
    phone: field('phone'),
    goals: goalOf(sheet),
    indicators: sheet.rows.map((row) => {
      const cell = cellsOf(row, sheet, spec, pack);
      const [level1, level2, name, target, basis] = (['level1', 'level2', 'name', 'target', 'basis'] as const).map(
        cell,
      );
      return { level1, level2, name, target, basis, weight: weightOf(cell('weight')) } as Overall['indicators'][number];
    }),
  };
}

/** 项目支出绩效目标表. */
export function projectPerformance(sheet: SheetBlock, pack: Pack, words: CommonValues): OfProject {
  const spec = pack.sheets.project;
  return {
    manager: fieldsOf(sheet, spec, words)('manager'),
    goal: goalOf(sheet),
    indicators: sheet.rows.map((row) => {
      const cell = cellsOf(row, sheet, spec, pack);
      return {
        level1: cell('level1'),
        level2: cell('level2'),
        name: cell('name'),
        target: cell('target'),
        basis: cell('basis'),
        lastYear: cell('lastYear'),
        weight: weightOf(cell('weight')),
        scoring: cell('scoring'),
        evidence: cell('evidence'),
      };
    }),
  };
}

function goalOf(sheet: SheetBlock): string {
  return typedText(sheet.goal.join('\n'));
}

function fieldsOf(sheet: SheetBlock, spec: SheetSpec, words: CommonValues): (name: string) => string {
  return (name) => {
    const label = spec.fields[name]?.label;
    const known = label === undefined ? '' : folded(fillCommon(label, words));
    return typedText(sheet.fields.find((field) => folded(field.label) === known)?.value);
  };
}

/** The texts of one row by what their column shows; operators as they are typed. */
function cellsOf(row: readonly string[], sheet: SheetBlock, spec: SheetSpec, pack: Pack): (column: string) => string {
  return (column) => {
    const header = folded(spec.columns[column]?.header ?? '');
    const index = sheet.header.findIndex((text) => folded(text) === header);
    const text = typedText(row[index]);
    return column === 'target' || column === 'lastYear' ? withTypedOperators(text, pack) : text;
  };
}

/** `＞=10家` → `>=10家`: the form's operators back to those that are typed. */
function withTypedOperators(text: string, pack: Pack): string {
  const operators = Object.entries(pack.manifest.operators).sort(([one], [other]) => other.length - one.length);
  return operators.reduce((typed, [name, printed]) => {
    if (printed === '') return typed;
    if (name.length === 2) return typed.replaceAll(printed, name);
    return typed.startsWith(printed) ? name + typed.slice(printed.length) : typed;
  }, text);
}

function weightOf(text: string): number {
  const one = oneNumber(text);
  const match = /^\d{1,3}(?:\.\d{1,4})?/u.exec(one.ok ? folded(one.value) : '');
  return match === null ? 0 : Number(match[0]);
}

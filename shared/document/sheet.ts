import { printAmount, type NumberStyle } from '../base/money/number-style.ts';
import { isBlank, PLACEHOLDER } from '../base/text.ts';
import type { Draft, Project } from '../draft/schema.ts';
import type { LedgerFilter } from '../ledger/filter.ts';
import { intersect } from '../ledger/intersect.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { valueText, type FieldReader } from '../pack/field-reader.ts';
import { fillCommon, type CommonValues } from '../pack/fill.ts';
import { styleOf } from '../pack/number-spec.ts';
import type { Pack } from '../pack/pack.ts';
import { shownField, type SheetSpec } from '../pack/sheet-spec.ts';
import type { Gap, SheetBlock, SheetField } from './document.ts';

/** 绩效目标 sheets of a draft, and what is missing on them. */
export interface BuiltSheet {
  readonly block: SheetBlock;
  readonly gaps: readonly Gap[];
}

/** What every sheet is built from. */
export interface SheetContext {
  readonly draft: Draft;
  readonly ledger: Ledger;
  readonly pack: Pack;
  readonly words: CommonValues;
  readonly fields: FieldReader;
}

/** The 整体 sheet; undefined when the draft has none. */
export function overallSheet(context: SheetContext): BuiltSheet | undefined {
  const { overallPerformance } = context.draft;
  if (overallPerformance === undefined) return undefined;
  const reader = new SheetReader('overall-performance', '/overallPerformance', '整体绩效目标表');
  const { contact, phone, goals, indicators, title } = overallPerformance;
  const fields = {
    name: reader.text(isBlank(title) ? context.words.org : title, 'title', '名称'),
    contact: reader.text(contact, 'contact', '联系人'),
    phone: reader.text(phone, 'phone', '联系电话'),
  };
  return reader.finish(context, context.pack.sheets.overall, fields, goals, 'goals', indicators, {});
}

/** The sheet of one project; undefined when the draft has none for it. */
export function projectSheet(context: SheetContext, project: Project, index: number): BuiltSheet | undefined {
  if (project.classified || project.performance === undefined) return undefined;
  const pointer = `/projects/${String(index)}/performance`;
  const reader = new SheetReader(`project-performance.${project.id}`, pointer, `项目“${project.name}”的绩效目标表`);
  const { manager, goal, indicators } = project.performance;
  const fields = {
    organization: reader.text(context.words.org, '', '预算单位'),
    project: reader.text(project.name, '', '项目名称'),
    manager: reader.text(manager, 'manager', '项目负责人'),
  };
  return reader.finish(context, context.pack.sheets.project, fields, goal, 'goal', indicators, { project: project.id });
}

type Indicator = Readonly<Record<string, string | number | undefined>>;

/** Reads typed texts of one sheet and remembers which of them are missing. */
class SheetReader {
  private readonly gaps: Gap[] = [];

  constructor(
    private readonly id: string,
    private readonly pointer: string,
    private readonly label: string,
  ) {}

  text(value: string | undefined, field: string, name: string): string {
    if (value !== undefined && !isBlank(value)) return value;
    const pointer = field === '' ? this.pointer : `${this.pointer}/${field}`;
    this.gaps.push({ severity: 'error', block: this.id, message: `${this.label}缺少${name}`, pointer });
    return PLACEHOLDER;
  }

  finish(
    context: SheetContext,
    spec: SheetSpec,
    fields: Readonly<Record<string, string>>,
    goal: string,
    goalField: string,
    indicators: readonly Indicator[],
    scope: LedgerFilter,
  ): BuiltSheet {
    const columns = Object.entries(spec.columns);
    const style = styleOf(context.pack.manifest, spec.number, 'prose');
    const ownValue = (id: string | undefined): string | undefined => {
      if (id === undefined) return undefined;
      const { project } = scope;
      const place = context.draft.projects.findIndex((one) => one.id === project);
      return valueText(project === undefined ? context.fields.value(id) : context.fields.ofProject(place, id));
    };
    const rows = indicators.map((indicator, row) =>
      columns.map(([column, { header }]) =>
        this.cell(context, indicator[column], column, `indicators/${String(row)}/${column}`, header, row),
      ),
    );
    const block: SheetBlock = {
      type: 'sheet',
      id: this.id,
      title: fillCommon(spec.title, context.words),
      year: fillCommon(spec.year, context.words),
      fields: Object.entries(spec.fields).map(([field, line]) => ({
        label: fillCommon(line.label, context.words),
        suffix: line.suffix,
        value: ownValue(shownField(line)) ?? fields[field] ?? '',
      })),
      fundsLabel: spec.fundsLabel,
      funds: Object.values(spec.funds).map((fund) => moneyField(context, fund, scope, style)),
      goalLabel: spec.goalLabel,
      goal: linesOf(this.text(goal, goalField, '绩效目标')),
      header: columns.map(([, { header }]) => header),
      widths: columns.map(([, { width }]) => width),
      rows,
      mergedColumns: spec.mergedColumns,
    };
    return { block, gaps: this.gaps };
  }

  private cell(
    context: SheetContext,
    value: string | number | undefined,
    column: string,
    field: string,
    header: string,
    row: number,
  ): string {
    // Weights print without trailing zeros, as numbers do.
    if (typeof value === 'number') return String(value);
    const text = this.text(value, field, `第 ${String(row + 1)} 行的${header}`);
    return column === 'target' || column === 'lastYear' ? withOperators(context.pack, text) : text;
  }
}

function moneyField(
  context: SheetContext,
  fund: SheetSpec['funds'][string],
  scope: LedgerFilter,
  style: NumberStyle,
): SheetField {
  const filter = intersect(scope, fund.sum);
  const exact = context.ledger.sum(filter);
  return { label: fund.label, suffix: fund.suffix, value: printAmount(exact, style), exact, filter };
}

/** The paragraphs of a typed text; empty lines are no paragraphs. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).filter((line) => !isBlank(line));
}

/** Operators of two strokes stand for themselves anywhere; a single stroke only in front, where it cannot be anything else. */
const OPERATORS = [
  ['>=', /[>＞]\s*[=＝]|≥|⩾|≧/g],
  ['<=', /[<＜]\s*[=＝]|≤|⩽|≦/g],
  ['>', /^\s*[>＞](?!\s*[=＝])/],
  ['<', /^\s*[<＜](?!\s*[=＝])/],
  ['=', /^\s*[=＝]/],
] as const;

/** Writes a target's operators in the form's style: `>=10家` → `＞=10家` in the 2025 form (forms.md §1). */
function withOperators(pack: Pack, text: string): string {
  return OPERATORS.reduce(
    (written, [name, pattern]) => written.replace(pattern, () => pack.manifest.operators[name]),
    text,
  );
}

import type { BudgetDocument, SheetBlock } from '../../document/document.ts';
import type { Pack } from '../../pack/pack.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { plainText } from './printed-text.ts';
import { remembered } from './remembered.ts';

/** What a column of a performance sheet shows. */
export type IndicatorColumn =
  'level1' | 'level2' | 'name' | 'target' | 'basis' | 'lastYear' | 'weight' | 'scoring' | 'evidence';

/** A row of a performance sheet by what its columns show. */
export interface PrintedIndicator {
  readonly row: number;
  /** The text of a column, white space out; undefined where the sheet has no such column. */
  readonly text: (column: IndicatorColumn) => string | undefined;
}

/** A performance sheet as the checks see it, whoever made it. */
export interface IndicatorSheet {
  readonly block: SheetBlock;
  readonly overall: boolean;
  /** How a message calls it: 项目“…”的绩效目标表. */
  readonly name: string;
  /** Where a column stands; undefined if the sheet has none such. */
  readonly column: (name: IndicatorColumn) => number | undefined;
  readonly indicators: readonly PrintedIndicator[];
}

/** Words that tell a column whatever a form calls it, most telling first. */
const HEADERS = {
  level1: /一级/u,
  level2: /二级/u,
  name: /三级|指标名称/u,
  lastYear: /上年|历史|上一年/u,
  weight: /权重|分值/u,
  scoring: /规则|评分|赋分/u,
  evidence: /佐证|资料来源/u,
  basis: /依据/u,
  target: /指标值|目标值/u,
} as const satisfies Record<IndicatorColumn, RegExp>;

/** The performance sheets of a document. */
export function sheetsOf({ document, pack }: Pick<CheckContext, 'document' | 'pack'>): readonly IndicatorSheet[] {
  return sheetsIn(document.blocks, pack);
}

const sheetsIn = remembered((blocks: BudgetDocument['blocks'], pack: Pack): readonly IndicatorSheet[] =>
  blocks.flatMap((block) => (block.type === 'sheet' ? [viewOf(block, pack)] : [])),
);

/** Whether a row holds an indicator at all: a form may come with rows nobody has filled in. */
export function isGiven({ text }: PrintedIndicator): boolean {
  return (text('name') ?? '') !== '' || (text('target') ?? '') !== '';
}

/** A check that looks at every sheet by itself; what it found is kept with the sheet. */
export function eachSheet<Spec extends object>(
  look: (spec: Spec, sheet: IndicatorSheet) => readonly Finding[],
): (spec: Spec, context: CheckContext) => CheckResult {
  const lookOf = remembered((spec: Spec) => remembered((sheet: IndicatorSheet) => look(spec, sheet)));
  return (spec, context) => ({ findings: sheetsOf(context).flatMap((sheet) => lookOf(spec)(sheet)) });
}

const viewOf = remembered((block: SheetBlock, pack: Pack): IndicatorSheet => {
  const overall = block.id === 'overall-performance';
  const columns = columnsOf(block, pack.sheets[overall ? 'overall' : 'project'].columns);
  const project = block.fields.find(({ label }) => plainText(label).includes('项目名称'))?.value ?? '';
  return {
    block,
    overall,
    name: overall || project === '' ? block.title : `项目“${project}”的绩效目标表`,
    column: (name) => columns.get(name),
    indicators: block.rows.map((cells, row) => ({
      row,
      text: (name) => {
        const column = columns.get(name);
        return column === undefined ? undefined : plainText(cells[column] ?? '');
      },
    })),
  };
});

/** Columns under the pack's own headers first, then by telling words; each column once. */
function columnsOf(
  { header }: SheetBlock,
  known: Readonly<Record<string, { readonly header: string }>>,
): ReadonlyMap<IndicatorColumn, number> {
  const printed = header.map(plainText);
  const columns = new Map<IndicatorColumn, number>();
  const take = (name: IndicatorColumn, agrees: (text: string) => boolean): void => {
    if (columns.has(name)) return;
    const taken = new Set(columns.values());
    const index = printed.findIndex((text, at) => !taken.has(at) && agrees(text));
    if (index >= 0) columns.set(name, index);
  };
  const names = Object.keys(HEADERS) as IndicatorColumn[];
  for (const name of names) take(name, (text) => text === plainText(known[name]?.header ?? ''));
  for (const name of names) take(name, (text) => HEADERS[name].test(text));
  return columns;
}

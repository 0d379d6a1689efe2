import { UNIT_NAMES } from '../../base/money/unit.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { plainOf } from '../document/printed-text.ts';
import type { CheckResult, Finding, Severity } from '../finding.ts';
import { printIn, tailTolerance, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { cellOf } from './cell-lookup.ts';
import { cellName, tableName } from './place-name.ts';
import { projectKey, projectRows, projectSheets, withheldProjects } from './project-ledger.ts';
import type { ProjectRows, ProjectSheet } from './project-ledger.ts';

type Spec = SpecOf<'project-sheets'>;

/** Every unclassified project has its sheet, and the sheets say what the tables say (rule 17). */
export function projectSheetsCheck(spec: Spec, context: CheckContext): CheckResult {
  const sheets = projectSheets(context.document, context.pack, spec.nameLabel);
  const projects = projectsOf(spec, context);
  const withheld = classifiedIn(spec, context);
  const findings = [
    ...sheets.flatMap((sheet) => [...ownSum(spec, sheet), ...againstProject(spec, context, sheet, projects)]),
    ...withoutSheet(
      spec,
      sheets,
      projects,
      new Set([...(withheld ?? []), ...awaited(context)]),
      withheld !== undefined,
    ),
    ...allTogether(spec, context, sheets, projects, withheld),
  ];
  return { findings };
}

type Projects = ReadonlyMap<string, ProjectRows> | undefined;

function projectsOf(spec: Spec, context: CheckContext): Projects {
  const figures = spec.projects === undefined ? undefined : figuresOf(context, spec.projects.table);
  const column = figures?.column(spec.projects?.column ?? '');
  return figures === undefined || column === undefined ? undefined : projectRows(figures, column);
}

/** The classified projects, of the draft or of the section that withholds them; undefined where nobody knows. */
function classifiedIn(
  { section, nameLabel, withheld }: Spec,
  { draft, document }: CheckContext,
): ReadonlySet<string> | undefined {
  if (draft !== undefined) {
    return new Set(draft.projects.filter(({ classified }) => classified).map(({ name }) => projectKey(name)));
  }
  return section === undefined ? undefined : withheldProjects(document, section, nameLabel, withheld);
}

/** 年度预算总额 = 财政拨款 + 其他资金. */
function ownSum(spec: Spec, { block, name, unit, total, fiscal, other }: ProjectSheet): readonly Finding[] {
  if (total === undefined || fiscal === undefined || other === undefined) return [];
  const sum = fiscal.printed + other.printed;
  const difference = Math.abs(sum - total.printed);
  if (difference === 0) return [];
  const tail = difference <= tailTolerance(total.step, 2);
  return [
    finding(spec, tail ? 'hint' : spec.severity, block.id, total, {
      message: `绩效目标表“${name}”的年度预算总额 ${total.text} 与财政拨款、其他资金之和 ${printIn(sum, unit, total.step)} 不等`,
      expected: printIn(sum, unit, total.step),
      fix: tail ? '这是四舍五入尾差，不用改' : '请核对这张绩效目标表的项目资金',
    }),
  ];
}

/** A sheet's 财政拨款 is what table 7 has for the project, at least that where other 财政拨款 is about. */
function againstProject(
  spec: Spec,
  context: CheckContext,
  sheet: ProjectSheet,
  projects: Projects,
): readonly Finding[] {
  const { block, name, unit, fiscal } = sheet;
  if (projects === undefined || fiscal === undefined) return [];
  const alone = spec.otherFiscal.every((cell) => (cellOf(context, cell)?.amount.printed ?? 0) === 0);
  const rows = projects.get(sheet.key);
  if (rows === undefined) {
    if (!alone || fiscal.printed === 0) return [];
    const caption = context.pack.tables.get(spec.projects?.table ?? '')?.caption ?? '';
    const table = caption === '' ? '项目支出表' : caption;
    return [
      finding(spec, spec.severity, block.id, fiscal, {
        message: `绩效目标表的项目“${name}”有财政拨款 ${fiscal.text}，${table} 没有这个项目`,
        fix: `请核对项目名称，应与${table}一致`,
      }),
    ];
  }
  const [first] = rows.amounts;
  if (first?.row === undefined) return [];
  const sum = rows.amounts.reduce((added, { amount }) => added + amount.printed, 0);
  const difference = fiscal.printed - sum;
  const step = Math.max(fiscal.step, first.figures.stepAt(first.column));
  if (Math.abs(difference) <= tailTolerance(step, rows.amounts.length)) return [];
  if (difference > 0 && !alone) return [];
  const expected = printIn(sum, unit, step);
  const place = rows.amounts.length === 1 ? cellName(first.figures, first.row, first.column) : tableName(first.figures);
  return [
    // Other 财政拨款 may be an adjustment downwards.
    finding(spec, alone ? spec.severity : 'warning', block.id, fiscal, {
      message: `绩效目标表“${name}”的财政拨款 ${fiscal.text} 与${place} ${expected} 不符，相差 ${printIn(Math.abs(difference), unit, step)} ${UNIT_NAMES[unit]}`,
      expected,
      fix: '请核对项目金额，改正不对的一处',
    }),
  ];
}

/** Projects whose sheet the draft itself says is missing: said there, once, where it leads to its own place. */
function awaited({ draft, document }: CheckContext): readonly string[] {
  const missing = new Set(document.gaps.flatMap(({ pointer, sheet }) => (sheet === true ? [pointer] : [])));
  return (draft?.projects ?? []).flatMap(({ name }, index) =>
    missing.has(`/projects/${String(index)}/performance`) ? [projectKey(name)] : [],
  );
}

function withoutSheet(
  spec: Spec,
  sheets: readonly ProjectSheet[],
  projects: Projects,
  excused: ReadonlySet<string>,
  isKnown: boolean,
): readonly Finding[] {
  const shown = new Set(sheets.map(({ key }) => key));
  return [...(projects ?? [])].flatMap(([key, { name, amounts }]): readonly Finding[] => {
    const [first] = amounts;
    if (shown.has(key) || excused.has(key) || first?.row === undefined) return [];
    return [
      {
        rule: ruleOf(spec),
        // Whether a project is classified is not always known.
        severity: isKnown ? spec.severity : 'warning',
        where: { block: first.figures.block.id, row: first.row, column: first.column },
        message: `${tableName(first.figures)} 的项目“${name}”没有绩效目标表`,
        fix: '请补上项目支出绩效目标表；涉密项目请注明“完全不予公开”',
      },
    ];
  });
}

/** All sheets together hold the project money, less what classified projects have. */
function allTogether(
  spec: Spec,
  context: CheckContext,
  sheets: readonly ProjectSheet[],
  projects: Projects,
  withheld: ReadonlySet<string> | undefined,
): readonly Finding[] {
  const spending = cellOf(context, spec.spending);
  const totals = sheets.map(({ total }) => total).filter((total) => total !== undefined);
  if (spending === undefined || totals.length < sheets.length) return [];
  const shown = new Set(sheets.map(({ key }) => key));
  const missing = [...(projects ?? [])].filter(([key]) => !shown.has(key));
  const unshown = missing.flatMap(([, { amounts }]) => amounts.map(({ amount }) => amount));
  const sum = [...totals, ...unshown].reduce((added, { printed }) => added + printed, 0);
  const { figures, row, column, amount } = spending;
  const difference = sum - amount.printed;
  const step = Math.max(figures.stepAt(column), ...totals.map((total) => total.step));
  if (Math.abs(difference) <= tailTolerance(step, totals.length + unshown.length)) return [];
  // What a classified project has besides 一般公共预算 is in no table; that there is one may be said in a sentence alone.
  const isClassified = (withheld?.size ?? 0) > 0 || saysClassified(spec, context);
  const unknown = withheld === undefined || isClassified || missing.length > 0;
  if (difference < 0 && unknown) return [];
  const { unit } = figures;
  const expected = printIn(sum, unit, step);
  const table = row === undefined ? tableName(figures) : cellName(figures, row, column);
  const more = difference > 0 ? '多' : '少';
  return [
    {
      rule: ruleOf(spec),
      severity: difference > 0 && !unknown ? spec.severity : 'warning',
      where: { block: figures.block.id, ...(row === undefined ? {} : { row, column }) },
      message: `各项目绩效目标表的年度预算总额之和 ${expected} 比${table} ${amount.text} ${more} ${printIn(Math.abs(difference), unit, step)} ${UNIT_NAMES[unit]}`,
      expected,
      actual: amount.text,
      ...(amount.exact === undefined ? {} : { exactActual: amount.exact }),
      fix: difference > 0 ? '请核对各绩效目标表的金额' : '请核对是否有项目没有编绩效目标表',
    },
  ];
}

function saysClassified({ classified }: Spec, { document }: CheckContext): boolean {
  if (classified === undefined) return false;
  return document.blocks.some((block) => {
    const count = block.type === 'paragraph' ? classified.exec(plainOf(block))?.groups?.['count'] : undefined;
    return count !== undefined && Number(count) > 0;
  });
}

function finding(
  spec: Spec,
  severity: Severity,
  block: string,
  { text, exact }: PrintedAmount,
  words: Pick<Finding, 'message' | 'fix' | 'expected'>,
): Finding {
  return {
    rule: ruleOf(spec),
    severity,
    where: { block },
    actual: text,
    ...(exact === undefined ? {} : { exactActual: exact }),
    ...words,
  };
}

import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import { cleanName } from '../../../shared/base/text.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { plainAmount, readAmount } from '../../../shared/base/money/typed-amount.ts';
import type { LedgerLine, Project } from '../../../shared/draft/schema.ts';
import { needsEconomic, type Source } from '../../../shared/draft/source.ts';
import { readCode } from '../../../shared/read/ledger/account-code.ts';
import { readOneAmount } from '../../components/one-amount.ts';
import { severalNumbers } from '../../components/one-line.ts';
import { COLUMNS, isAmount, type ColumnId, type Typed } from './column.ts';
import { cellText, type CellContext, type LedgerRow } from './row.ts';
import { parseSource } from '../../../shared/read/ledger/source-name.ts';

/** What becomes of a row when somebody types into it: the lines it now stands for, and what is not valid yet. */

/** A row with the texts that were typed into it. */
export interface RowChange {
  readonly row: LedgerRow;
  readonly typed: Typed;
}

/** The outcome of a change. A line that is the same object as before was not touched. */
export interface SettledRow {
  readonly current: LedgerLine | null;
  readonly prior: LedgerLine | null;
  /** Texts that stay on the screen because they are not valid, or because the row has no line yet. */
  readonly typed: Typed;
  /** Why, for each column concerned. */
  readonly problems: Typed;
}

interface Codes {
  readonly function: string;
  readonly economic: string | undefined;
  readonly source: Source;
  /** By name. */
  readonly project: string | undefined;
}

/** Settles a change; a row that stands in no ledger yet gets its lines once everything they need is there. */
export function settleRow({ row, typed }: RowChange, context: CellContext): SettledRow {
  const texts: Typed = { ...row.typed, ...typed };
  return row.current === null && row.prior === null ? settleEntry(texts, context) : settleLines(row, texts, context);
}

function settleEntry(texts: Typed, context: CellContext): SettledRow {
  const problems: Partial<Record<ColumnId, string>> = {};
  const codes = readCodes(texts, context, problems);
  const current = readSide('current', texts, context, problems);
  const prior = readSide('prior', texts, context, problems);
  if (codes !== null && current === null && prior === null && problems.current === undefined) {
    problems.current = '请填写本年或上年的金额';
  }
  if (codes !== null) checkEconomic(codes, problems);
  const projectId = codes === null ? undefined : findProject(codes.project, context.projects);
  if (codes?.project !== undefined && current !== null && projectId === undefined) {
    problems.project = noProject(codes.project);
  }
  if (codes === null || Object.keys(problems).length > 0) {
    return { current: null, prior: null, typed: keepUnit(texts, context), problems };
  }
  return {
    current: current === null ? null : makeLine(codes, projectId, current),
    prior: prior === null ? null : makeLine(codes, codes.project, prior),
    typed: {},
    problems: {},
  };
}

function settleLines(row: LedgerRow, texts: Typed, context: CellContext): SettledRow {
  const problems: Partial<Record<ColumnId, string>> = {};
  // This year's line is the one that is worked on: last year's budget is a published fact and keeps its codes.
  const owner = row.current ?? row.prior;
  const codes = { ...readLineCodes(row, texts, context, problems) };
  const changed = owner === null ? null : withCodes(owner, codes, row.current !== null, context.projects, problems);
  let current = row.current === null ? null : changed;
  let prior = row.current === null ? changed : row.prior;
  if (texts.current !== undefined) {
    const amount = readSide('current', texts, context, problems);
    if (problems.current === undefined)
      current = withAmount(current, amount, changed, codes.project, context, problems);
  }
  if (texts.prior !== undefined) {
    const amount = readSide('prior', texts, context, problems);
    if (problems.prior === undefined) {
      const model = changed === null ? null : withProject(changed, codes.project);
      prior = amount === null ? null : prior === null ? copyOf(model, amount) : sameOr(prior, { amount });
    }
  }
  if (current === null && prior === null) {
    const rest = Object.fromEntries(
      COLUMNS.map((column) => [column, texts[column] ?? (isAmount(column) ? '' : cellText(row, column, context))]),
    );
    return settleEntry(rest, context);
  }
  return { current, prior, typed: keepUnit(heldTexts(texts, problems), context), problems };
}

/** Reads the four code columns of an unfinished row; null, with every reason noted, if one is missing. */
function readCodes(texts: Typed, context: CellContext, problems: Partial<Record<ColumnId, string>>): Codes | null {
  const item = readField('function', texts.function ?? '', context);
  const section = readField('economic', texts.economic ?? '', context);
  const source = parseSource(texts.source ?? '');
  if (!item.ok) problems.function = item.problem;
  if (!section.ok) problems.economic = section.problem;
  if (!source.ok) problems.source = source.problem;
  if (!item.ok || !section.ok || !source.ok) return null;
  return {
    function: item.value,
    economic: section.value === '' ? undefined : section.value,
    source: source.value,
    project: optional(texts.project),
  };
}

/** The codes of a line with what was typed over them; a column that cannot be read keeps what the line has. */
function readLineCodes(
  row: LedgerRow,
  texts: Typed,
  context: CellContext,
  problems: Partial<Record<ColumnId, string>>,
): Codes {
  const line = row.current ?? row.prior;
  const old: Codes = {
    function: line?.function ?? '',
    economic: line?.economic,
    source: line?.source ?? 'general.own',
    project: optional(cellText({ ...row, typed: {} }, 'project', context)),
  };
  const read = { ...old };
  if (texts.function !== undefined) {
    const item = readField('function', texts.function, context);
    if (item.ok) read.function = item.value;
    else problems.function = item.problem;
  }
  if (texts.economic !== undefined) {
    const section = readField('economic', texts.economic, context);
    if (section.ok) read.economic = section.value === '' ? undefined : section.value;
    else problems.economic = section.problem;
  }
  if (texts.source !== undefined) {
    const source = parseSource(texts.source);
    if (source.ok) read.source = source.value;
    else problems.source = source.problem;
  }
  if (texts.project !== undefined) read.project = optional(texts.project);
  if (read.economic === undefined && needsEconomic(read.source)) {
    problems[texts.economic === undefined ? 'source' : 'economic'] = ECONOMIC_MISSING;
    return { ...read, economic: old.economic, source: old.source };
  }
  return read;
}

const ECONOMIC_MISSING = '财政拨款和结转资金必须填写经济科目';

function checkEconomic(codes: Codes, problems: Partial<Record<ColumnId, string>>): void {
  if (codes.economic === undefined && needsEconomic(codes.source)) problems.economic = ECONOMIC_MISSING;
}

/** Reads a code cell; empty only where a line may do without. */
function readField(column: 'function' | 'economic', text: string, context: CellContext): Result<string, string> {
  if (text.trim() === '') return column === 'economic' ? ok('') : fail('请填写功能科目');
  const several = severalNumbers(text);
  if (several !== undefined) return fail(several.replace('数', '编码'));
  const read = readCode(text, column === 'function' ? 7 : 5, context.codes);
  return read.ok ? ok(read.code) : fail(read.problem);
}

function readSide(
  column: 'current' | 'prior',
  texts: Typed,
  context: CellContext,
  problems: Partial<Record<ColumnId, string>>,
): number | null {
  const amount = readOneAmount(texts[column] ?? '', context.unit);
  if (amount.ok) return amount.value;
  problems[column] = amount.problem;
  return null;
}

/** The line with new codes, or itself when they are the same; an unknown project is noted and left as it was. */
function withCodes(
  line: LedgerLine,
  codes: Codes,
  thisYear: boolean,
  projects: readonly Project[],
  problems: Partial<Record<ColumnId, string>>,
): LedgerLine {
  let project = codes.project;
  if (thisYear && project !== undefined) {
    const known = projects.find((one) => one.id === line.project);
    const id = known?.name === project || (known === undefined && line.project === project) ? line.project : undefined;
    const found = id ?? findProject(project, projects);
    if (found === undefined) problems.project = noProject(project);
    project = found ?? line.project;
  }
  const { function: item, economic, source } = codes;
  return sameOr(withProject(line, project), { function: item, economic, source });
}

/** Puts an amount into this year's line; a row that only had last year's gets a line with the same codes. */
function withAmount(
  line: LedgerLine | null,
  amount: number | null,
  model: LedgerLine | null,
  project: string | undefined,
  context: CellContext,
  problems: Partial<Record<ColumnId, string>>,
): LedgerLine | null {
  if (amount === null) return null;
  if (line !== null) return sameOr(line, { amount });
  const id = findProject(project, context.projects);
  if (project !== undefined && id === undefined) {
    problems.current = noProject(project);
    return null;
  }
  return copyOf(model === null ? null : withProject(model, id), amount);
}

function makeLine(codes: Codes, project: string | undefined, amount: number): LedgerLine {
  return {
    function: codes.function,
    ...(codes.economic === undefined ? {} : { economic: codes.economic }),
    source: codes.source,
    ...(project === undefined ? {} : { project }),
    amount,
  };
}

function copyOf(model: LedgerLine | null, amount: number): LedgerLine | null {
  if (model === null) return null;
  const { note: _note, ...rest } = model;
  return { ...rest, amount };
}

function withProject(line: LedgerLine, project: string | undefined): LedgerLine {
  if (line.project === project) return line;
  const { project: _project, ...rest } = line;
  return project === undefined ? rest : { ...rest, project };
}

/** A line with some fields replaced (undefined takes one away); the same object if nothing changes. */
function sameOr(line: LedgerLine, changes: FieldChanges): LedgerLine {
  const wanted = Object.entries(changes) as [keyof LedgerLine, unknown][];
  if (wanted.every(([key, value]) => line[key] === value)) return line;
  const merged = Object.entries({ ...line, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(merged) as LedgerLine;
}

type FieldChanges = { readonly [Key in keyof LedgerLine]?: LedgerLine[Key] | undefined };

function findProject(name: string | undefined, projects: readonly Project[]): string | undefined {
  return name === undefined ? undefined : projects.find((project) => project.name === name)?.id;
}

function noProject(name: string): string {
  return `本年没有叫“${name}”的项目，请先建立`;
}

function optional(text: string | undefined): string | undefined {
  const trimmed = cleanName(text ?? '');
  return trimmed === '' ? undefined : trimmed;
}

/** Of the texts of a line, those that are not valid: the others are in the draft now. */
function heldTexts(texts: Typed, problems: Typed): Typed {
  return Object.fromEntries(Object.entries(texts).filter(([column]) => problems[column as ColumnId] !== undefined));
}

/** An amount that has to wait keeps the unit it was typed in, whatever the unit is later: refused in one, it stays so. */
function keepUnit(texts: Typed, context: CellContext): Typed {
  return Object.fromEntries(
    Object.entries(texts).map(([column, text]) => {
      if (!isAmount(column as ColumnId)) return [column, text];
      const amount = readAmount(text, context.unit);
      if (!amount.ok) return [column, isInAnyUnit(text) ? `${text.trim()}${UNIT_NAMES[context.unit]}` : text];
      if (amount.value === null) return [column, text];
      return [column, `${plainAmount(amount.value, context.unit)}${UNIT_NAMES[context.unit]}`];
    }),
  );
}

/** Whether a text would do in one unit or the other; then it must not be taken for the other one later. */
function isInAnyUnit(text: string): boolean {
  return readAmount(text, 'wan').ok || readAmount(text, 'yuan').ok;
}

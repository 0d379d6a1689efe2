import { basename } from 'node:path';
import { UNIT_NAMES } from '../shared/base/money/unit.ts';
import { ok, fail, oneLine, printLocated, type Located, type Result } from '../shared/base/result.ts';
import { writeAmount, type TypedUnit } from '../shared/base/money/typed-amount.ts';
import { withTypedNames } from '../shared/ledger/codes.ts';
import { importReport, type ImportReport } from '../shared/read/ledger/import-report.ts';
import { ledgersOf, targetOf } from '../shared/read/ledger/import-target.ts';
import { canBeAdded, projectsToMake, putLines } from '../shared/read/ledger/put-lines.ts';
import { readLedgerTable, type LedgerTable } from '../shared/read/ledger/read-ledger-table.ts';
import { beginTable, chooseProfile, type TableChoices } from '../shared/read/ledger/table-choices.ts';
import type { TableContext } from '../shared/read/ledger/table-context.ts';
import { yearOfTable } from '../shared/read/ledger/table-year.ts';
import type { ImportProfile } from '../shared/read/table-file/import-profile.ts';
import { MAX_TABLE_BYTES, type TableFile } from '../shared/read/table-file/table-file.ts';
import { dataFolder } from './disk/data-folder.ts';
import { realTarget } from './disk/real-target.ts';
import { readRegularFile } from './disk/regular-file.ts';
import { DraftStore, type StoredDraft } from './draft/draft-store.ts';
import { PackShelf } from './pack-files.ts';
import { ImportProfiles } from './reading/import-profiles.ts';
import { openTable } from './reading/read-file.ts';

/** Options of `import` as the command line gives them. */
export interface ImportOptions {
  readonly into?: string | undefined;
  readonly prior: boolean;
  readonly unit?: string | undefined;
  readonly profile?: string | undefined;
  readonly accept: boolean;
  readonly json: boolean;
}

/** The draft the lines go into. */
interface Goal extends StoredDraft {
  /** The real path. */
  readonly path: string;
}

/**
 * Runs `import`: lines of the ledger from a table, by the same reading the window uses. Exit status 0 all taken; 1
 * something was sent back or is in doubt, then nothing is written without `--accept`; 2 an input could not be used.
 */
export async function runImport(options: ImportOptions, inputs: readonly string[]): Promise<number> {
  const [input] = inputs;
  if (input === undefined) return trouble({ place: '', message: '没有指定表格文件。用 ysgk --help 查看用法' });
  if (inputs.length > 1) return trouble({ place: '', message: '一次只导入一张表，请分几次' });
  const unit = options.unit;
  if (unit !== undefined && unit !== 'yuan' && unit !== 'wan')
    return trouble({ place: '', message: '--unit 后面写 yuan（元）或 wan（万元）' });
  const table = await readTable(input);
  if (!table.ok) return trouble(table.problem);
  const goal = await openGoal(options.into);
  if (!goal.ok) return trouble(...goal.problem);
  const profiles = await new ImportProfiles(dataFolder()).list();
  const profile = options.profile === undefined ? undefined : profiles.find(({ name }) => name === options.profile);
  if (options.profile !== undefined && profile === undefined)
    return trouble({ place: '', message: `没有叫“${options.profile}”的方案；方案在界面里导入时记住` });
  const codes = new PackShelf().classification();
  if (!codes.ok) return trouble(codes.problem);
  const draft = goal.value?.draft;
  const context = (sheet: number): TableContext => ({
    codes: withTypedNames(codes.value, draft?.codeNames),
    projects: (draft?.projects ?? []).map(({ name }) => name),
    // Without a draft the table's own headings say which year is this one.
    fiscalYear: draft?.fiscalYear ?? yearOfTable(table.value, sheet) ?? new Date().getFullYear(),
  });
  const choices = chosen(table.value, context, { ...options, unit }, profile);
  const read = readLedgerTable(table.value, choices, context(choices.sheet));
  const report = importReport(input, table.value, choices, read);
  const isWhole = report.sentBack.length === 0 && report.doubts.length === 0;
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : words(report, read, choices));
  // A program has the doubts; the remarks are about what was left aside as well.
  if (!options.json) for (const remark of table.value.remarks) process.stderr.write(`${oneLine(`提示：${remark}`)}\n`);
  if (goal.value !== undefined && report.lines.length > 0) {
    if (!isWhole && !options.accept) {
      process.stderr.write('有退回或要核对的内容，没有写入草稿；核对以后加 --accept，只放入认出的明细\n');
      return 1;
    }
    const written = await write(goal.value, read);
    if (!written.ok) return trouble(...written.problem);
    if (!options.json) process.stdout.write(`${oneLine(written.value)}\n`);
  }
  return isWhole && report.lines.length > 0 ? 0 : 1;
}

async function readTable(path: string): Promise<Result<TableFile, Located>> {
  const use = { name: '表格', purpose: '作表格读取', maxBytes: MAX_TABLE_BYTES };
  const bytes = await readRegularFile(path, use);
  if (!bytes.ok) return bytes;
  const read = await openTable({ bytes: bytes.value, name: basename(path) });
  if (read.ok) return read;
  const { place, message } = read.problem;
  return fail({ place: place === '' ? path : `${path}：${place}`, message });
}

async function openGoal(into: string | undefined): Promise<Result<Goal | undefined, readonly Located[]>> {
  if (into === undefined) return ok(undefined);
  if (!/\.ysgk$/i.test(into)) return fail([{ place: into, message: '--into 后面要写草稿文件（.ysgk）' }]);
  const path = await realTarget(into);
  const stored = await new DraftStore(dataFolder()).open(path);
  if (!stored.ok) return stored;
  if (stored.value.readOnly) return fail([{ place: into, message: '文件是只读的，不能放入明细' }]);
  return ok({ ...stored.value, path });
}

/** What the table and the options say, with nothing guessed: a unit nobody stated stays open. */
function chosen(
  table: TableFile,
  context: (sheet: number) => TableContext,
  options: { readonly unit: TypedUnit | undefined; readonly prior: boolean },
  profile: ImportProfile | undefined,
): TableChoices {
  // Profiles are taken by name only: on the command line nobody sees which one would have been proposed.
  const first = beginTable(table, [], context(0));
  const own = context(first.sheet);
  const begun = beginTable(table, [], own, first.sheet);
  const known = profile === undefined ? begun : chooseProfile(table, begun, own, profile);
  const unit = options.unit ?? known.meaning.unit;
  const plain = { ...known, unit };
  if (!options.prior) return plain;
  const { destinations } = readLedgerTable(table, plain, own);
  const destination = destinations.findIndex((one) => ledgersOf(one).join() === 'priorLedger');
  return { ...plain, destination: Math.max(0, destination) };
}

/** Puts the lines behind those that are there, in one step and with a backup, as the window saves. */
async function write(
  { path, draft, fingerprint }: Goal,
  read: LedgerTable,
): Promise<Result<string, readonly Located[]>> {
  const target = targetOf(read.chosen, false, new Map());
  const next = putLines(read.placed, target)(draft);
  if (!canBeAdded(next))
    return fail([{ place: path, message: '放入以后金额合计超出可精确计算的范围，请检查金额单位' }]);
  const saved = await new DraftStore(dataFolder()).save(path, { draft: next, expected: fingerprint, force: false });
  if (!saved.ok) return saved;
  if (saved.value.status === 'changed')
    return fail([{ place: path, message: '这份草稿刚刚被别的程序改过，没有写入，请再试一次' }]);
  const made = projectsToMake(read.placed, target, draft.projects);
  const projects = made.length === 0 ? '' : `；新建项目：${made.join('、')}`;
  return ok(`已放入 ${path}：${String(read.placed.length)} 笔，放到${read.chosen.label}${projects}`);
}

/** Rows that are listed one by one; a program asks for `--json`. */
const LISTED = 50;

function words(report: ImportReport, read: LedgerTable, { unit }: TableChoices): string {
  const shown = unit ?? read.readIn;
  const sum = (year: 'current' | 'prior'): string =>
    writeAmount(
      read.placed.reduce((total, line) => total + (line[year] ?? 0), 0),
      shown,
      true,
    );
  const taken =
    report.lines.length === 0
      ? '没有认出可以放入的明细'
      : `认出 ${String(report.lines.length)} 笔明细，本年 ${sum('current')} ${UNIT_NAMES[shown]}，上年 ${sum('prior')} ${UNIT_NAMES[shown]}`;
  const sheet = report.sheet === '' ? '' : `，工作表“${report.sheet}”`;
  const lines = [
    `${report.file}${sheet}：${taken}`,
    ...report.doubts.map(({ what, because }) => `  要核对 ${what}：${because}`),
    ...report.sentBack
      .slice(0, LISTED)
      .map(({ row, text, because }) => `  退回 第 ${String(row)} 行：${because}（${text.replace(/\t+/g, '　')}）`),
    ...(report.sentBack.length > LISTED ? [`  一共退回 ${String(report.sentBack.length)} 行`] : []),
    ...report.totals.flatMap(({ row, agrees }) =>
      agrees === true ? [`  第 ${String(row)} 行的合计与认出的相符`] : [],
    ),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}

function trouble(...problems: readonly Located[]): number {
  for (const problem of problems) process.stderr.write(`${printLocated(problem)}\n`);
  return 2;
}

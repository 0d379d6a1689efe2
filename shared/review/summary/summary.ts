import { toHundredths } from '../../base/money/fen.ts';
import { compareText } from '../../ledger/project.ts';
import type { CheckedDraft, CheckOutcome } from './checked-draft.ts';

/** A cell of the summary: words, a count, an amount in 万元, a moment, or nothing. */
export type SummaryCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'amount'; readonly wan: number }
  | { readonly kind: 'empty' };

/** A column of the summary. */
export interface SummaryColumn {
  readonly title: string;
  /** In characters of the standard font. */
  readonly width: number;
}

/** The summary of a folder: what stands in 校验汇总.xlsx. */
export interface Summary {
  readonly columns: readonly SummaryColumn[];
  readonly rows: readonly (readonly SummaryCell[])[];
  /** One sentence under the table: how many drafts, and how they stand. */
  readonly total: string;
}

/** What the verdicts are called; `unusable` is a file that could not be checked, `unchecked` one that was not. */
export const VERDICT_NAMES = {
  publishable: '可以公开',
  'must-fix': '必须改',
  unusable: '打不开',
  unchecked: '未校验',
} as const satisfies Record<FolderVerdict, string>;

/** How a draft of a folder stands. */
export type FolderVerdict = 'publishable' | 'must-fix' | 'unusable' | 'unchecked';

/** The kinds of organisation as the office calls them. */
export const KIND_NAMES = { department: '部门', unit: '单位' } as const;

/** How a checked draft stands. */
export function folderVerdict(outcome: CheckOutcome): FolderVerdict {
  return outcome.ok ? outcome.verdict : 'unusable';
}

const COLUMNS: readonly SummaryColumn[] = [
  { title: '文件', width: 30 },
  { title: '单位', width: 34 },
  { title: '年度', width: 7 },
  { title: '类型', width: 7 },
  { title: '结论', width: 10 },
  { title: '必须改', width: 8 },
  { title: '建议核对', width: 9 },
  { title: '提示', width: 7 },
  { title: '不适用', width: 8 },
  { title: '没有检查', width: 9 },
  { title: '收入总计（万元）', width: 17 },
  { title: '支出总计（万元）', width: 17 },
  { title: '最后修改', width: 18 },
  { title: '校验时间', width: 18 },
  { title: '问题摘要', width: 80 },
  { title: '核对依据', width: 40 },
  { title: '文件校验值（SHA-256）', width: 66 },
];

/** How many findings the last column quotes. */
const QUOTED = 3;

/**
 * The summary of a folder's drafts, by file name; `unchecked` are the names of those that lie there and were not checked.
 * `momentWords` prints a moment (ISO) in the reader's time zone, which is not known here.
 */
export function summarize(
  drafts: readonly CheckedDraft[],
  momentWords: (iso: string) => string,
  unchecked: readonly string[] = [],
): Summary {
  const rows = [
    ...drafts.map((draft) => ({ name: draft.name, row: rowOf(draft, momentWords) })),
    ...unchecked.map((name) => ({ name, row: uncheckedRow(name) })),
  ].sort((one, other) => compareText(one.name, other.name));
  return { columns: COLUMNS, rows: rows.map(({ row }) => row), total: standing(drafts, unchecked.length) };
}

/** `共 20 份：可以公开 17 份，必须改 2 份，打不开 1 份`. */
export function standing(drafts: readonly CheckedDraft[], unchecked = 0): string {
  const verdicts: FolderVerdict[] = drafts.map(({ outcome }) => folderVerdict(outcome));
  for (let count = 0; count < unchecked; count += 1) verdicts.push('unchecked');
  const parts = (['publishable', 'must-fix', 'unusable', 'unchecked'] as const).flatMap((verdict) => {
    const many = verdicts.filter((one) => one === verdict).length;
    return many === 0 ? [] : [`${VERDICT_NAMES[verdict]} ${String(many)} 份`];
  });
  return [`共 ${String(verdicts.length)} 份`, ...(parts.length === 0 ? [] : [parts.join('，')])].join('：');
}

function rowOf(draft: CheckedDraft, momentWords: (iso: string) => string): SummaryCell[] {
  const { name, modifiedAt, checkedAt, sha256, outcome } = draft;
  const verdict = text(VERDICT_NAMES[folderVerdict(outcome)]);
  const moments = [text(momentWords(modifiedAt)), text(momentWords(checkedAt))];
  const hash = text(sha256 ?? '');
  if (!outcome.ok) {
    return [text(name), ...blank(3), verdict, ...blank(7), ...moments, text(outcome.problem), EMPTY, hash];
  }
  const { errors, warnings, hints, waived, notRun } = outcome;
  return [
    text(name),
    text(outcome.organization),
    count(outcome.fiscalYear),
    text(KIND_NAMES[outcome.kind]),
    verdict,
    ...[errors, warnings, hints, waived, notRun].map(count),
    amount(outcome.income),
    amount(outcome.expenditure),
    ...moments,
    text(quote(outcome)),
    text(outcome.against.join('；')),
    hash,
  ];
}

/** A draft that was put there since, or that a stopped check did not come to. */
function uncheckedRow(name: string): SummaryCell[] {
  return [text(name), ...blank(3), text(VERDICT_NAMES.unchecked), ...blank(12)];
}

function blank(many: number): SummaryCell[] {
  return Array.from({ length: many }, () => EMPTY);
}

/** The gravest findings in words, and how many more there are. */
function quote({ errors, warnings, hints, findings }: Extract<CheckOutcome, { ok: true }>): string {
  const quoted = findings
    .slice(0, QUOTED)
    .map(
      ({ rule, message, reviewed }) => `${rule} ${message}${reviewed === undefined ? '' : `（审核人 ${reviewed}）`}`,
    );
  const more = errors + warnings + hints - quoted.length;
  return [...quoted, ...(more > 0 ? [`另有 ${String(more)} 处`] : [])].join('；');
}

const EMPTY: SummaryCell = { kind: 'empty' };

function text(words: string): SummaryCell {
  return words === '' ? EMPTY : { kind: 'text', text: words };
}

function count(value: number): SummaryCell {
  return { kind: 'count', value };
}

/** As table 1 prints it: rounded once, to 0.01 万元. */
function amount(fen: number | null): SummaryCell {
  return fen === null ? EMPTY : { kind: 'amount', wan: toHundredths(fen) / 100 };
}

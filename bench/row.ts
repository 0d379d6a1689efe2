/** A measured figure beside its target. */
export interface Row {
  readonly what: string;
  /** The measured value with its unit. */
  readonly value: string;
  readonly target: string;
  /** `达到`, or why not. */
  readonly verdict: string;
}

/** A row for a time in milliseconds against a target in milliseconds. */
export function timeRow(what: string, values: readonly number[], median: number, target: number | null): Row {
  const range = `${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)}`;
  return {
    what,
    value: `${median.toFixed(1)} ms（${range}）`,
    target: target === null ? '—' : `< ${String(target)} ms`,
    verdict: target === null ? '' : median < target ? '达到' : '未达到',
  };
}

/** Prints rows as a Markdown table. */
export function printRows(rows: readonly Row[]): string {
  const lines = rows.map((row) => `| ${row.what} | ${row.value} | ${row.target} | ${row.verdict} |`);
  return ['| 项目 | 中位数（最小–最大） | 目标 | |', '|---|---|---|---|', ...lines].join('\n');
}

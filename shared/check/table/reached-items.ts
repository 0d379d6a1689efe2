import type { Draft } from '../../draft/schema.ts';
import { openItemsOf } from '../../draft/to-complete.ts';
import type { CheckReport } from '../run.ts';

/** How far a draft prints what the document it was made from printed. */
export interface BaselineState {
  readonly cells: number;
  readonly reached: number;
  /** Given up, with a reason. */
  readonly waived: number;
}

/** Counts the cells of the baseline; undefined where there is none. */
export function baselineState({ baseline = [] }: Draft, report: CheckReport): BaselineState | undefined {
  if (baseline.length === 0) return undefined;
  const open = report.findings.filter(({ lasting }) => lasting !== undefined).length;
  const waived = report.waived.filter(({ finding }) => finding.lasting !== undefined).length;
  return { cells: baseline.length, reached: baseline.length - open - waived, waived };
}

/** Open items about a row of a table whose every amount the draft prints by now: a person may tick them off at once. */
export function reachedItems({ baseline = [], toComplete }: Draft, report: CheckReport): ReadonlySet<string> {
  const rows = new Set(baseline.map(({ block, row }) => keyOf(block, row)));
  for (const { lasting } of [...report.findings, ...report.waived.map(({ finding }) => finding)]) {
    if (lasting?.row !== undefined) rows.delete(keyOf(lasting.block, lasting.row));
  }
  return new Set(
    openItemsOf({ toComplete }).flatMap(({ id, place }) => {
      const row = id.startsWith(`${place}.r`) ? /^\d+/u.exec(id.slice(place.length + 2))?.[0] : undefined;
      return row !== undefined && rows.has(keyOf(place, Number(row))) ? [id] : [];
    }),
  );
}

function keyOf(block: string, row: number): string {
  return `${block}/${String(row)}`;
}

import type { Fen } from '../../base/money/fen.ts';
import { SOURCE_NAMES } from '../../draft/source.ts';
import type { Draft, LedgerLine } from '../../draft/schema.ts';
import type { LedgerName } from '../../draft/edit.ts';
import { departmentLines } from './department-lines.ts';
import { lineKey } from './added-lines.ts';
import type { AddedProjects } from './projects.ts';
import type { Unit } from './unit.ts';

/**
 * 内部往来: money one unit gets from another of the same department (上级补助收入, 附属单位上缴收入). Both have it in their
 * books, so the department would count it twice. What a person takes out stands in the department's ledger as a line of
 * the same kind with a negative amount, whose note says whose money it was; adding up again finds it there.
 */
export interface Transfer {
  /** Names the unit, the year and the kind of line; the same when the units are added up again. */
  readonly key: string;
  /** The unit that gets the money. */
  readonly unit: string;
  readonly year: LedgerName;
  /** The line in the department's ledger, with what the unit gets by lines of this kind. */
  readonly line: LedgerLine;
  /** `上级补助收入`. */
  readonly sourceName: string;
  /** Name of the project the money is for; empty for basic expenditure. */
  readonly projectName: string;
  /** Other units that spend just this amount in one kind of line: where the money may come from. */
  readonly payers: readonly string[];
}

const INNER: ReadonlySet<string> = new Set(['unit.superior', 'unit.affiliated']);

/** How the note of a line begins that takes a transfer out; the unit's name follows. */
const NOTE = '汇总抵销：';

/** Everything that may have been passed between the units. Lines of 涉密 projects take no note and are left out. */
export function findTransfers(units: readonly Unit[], added: AddedProjects): readonly Transfer[] {
  return (['ledger', 'priorLedger'] as const).flatMap((year) => {
    const kinds = units.map((unit, index) => sumsByKind(departmentLines(unit, index, year, added)));
    return kinds.flatMap((lines, index) =>
      lines.flatMap((line) => {
        const project = year === 'ledger' ? added.projects.find(({ id }) => id === line.project) : undefined;
        if (!INNER.has(line.source) || line.amount <= 0 || project?.classified === true) return [];
        const pays = (other: number): boolean =>
          other !== index &&
          kinds[other]?.some(({ source, amount }) => !INNER.has(source) && amount === line.amount) === true;
        const unit = units[index]?.draft.organization.name ?? '';
        return [
          {
            key: transferKey(unit, year, line),
            unit,
            year,
            line,
            sourceName: SOURCE_NAMES[line.source],
            projectName: project?.name ?? line.project ?? '',
            payers: units.filter((_, other) => pays(other)).map(({ draft }) => draft.organization.name),
          },
        ];
      }),
    );
  });
}

/** The lines that take these amounts out of the department's ledger of a year. */
export function eliminationLines(
  transfers: readonly Transfer[],
  eliminated: ReadonlyMap<string, Fen>,
  year: LedgerName,
): LedgerLine[] {
  return transfers.flatMap((transfer) => {
    const amount = eliminated.get(transfer.key) ?? 0;
    if (transfer.year !== year || amount === 0) return [];
    return [{ ...transfer.line, amount: -amount, note: NOTE + transfer.unit }];
  });
}

/** Whether a line of a department's ledger takes a transfer out. */
export function isElimination({ note }: Pick<LedgerLine, 'note'>): boolean {
  return note?.startsWith(NOTE) === true;
}

/** What a department's draft takes out, by the transfers' keys. */
export function eliminatedIn(draft: Pick<Draft, LedgerName>): ReadonlyMap<string, Fen> {
  const amounts = new Map<string, Fen>();
  for (const year of ['ledger', 'priorLedger'] as const) {
    for (const line of draft[year].filter(isElimination)) {
      const key = transferKey(line.note?.slice(NOTE.length) ?? '', year, line);
      amounts.set(key, (amounts.get(key) ?? 0) - line.amount);
    }
  }
  return amounts;
}

function transferKey(unit: string, year: LedgerName, line: LedgerLine): string {
  return JSON.stringify([unit, year, lineKey(line)]);
}

/** The lines of a ledger by kind, each with its sum. */
function sumsByKind(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const sums = new Map<string, LedgerLine>();
  for (const { note: _note, ...line } of lines) {
    const key = lineKey(line);
    const known = sums.get(key);
    sums.set(key, known === undefined ? line : { ...known, amount: known.amount + line.amount });
  }
  return [...sums.values()];
}

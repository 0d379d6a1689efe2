import type { LedgerName } from '../../draft/edit.ts';
import type { LedgerLine } from '../../draft/schema.ts';
import type { AddedProjects } from './projects.ts';
import type { Unit } from './unit.ts';

/** A unit's lines of a year with the department's projects in place of its own; last year's go by name anyway. */
export function departmentLines(
  { draft }: Unit,
  index: number,
  year: LedgerName,
  { idOf }: Pick<AddedProjects, 'idOf'>,
): readonly LedgerLine[] {
  if (year === 'priorLedger') return draft.priorLedger;
  return draft.ledger.map((line) =>
    line.project === undefined ? line : { ...line, project: idOf(index, line.project) },
  );
}

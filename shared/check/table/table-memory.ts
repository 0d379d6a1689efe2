import type { Finding } from '../finding.ts';
import type { FigureRow, TableFigures } from './table-figures.ts';

interface Remembered {
  readonly inputs: readonly unknown[];
  readonly findings: readonly Finding[];
}

/** What a check that looks at one table alone found in it, by its parameters. */
const memory = new WeakMap<TableFigures, Map<object, Remembered>>();

/** Runs a check of one table once as long as neither the table nor the `inputs` it also looks at change. */
export function onTable(
  figures: TableFigures,
  spec: object,
  inputs: readonly unknown[],
  find: () => readonly Finding[],
): readonly Finding[] {
  return recalled(memory, figures, spec, inputs, find);
}

function recalled<Key extends object>(
  findingsOf: WeakMap<Key, Map<object, Remembered>>,
  key: Key,
  spec: object,
  inputs: readonly unknown[],
  find: () => readonly Finding[],
): readonly Finding[] {
  const known = findingsOf.get(key) ?? new Map<object, Remembered>();
  findingsOf.set(key, known);
  const before = known.get(spec);
  if (before?.inputs.length === inputs.length && before.inputs.every((input, index) => input === inputs[index]))
    return before.findings;
  const findings = find();
  known.set(spec, { inputs, findings });
  return findings;
}

const rowMemory = new WeakMap<FigureRow, Map<object, Remembered>>();

/** The same for a check that looks at one row alone: an edit leaves most rows of a table as they were. */
export function onRow(
  { manner, block }: TableFigures,
  row: FigureRow,
  spec: object,
  find: () => readonly Finding[],
): readonly Finding[] {
  return recalled(rowMemory, row, spec, [manner, block.caption, block.number], find);
}

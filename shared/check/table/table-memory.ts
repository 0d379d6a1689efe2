import type { Finding } from '../finding.ts';
import type { TableFigures } from './table-figures.ts';

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
  const known = memory.get(figures) ?? new Map<object, Remembered>();
  memory.set(figures, known);
  const before = known.get(spec);
  if (before?.inputs.length === inputs.length && before.inputs.every((input, index) => input === inputs[index]))
    return before.findings;
  const findings = find();
  known.set(spec, { inputs, findings });
  return findings;
}

import { folded } from '../../base/fold.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import type { TableBlock } from '../../table/block.ts';

/** Columns by the pack's names: first where the whole header path agrees, then the words at the leaf, each column once. */
export function matchColumns(columns: TableBlock['columns'], spec: TableSpec): ReadonlyMap<string, number> {
  const wanted = Object.entries(spec.columns).map(
    ([name, { header }]) => [name, header.map((text) => folded(fillWords(text, spec)))] as const,
  );
  const present = columns.map(({ path }) => path.map(folded));
  const matched = new Map<string, number>();
  const taken = new Set<number>();
  const take = (agrees: (path: readonly string[], header: readonly string[]) => boolean): void => {
    for (const [name, header] of wanted) {
      if (matched.has(name)) continue;
      const index = present.findIndex((path, at) => !taken.has(at) && agrees(path, header));
      if (index < 0) continue;
      matched.set(name, index);
      taken.add(index);
    }
  };
  take((path, header) => path.join('/') === header.join('/'));
  take((path, header) => path.at(-1) === header.at(-1));
  return matched;
}

/** A text of a pack's table with the table's own words put in. */
export function fillWords(text: string, spec: TableSpec): string {
  return text.replace(/\{([^{}]*)\}/g, (slot, name: string) => spec.words?.[name] ?? slot);
}

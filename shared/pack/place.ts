import type { Located } from '../base/result.ts';
import type { Pack } from './pack.ts';
import type { PlacedBlock, SpecOf } from './prose-spec.ts';

/** Where a pack prints its tables and performance sheets: in one place, or each in the one that names it. */

/** Whether a table stands in a place; in one that names none every table does. */
export function printsTable({ tables }: SpecOf<'tables'>, table: string): boolean {
  return tables?.includes(table) ?? true;
}

/** The same of a performance sheet, by the id of its block. */
export function printsSheet({ sheets }: SpecOf<'sheets'>, sheet: string): boolean {
  return sheets?.includes(sheet === 'overall-performance' ? 'overall' : 'project') ?? true;
}

/** A place of tables or sheets, and where it is written. */
interface Place {
  readonly at: string;
  readonly names: readonly string[] | undefined;
}

/** What is wrong with the places: every table prints exactly once, a sheet at most once. */
export function placeTrouble(
  id: string,
  { manifest }: Pick<Pack, 'manifest'>,
  blocks: readonly PlacedBlock[],
): Located | undefined {
  const at = (block: string, file: string): string => `模板包 ${id} 的 ${file}，blocks.${block}`;
  const ofTables = blocks.flatMap(([block, file, spec]): readonly Place[] =>
    spec.kind === 'tables' ? [{ at: at(block, file), names: spec.tables }] : [],
  );
  const ofSheets = blocks.flatMap(([block, file, spec]): readonly Place[] =>
    spec.kind === 'sheets' ? [{ at: at(block, file), names: spec.sheets }] : [],
  );
  if (ofTables.length === 0) {
    return { place: `模板包 ${id} 的文字`, message: '没有 kind 为 tables 的一项，不知道各表放在哪里' };
  }
  return (
    unknownTable(ofTables, manifest.tables) ??
    doubled('tables', ofTables) ??
    doubled('sheets', ofSheets) ??
    leftOut(id, ofTables, manifest.tables)
  );
}

function unknownTable(places: readonly Place[], tables: readonly string[]): Located | undefined {
  for (const { at, names = [] } of places) {
    const index = names.findIndex((name) => !tables.includes(name));
    if (index >= 0) return { place: `${at}.tables.${String(index)}`, message: `没有表“${names[index] ?? ''}”` };
  }
  return undefined;
}

function doubled(kind: 'tables' | 'sheets', places: readonly Place[]): Located | undefined {
  const first = new Map<string, string>();
  for (const { at, names } of places) {
    if (names === undefined) {
      if (places.length === 1) continue;
      return { place: at, message: `kind 为 ${kind} 的不止一项，每一项都要用 ${kind} 写明印哪几张` };
    }
    for (const [index, name] of names.entries()) {
      const place = `${at}.${kind}.${String(index)}`;
      const before = first.get(name);
      if (before !== undefined) return { place, message: `“${name}”已经放在别处（${before}），只能印一次` };
      first.set(name, place);
    }
  }
  return undefined;
}

function leftOut(id: string, places: readonly Place[], tables: readonly string[]): Located | undefined {
  const missing = tables.find((table) => places.every(({ names }) => names?.includes(table) === false));
  if (missing === undefined) return undefined;
  const index = tables.indexOf(missing);
  const message = `表“${missing}”没有放在任何地方，请写进一项 kind 为 tables 的 tables`;
  return { place: `模板包 ${id} 的 pack.json，tables.${String(index)}`, message };
}

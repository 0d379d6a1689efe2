import type { BudgetDocument } from '../../document/document.ts';
import { nameInProse, withTypedNames, type Classification } from '../../ledger/codes.ts';
import type { Pack } from '../../pack/pack.ts';
import { folded } from '../../base/fold.ts';
import { codedRows, isCoded } from './coded-row.ts';

/** The codes of a document and what it calls them. */
export interface CodeBook {
  /** Names that differ from the classification's, for the new draft. */
  readonly typedNames: Readonly<Record<string, string>>;
  /** The classification with the document's names in front. */
  readonly codes: Classification;
  /** Functional classes the document has, ascending. */
  readonly classes: readonly string[];
  /** The 项 whose 类, 款 and 项 are called so; undefined where none is, or more than one. */
  readonly itemNamed: (...names: readonly [string, string, string]) => string | undefined;
}

/** Collects the codes and names of every coded table. */
export function codeBook(document: BudgetDocument, pack: Pack, classification: Classification): CodeBook {
  const printed = new Map<string, string>();
  for (const block of document.blocks) {
    const spec = block.type === 'table' ? pack.tables.get(block.id) : undefined;
    if (block.type !== 'table' || spec === undefined || !isCoded(spec)) continue;
    for (const { code, name } of codedRows(block)) {
      if (/^[23]\d{2}(\d{2}){0,2}$/u.test(code) && name !== '' && !printed.has(code)) printed.set(code, name);
    }
  }
  const typedNames = Object.fromEntries(
    [...printed].filter(([code, name]) => folded(name) !== folded(classification.entry(code)?.name ?? code)),
  );
  const codes = withTypedNames(classification, typedNames);
  const items = new Map<string, string | undefined>();
  const own = [...printed.keys()].filter((code) => code.startsWith('2') && code.length === 7);
  for (const code of new Set([...own, ...codes.codes.filter((other) => /^2\d{6}$/u.test(other))])) {
    const key = [3, 5, 7].map((length) => folded(nameInProse(codes, code.slice(0, length)))).join('|');
    // A code of the document goes before one that only has the same names.
    if (!items.has(key)) items.set(key, code);
    else if (!own.includes(items.get(key) ?? '')) items.set(key, undefined);
  }
  return {
    typedNames,
    codes,
    classes: [...printed.keys()].filter((code) => /^2\d{2}$/u.test(code)).sort(),
    itemNamed: (...names) => items.get(names.map(folded).join('|')),
  };
}

import type { Pack } from '../../pack/pack.ts';
import type { SheetSpec } from '../../pack/sheet-spec.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import { folded, similarity } from '../../base/fold.ts';
import { fit, patternOf, wordsOf, type Pattern } from './pattern.ts';

/** A table of a pack. */
export interface KnownTable {
  readonly kind: 'table';
  readonly id: string;
  readonly spec: TableSpec;
  readonly title: Pattern;
}

/** A performance sheet of a pack. */
export interface KnownSheet {
  readonly kind: 'sheet';
  readonly which: 'overall' | 'project';
  readonly spec: SheetSpec;
  readonly title: Pattern;
}

/** What a title names. */
export type Known = KnownTable | KnownSheet;

/** From this likeness on a title is taken for one of the pack's in other words; below it, only its number or header tell. */
const ALIKE = 0.8;

/** The tables and sheets of a pack, to look titles up in. */
export class TableBook {
  readonly tables: readonly KnownTable[];
  readonly sheets: readonly KnownSheet[];

  constructor(pack: Pack) {
    this.tables = [...pack.tables].map(([id, spec]) => ({ kind: 'table', id, spec, title: patternOf([spec.title]) }));
    this.sheets = (['overall', 'project'] as const).map((which) => {
      const spec = pack.sheets[which];
      return { kind: 'sheet', which, spec, title: patternOf([spec.title]) };
    });
  }

  /** What a folded title names word for word, and the common values in it. */
  exact(
    title: string,
  ): { readonly known: Known; readonly values: Readonly<Partial<Record<string, string>>> } | undefined {
    for (const known of [...this.tables, ...this.sheets]) {
      const { exact, values } = fit(known.title, title);
      if (exact) return { known, values };
    }
    return undefined;
  }

  /** What a folded title most likely names; undefined where two come equally close. */
  closest(title: string): Known | undefined {
    const sheet = title.includes('绩效目标') ? this.sheets[title.includes('项目') ? 1 : 0] : undefined;
    if (sheet !== undefined) return sheet;
    const bare = title.replace(/^.*?\d{4}年度?/u, '');
    const ranked = this.tables
      .map((known) => ({ known, likeness: similarity(bare, wordsOf(known.title)) }))
      .sort((one, other) => other.likeness - one.likeness);
    const [first, second] = ranked;
    if (first === undefined || first.likeness < ALIKE || first.likeness === second?.likeness) return undefined;
    return first.known;
  }

  /** The table of a caption such as 表3 or 公开03表. */
  numbered(caption: string): KnownTable | undefined {
    const number = captionNumber(caption);
    return number === undefined ? undefined : this.tables.find(({ spec }) => spec.number === number);
  }
}

/** The number in a caption: 3 for 表3, 附表 3, 公开03表. */
export function captionNumber(caption: string): number | undefined {
  const digits = /\d+/u.exec(folded(caption))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

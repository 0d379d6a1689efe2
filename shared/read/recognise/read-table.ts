import { unitIn } from '../../base/money/unit.ts';
import type { AmountUnit } from '../../base/money/unit.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import type { TableBlock } from '../../table/block.ts';
import type { FilePlace } from '../flow.ts';
import { bodyRows } from './body-row.ts';
import { planColumns, specPaths } from './column-plan.ts';
import type { TableElement } from './element.ts';
import { folded } from '../../base/fold.ts';
import { GridView } from './grid-view.ts';
import { joinCutRows } from './page-cut.ts';
import { rowRole } from './row-role.ts';
import { captionNumber } from './table-book.ts';
import { readHeader } from './table-header.ts';

/** A table as read, with the place of each row. */
export interface TableReading {
  readonly block: TableBlock;
  readonly rowPlaces: readonly FilePlace[];
  readonly amountUnit: AmountUnit | undefined;
  /** Printed headers of columns that the pack's table does not have. */
  readonly strangeColumns: readonly string[];
}

/** Reads a table under an id; `spec` is the pack's table where it is known which one it is. */
export function readTable(
  element: TableElement,
  id: string,
  spec: TableSpec | undefined,
  organization: string,
): TableReading {
  const { head, grids, notes } = element;
  const header = headerOf(element, spec);
  const depth = header.depth + (header.indexRow.length > 0 ? 1 : 0);
  const guessed = planColumns(
    header.paths,
    bodyRows(grids, depth, 0).map((row) => row.texts),
    spec,
  );
  const labels = guessed.findIndex(({ column }) => column.align === 'amount');
  const oneRow = spec?.body.kind === 'one-row';
  const fixedBody = oneRow || spec?.body.kind === 'fixed' || spec?.body.kind === 'balance';
  const labelColumns = oneRow ? 0 : fixedBody || labels < 0 ? 1 : labels;
  const rows = joinCutRows(bodyRows(grids, depth, labelColumns), guessed, knownLabels(spec));
  const note = notes.map(({ text }) => text).join('\n');
  return {
    block: {
      type: 'table',
      id,
      number: captionNumber(head.caption) ?? spec?.number ?? 0,
      caption: head.caption,
      title: head.title,
      preparedBy: head.preparedBy,
      unit: head.unit,
      orientation: spec?.orientation ?? (guessed.length > 8 ? 'landscape' : 'portrait'),
      columns: guessed.map(({ column }) => column),
      scope: {},
      indexRow: header.indexRow,
      rows: rows.map(({ texts }) => ({
        role: rowRole(texts, guessed, organization, fixedBody),
        cells: texts.map((text) => ({ text })),
      })),
      note: note === '' ? null : { id: `${id}.note`, text: note },
    },
    rowPlaces: rows.map(({ place }) => place),
    amountUnit: unitIn(head.unit),
    strangeColumns:
      spec === undefined
        ? []
        : guessed
            .filter(({ shows, column }) => shows === 'amount' && column.filter === undefined)
            .map(({ column }) => column.path.join('·')),
  };
}

/** The header of a table's first page. */
export function headerOf(element: TableElement, spec: TableSpec | undefined): ReturnType<typeof readHeader> {
  const [first] = element.grids;
  if (first === undefined) return { depth: 0, paths: [], indexRow: [] };
  return readHeader(new GridView(first), new Set(spec === undefined ? [] : specPaths(spec).flat()));
}

/** Labels a table of fixed rows prints. */
function knownLabels(spec: TableSpec | undefined): ReadonlySet<string> {
  return new Set(
    spec !== undefined && 'rows' in spec.body ? Object.values(spec.body.rows).map(({ label }) => folded(label)) : [],
  );
}

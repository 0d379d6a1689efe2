import type { SheetBlock } from '../../document/document.ts';
import type { SheetSpec } from '../../pack/sheet-spec.ts';
import type { FilePlace } from '../flow.ts';
import type { TableElement } from './element.ts';
import { cellText, folded, joinWrapped, readable } from '../../base/fold.ts';
import { paragraphsOf } from './goal-lines.ts';
import { GridView } from './grid-view.ts';
import { readForm } from './sheet-form.ts';
import { indicatorHeader } from './sheet-words.ts';

/** A performance sheet as read, with the place of each indicator. */
export interface SheetReading {
  readonly block: SheetBlock;
  readonly rowPlaces: readonly FilePlace[];
}

/** One grid of a sheet and where its indicators are headed; −1 on a page that only goes on. */
interface Page {
  readonly view: GridView;
  readonly head: number;
}

/** Reads a performance sheet: form, then indicators, on one grid or several. */
export function readSheet(element: TableElement, id: string, spec: SheetSpec): SheetReading {
  const pages = element.grids.map((grid): Page => {
    const view = new GridView(grid);
    return { view, head: indicatorHeader(view) };
  });
  const first = pages.findIndex(({ head }) => head >= 0);
  const end = first < 0 ? pages.length : first + 1;
  const form = readForm(
    pages.slice(0, end).map(({ view, head }) => ({ view, rows: head < 0 ? view.rows : head })),
    spec,
  );
  const headPage = pages[first];
  const header = headPage?.view.across(headPage.head).map((cell) => readable(cell.text)) ?? [];
  const rows = first < 0 ? [] : indicators(pages.slice(first), header);
  const visual = element.grids.some((grid) => grid.place.page !== undefined);
  const widths = Object.values(spec.columns);
  return {
    block: {
      type: 'sheet',
      id,
      title: element.head.title,
      year: element.head.year,
      fields: form.fields,
      fundsLabel: form.fundsLabel,
      funds: form.funds,
      goalLabel: form.goalLabel,
      goal: paragraphsOf(form.goal, visual),
      header,
      widths: header.map((text) => widths.find((column) => folded(column.header) === folded(text))?.width ?? 3),
      rows: rows.map(({ texts }) => texts),
      mergedColumns: spec.mergedColumns,
    },
    rowPlaces: rows.map(({ place }) => place),
  };
}

interface Indicator {
  readonly texts: readonly string[];
  readonly place: FilePlace;
}

/** The rows under the header of every page; a cell merged downwards counts in each row, one cut by the page goes on. */
function indicators(pages: readonly Page[], header: readonly string[]): readonly Indicator[] {
  const weight = header.findIndex((text) => /权重|分值/u.test(text));
  const rows: Indicator[] = [];
  const [first] = pages;
  const firstStarts = first === undefined ? [] : columnStarts(first.view, first.head);
  pages.forEach(({ view, head }, page) => {
    for (let row = head + 1; row < view.rows; row += 1) {
      // A page that only goes on has its own columns: what the form above cuts finer is missing there.
      const own = columnStarts(view, row);
      const starts = head >= 0 ? columnStarts(view, head) : own.length === header.length ? own : firstStarts;
      const texts = starts.map((column) => cellText(view.cell(row, Math.min(column, view.columns - 1))?.text ?? ''));
      if (texts.every((text) => text === '')) continue;
      const last = rows.at(-1);
      const opens = page > 0 && row === head + 1;
      if (opens && last !== undefined && weight >= 0 && texts[weight] === '') {
        rows[rows.length - 1] = {
          ...last,
          texts: last.texts.map((text, index) => goOn(text, texts[index] ?? '', index)),
        };
        continue;
      }
      // Levels that go on over the page are not always printed again.
      const filled = texts.map((text, index) =>
        index < 2 && text === '' && page > 0 ? (last?.texts[index] ?? '') : text,
      );
      rows.push({ texts: filled, place: view.across(row)[0]?.place ?? view.grid.place });
    }
  });
  return rows;
}

function goOn(text: string, rest: string, column: number): string {
  // A level printed again is the same level, not more of it.
  return column < 2 && folded(text).endsWith(folded(rest)) ? text : readable(joinWrapped(text, rest));
}

/** Where the columns of the indicators begin; the form above may cut the grid finer. */
function columnStarts(view: GridView, row: number): readonly number[] {
  return Array.from({ length: view.columns }, (_, column) => column).filter(
    (column) => view.cell(row, column) !== undefined && view.cell(row, column) !== view.cell(row, column - 1),
  );
}

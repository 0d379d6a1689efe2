import type { FigureRow, TableFigures } from '../table/table-figures.ts';

/** What may stand before a name: its place in a list, and a quotation mark that some forms put there. */
const LEAD = /^(?:\d+[、.．])?[“"]?/u;

/** The row of a functional class by its name in prose: `1、一般公共服务支出（类）`, `1.“一般公共服务支出”科目`. */
export function namedClass(figures: TableFigures, label: string): FigureRow | undefined {
  const name = className(label);
  return figures.rows.find((row) => row.code.length === 3 && same(row.label, name));
}

/** The name of a class as prose says it, without number, quotation marks and （类）. */
export function className(label: string): string {
  return label.replace(LEAD, '').replace(/(?:（类）|[”"]科目)$/u, '');
}

/** An item prose speaks of by the names of its class, section and item. */
export interface NamedItem {
  readonly class: string;
  readonly section: string;
  readonly item: string;
  /** Its row; undefined where the table has none. */
  readonly row: FigureRow | undefined;
}

/** The item whose full path stands last in front of a figure; undefined where there is none. */
export function namedItem(figures: TableFigures, before: string): NamedItem | undefined {
  const match = /(?:^|[。；])(?:\d+[、.．])?[“"]?([^。；]*?)（类）([^。；]*?)（款）([^。；]*?)（项）[^。；]*$/u.exec(
    before,
  );
  if (match === null) return undefined;
  const [, klass = '', section = '', item = ''] = match;
  const classRow = figures.rows.find((row) => row.code.length === 3 && same(row.label, klass));
  const sectionRow = figures.rows.find(
    (row) => row.code.length === 5 && row.code.startsWith(classRow?.code ?? '-') && same(row.label, section),
  );
  const row = figures.rows.find(
    (one) => one.code.length === 7 && one.code.startsWith(sectionRow?.code ?? '-') && same(one.label, item),
  );
  return { class: klass, section, item, row };
}

function same(one: string, other: string): boolean {
  return bracketed(one) === bracketed(other);
}

function bracketed(text: string): string {
  return text.replace(/\s+/gu, '').replace(/\(/gu, '（').replace(/\)/gu, '）');
}

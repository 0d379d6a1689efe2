import { ok, type Located, type Result } from '../../base/result.ts';
import type { Flow, FlowItem } from '../flow.ts';
import { OfficePackage } from '../office/package.ts';
import { typedFlow } from '../typed-flow.ts';
import { descendantsOf } from '../xml/walk.ts';
import { isTooWide, sheetFlow } from './sheet-flow.ts';
import { readWorkbook, type ListedSheet, type Workbook } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

/** What is seen but not read, with its place. */
type Unread = Flow['unread'][number];

/**
 * Reads an XLSX as it shows: each visible worksheet as lines and grids, numbers in their formats. Formulas are not worked
 * out; hidden sheets, rows and columns are left out and said.
 */
export function readXlsx(bytes: Uint8Array): Result<Flow, Located> {
  const office = OfficePackage.open(bytes);
  return office.ok ? readSheets(office.value) : office;
}

/** Reads the worksheets of a package that is open. */
export function readSheets(office: OfficePackage): Result<Flow, Located> {
  const workbook = readWorkbook(office);
  if (!workbook.ok) return workbook;
  const items: FlowItem[] = [];
  const unread: Unread[] = office.hasMacros ? [{ place: {}, what: '文件带有宏，没有读取，也没有运行' }] : [];
  for (const sheet of workbook.value.sheets) {
    const read = readSheet(office, workbook.value, sheet);
    if (!read.ok) return read;
    for (const item of read.value.items) items.push(item);
    for (const one of read.value.unread) unread.push(one);
  }
  return ok(typedFlow({ items, unread }));
}

function readSheet(
  office: OfficePackage,
  workbook: Workbook,
  { name, hidden, part }: ListedSheet,
): Result<Flow, Located> {
  const place = { worksheet: name };
  const leftOut = (what: string): Result<Flow, Located> => ok({ items: [], unread: [{ place, what }] });
  if (hidden) return leftOut('隐藏的工作表没有读，需要的话请先取消隐藏');
  if (part === undefined) return leftOut('不是普通工作表（图表等），没有读');
  const tree = office.part(part);
  if (!tree.ok) return tree;
  if (tree.value?.name !== 's:worksheet') return leftOut('工作表的内容找不到，没有读');
  const seen = readWorksheet(tree.value, workbook);
  const drawings = drawnThings(office, part);
  if (!drawings.ok) return drawings;
  const whats = [...drawings.value, ...(isTooWide(seen) ? ['右边第 256 列以后的内容没有读'] : [])];
  return ok({
    items: sheetFlow(seen, name),
    unread: [
      ...seen.unread.map(({ row, what }) => ({ place: row === undefined ? place : { ...place, row }, what })),
      ...whats.map((what) => ({ place, what })),
    ],
  });
}

/** Pictures, charts and text boxes that lie over the cells. */
function drawnThings(office: OfficePackage, part: string): Result<readonly string[], Located> {
  const drawing = office.related(part, 'drawing');
  if (!drawing.ok) return drawing;
  if (drawing.value === undefined) return ok([]);
  const counts = [
    ['图片', descendantsOf(drawing.value, 'xdr:pic').length],
    ['图表', descendantsOf(drawing.value, 'xdr:graphicFrame').length],
    ['文本框或图形', descendantsOf(drawing.value, 'xdr:sp').length],
  ] as const;
  return ok(counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} 个${what}没有读`));
}

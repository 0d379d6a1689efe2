import { fail, ok, type Located, type Result } from '../../base/result.ts';
import type { OfficePackage, Relationship } from '../office/package.ts';
import type { XmlElement } from '../xml/tree.ts';
import { childOf, childrenOf, isOn } from '../xml/walk.ts';
import { cellFormats } from './cell-format.ts';
import { storedString } from './stored-string.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part; undefined for what is no worksheet, such as a page with a chart. */
  readonly part: string | undefined;
}

/** What cells refer to, and the list of sheets. */
export interface Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly strings: readonly string[];
  /** Number format codes by the index a cell carries. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
  /** The file asks for all formulas to be worked out when it is opened: what it stores of them is not their result. */
  readonly asksCalculation: boolean;
}

/** Reads the workbook part of a package and what all its worksheets share. */
export function readWorkbook(office: OfficePackage): Result<Workbook, Located> {
  const tree = office.mainPart();
  if (!tree.ok) return tree;
  if (tree.value?.name !== 's:workbook') {
    return fail({ place: office.main, message: '没有找到工作簿的目录，文件已损坏，请在 Excel 或 WPS 里另存一份' });
  }
  const links = office.relationships(office.main);
  if (!links.ok) return links;
  const strings = office.related(office.main, 'sharedStrings');
  if (!strings.ok) return strings;
  const styles = office.related(office.main, 'styles');
  if (!styles.ok) return styles;
  const worksheets = new Map(links.value.filter(isWorksheet).map(({ id, target }) => [id, target]));
  return ok({
    sheets: childrenOf(childOf(tree.value, 's:sheets'), 's:sheet').map(({ attributes }) => ({
      name: attributes.get('name') ?? '',
      hidden: ['hidden', 'veryHidden'].includes(attributes.get('state') ?? ''),
      part: worksheets.get(attributes.get('r:id') ?? ''),
    })),
    strings: childrenOf(strings.value, 's:si').map(storedString),
    formats: cellFormats(styles.value),
    from1904:
      (childOf(tree.value, 's:workbookPr')?.attributes.has('date1904') ?? false) &&
      isOn(childOf(tree.value, 's:workbookPr'), 'date1904'),
    asksCalculation: asksCalculation(childOf(tree.value, 's:calcPr')),
  });
}

/** `fullCalcOnLoad`, `forceFullCalc`, or a calculation that was not finished (ECMA-376 part 1, §18.2.2 calcPr). */
function asksCalculation(element: XmlElement | undefined): boolean {
  const says = (name: string): boolean => element?.attributes.has(name) === true && isOn(element, name);
  const isUnfinished = element?.attributes.has('calcCompleted') === true && !isOn(element, 'calcCompleted');
  return says('fullCalcOnLoad') || says('forceFullCalc') || isUnfinished;
}

function isWorksheet({ type }: Relationship): boolean {
  return type === 'worksheet';
}

import type { AmountUnit } from '../../base/money/unit.ts';
import type { Block } from '../../document/document.ts';
import type { Classification } from '../../ledger/codes.ts';
import { axesOf, type Edition } from '../../pack/edition-axes.ts';
import type { Pack } from '../../pack/pack.ts';
import type { TableBlock } from '../../table/block.ts';
import type { FilePlace, Flow } from '../flow.ts';
import type { NotUnderstood, ReadDocument } from '../read-document.ts';
import { withClassCodes } from './balance-classes.ts';
import { closingIds } from './closing.ts';
import { codeNames } from './code-names.ts';
import type { Element, TableElement } from './element.ts';
import { folded } from '../../base/fold.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Identity } from './identity.ts';
import { ParagraphNamer } from './paragraph-namer.ts';
import { readSheet } from './read-sheet.ts';
import { readTable } from './read-table.ts';
import type { TableBook } from './table-book.ts';
import { targetsOf, type Target } from './target.ts';
import { inPrintOrder } from './print-order.ts';

/** Everything that was found out about a file. */
export interface Findings {
  readonly elements: readonly Element[];
  readonly front: FrontMatter;
  readonly identity: Identity;
  readonly pack: Pack;
  readonly edition: Edition;
  readonly book: TableBook;
  readonly flow: Flow;
  /** The classification, where it is at hand. */
  readonly codes: Classification | undefined;
  /** The share of the pack's words that stand in the file. */
  readonly share: number;
}

/** Below this share of a pack's words a document follows another form. */
const SAME_FORM = 0.35;

/** Puts the document together from its elements. */
export function assemble(findings: Findings): ReadDocument {
  const { elements, front, identity, pack, edition, book, flow, share } = findings;
  const places = new Map<string, FilePlace>();
  const amountUnits = new Map<string, AmountUnit>();
  const notUnderstood: NotUnderstood[] = [];
  const targets = targetsOf(elements, book);
  const grids = new Map<TableElement, Block>();
  for (const [element, target] of targets) {
    const at = element.head.place ?? element.grids[0]?.place ?? {};
    places.set(target.id, at);
    if (target.doubt !== undefined) notUnderstood.push({ place: at, block: target.id, message: target.doubt });
    grids.set(element, readGrids(element, target));
  }

  /** Reads one table or sheet, notes the places of its rows and what in it is strange. */
  function readGrids(element: TableElement, target: Target): Block {
    const sheet = target.kind === 'sheet' ? readSheet(element, target.id, target.spec) : undefined;
    const table =
      target.kind === 'table' ? readTable(element, target.id, target.spec, identity.organization) : undefined;
    const rowPlaces = sheet?.rowPlaces ?? table?.rowPlaces ?? [];
    rowPlaces.forEach((place, row) => places.set(`${target.id}/${String(row)}`, place));
    if (table?.amountUnit !== undefined) amountUnits.set(target.id, table.amountUnit);
    for (const column of table?.strangeColumns ?? []) {
      const message = `“${element.head.title}”的“${column}”一栏是模板包的表里没有的，只照印出的字读入`;
      notUnderstood.push({ place: element.head.place ?? {}, block: target.id, message });
    }
    const block = sheet?.block ?? table?.block;
    if (block === undefined) throw new Error('a target is neither a sheet nor a table');
    return block;
  }

  const tables = [...grids.values()].filter((block): block is TableBlock => block.type === 'table');
  const names = codeNames(tables, findings.codes);
  const namer = new ParagraphNamer(pack, names, sheetNumbers([...grids.values()]));
  const closing = closingIds(elements, identity.organization, pack);
  const blocks = elements.flatMap((element): readonly Block[] => {
    if (element.kind === 'grids') {
      const block = grids.get(element);
      if (block?.type === 'table') return [withClassCodes(block, pack.tables.get(block.id), names)];
      return block === undefined ? [] : [block];
    }
    if (element.kind === 'heading') {
      namer.enter(element.id);
      places.set(element.id, element.place);
      return [{ type: 'heading', level: element.level, id: element.id, text: element.text }];
    }
    const end = closing.get(element);
    const id = end ?? namer.name(element.folded);
    places.set(id, element.place);
    const role = end === undefined ? 'body' : 'closing';
    return [{ type: 'paragraph', id, role, runs: [{ kind: 'text', text: element.text }], overridden: false }];
  });
  // Where a form differs by kind, all of its words say which it is; elsewhere only the one word does.
  const kind = axesOf(pack.whole ?? pack).has('kind') ? edition.kind : identity.kind;
  return {
    document: {
      title: identity.title,
      cover: identity.cover,
      organization: identity.organization,
      fiscalYear: identity.fiscalYear,
      blocks: flow.items.some(({ place }) => place.worksheet !== undefined) ? inPrintOrder(blocks, pack) : blocks,
      gaps: [],
    },
    pack: pack.manifest.id,
    kind,
    edition: { ...edition, kind },
    places,
    coverLines: front.cover.map((line) => line.text.trim()),
    contents: front.contents,
    amountUnits,
    notUnderstood: [
      ...generalDoubts(identity, pack, share),
      ...notUnderstood,
      ...flow.unread.map(({ place, what }) => ({ place, block: '', message: what })),
    ],
    ...(share < SAME_FORM ? { ofOtherForm: true } : {}),
  };
}

/** What is doubtful about the file as a whole. */
function generalDoubts(identity: Identity, pack: Pack, share: number): readonly NotUnderstood[] {
  const doubts: string[] = [];
  if (share < SAME_FORM)
    doubts.push(`文件与现有的模板包都不大相同，按最接近的“${pack.manifest.name}”辨认，认不出的表和标题照原样读入`);
  if (identity.organization === '') doubts.push('没有找到单位名称（封面、标题、“编制部门”一行都没有）');
  if (identity.fiscalYear === 0) doubts.push('没有找到预算年度（封面、标题都没有）');
  return doubts.map((message) => ({ place: {}, block: '', message }));
}

/** Numbers of the project sheets by the folded name of their project. */
function sheetNumbers(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const block of blocks) {
    const number = block.type === 'sheet' ? /^project-performance\.(\d+)$/u.exec(block.id)?.[1] : undefined;
    if (block.type !== 'sheet' || number === undefined) continue;
    const name = block.fields.find(({ label }) => folded(label) === '项目名称')?.value ?? '';
    if (name !== '' && !numbers.has(folded(name))) numbers.set(folded(name), Number(number));
  }
  return numbers;
}

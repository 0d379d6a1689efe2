import { fail, ok, type Located, type Result } from '../../base/result.ts';
import type { Classification } from '../../ledger/codes.ts';
import type { Pack } from '../../pack/pack.ts';
import { isUnknownId } from '../../document/unknown-id.ts';
import type { Flow } from '../flow.ts';
import type { ReadDocument } from '../read-document.ts';
import { assemble } from './assemble.ts';
import { folded } from '../../base/fold.ts';
import { splitFront } from './front-matter.ts';
import { cleanItems } from './furniture.ts';
import { HeadingReader } from './heading-reader.ts';
import { identify } from './identity.ts';
import { choosePack } from './pack-choice.ts';
import { segment } from './segment.ts';
import { TableBook } from './table-book.ts';

/**
 * Recognises a budget document in what a file holds; fails where nothing in it looks like one. The classification tells
 * which 项 a sentence speaks of where no table has it.
 */
export function recognise(flow: Flow, packs: readonly Pack[], codes?: Classification): Result<ReadDocument, Located> {
  const marks = new Set(packs.map((pack) => folded(pack.theme.draftMark)));
  const items = cleanItems(flow.items, marks);
  const choice = choosePack(packs, folded(items.map(wordsOf).join('')));
  if (choice === undefined) return fail({ place: '', message: '没有可用的模板包，无法辨认文件' });
  const { pack, edition } = choice;
  const headings = new HeadingReader(pack);
  const front = splitFront(items, (line) => headings.book.exact(line.folded) !== undefined);
  const book = new TableBook(pack);
  const elements = segment(front.body, headings, book);
  const identity = identify(front.cover, elements, pack);
  const read = assemble({ elements, front, identity, pack, edition, book, flow, codes, share: choice.share });
  if (read.document.blocks.some(({ type, id }) => type !== 'paragraph' && !isUnknownId(id))) return ok(read);
  const sought = `${String(pack.tables.size)} 张公开表的表名和表头、“第一部分”一类的标题和绩效目标表`;
  return fail({ place: '', message: `文件里没有认出部门预算公开的内容（找过${sought}）。请确认选对了文件` });
}

function wordsOf(item: ReturnType<typeof cleanItems>[number]): string {
  return item.kind === 'line' ? item.text : item.cells.map((cell) => cell.text).join('\n');
}

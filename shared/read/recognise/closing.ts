import { blockOfKind } from '../../pack/with-role.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Element, ParagraphElement } from './element.ts';
import { folded } from '../../base/fold.ts';

const DATE = /^20\d{2}年\d{1,2}月\d{1,2}日$|^二[〇○零]\S{2}年\S{1,3}月\S{1,3}日$/u;

/** Ids of the paragraphs at the very end that are the closing name and date. */
export function closingIds(
  elements: readonly Element[],
  organization: string,
  pack: Pick<Pack, 'prose'>,
): ReadonlyMap<ParagraphElement, string> {
  const ids = new Map<ParagraphElement, string>();
  const last = elements.at(-1);
  if (last?.kind !== 'paragraph') return ids;
  const isDate = DATE.test(last.folded);
  const name = isDate ? elements.at(-2) : last;
  const closing = { name: blockOfKind(pack, 'closing-name'), date: blockOfKind(pack, 'closing-date') };
  if (isDate && closing.date !== undefined) ids.set(last, closing.date);
  if (name?.kind !== 'paragraph' || closing.name === undefined) return ids;
  const isName = name.folded === folded(organization);
  if (isName || (isDate && name.folded.length <= 40 && !/^[一二三四五六七八九十]+、/u.test(name.folded)))
    ids.set(name, closing.name);
  return ids;
}

import type { BlockMeaning } from './block-meaning.ts';
import { headingWords, type Block } from './heading-rows.ts';

/** What has to be said about the columns whose amounts may be of several sources, by number and heading; empty when nothing. */
export function unclearInWords(block: Block, { headings, columns }: BlockMeaning): string {
  if (!columns.includes('unclear')) return '';
  const words = headingWords(block, headings, columns.length);
  const unclear = columns.flatMap((meaning, column) => {
    if (meaning !== 'unclear') return [];
    const name = (words[column] ?? '').split('|').at(-1) ?? '';
    return [`第 ${String(column + 1)} 栏${name === '' ? '' : `“${name}”`}`];
  });
  return `${unclear.join('、')}有金额，请在上方选择是哪种资金，或选“不导入”`;
}

import { quoted } from '../base/text.ts';
import { printWan } from '../base/money/fen.ts';
import { withheldOverrides } from '../draft/cross-check.ts';
import { placeOf } from '../draft/place.ts';
import type { Draft } from '../draft/schema.ts';
import { carriedLine } from '../draft/turn/carried-line.ts';
import { pathOf, valueAt } from '../draft/value-at.ts';
import type { Block, Gap } from './document.ts';
import { Whereabouts } from './whereabouts.ts';

/** Texts that were carried over and that nobody has confirmed yet, each where it prints. */
export function unconfirmedTexts(draft: Draft, blocks: readonly Block[]): readonly Gap[] {
  const { carriedOver = [], units = [] } = draft;
  if (carriedOver.length === 0) return [];
  const printed = printedTexts(blocks);
  // In a 汇总 the marked texts were taken from a unit, in any other draft from last year's.
  const whence = units.length > 0 ? '取自所属单位' : '沿用上年';
  return carriedOver.map((pointer): Gap => {
    const { block, words, isSilent = false } = printedAt(draft, pointer, printed);
    // Nobody can judge a text that does not print; once it does, it must be confirmed.
    return {
      severity: isSilent ? 'hint' : 'error',
      block,
      message: `${words}${whence}，还没有确认`,
      pointer,
      carriedOver: true,
    };
  });
}

/** The blocks that print such texts. */
export function unconfirmedBlocks(gaps: readonly Gap[]): ReadonlySet<string> {
  return new Set(gaps.filter(({ carriedOver }) => carriedOver === true).map(({ block }) => block));
}

/** Where a text prints, and what it is called there. */
interface Printed {
  readonly block: string;
  readonly words: string;
  /** It does not print now. */
  readonly isSilent?: true;
}

/** The typed texts by their pointers, and the blocks by their ids. */
interface PrintedTexts {
  readonly texts: ReadonlyMap<string, Printed>;
  readonly blocks: ReadonlyMap<string, Printed>;
}

function printedTexts(all: readonly Block[]): PrintedTexts {
  const where = new Whereabouts();
  const texts = new Map<string, Printed>();
  const blocks = new Map<string, Printed>();
  for (const block of all) {
    if (block.type === 'heading') where.enter(block);
    blocks.set(block.id, { block: block.id, words: where.words() });
    if (block.type !== 'paragraph') continue;
    for (const run of block.runs) {
      if (run.kind !== 'typed' || texts.has(run.pointer)) continue;
      texts.set(run.pointer, { block: block.id, words: where.words() + run.label });
    }
  }
  return { texts, blocks };
}

function printedAt(draft: Draft, pointer: string, { texts, blocks }: PrintedTexts): Printed {
  const own = texts.get(pointer);
  if (own !== undefined) return own;
  const line = carriedLine(pointer);
  if (line !== undefined) return { block: '', words: lineInWords(draft, line) };
  const path = pathOf(pointer);
  const [container = '', key = '', field = ''] = path.map(String);
  if (container === 'overallPerformance') return { block: 'overall-performance', words: '整体绩效目标表' };
  if (container === 'projects' && field === 'performance') {
    const { id = '', name = '' } = draft.projects[Number(key)] ?? {};
    const block = `project-performance.${id}`;
    return { block: blocks.has(block) ? block : '', words: `项目${quoted(name)}的绩效目标表` };
  }
  if (container === 'projects' && draft.projects[Number(key)] !== undefined) {
    const { name } = draft.projects[Number(key)] ?? { name: '' };
    const words = `项目${quoted(name)}的${placeOf([field]).container}`;
    return { block: blockUnder(pointer, texts), words };
  }
  if (TYPED_KEYS.has(container)) {
    // The key says nothing to the person who wrote the text: the text itself does.
    const value = valueAt(draft, pointer);
    const isWithheld = draft.projects.some(
      ({ id, classified }) => classified && container === 'overrides' && withheldOverrides(draft, id).includes(key),
    );
    const text = quoted(typeof value === 'string' && !isWithheld ? value : '');
    const paragraph = container === 'overrides' ? blocks.get(key) : undefined;
    const name = `${placeOf([container]).container}${text}`;
    return paragraph === undefined
      ? { block: '', words: `${name}现在没有印出来，`, isSilent: true }
      : { block: paragraph.block, words: paragraph.words + name };
  }
  // A list or form as a whole: it is looked at where its first text prints.
  return { block: blockUnder(pointer, texts), words: placeInWords(path) };
}

/** `预算明细第 13 行（2010350 30101，12.00 万元）`: a line prints in no place of its own. */
function lineInWords({ ledger }: Draft, index: number): string {
  const place = `预算明细第 ${String(index + 1)} 行`;
  const line = ledger[index];
  if (line === undefined) return place;
  return `${place}（${[line.function, line.economic ?? ''].join(' ').trim()}，${printWan(line.amount)} 万元）`;
}

/** The block that prints the first text of a list or form; empty where none does. */
function blockUnder(pointer: string, texts: PrintedTexts['texts']): string {
  return [...texts].find(([text]) => text.startsWith(`${pointer}/`))?.[1].block ?? '';
}

/** Parts of a draft whose keys come from the form. */
const TYPED_KEYS: ReadonlySet<string> = new Set(['comparisons', 'uses', 'overrides']);

function placeInWords(path: readonly (string | number)[]): string {
  const { container, field } = placeOf(path);
  const place = [container, field].filter((part) => part !== '').join('·');
  return place === '' ? '整份草稿' : place;
}

import type { Disclosure } from './disclosure.ts';
import { CELL_SLIPS, SLIPS, type Slip } from './slips.ts';

/** A disclosure as it should read; throws where a slip does not stand in it as often as it is told to. */
export function withoutSlips(name: string, published: Disclosure): Disclosure {
  const parts = ['part1', 'glossary', 'prose', 'order'] as const;
  let texts = parts.map((part) => published[part]);
  for (const slip of SLIPS[name] ?? []) texts = mended(texts, slip, name);
  const [part1 = [], glossary = [], prose = [], order = []] = texts;
  const cells = Object.entries(CELL_SLIPS[name] ?? {});
  const tables = { ...published.tables };
  const sheets = { ...published.sheets };
  for (const [place, slip] of cells) {
    const [table, sheet] = [tables[place], sheets[place]];
    if (table !== undefined) tables[place] = inCells(table, slip, `${name} ${place}`);
    else if (sheet !== undefined) sheets[place] = inCells(sheet, slip, `${name} ${place}`);
    else throw new Error(`${name}: no table or sheet ${place}`);
  }
  return { ...published, part1, glossary, prose, order, tables, sheets };
}

/** The last list holds the same headings once more: there a slip may stand or not. */
function mended(texts: readonly string[][], slip: Slip, name: string): string[][] {
  const { printed, meant, after, times = 1 } = slip;
  const body = texts.slice(0, -1);
  if (after !== undefined) {
    const added = body.map((list) => list.flatMap((text) => (text.startsWith(after) ? [text, meant] : [text])));
    demand(added.flat().length - body.flat().length, 1, `${name}: 「${after}」`);
    return [...added, ...texts.slice(-1)];
  }
  demand(count(body.flat(), printed), times, `${name}: 「${printed}」`);
  return texts.map((list) => list.map((text) => text.replaceAll(printed, meant)));
}

function inCells<Value>(value: Value, { printed, meant, times = 1 }: Slip, place: string): Value {
  const text = JSON.stringify(value);
  demand(count([text], printed), times, place);
  return JSON.parse(text.replaceAll(printed, meant)) as Value;
}

function count(texts: readonly string[], words: string): number {
  return texts.reduce((sum, text) => sum + text.split(words).length - 1, 0);
}

function demand(found: number, wanted: number, what: string): void {
  if (found !== wanted) throw new Error(`${what} stands ${String(found)} times, not ${String(wanted)}`);
}

import type { Pack } from '../../pack/pack.ts';
import type { ProseBlockSpec } from '../../pack/prose-spec.ts';
import type { Sentence } from '../../pack/slot.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import { folded } from '../../base/fold.ts';

/** Words shorter than this stand in any document. */
const TELLING = 4;

/** The folded words a document of this pack would be made of, values apart: what tells one pack from another. */
export function vocabularyOf(pack: Pack): ReadonlySet<string> {
  const { manifest, sheets } = pack;
  const words = new Set<string>();
  const add = (text: string): void => {
    const word = folded(text);
    if (word.length >= TELLING || word === '※') words.add(word);
  };
  const addSentence = (sentence: Sentence): void => {
    for (const piece of sentence.pieces) if (piece.kind === 'words') add(piece.text);
  };
  addSentence(manifest.title);
  for (const table of pack.tables.values()) {
    addSentence(table.title);
    add(table.caption);
    tableWords(table).forEach(add);
  }
  for (const sheet of [sheets.overall, sheets.project]) {
    addSentence(sheet.title);
    for (const { label } of Object.values(sheet.fields)) addSentence(label);
    for (const { header } of Object.values(sheet.columns)) add(header);
    [sheet.fundsLabel, sheet.goalLabel, ...Object.values(sheet.funds).map(({ label }) => label)].forEach(add);
  }
  for (const block of pack.prose.values()) sentencesOf(block).forEach(addSentence);
  return words;
}

/** The printed words of a table's header, its rows and its note. */
function tableWords(table: TableSpec): readonly string[] {
  const worded = (text: string): string =>
    text.replace(/\{([^{}]*)\}/gu, (slot, name: string) => table.words?.[name] ?? slot);
  const rows = 'rows' in table.body ? Object.values(table.body.rows).map((row) => row.label) : [];
  return [...Object.values(table.columns).flatMap((column) => column.header), ...rows, ...table.indexRow].map(worded);
}

/** Every sentence of a block of prose, whatever its kind. */
function sentencesOf(block: ProseBlockSpec): readonly Sentence[] {
  return Object.values(block).flatMap((value: unknown) => (isSentence(value) ? [value] : []));
}

function isSentence(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && 'source' in value && 'pieces' in value;
}

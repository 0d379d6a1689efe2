import { useMemo, useState } from 'react';
import type { Source } from '../../../../shared/draft/source.ts';
import { amountColumn, type ColumnMeaning } from '../../../../shared/read/table-file/column-meaning.ts';
import type { ImportProfile } from '../../../../shared/read/table-file/import-profile.ts';
import type { TableFile } from '../../../../shared/read/table-file/table-file.ts';
import type { Unit } from '../../../workspace.ts';
import { readBlock, type BlockLines } from '../../../../shared/read/ledger/block-lines.ts';
import {
  understandBlock,
  widthOf,
  withMeaning,
  type BlockMeaning,
} from '../../../../shared/read/ledger/block-meaning.ts';
import type { BlockHints } from '../../../../shared/read/ledger/heading-meaning.ts';
import { headingWords, type Block, type HeadingRows } from '../../../../shared/read/ledger/heading-rows.ts';
import type { ReadLine } from '../../../../shared/read/ledger/read-line.ts';
import type { CellContext } from '../row.ts';
import { destinations, placedLines, type Destination } from '../../../../shared/read/ledger/import-target.ts';
import { blanksBelow, fillDown, type FillKind } from '../../../../shared/read/ledger/fill-down.ts';
import { bestProfile, headingKeys, withProfile } from '../../../../shared/read/ledger/profile-fit.ts';
import { filledBlock } from '../../../../shared/read/ledger/filled-block.ts';

/** A spreadsheet on its way into the ledger: how it is understood, and what was chosen for it. */

/** A file that was read. */
export interface ChosenFile {
  readonly name: string;
  readonly table: TableFile;
}

/** What a person told about the table so far. */
interface Told {
  readonly sheet: number;
  readonly meaning: BlockMeaning;
  /** The profile the columns were taken from; null where they were recognised. */
  readonly profile: string | null;
  readonly unit: Unit | null;
  /** For tables without a word about sources. */
  readonly source: Source | null;
  readonly sources: ReadonlyMap<string, Source>;
  readonly projectNames: ReadonlyMap<string, string>;
  readonly destination: number;
  readonly replace: boolean;
  /** Where a blank cell means the same as the row above; nowhere unless a person says so. */
  readonly fill: ReadonlySet<FillKind>;
}

/** The import as the steps of the dialog show and change it. */
export interface Import extends Told {
  readonly file: ChosenFile;
  readonly block: Block;
  /** The worksheet as it is, before what repeats is filled in. */
  readonly written: Block;
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly lines: BlockLines;
  /** Rows that leave blank what stands above them, by kind. */
  readonly blanks: ReadonlyMap<FillKind, number>;
  /** The unit the lines were read in: the chosen one, or until one is chosen the one that reads most of them. */
  readonly readIn: Unit;
  /** Neither a column nor the headings say the source: it has to be chosen for all lines. */
  readonly asksSource: boolean;
  readonly destinations: readonly Destination[];
  readonly chosen: Destination;
  /** The lines with their amounts under the year of the ledger they go to. */
  readonly placed: readonly ReadLine[];
  readonly tell: (part: Partial<Omit<Told, 'meaning' | 'sheet' | 'profile'>>) => void;
  readonly setSheet: (sheet: number) => void;
  readonly setHeadings: (headings: HeadingRows) => void;
  readonly setColumn: (column: number, meaning: ColumnMeaning) => void;
  /** Takes the columns from a profile; null recognises them anew. */
  readonly applyProfile: (profile: ImportProfile | null) => void;
}

const NOWHERE: Destination = { label: '', current: null, prior: null };

/** Holds what is told about a file; another file begins anew. */
export function useImport(
  file: ChosenFile,
  profiles: readonly ImportProfile[],
  context: CellContext,
  fiscalYear: number,
): Import {
  const names = useMemo(() => context.projects.map(({ name }) => name), [context.projects]);
  const hints = useMemo(() => ({ fiscalYear, projects: names }), [fiscalYear, names]);
  const [told, setTold] = useState<Told>(() => begin(file.table, likeliestSheet(file.table, hints), profiles, hints));
  const sheet = file.table.sheets[told.sheet];
  const { meaning, unit, source, sources, fill } = told;
  const merged = useMemo(() => (sheet === undefined ? [] : filledBlock(sheet, meaning)), [sheet, meaning]);
  const blanks = useMemo(() => blanksBelow(merged, meaning), [merged, meaning]);
  const block = useMemo(() => fillDown(merged, meaning, fill), [merged, meaning, fill]);
  const words = useMemo(() => wordsOf(block, meaning.headings), [block, meaning.headings]);
  const keys = useMemo(() => headingKeys(words, fiscalYear), [words, fiscalYear]);
  const [lines, readIn] = useMemo(() => {
    const read = (as: Unit): readonly [BlockLines, Unit] => [
      readBlock(block, meaning, { unit: as, source, sources }, context.codes, names),
      as,
    ];
    if (unit !== null) return read(unit);
    const [wan, yuan] = [read('wan'), read('yuan')];
    return yuan[0].rejected.length < wan[0].rejected.length ? yuan : wan;
  }, [block, meaning, unit, source, sources, context.codes, names]);
  const choices = useMemo(() => destinations(meaning.columns), [meaning.columns]);
  const chosen = choices[told.destination] ?? NOWHERE;
  const placed = useMemo(() => placedLines(lines.lines, chosen), [lines.lines, chosen]);
  const change = (part: Partial<Told>): void => {
    setTold((before) => ({ ...before, ...part }));
  };
  return {
    ...told,
    file,
    block,
    written: sheet?.rows ?? [],
    blanks,
    words,
    keys,
    lines,
    readIn,
    asksSource: needsSource(meaning.columns),
    destinations: choices,
    chosen,
    placed,
    tell: change,
    setSheet: (index) => {
      setTold(begin(file.table, index, profiles, hints));
    },
    setHeadings: (headings) => {
      change({ meaning: understandBlock(sheet?.rows ?? [], hints, headings), profile: null, destination: 0 });
    },
    setColumn: (column, value) => {
      change({ meaning: { ...meaning, columns: withMeaning(meaning.columns, column, value) }, destination: 0 });
    },
    applyProfile: (profile) => {
      const plain = understandBlock(sheet?.rows ?? [], hints, meaning.headings);
      change(profile === null ? { meaning: plain, profile: null, destination: 0 } : fromProfile(plain, keys, profile));
    },
  };
}

/** Whether the source of some amounts is said by no column. */
function needsSource(columns: readonly ColumnMeaning[]): boolean {
  const hasPlain = columns.some((meaning) => meaning === 'current' || meaning === 'prior');
  return hasPlain && !columns.includes('source');
}

function begin(table: TableFile, sheet: number, profiles: readonly ImportProfile[], hints: BlockHints): Told {
  const rows = table.sheets[sheet]?.rows ?? [];
  const meaning = understandBlock(rows, hints);
  const keys = headingKeys(wordsOf(rows, meaning.headings), hints.fiscalYear);
  const profile = bestProfile(profiles, keys);
  return {
    sheet,
    meaning,
    profile: null,
    unit: null,
    source: null,
    sources: new Map(),
    projectNames: new Map(),
    destination: 0,
    replace: false,
    fill: new Set(),
    ...(profile === undefined ? {} : fromProfile(meaning, keys, profile)),
  };
}

function fromProfile(
  meaning: BlockMeaning,
  keys: readonly string[],
  profile: ImportProfile,
): Pick<Told, 'meaning' | 'profile' | 'sources' | 'destination'> {
  return {
    meaning: { ...meaning, columns: withProfile(meaning.columns, keys, profile) },
    profile: profile.name,
    sources: new Map(profile.sources.map(({ text, source }) => [text, source])),
    destination: 0,
  };
}

/** The sheet that looks most like a ledger: with codes and amounts, and most rows. */
function likeliestSheet({ sheets }: TableFile, hints: BlockHints): number {
  const ratings = sheets.map(({ rows }) => {
    const { columns } = understandBlock(rows, hints);
    const known = columns.some((meaning) => meaning.startsWith('function'));
    const amounts = columns.some((meaning) => amountColumn(meaning) !== undefined);
    return known && amounts ? rows.length : 0;
  });
  return Math.max(0, ratings.indexOf(Math.max(...ratings)));
}

function wordsOf(block: Block, headings: HeadingRows): readonly string[] {
  return headingWords(block, headings, widthOf(block, headings));
}

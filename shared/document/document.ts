import type { Fen } from '../base/money/fen.ts';
import type { LedgerFilter } from '../ledger/filter.ts';
import type { HeadingBlock, ParagraphBlock } from '../prose/block.ts';
import type { TableBlock } from '../table/block.ts';

/** A label and its value on a performance sheet. */
export interface SheetField {
  /** Without its colon, as the draft format wants it. */
  readonly label: string;
  /** What is printed after the label, e.g. `：` in the 2024 form; often nothing. */
  readonly suffix: string;
  readonly value: string;
  readonly exact?: Fen;
  readonly filter?: LedgerFilter;
}

/** A 绩效目标 sheet: 整体 (of the whole office) or 项目 (of one project). */
export interface SheetBlock {
  readonly type: 'sheet';
  /** `overall-performance` or `project-performance.<project id>`. */
  readonly id: string;
  readonly title: string;
  /** `（2025 年）`. */
  readonly year: string;
  readonly fields: readonly SheetField[];
  /** The label of the funds line, e.g. `年度预算(万元)`. */
  readonly fundsLabel: string;
  readonly funds: readonly SheetField[];
  /** The label of the goal, e.g. `年度总体目标`. */
  readonly goalLabel: string;
  /** The paragraphs of the goal. */
  readonly goal: readonly string[];
  readonly header: readonly string[];
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  /** 一级, 二级 repeated on every row. */
  readonly rows: readonly (readonly string[])[];
  /** How many leading columns print merged over equal neighbouring rows (2024 form: 2; 2025 form: 1). */
  readonly mergedColumns: number;
}

/** A block of the document. */
export type Block = HeadingBlock | ParagraphBlock | TableBlock | SheetBlock;

/** Something still missing or wrong in the draft, found while the document was made. */
export interface Gap {
  /** An `error` keeps a document from being published as final; a `hint` does not. */
  readonly severity: 'error' | 'hint';
  /** Id of the block it belongs to; empty for the document as a whole. */
  readonly block: string;
  /** What is missing and what to do, in the user's words. */
  readonly message: string;
  /** JSON pointer to where it is entered in the draft. */
  readonly pointer: string;
  /** Nothing is missing: a text was carried over and nobody has confirmed it yet. */
  readonly carriedOver?: true;
  /** Id of what is to be completed in a draft that was made from a published document. */
  readonly item?: string;
  /** A performance sheet as a whole is missing; `block` is the id it would have. */
  readonly sheet?: true;
}

/** The published document as a tree of typed blocks, in print order; cover and 目录 are made by the writers from `cover` and the headings. */
export interface BudgetDocument {
  /** `克孜勒苏…驻吉代表处2025年部门预算公开`. */
  readonly title: string;
  /** The lines of the cover: organisation, then what is published. None on a report of few pages: it has no 目录 either. */
  readonly cover: readonly string[];
  readonly organization: string;
  readonly fiscalYear: number;
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
}

/** Cover and 目录 stand before what is published; a report of few pages has neither, and no lines for a cover. */
export function hasFrontMatter({ cover }: Pick<BudgetDocument, 'cover'>): boolean {
  return cover.length > 0;
}

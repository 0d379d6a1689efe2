import type { NumberStyle } from '../base/money/number-style.ts';
import type { Source, SourceGroup } from '../draft/source.ts';

/** 基本支出 or 项目支出: a line with a project is project expenditure, without one basic. */
export type Nature = 'basic' | 'project';

/** 人员经费 (economic classes 301 and 303) or 公用经费 (every other class), as everywhere in the forms. */
export type Spending = 'personnel' | 'operating';

/** Which ledger lines a figure adds up. Every condition that is given must hold; none given means all lines. */
export interface LedgerFilter {
  /** Any of these sources or groups of sources. */
  readonly sources?: readonly (Source | SourceGroup)[] | undefined;
  readonly nature?: Nature | undefined;
  readonly spending?: Spending | undefined;
  /** Any of these economic classes (3 digits) or sections (5 digits). */
  readonly economic?: readonly string[] | undefined;
  /** A functional class, section or item: 3, 5 or 7 digits. */
  readonly function?: string | undefined;
  /** An exact project: its id this year, its name last year. */
  readonly project?: string | undefined;
}

/** What a figure says of two years' sums: last year's, this year's less last year's, or that as a share of last year's. */
export type YearPart = 'prior' | 'difference' | 'rate';

/** Which of the two ledgers. */
export type LedgerYear = 'current' | 'prior';

/** Where a printed number comes from, so that a screen can lead to it and a check can recompute it. */
export type ValueSource =
  /** A sum of ledger lines. */
  | { readonly kind: 'ledger'; readonly year: LedgerYear; readonly filter: LedgerFilter }
  /** One figure of a year-on-year comparison. */
  | {
      readonly kind: 'comparison';
      readonly key: string;
      readonly part: 'current' | 'prior' | 'difference' | 'rate' | 'share';
      /** How its amounts are printed. */
      readonly style: NumberStyle;
      /** Last year's figure where it is not that of the budget. */
      readonly base?: 'executed';
    }
  /** A value a person entered; a JSON pointer into the draft. */
  | { readonly kind: 'entered'; readonly pointer: string }
  /** A number of things counted from the draft. */
  | { readonly kind: 'count'; readonly of: string };

/** Where the figure of a table's cell comes from. */
export type CellSource =
  | Extract<ValueSource, { readonly kind: 'ledger' | 'entered' }>
  /** What the sums of the two years differ by, each printed first; last year's lines may go by another name. */
  | {
      readonly kind: 'years';
      readonly part: 'difference' | 'rate';
      readonly filter: LedgerFilter;
      readonly priorFilter: LedgerFilter;
    };

import { printLocated, type Located } from '../../shared/base/result.ts';
import type { Finding } from '../../shared/check/finding.ts';

/** What became of one draft. Plain data, so that a worker can hand it back. */
export interface ExportOutcome {
  readonly draft: string;
  /** `done`: all files written; `refused`: not final; `failed`: the draft could not be used or a file not written. */
  readonly status: 'done' | 'refused' | 'failed';
  /** Paths of the files that were written. */
  readonly written: readonly string[];
  /** One line each. */
  readonly problems: readonly string[];
  /** What the checks found: what is missing, wrong, or to be looked at. */
  readonly findings: readonly Finding[];
  /** Families of the fonts in the PDF, and characters none of them has. */
  readonly fonts: readonly string[];
  readonly missingCharacters: readonly string[];
  /** What a draft file was checked against, and what of it could not be used, one line each. */
  readonly evidence: readonly string[];
}

/** An outcome with nothing written. */
export function failedExport(draft: string, ...problems: readonly Located[]): ExportOutcome {
  return {
    draft,
    status: 'failed',
    written: [],
    problems: problems.map(printLocated),
    findings: [],
    fonts: [],
    missingCharacters: [],
    evidence: [],
  };
}

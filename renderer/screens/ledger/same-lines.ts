import type { Draft } from '../../../shared/draft/schema.ts';
import { carriedLines, lineMark } from '../../../shared/draft/turn/carried-line.ts';
import { pairLedgers } from './pairing.ts';

/** The marks of lines taken from last year that still say what last year's line beside them says. */
export function sameMarks({ carriedOver, ledger, priorLedger, projects }: Draft): readonly string[] {
  const marked = carriedLines(carriedOver, ledger);
  if (marked.size === 0) return [];
  return pairLedgers(ledger, priorLedger, projects).flatMap(({ current, prior, currentAt }) =>
    current !== null && current.amount === prior?.amount && marked.has(currentAt) ? [lineMark(currentAt)] : [],
  );
}

import type { Finding } from '../../shared/check/finding.ts';
import { findingsInWords, worstOf } from '../finding-marks.ts';

/** The class of something printed that the checks have found wrong or doubtful; hints are not shown on the page. */
export function foundInPreview(found: readonly Finding[]): string | undefined {
  const worst = worstOf(found);
  return worst === undefined || worst === 'hint' ? undefined : `printed-${worst}`;
}

/** What is said of it on pointing there. */
export function titleOf(found: readonly Finding[]): string | undefined {
  return foundInPreview(found) === undefined ? undefined : findingsInWords(found);
}

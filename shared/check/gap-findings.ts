import type { Gap } from '../document/document.ts';
import type { CheckContext } from './context.ts';
import type { Finding } from './finding.ts';

/**
 * Findings with what the draft itself still lacks, as findings of rule 42 (nothing may be left to fill in): parts that
 * are missing altogether leave no placeholder to see, and a gap knows better than a placeholder what belongs there.
 */
export function withGaps(found: readonly Finding[], { document }: Pick<CheckContext, 'document'>): readonly Finding[] {
  const named = new Set(document.gaps.filter(isMissing).map(({ block }) => block));
  const gaps = document.gaps.map((gap): Finding => {
    const { severity, block, message, pointer } = gap;
    return { rule: 42, severity, where: { block }, message, fix: fixOf(gap), pointer };
  });
  return [...found.filter(({ rule, where }) => rule !== 42 || !named.has(where.block)), ...gaps];
}

function isMissing({ severity, carriedOver }: Gap): boolean {
  return severity === 'error' && carriedOver !== true;
}

function fixOf(gap: Gap): string {
  if (isMissing(gap)) return '请补上';
  if (gap.carriedOver !== true) return '请核对';
  return gap.severity === 'error' ? '看过认为仍然合适就确认，否则请改写' : '现在不用管，以后印出来时再确认';
}

import type { CheckContext } from './context.ts';
import type { Finding } from './finding.ts';

/**
 * Findings with what the draft itself still lacks, as findings of rule 42 (nothing may be left to fill in): parts that
 * are missing altogether leave no placeholder to see, and a gap knows better than a placeholder what belongs there.
 */
export function withGaps(found: readonly Finding[], { document }: Pick<CheckContext, 'document'>): readonly Finding[] {
  const named = new Set(document.gaps.filter(({ severity }) => severity === 'error').map(({ block }) => block));
  const gaps = document.gaps.map(({ severity, block, message, pointer }): Finding => {
    const fix = severity === 'error' ? '请在编制界面补上' : '请核对';
    return { rule: 42, severity, where: { block }, message, fix, pointer };
  });
  return [...found.filter(({ rule, where }) => rule !== 42 || !named.has(where.block)), ...gaps];
}

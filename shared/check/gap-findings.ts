import type { Gap } from '../document/document.ts';
import type { CheckContext } from './context.ts';
import type { Finding } from './finding.ts';

/**
 * Findings with what the draft itself still lacks, as findings of rule 42 (nothing may be left to fill in): parts that
 * are missing altogether leave no placeholder to see, and a gap knows better than a placeholder what belongs there.
 */
export function withGaps(found: readonly Finding[], { document }: Pick<CheckContext, 'document'>): readonly Finding[] {
  const named = new Set(document.gaps.filter(isMissing).map(({ block }) => block));
  // A paragraph that waits for its amounts is to be completed, and no more than that.
  const waiting = new Set(document.gaps.flatMap(({ item, pointer }) => (item === undefined ? [] : [pointer])));
  const said = document.gaps.filter(
    ({ item, pointer, carriedOver }) =>
      item !== undefined || carriedOver === true || !pointer.startsWith('/overrides/') || !waiting.has(pointer),
  );
  const gaps = said.map((gap): Finding => {
    const { severity, block, message, pointer, item } = gap;
    const finding = { rule: 42, severity, where: { block }, message, fix: fixOf(gap), pointer } as const;
    return item === undefined ? finding : { ...finding, item };
  });
  return [...found.filter(({ rule, where }) => rule !== 42 || !named.has(where.block)), ...gaps];
}

function isMissing({ severity, carriedOver, item }: Gap): boolean {
  return severity === 'error' && carriedOver !== true && item === undefined;
}

function fixOf(gap: Gap): string {
  if (gap.item !== undefined) return '请对照公开件补好，在“待补”里打勾；确实不用补的，写明理由';
  if (isMissing(gap)) return '请补上';
  if (gap.carriedOver !== true) return '请核对';
  return gap.severity === 'error' ? '看过认为仍然合适就确认，否则请改写' : '现在不用管，以后印出来时再确认';
}

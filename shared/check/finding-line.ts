import type { BudgetDocument } from '../document/document.ts';
import { pointTo } from '../document/place-name.ts';
import type { Finding } from './finding.ts';
import { ruleName } from './rule.ts';

/** A finding as one line: `R20 第 12 页 表5 第 3 行第 2 栏：…；请…`. */
export function findingLine(finding: Finding, document: Pick<BudgetDocument, 'blocks'>): string {
  const { rule, where, message, fix } = finding;
  const page = where.page === undefined ? '' : `第 ${String(where.page)} 页`;
  const place = [page, pointTo(document, where)].filter((part) => part !== '').join(' ');
  return `${ruleName(rule)} ${place === '' ? '' : `${place}：`}${message}；${fix}`;
}

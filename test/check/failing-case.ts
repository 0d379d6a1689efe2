import type { CheckContext } from '../../shared/check/context.ts';
import type { Severity, Where } from '../../shared/check/finding.ts';
import type { RuleNumber } from '../../shared/check/rule.ts';
import { published } from './document-spoil.ts';

/** A document made wrong in one place: what rule finds it, where and how heavy. */
export interface FailingCase {
  readonly rule: RuleNumber;
  readonly name: string;
  readonly context: () => CheckContext;
  readonly place: Where;
  readonly severity: Severity;
  readonly expected?: string;
  readonly actual?: string;
}

/** The 2024 form, with a classified project, projects of its own and T8, T9, T11 empty. */
export const office = (): CheckContext => published('xinjiang-2024/examples/party-committee-2024');
/** The 2025 form, 部门, with nothing classified. */
export const abroad = (): CheckContext => published('xinjiang-2025/examples/liaison-office-2025');
/** The sheet of a project with money of its own. */
export const SHEET = 'project-performance.p3';
/** Columns of a project sheet. */
export const TARGET = 3;
export const LAST_YEAR = 5;
export const WEIGHT = 6;
export const SCORING = 7;

import type { Import } from './use-import.ts';

/** What the steps are called. */
export const STEPS = ['选择文件', '认栏目', '单位与去向', '核对'] as const;

/** The steps in which something of the table is asked. */
const ASKED = { 1: 'columns', 2: 'choices' } as const;

/** What still has to be answered before the next step; empty when nothing. */
export function openQuestion(table: Pick<Import, 'questions' | 'placed'>, step: number): string {
  if (step !== 1 && step !== 2) return table.placed.length === 0 ? '没有可以放入的行，请回到前面检查栏目' : '';
  const asked = ASKED[step];
  return table.questions
    .filter((question) => question.step === asked)
    .map(({ what, because }) => (because.startsWith('还没有') || because.startsWith('请') ? because : what + because))
    .join('；');
}

import { Button } from 'antd';
import { printWan } from '../../../shared/base/money/fen.ts';
import { setPrior } from '../../../shared/draft/edit.ts';
import { MoneyInput } from '../../components/money-input.tsx';
import { FormField } from '../../components/form/form-field.tsx';
import { useWorkspaceStore } from '../../context.tsx';
import type { PriorState } from './figure.ts';

/** Last year's figure where last year's lines are unknown; a stated one can be taken back. */
export function PriorForm({ state }: { readonly state: PriorState }) {
  const store = useWorkspaceStore();
  const { comparison, priorLines, priorSum, stated, canState } = state;
  if (!canState || (priorLines > 0 && stated === undefined)) return null;
  const write = (prior: number | undefined): void => {
    store.getState().edit(`/comparisons/${comparison.key}/prior`, setPrior(comparison.key, prior));
  };
  return (
    <div className="prior-form">
      <FormField
        label="填上年数"
        pointer={`/comparisons/${comparison.key}/prior`}
        hint={
          stated === undefined
            ? '上年预算明细里没有这一项；知道上年数的，在这里填。'
            : `上年明细合计是 ${printWan(priorSum)} 万元（${String(priorLines)} 行），现在用填写的数代替。`
        }
      >
        {({ status: _, ...wiring }) => <MoneyInput {...wiring} value={stated} onChange={write} allowNegative />}
      </FormField>
      {stated === undefined ? null : (
        <Button
          size="small"
          onClick={() => {
            write(undefined);
          }}
        >
          清除，改用上年明细合计
        </Button>
      )}
    </div>
  );
}

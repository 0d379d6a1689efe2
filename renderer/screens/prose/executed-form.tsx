import { setExecuted } from '../../../shared/draft/edit.ts';
import { FormField } from '../../components/form/form-field.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { useWorkspaceStore } from '../../context.tsx';

/** Last year's 执行数 of a comparison: no ledger has it, so a person says it. */
export function ExecutedForm({
  comparisonKey,
  stated,
}: {
  readonly comparisonKey: string;
  readonly stated: number | undefined;
}) {
  const store = useWorkspaceStore();
  const pointer = `/comparisons/${comparisonKey}/executed`;
  return (
    <div className="prior-form">
      <FormField label="上年执行数" pointer={pointer} hint="上年实际支出的数，取自决算；没有支出就填 0。">
        {({ status: _, ...wiring }) => (
          <MoneyInput
            {...wiring}
            value={stated}
            onChange={(executed) => {
              store.getState().edit(pointer, setExecuted(comparisonKey, executed));
            }}
            allowNegative
          />
        )}
      </FormField>
    </div>
  );
}

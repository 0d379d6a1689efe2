import { useState } from 'react';
import type { ListedForm } from '../../../shared/form-channels.ts';
import { CountInput } from '../../components/form/count-input.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormField } from '../../components/form/form-field.tsx';

/** 做新一年的格式: only the year is asked, and the likely one stands there. */
export function NextYearDialog({
  form,
  onMake,
  onCancel,
}: {
  readonly form: ListedForm;
  readonly onMake: (year: number) => void;
  readonly onCancel: () => void;
}) {
  const [year, setYear] = useState((form.years?.until ?? 0) + 1);
  const isYear = year >= 1990 && year <= 2999;
  return (
    <Dialog
      title="做新一年的格式"
      okText="做好"
      cancelText="取消"
      okButtonProps={{ disabled: !isYear }}
      onOk={() => {
        onMake(year);
      }}
      onCancel={onCancel}
    >
      <p>
        照“{form.name}”做一份新的，装在自己的格式里：只有编号、名称、适用年度和依据不同，表和文字都一样，原来的不变。
      </p>
      <FormField label="哪一年的" error={isYear ? undefined : '必须是四位年份'}>
        {(wiring) => (
          <CountInput
            {...wiring}
            unit="年"
            whenEmpty={0}
            value={year}
            onChange={(value) => {
              setYear(value ?? 0);
            }}
          />
        )}
      </FormField>
    </Dialog>
  );
}

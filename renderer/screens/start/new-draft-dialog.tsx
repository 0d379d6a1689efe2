import { zodResolver } from '@hookform/resolvers/zod';
import { Input, Radio } from 'antd';
import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { Dialog } from '../../components/dialog.tsx';
import type { Answer } from '../../../shared/ipc.ts';
import { CountInput } from '../../components/form/count-input.tsx';
import { FormField } from '../../components/form/form-field.tsx';
import {
  likelyFamily,
  likelyPack,
  likelyYear,
  NewDraftSchema,
  packDoubt,
  rememberFamily,
  type NewDraft,
} from './new-draft.ts';

/** 新建: the five questions a draft begins with. */
export function NewDraftDialog({
  packs,
  onCancel,
  onBegin,
}: {
  readonly packs: Answer<'app.start'>['packs'];
  readonly onCancel: () => void;
  readonly onBegin: (draft: NewDraft) => void;
}) {
  const formId = useId();
  const year = likelyYear(new Date());
  const { control, handleSubmit, watch } = useForm<NewDraft>({
    resolver: zodResolver(NewDraftSchema),
    // A message that appeared when a field is left would move what is just being clicked.
    mode: 'onSubmit',
    defaultValues: {
      pack: likelyPack(packs, year, likelyFamily(packs)),
      kind: 'department',
      fiscalYear: year,
      name: '',
      nature: 'administrative',
    },
  });
  const doubt = packDoubt(packs, watch('pack'), watch('fiscalYear'));
  return (
    <Dialog
      title="新建预算公开"
      width={620}
      okText="新建"
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form: formId }}
      onCancel={onCancel}
    >
      <form
        id={formId}
        className="fields"
        noValidate
        autoComplete="off"
        onSubmit={(event) =>
          void handleSubmit((draft) => {
            rememberFamily(packs, draft.pack);
            onBegin(draft);
          })(event)
        }
      >
        <Controller
          control={control}
          name="name"
          render={({ field, fieldState }) => (
            <FormField label="单位名称" required wide error={fieldState.error?.message} hint="用全称，以后可以改">
              {(wiring) => <Input {...wiring} {...field} />}
            </FormField>
          )}
        />
        <Controller
          control={control}
          name="kind"
          render={({ field }) => (
            <FormField label="公开主体">
              {({ id, 'aria-labelledby': labelledBy }) => (
                <Radio.Group
                  id={id}
                  aria-labelledby={labelledBy}
                  value={field.value}
                  onChange={field.onChange}
                  options={[
                    { value: 'department', label: '部门' },
                    { value: 'unit', label: '单位' },
                  ]}
                />
              )}
            </FormField>
          )}
        />
        <Controller
          control={control}
          name="nature"
          render={({ field }) => (
            <FormField label="单位性质">
              {({ id, 'aria-labelledby': labelledBy }) => (
                <Radio.Group
                  id={id}
                  aria-labelledby={labelledBy}
                  value={field.value}
                  onChange={field.onChange}
                  options={[
                    { value: 'administrative', label: '行政（含参公）' },
                    { value: 'public-institution', label: '事业' },
                  ]}
                />
              )}
            </FormField>
          )}
        />
        <Controller
          control={control}
          name="fiscalYear"
          render={({ field, fieldState }) => (
            <FormField label="预算年度" required error={fieldState.error?.message}>
              {(wiring) => (
                <CountInput
                  {...wiring}
                  unit="年"
                  whenEmpty={0}
                  value={field.value}
                  onBlur={field.onBlur}
                  onChange={(value) => {
                    field.onChange(value ?? 0);
                  }}
                />
              )}
            </FormField>
          )}
        />
        <Controller
          control={control}
          name="pack"
          render={({ field, fieldState }) => (
            <FormField label="公开格式" required wide warning={doubt} error={fieldState.error?.message}>
              {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
                <Radio.Group
                  ref={(group) => {
                    field.ref({ focus: () => group?.querySelector('input')?.focus() });
                  }}
                  id={id}
                  className="pack-choice"
                  aria-labelledby={labelledBy}
                  aria-describedby={describedBy}
                  value={field.value}
                  onChange={field.onChange}
                  options={packs.map(({ id: pack, name, status }) => ({
                    value: pack,
                    label: status === 'example' ? `${name}（仅供试用）` : name,
                  }))}
                />
              )}
            </FormField>
          )}
        />
      </form>
    </Dialog>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Select } from 'antd';
import { useMemo } from 'react';
import { Controller, useForm, useWatch, type Control } from 'react-hook-form';
import type { z } from 'zod';
import { Dialog } from '../../components/dialog.tsx';
import { DraftSchema, type LedgerLine } from '../../../shared/draft/schema.ts';
import { SOURCE_NAMES, SOURCES } from '../../../shared/draft/source.ts';
import { codeAndName } from '../../../shared/ledger/codes.ts';
import { isFoundBy } from '../../initials.ts';
import type { LedgerFilter } from '../../../shared/ledger/filter.ts';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { FormField } from '../../components/form/form-field.tsx';
import { FieldPointer } from '../../components/form/use-refused.ts';
import { MoneyInput } from '../../components/money-input.tsx';
import {
  allowedEconomics,
  allowedFunctions,
  allowedSources,
  impliedLine,
  mayLackEconomic,
} from '../../components/table/implied-line.ts';
import { useWorkspace } from '../../context.tsx';
import { useBegunLine } from './begun-line.ts';

const LineSchema = DraftSchema.shape.ledger.element;
type LineInput = z.input<typeof LineSchema>;
/** What the dialog holds while it is filled in. */
type Filling = { readonly [Key in keyof LineInput]: LineInput[Key] | undefined };

interface NewLineDialogProps {
  /** The lines that count in the cell or row the dialog was opened from. */
  readonly filter: LedgerFilter;
  /** What that place is called. */
  readonly place: string;
  readonly onAdd: (line: LedgerLine) => void;
  readonly onClose: () => void;
}

/** A new line of 预算明细, filled in as far as the place in the table implies it. */
export function NewLineDialog({ filter, place, onAdd, onClose }: NewLineDialogProps) {
  const codes = useWorkspace((workspace) => workspace.codes);
  const projects = useWorkspace((workspace) => workspace.draft.projects);
  const implied = useMemo(
    () =>
      impliedLine(
        filter,
        projects.map((project) => project.id),
      ),
    [filter, projects],
  );
  const { control, handleSubmit, formState } = useForm<Filling, unknown, LedgerLine>({
    resolver: zodResolver(LineSchema) as never,
    defaultValues: { ...implied, amount: undefined },
  });
  const done = useBegunLine(useWatch({ control }), formState.isDirty);
  const close = (): void => {
    done();
    onClose();
  };
  const options = useMemo(() => {
    const code = (value: string) => ({ value, label: codeAndName(codes, value) });
    const functions = codes.codes.filter((one) => one.length === 7);
    const economics = codes.codes.filter(
      (one) => one.length === 5 && /^[35]/.test(one) && codes.entry(one) !== undefined,
    );
    return {
      function: grouped(allowedFunctions(filter, codes.codes), functions, code),
      economic: grouped(allowedEconomics(filter, economics), economics, code),
      source: grouped(allowedSources(filter), SOURCES, (value) => ({ value, label: SOURCE_NAMES[value] })),
      project: projects.map(({ id, name }) => ({ value: id, label: name === '' ? id : name })),
    };
  }, [codes, filter, projects]);

  const submit = handleSubmit((line) => {
    done();
    onAdd(withoutEmpty(line));
  });
  const { errors } = formState;
  const firstOpen = (['function', 'economic'] as const).find((name) => implied[name] === undefined) ?? 'amount';
  return (
    <Dialog
      title="在此新增一行预算明细"
      okText="新增"
      width={560}
      onOk={() => void submit()}
      onCancel={close}
      first={`[data-pointer="${firstOpen}"] input`}
    >
      <p className="soft">从“{place}”新增。这一格能确定的项已经填好，都可以改。</p>
      <form
        className="new-line"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <CodeField
          control={control}
          name="function"
          label="功能科目"
          options={options.function}
          error={errors.function?.message}
        />
        <CodeField
          control={control}
          name="economic"
          label="经济科目"
          options={options.economic}
          error={errors.economic?.message}
          clearable
        />
        <CodeField
          control={control}
          name="source"
          label="资金来源"
          options={options.source}
          error={errors.source?.message}
        />
        <CodeField
          control={control}
          name="project"
          label="项目"
          options={options.project}
          error={errors.project?.message}
          hint={
            filter.nature === 'project' && projects.length === 0
              ? '还没有项目，请先在“项目”中建立'
              : '不选项目就是基本支出'
          }
          clearable
        />
        <Controller
          control={control}
          name="amount"
          render={({ field }) => (
            <FormField label="金额" pointer="amount" error={errors.amount === undefined ? undefined : '请填写金额'}>
              {({ status: _, ...wiring }) => (
                // What is no amount yet is the dialog's: it is the text of no field of the draft.
                <FieldPointer value={undefined}>
                  <MoneyInput
                    {...wiring}
                    value={field.value}
                    onChange={field.onChange}
                    onBlur={field.onBlur}
                    allowNegative
                  />
                </FieldPointer>
              )}
            </FormField>
          )}
        />
        <Misplaced control={control} filter={filter} />
        {/* Enter in the amount sends the form; the dialog's own button stands outside of it. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** Says so when the line as it is filled in would not count in the place it was begun from. */
function Misplaced({
  control,
  filter,
}: {
  readonly control: Control<Filling, unknown, LedgerLine>;
  readonly filter: LedgerFilter;
}) {
  const [code, economic, source, project] = useWatch({ control, name: ['function', 'economic', 'source', 'project'] });
  if (code === undefined || source === undefined || (economic === undefined && !mayLackEconomic(source))) return null;
  if (indexLedger([{ function: code, economic, source, project, amount: 1 }]).linesOf(filter).length > 0) return null;
  return <Alert type="warning" showIcon title="这样填的明细会记到别的格子里，不计入原来的那一格。" />;
}

interface Option {
  readonly value: string;
  readonly label: string;
}
type Options = readonly (Option | { readonly label: string; readonly options: readonly Option[] })[];

function CodeField({
  control,
  name,
  label,
  options,
  error,
  hint,
  clearable = false,
}: {
  readonly control: Control<Filling, unknown, LedgerLine>;
  readonly name: 'function' | 'economic' | 'source' | 'project';
  readonly label: string;
  readonly options: Options;
  readonly error: string | undefined;
  readonly hint?: string;
  readonly clearable?: boolean;
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <FormField label={label} pointer={name} error={error === undefined ? undefined : ASK[name]} hint={hint}>
          {({ status, ...wiring }) => (
            <Select
              {...wiring}
              {...(status === '' ? {} : { status })}
              ref={field.ref}
              value={field.value}
              showSearch={{ filterOption: (words, option) => isFoundBy(option?.label ?? '', words) }}
              allowClear={clearable}
              placeholder={clearable ? '输入名称查找' : '输入编码、名称或拼音首字母查找'}
              style={{ width: '100%' }}
              options={options.map((option) => ({ ...option }))}
              onChange={(value: string | undefined) => {
                field.onChange(value);
              }}
              onBlur={field.onBlur}
            />
          )}
        </FormField>
      )}
    />
  );
}

const ASK = {
  function: '请选择项级功能科目',
  economic: '财政拨款和结转资金必须选择经济科目',
  source: '请选择资金来源',
  project: '请从列表中选择',
} as const;

/** What suits the place first, then everything else. */
function grouped<Value extends string>(
  suiting: readonly Value[],
  all: readonly Value[],
  option: (value: Value) => Option,
): Options {
  const fits = new Set(suiting);
  const others = all.filter((value) => !fits.has(value));
  if (suiting.length === 0 || others.length === 0) return all.map(option);
  return [
    { label: '适用于这里', options: suiting.map(option) },
    { label: '其他', options: others.map(option) },
  ];
}

/** A line without the fields that were left empty, as the draft wants it. */
function withoutEmpty({ economic, project, ...line }: LedgerLine): LedgerLine {
  return { ...line, ...(economic === undefined ? {} : { economic }), ...(project === undefined ? {} : { project }) };
}

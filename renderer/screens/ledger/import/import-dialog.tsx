import { Button, Steps } from 'antd';
import { useMemo, useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import type { Edit } from '../../../../shared/draft/edit.ts';
import { useWorkspace } from '../../../context.tsx';
import type { CellContext } from '../row.ts';
import { ChoicesStep } from './choices-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import './import.css';
import { openQuestion, STEPS } from './open-question.ts';
import { planPut } from './put-plan.ts';
import { ReviewStep } from './review-step.tsx';
import { useImport, type ChosenFile } from './use-import.ts';
import { useProfiles, type Profiles } from './use-profiles.ts';

interface Props {
  readonly context: CellContext;
  /** Puts the lines in; one step of undo. */
  readonly onPut: (edit: Edit) => void;
  readonly onClose: () => void;
}

/** 从表格导入: a spreadsheet becomes lines of 预算明细 in four steps. */
export function ImportDialog(props: Props) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const profiles = useProfiles();
  return (
    <Dialog
      title={file === null ? '从表格导入预算明细' : `从表格导入预算明细：${file.name}`}
      width={1120}
      style={{ top: 16 }}
      styles={{ body: { maxHeight: 'calc(100vh - 110px)', overflow: 'auto' } }}
      footer={null}
      mask={{ closable: false }}
      onCancel={props.onClose}
    >
      {file === null || profiles.list === null ? (
        <>
          <StepLine step={0} />
          <FileStep onFile={setFile} />
        </>
      ) : (
        <Wizard
          {...props}
          file={file}
          profiles={{ ...profiles, list: profiles.list }}
          onBack={() => {
            setFile(null);
          }}
        />
      )}
    </Dialog>
  );
}

function StepLine({ step }: { readonly step: number }) {
  return <Steps className="import-steps" size="small" current={step} items={STEPS.map((title) => ({ title }))} />;
}

/** The steps after the file was read. */
function Wizard({
  file,
  profiles,
  context,
  onPut,
  onClose,
  onBack,
}: Props & {
  readonly file: ChosenFile;
  readonly profiles: Profiles & { readonly list: NonNullable<Profiles['list']> };
  readonly onBack: () => void;
}) {
  const draft = useWorkspace((workspace) => workspace.draft);
  const table = useImport(file, profiles.list, context, draft.fiscalYear);
  const [step, setStep] = useState(1);
  const question = openQuestion(table, step);
  const plan = useMemo(() => (step === STEPS.length - 1 ? planPut(table, draft) : null), [step, table, draft]);
  return (
    <div className="import">
      <StepLine step={step} />
      {step === 1 ? <ColumnsStep table={table} profiles={profiles} /> : null}
      {step === 2 ? <ChoicesStep table={table} /> : null}
      {plan === null ? null : <ReviewStep table={table} plan={plan} context={context} profiles={profiles} />}
      <div className="import-actions">
        <Button
          onClick={() => {
            if (step === 1) onBack();
            else setStep(step - 1);
          }}
        >
          {step === 1 ? '换一个文件' : '上一步'}
        </Button>
        <span className="negative" role="status">
          {question}
        </span>
        <Button onClick={onClose}>取消</Button>
        {plan !== null ? (
          <Button
            type="primary"
            disabled={question !== '' || !plan.exact}
            onClick={() => {
              onPut(plan.edit);
            }}
          >
            放入 {table.placed.length} 笔
          </Button>
        ) : (
          <Button
            type="primary"
            disabled={question !== ''}
            onClick={() => {
              setStep(step + 1);
            }}
          >
            下一步
          </Button>
        )}
      </div>
    </div>
  );
}

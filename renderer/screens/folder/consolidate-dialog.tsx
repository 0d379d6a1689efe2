import { Input, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { printWan, type Fen } from '../../../shared/base/money/fen.ts';
import { printLocated } from '../../../shared/base/result.ts';
import { isBlank } from '../../../shared/base/text.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { consolidate, type ConsolidationChoices } from '../../../shared/ledger/consolidate/consolidate.ts';
import type { OwnFields } from '../../../shared/ledger/consolidate/own-fields.ts';
import { addProjects, sharedNames } from '../../../shared/ledger/consolidate/projects.ts';
import { findTransfers } from '../../../shared/ledger/consolidate/transfer.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';
import type { OwnMeasures } from '../../../shared/ledger/measure.ts';
import { FormField } from '../../components/form/form-field.tsx';
import { SameNamesField } from '../../components/transfer/same-names-field.tsx';
import { TransferList } from '../../components/transfer/transfer-list.tsx';
import { AddedUp } from './added-up.tsx';

interface ConsolidateDialogProps {
  readonly units: readonly Unit[];
  /** Figures that their form names itself. */
  readonly measures: OwnMeasures;
  /** What their form asks that the program does not know. */
  readonly fields: OwnFields;
  readonly onCancel: () => void;
  readonly onBegin: (draft: Draft) => void;
}

/** 汇总成部门草稿: what is added up, what is taken out between the units, whose texts the department begins with. */
export function ConsolidateDialog({ units, measures, fields, onCancel, onBegin }: ConsolidateDialogProps) {
  const [choices, setChoices] = useState<ConsolidationChoices>(() => beginningOf(units));
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<ConsolidationChoices>): void => {
    setChoices((before) => ({ ...before, ...part }));
  };
  const names = useMemo(() => sharedNames(units), [units]);
  const transfers = useMemo(
    () => findTransfers(units, addProjects(units, choices.sameNames)),
    [units, choices.sameNames],
  );
  const draft = useMemo(() => consolidate(units, { ...choices, measures, fields }), [units, choices, measures, fields]);
  const nameError = asked && isBlank(choices.name) ? '请填写部门名称' : undefined;
  const taken = transfers.reduce(
    (sum, { key, year }) => sum + (year === 'ledger' ? (choices.eliminated.get(key) ?? 0) : 0),
    0,
  );
  return (
    <Dialog
      className="consolidate-dialog"
      title={`汇总成部门草稿：${String(units.length)} 份单位草稿`}
      width={760}
      okText="开始编制"
      okButtonProps={{ disabled: !draft.ok }}
      cancelText="取消"
      onCancel={onCancel}
      onOk={() => {
        setAsked(true);
        if (draft.ok && !isBlank(choices.name)) onBegin(draft.value);
      }}
    >
      {draft.ok ? null : (
        <ul role="alert" className="folder-problems negative">
          {draft.problem.map((problem, index) => (
            <li key={index}>{printLocated(problem)}</li>
          ))}
        </ul>
      )}
      <p className="soft">
        明细、上年明细、人员、内设机构、政府采购和国有资产相加；单位草稿以后有改动，可以在部门草稿里“重新汇总”。
      </p>
      <div className="fields">
        <FormField label="部门名称" required wide error={nameError} hint="与本级单位同名时，本级不列入所属单位">
          {(wiring) => (
            <Input
              {...wiring}
              value={choices.name}
              onChange={(event) => {
                change({ name: event.target.value });
              }}
            />
          )}
        </FormField>
        <FormField label="单位性质">
          {({ id, 'aria-labelledby': labelledBy }) => (
            <Radio.Group
              id={id}
              aria-labelledby={labelledBy}
              value={choices.nature}
              onChange={({ target }) => {
                change({ nature: target.value === 'administrative' ? 'administrative' : 'public-institution' });
              }}
              options={[
                { value: 'administrative', label: '行政（含参公）' },
                { value: 'public-institution', label: '事业' },
              ]}
            />
          )}
        </FormField>
        <FormField label="文字先用哪个单位的" hint="职能、增减原因、主要用于、整体绩效等，逐处标明，看过再确认">
          {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
            <Select
              id={id}
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
              style={{ width: '100%' }}
              value={choices.texts ?? ''}
              onChange={(file) => {
                change({ texts: file === '' ? null : file });
              }}
              options={[
                { value: '', label: '都不用，自己写' },
                ...units.map(({ file, draft: { organization } }) => ({ value: file, label: organization.name })),
              ]}
            />
          )}
        </FormField>
        <SameNamesField
          names={names}
          value={choices.sameNames}
          onChange={(sameNames) => {
            // Lines of projects have other names now; what was ticked is not known among them.
            change({ sameNames, eliminated: new Map<string, Fen>() });
          }}
        />
      </div>
      <h3>单位之间的内部往来</h3>
      {transfers.length === 0 ? (
        <p className="soft">各单位没有上级补助收入、附属单位上缴收入，不用抵销。</p>
      ) : (
        <>
          <p className="soft">本部门内部转来转去的钱会重复计算。勾选的从收入和支出里同时减去，记成明细里的一行。</p>
          <TransferList
            transfers={transfers}
            eliminated={choices.eliminated}
            onChange={(eliminated) => {
              change({ eliminated });
            }}
          />
        </>
      )}
      <AddedUp units={units} taken={taken} />
      {draft.ok ? (
        <p className="soft" role="status">
          {lineWords(units, draft.value)}，汇总后收支总计 {printWan(total(draft.value))} 万元。
        </p>
      ) : null}
    </Dialog>
  );
}

/** What is most likely: an administrative department if any unit is one, its own office the only department among them. */
function beginningOf(units: readonly Unit[]): ConsolidationChoices {
  const drafts = units.map(({ draft }) => draft);
  const departments = drafts.filter(({ kind }) => kind === 'department');
  return {
    name: (departments.length === 1 ? departments[0]?.organization.name : undefined) ?? '',
    nature: drafts.some(({ organization }) => organization.nature === 'administrative')
      ? 'administrative'
      : 'public-institution',
    texts: null,
    sameNames: 'apart',
    eliminated: new Map(),
  };
}

function lineWords(units: readonly Unit[], { ledger, projects }: Draft): string {
  const read = units.reduce((sum, { draft }) => sum + draft.ledger.length, 0);
  return `明细 ${String(read)} 行合成 ${String(ledger.length)} 行，项目 ${String(projects.length)} 个`;
}

function total({ ledger }: Draft): Fen {
  return ledger.reduce((sum, { amount }) => sum + amount, 0);
}

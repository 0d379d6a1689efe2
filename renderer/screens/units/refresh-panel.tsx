import { Button, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { printLocated } from '../../../shared/base/result.ts';
import { ownFieldsOf } from '../../../shared/pack/field-adding.ts';
import { buildDocument } from '../../../shared/document/build.ts';
import { addProjects, sharedNames } from '../../../shared/ledger/consolidate/projects.ts';
import { choicesOf, lostTransfers, refresh, type RefreshChoices } from '../../../shared/ledger/consolidate/refresh.ts';
import { findTransfers } from '../../../shared/ledger/consolidate/transfer.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';
import { compareDocuments } from '../../../shared/review/redline/compare.ts';
import { countChanges, countInWords, isGrid } from '../../../shared/review/redline/redline.ts';
import { FormField } from '../../components/form/form-field.tsx';
import { SameNamesField } from '../../components/transfer/same-names-field.tsx';
import { TransferList } from '../../components/transfer/transfer-list.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { RedlineView } from '../redline/redline-view.tsx';
import '../redline/redline.css';

/** 重新汇总: how, what it would change in the tables, and doing it as one step that can be undone. */
export function RefreshPanel({ units, onDone }: { readonly units: readonly Unit[]; readonly onDone: () => void }) {
  const store = useWorkspaceStore();
  const draft = useWorkspace((workspace) => workspace.draft);
  const document = useWorkspace((workspace) => workspace.document);
  const pack = useWorkspace((workspace) => workspace.pack);
  const codes = useWorkspace((workspace) => workspace.codes);
  const before = useMemo(() => choicesOf(draft, units), [draft, units]);
  const [changed, setChanged] = useState<Partial<RefreshChoices>>({});
  const choices: RefreshChoices = { projectTexts: 'department', ...before, ...changed };
  const { sameNames, eliminated, projectTexts } = choices;
  const { measures } = pack.manifest;
  const fields = useMemo(() => ownFieldsOf(pack), [pack]);
  const names = useMemo(() => sharedNames(units), [units]);
  const transfers = useMemo(() => findTransfers(units, addProjects(units, sameNames)), [units, sameNames]);
  const after = useMemo(
    () => refresh(draft, units, { sameNames, eliminated, projectTexts, measures, fields }),
    [draft, units, sameNames, eliminated, projectTexts, measures, fields],
  );
  const redline = useMemo(
    () => (after.ok ? compareDocuments(document, buildDocument(after.value, pack, codes)) : null),
    [after, document, pack, codes],
  );
  const lost = lostTransfers(draft, units, transfers);
  const change = (part: Partial<RefreshChoices>): void => {
    setChanged((made) => ({ ...made, ...part }));
  };
  return (
    <section className="panel" aria-labelledby="refresh-title">
      <h3 id="refresh-title">重新汇总</h3>
      <p className="soft">
        数字按单位草稿重新相加。部门草稿里写的文字、原因、主要用于、改写的段落、不适用的理由都保留；明细里自己加的行，写了备注的保留，没有备注的由汇总的行代替。
      </p>
      <div className="fields">
        <SameNamesField
          names={names}
          value={sameNames}
          onChange={(value) => {
            change({ sameNames: value });
          }}
        />
        {draft.projects.length === 0 ? null : (
          <FormField label="项目的说明和绩效目标" wide>
            {({ id, 'aria-labelledby': labelledBy }) => (
              <Radio.Group
                id={id}
                aria-labelledby={labelledBy}
                value={projectTexts}
                onChange={({ target }) => {
                  change({ projectTexts: target.value === 'units' ? 'units' : 'department' });
                }}
                options={[
                  { value: 'department', label: '保留部门草稿里的' },
                  { value: 'units', label: '换成各单位现在的' },
                ]}
              />
            )}
          </FormField>
        )}
      </div>
      {transfers.length === 0 ? null : (
        <>
          <h4>抵销的内部往来</h4>
          <TransferList
            transfers={transfers}
            eliminated={eliminated}
            onChange={(value) => {
              change({ eliminated: value });
            }}
          />
        </>
      )}
      {lost === 0 ? null : (
        <p role="alert">原来抵销的内部往来有 {lost} 笔在单位草稿里已经没有了，重新汇总后不再抵销。</p>
      )}
      {after.ok ? null : (
        <ul role="alert" className="redline-problems negative">
          {after.problem.map((problem, index) => (
            <li key={index}>{printLocated(problem)}</li>
          ))}
        </ul>
      )}
      {redline === null || !after.ok ? null : (
        <>
          <p className="redline-summary" role="status" aria-label="重新汇总的结果">
            重新汇总后：{countInWords(countChanges(redline))}
          </p>
          <Button
            type="primary"
            onClick={() => {
              const { value } = after;
              setChanged({});
              store.getState().edit('/units', () => value);
              onDone();
            }}
          >
            重新汇总
          </Button>
          <RedlineView redline={{ ...redline, blocks: redline.blocks.filter(isGrid) }} onlyDifferences view="inline" />
        </>
      )}
    </section>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { lookAgain } from '../../look-at-units.ts';
import { AddUnit } from './add-unit.tsx';
import { RefreshPanel } from './refresh-panel.tsx';
import { UnitList } from './unit-list.tsx';
import './units.css';
import { useUnitChoice } from './use-unit-choice.ts';

/** 汇总: how the drafts of the units stand to this one, and adding them up again, some less or some more. */
export function UnitsScreen() {
  const store = useWorkspaceStore();
  const { looks, trouble } = useWorkspace((workspace) => workspace.linked);
  const path = useWorkspace(({ file }) => file.path);
  const [isLooking, setIsLooking] = useState(false);
  const choice = useUnitChoice(looks);
  const { units } = choice;
  const look = async (): Promise<void> => {
    setIsLooking(true);
    await lookAgain(store);
    setIsLooking(false);
  };
  return (
    <>
      <h2>汇总</h2>
      <p className="lead">
        这份部门草稿由所属单位的草稿相加而成。单位草稿改了，或者多了、少了一个单位，在这里看有哪些变化，再重新汇总。
      </p>
      <section className="panel" aria-labelledby="units-title">
        <div className="panel-head">
          <h3 id="units-title">所属单位的草稿</h3>
          {path === null || looks === null ? null : (
            <AddUnit department={path} known={[...looks, ...choice.added].map(({ file }) => file)} onAdd={choice.add} />
          )}
          <Button size="small" disabled={path === null || isLooking} onClick={() => void look()}>
            重新查看
          </Button>
        </div>
        {path === null ? (
          <p className="soft">部门草稿还没有保存。请保存到各单位草稿所在的文件夹，以后才找得到它们。</p>
        ) : null}
        {looks !== null ? (
          <UnitList
            looks={looks}
            removed={choice.removed}
            added={choice.added}
            onRemove={choice.remove}
            onKeep={choice.keep}
          />
        ) : trouble === '' ? (
          <p role="status">正在查看单位草稿…</p>
        ) : (
          <p role="alert">{trouble}</p>
        )}
      </section>
      {looks === null ? null : units === undefined ? (
        <p role="status">有单位草稿找不到或打不开，补齐或移出以后才能重新汇总。</p>
      ) : (
        <RefreshPanel key={units.map(({ sha256 }) => sha256).join()} units={units} onDone={choice.settle} />
      )}
    </>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { presentUnits } from '../../linked-units.ts';
import { lookAgain } from '../../look-at-units.ts';
import { RefreshPanel } from './refresh-panel.tsx';
import { UnitList } from './unit-list.tsx';
import './units.css';

/** 汇总: how the drafts of the units stand to this one, and adding them up again. */
export function UnitsScreen() {
  const store = useWorkspaceStore();
  const linked = useWorkspace((workspace) => workspace.linked);
  const isSaved = useWorkspace(({ file }) => file.path !== null);
  const [isLooking, setIsLooking] = useState(false);
  const { looks, trouble } = linked;
  const units = looks === null ? undefined : presentUnits(looks);
  const look = async (): Promise<void> => {
    setIsLooking(true);
    await lookAgain(store);
    setIsLooking(false);
  };
  return (
    <>
      <h2>汇总</h2>
      <p className="lead">这份部门草稿由所属单位的草稿相加而成。单位草稿改了，在这里看有哪些变化，再重新汇总。</p>
      <section className="panel" aria-labelledby="units-title">
        <div className="panel-head">
          <h3 id="units-title">所属单位的草稿</h3>
          <Button size="small" disabled={!isSaved || isLooking} onClick={() => void look()}>
            重新查看
          </Button>
        </div>
        {isSaved ? null : (
          <p className="soft">部门草稿还没有保存。请保存到各单位草稿所在的文件夹，以后才找得到它们。</p>
        )}
        {looks !== null ? (
          <UnitList looks={looks} />
        ) : trouble === '' ? (
          <p role="status">正在查看单位草稿…</p>
        ) : (
          <p role="alert">{trouble}</p>
        )}
      </section>
      {looks === null ? null : units === undefined ? (
        <p role="status">有单位草稿找不到或打不开，补齐以后才能重新汇总。</p>
      ) : (
        <RefreshPanel key={units.map(({ sha256 }) => sha256).join()} units={units} />
      )}
    </>
  );
}

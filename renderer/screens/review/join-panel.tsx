import { App as AntApp, Button } from 'antd';
import { useState } from 'react';
import { printLocated } from '../../../shared/base/result.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { contested } from '../../../shared/review/round/decisions.ts';
import { isNothingNew, joinReviewer, notTaken, type Received } from '../../../shared/review/round/receive.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import { currentRound } from '../../../shared/review/round/rounds.ts';
import { ask } from '../../api.ts';
import { ProblemList } from '../../components/problem-list.tsx';
import { ArrivalList } from '../../components/review/arrival-list.tsx';
import { OpinionLines } from '../../components/review/opinion-lines.tsx';
import { useAskPath } from '../workspace/use-ask-path.tsx';

/** Joins what another reviewer of this bureau said, before one 退回包 answers for all. */
export function JoinPanel({
  door,
  path,
  review,
  onJoin,
}: {
  readonly door: Answer<'app.start'>['door'];
  /** What is being reviewed; the others' packages lie near it. */
  readonly path: string;
  readonly review: Review;
  /** Joins another copy into whatever the review is by then. */
  readonly onJoin: (came: Review) => void;
}) {
  const askPath = useAskPath(door);
  const { modal } = AntApp.useApp();
  const [isBusy, setIsBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [done, setDone] = useState<readonly string[]>([]);

  const join = async (): Promise<void> => {
    setProblems([]);
    setDone([]);
    const chosen = await askPath('review', path.replace(/[^/\\]*$/u, ''));
    if (chosen === null) return;
    setIsBusy(true);
    try {
      const read = await ask('review.read', { path: chosen });
      if (!read.ok) {
        setProblems(read.problems.map(printLocated));
        return;
      }
      const { name, review: came, code } = read.value;
      const joined = joinReviewer(review, came);
      if (!joined.ok) {
        setProblems([`${name}：${joined.problem}`]);
        return;
      }
      if (isNothingNew(review, joined.value)) {
        setDone([`${name} 里的意见先前都已经并入，没有变化。`, ...notTaken(joined.value)]);
        return;
      }
      const isAgreed = await modal.confirm({
        title: `并入 ${name}`,
        width: 640,
        content: <WhatComes came={came} received={joined.value} code={code} />,
        okText: '并入',
        cancelText: '不并入',
      });
      if (!isAgreed) return;
      onJoin(came);
      setDone([`已并入 ${name}。${peopleIn(joined.value)}`, ...notTaken(joined.value)]);
    } catch {
      setProblems(['与程序的连接断了，请重新打开本窗口']);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section className="panel" aria-label="并入另一位审核人的意见">
      <Button loading={isBusy} onClick={() => void join()}>
        并入另一位审核人的意见…
      </Button>
      <p className="soft">
        几个人审同一份：各做各的退回包，再在这里逐个并入（也可以选审核文件），最后做成一个退回包答复单位。谁的意见都写着是谁的，结论按最严的算。
      </p>
      <ProblemList problems={problems} />
      {done.length === 0 ? null : (
        <div role="status" aria-label="并入的结果">
          {done.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </section>
  );
}

/** What comes in, what it replaces, and on what the reviewers do not agree: shown before it is joined. */
function WhatComes({
  came,
  received,
  code,
}: {
  readonly came: Review;
  readonly received: Received;
  readonly code: string | null;
}) {
  const { arrivals, review, remarks } = received;
  const fresh = arrivals.filter(({ kind }) => kind === 'new');
  const newer = arrivals.filter(({ kind }) => kind === 'newer');
  const open = contested(currentRound(review)).length;
  return (
    <>
      {code === null ? null : <p>校验码 {code}</p>}
      <OpinionLines review={came} round={currentRound(came)} />
      {fresh.length === 0 ? null : (
        <p>新的意见：{fresh.map(({ reviewer, round }) => `${reviewer}（第 ${String(round)} 轮）`).join('、')}。</p>
      )}
      {newer.length === 0 ? null : (
        <>
          <p className="negative">这些审核人的意见这里先前有一份，会换成较新的：</p>
          <ArrivalList changes={newer} />
        </>
      )}
      {[...remarks, ...notTaken(received)].map((remark) => (
        <p key={remark} className="negative">
          {remark}
        </p>
      ))}
      {open === 0 ? null : <p>并入后有 {open} 个校验问题意见不一，按要改的算，可以在“结论”里定下来。</p>}
    </>
  );
}

function peopleIn({ review }: Received): string {
  return `本轮现在有 ${String(currentRound(review).opinions.length)} 位审核人的意见。`;
}

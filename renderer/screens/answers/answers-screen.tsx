import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { printLocated } from '../../../shared/base/result.ts';
import type { Answer } from '../../../shared/ipc.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import { currentRound } from '../../../shared/review/round/rounds.ts';
import { ask } from '../../api.ts';
import type { KeptReview } from '../../components/review/use-review-file.ts';
import '../../components/review/review.css';
import { useWorkspace } from '../../context.tsx';
import { useAskPath } from '../workspace/use-ask-path.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { SubmitPanel } from './submit-panel.tsx';

/** 审核 at the author's: the draft is handed in, comments come back and are answered, round after round. */
export function AnswersScreen() {
  const path = useWorkspace(({ file }) => file.path);
  return (
    <>
      <h2>审核</h2>
      <p className="lead">
        上报给主管部门或财政局审核；退回的意见在这里逐条答复，再上报就是下一轮。来往只靠文件，不联网。
      </p>
      {path === null ? <p>这份草稿还没有存成文件。先保存（Ctrl+S），再上报。</p> : <Exchange key={path} path={path} />}
    </>
  );
}

type Beside = Extract<Answer<'review.beside'>, { ok: true }>['value'];

function Exchange({ path }: { readonly path: string }) {
  const [start, setStart] = useState<Answer<'app.start'> | null>(null);
  const [kept, setKept] = useState<Beside | null>(null);
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const load = useCallback(async (): Promise<void> => {
    try {
      const [started, beside] = [await ask('app.start', {}), await ask('review.beside', { path })];
      setStart(started);
      if (beside.ok) setKept(beside.value);
      else setRemarks(beside.problems.map(printLocated));
    } catch {
      setRemarks(['与程序的连接断了，请重新打开本窗口']);
    }
  }, [path]);
  useEffect(() => void load(), [load]);
  const follow = useCallback((review: Review): void => {
    setKept((now) => (now === null ? now : { ...now, review }));
  }, []);

  return (
    <>
      {remarks.length === 0 ? null : (
        <div role="alert">
          <ul className="negative">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </div>
      )}
      {start === null || kept === null ? null : (
        <>
          <SubmitPanel
            start={start}
            path={path}
            review={kept.review}
            onSubmitted={(review, file) => {
              setRemarks([]);
              setKept({ review, file });
            }}
          />
          <TakePanel
            door={start.door}
            path={path}
            onTaken={(taken, found) => {
              setKept(taken);
              setRemarks(found);
            }}
            onTrouble={setRemarks}
          />
          {kept.review === null ? null : (
            // Another state of the file (a package that came, a new round) begins anew.
            <AnswerPanel
              key={kept.file.fingerprint}
              kept={{ review: kept.review, file: kept.file }}
              isWaiting={currentRound(kept.review).verdict === undefined}
              onReview={follow}
            />
          )}
        </>
      )}
    </>
  );
}

function TakePanel({
  door,
  path,
  onTaken,
  onTrouble,
}: {
  readonly door: Answer<'app.start'>['door'];
  readonly path: string;
  readonly onTaken: (kept: KeptReview, remarks: readonly string[]) => void;
  readonly onTrouble: (problems: readonly string[]) => void;
}) {
  const askPath = useAskPath(door);
  const [isBusy, setIsBusy] = useState(false);
  const take = async (): Promise<void> => {
    const chosen = await askPath('review', path.replace(/\.ysgk$/iu, '.退回.zip'));
    if (chosen === null) return;
    setIsBusy(true);
    try {
      const answer = await ask('review.take', { package: chosen, draft: path });
      if (answer.ok) onTaken({ review: answer.value.review, file: answer.value.file }, answer.value.remarks);
      else onTrouble(answer.problems.map(printLocated));
    } catch {
      onTrouble(['与程序的连接断了，请重新打开本窗口']);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section className="panel" aria-label="收退回包">
      <Button loading={isBusy} onClick={() => void take()}>
        收退回包…
      </Button>{' '}
      <span className="soft">只取里面的意见和结论，草稿不会被改动。</span>
    </section>
  );
}

import { App as AntApp, Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { printLocated, type Located } from '../../../shared/base/result.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { commentsOf, currentRound } from '../../../shared/review/round/rounds.ts';
import { openMatters } from '../../../shared/review/round/standing.ts';
import { ask } from '../../api.ts';
import { insideOf } from '../../file-name.ts';
import { OpinionLines } from '../../components/review/opinion-lines.tsx';
import { roundInWords } from '../../components/review/round-view.tsx';
import { useTaking } from '../../components/review/use-taking.tsx';
import type { OpenReview } from '../../opening-review.ts';
import { useAskPath } from '../workspace/use-ask-path.tsx';

/**
 * A 退回包 has come: its comments go beside the author's own draft, which is never written over. Where the draft is not
 * there any more, the one in the package can be saved under a new name.
 */
export function ReturnDialog({
  start,
  returned,
  onTaken,
  onRead,
  onClose,
}: {
  readonly start: Answer<'app.start'>;
  readonly returned: OpenReview;
  /** The review lies beside this draft now. */
  readonly onTaken: (draftPath: string) => void;
  readonly onRead: () => void;
  readonly onClose: () => void;
}) {
  const { found } = returned;
  const round = currentRound(found.review);
  const askPath = useAskPath(start.door);
  const takePackage = useTaking();
  const { modal } = AntApp.useApp();
  const [isBusy, setIsBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Located[]>([]);

  const doing = async (work: () => Promise<string | null>): Promise<void> => {
    setIsBusy(true);
    setProblems([]);
    try {
      const path = await work();
      if (path === null) return;
      const taken = await takePackage(found.path, path);
      if (!taken.ok) setProblems(taken.problem);
      else {
        const remarks = taken.value?.remarks ?? [];
        if (remarks.length > 0)
          await modal.info({ title: '收退回包时要核对的', content: <Remarks remarks={remarks} /> });
        onTaken(path);
      }
    } catch {
      setProblems([{ place: '', message: '与程序的连接断了，请重新打开本窗口' }]);
    } finally {
      setIsBusy(false);
    }
  };
  const saveCopy = async (): Promise<string | null> => {
    const path = await askPath('save', found.path.replace(/(\.退回)?\.zip$/iu, '.ysgk'));
    if (path === null) return null;
    const answer = await ask('draft.save', { path, draft: found.draft, expected: null, force: false });
    if (answer.ok && answer.value.status === 'saved') return path;
    setProblems(
      answer.ok ? [{ place: path, message: '那里已有另一份文件，没有覆盖它，请换一个名字' }] : answer.problems,
    );
    return null;
  };
  const { beside } = found;
  return (
    <Dialog title="收到退回包" footer={null} onCancel={onClose}>
      <p>
        {roundInWords(found.review, round)}，逐条意见 {commentsOf(round).length} 条。校验码 {found.code}
      </p>
      <OpinionLines review={found.review} round={round} />
      {openMatters(found.review).map((matter) => (
        <p key={matter} className="soft">
          {matter}
        </p>
      ))}
      {found.remarks.map((remark) => (
        <p key={remark} className="negative">
          {remark}
        </p>
      ))}
      <p className="soft">
        {beside === null
          ? '旁边没有同名的草稿。'
          : beside.isUnchanged
            ? '旁边的同名草稿上报以后没有改过。'
            : '旁边的同名草稿上报以后改过，改过的内容都留着，不会被覆盖。'}
      </p>
      {problems.length === 0 ? null : (
        <div role="alert">
          <ul className="negative">
            {problems.map((problem) => (
              <li key={printLocated(problem)}>{printLocated(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="return-choices">
        {beside === null ? null : (
          <Button type="primary" block loading={isBusy} onClick={() => void doing(() => Promise.resolve(beside.path))}>
            打开我的草稿，逐条答复
          </Button>
        )}
        <Button block disabled={isBusy} onClick={() => void doing(() => askPath('open', insideOf(start.folder)))}>
          我的草稿在别处…
        </Button>
        <Button block disabled={isBusy} onClick={() => void doing(saveCopy)}>
          把包里的草稿另存一份，在上面改…
        </Button>
        <Button block disabled={isBusy} onClick={onRead}>
          只看意见
        </Button>
        <Button block disabled={isBusy} onClick={onRead}>
          我是审核的人，并入另一位审核人的意见…
        </Button>
      </div>
    </Dialog>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  return (
    <ul>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

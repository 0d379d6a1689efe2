import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { printLocated } from '../../../shared/base/result.ts';
import { ANSWER_TEXT } from '../../../shared/draft/unfinished.ts';
import type { Answer } from '../../../shared/ipc.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import { currentRound, isJudged, unanswered } from '../../../shared/review/round/rounds.ts';
import { ask } from '../../api.ts';
import type { KeptReview, ReviewSaving, UnkeptReview } from '../../components/review/use-review-file.ts';
import '../../components/review/review.css';
import { UnfinishedTexts } from '../../components/unfinished-texts.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { answerPointer } from '../../dialog-text.ts';
import { useTaking } from '../../components/review/use-taking.tsx';
import { heldReview } from '../../unkept-review.ts';
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
  const [before, setBefore] = useState<ReviewSaving>();
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const store = useWorkspaceStore();
  const isUnkept = useWorkspace(({ unkeptReview }) => unkeptReview !== null);
  const load = useCallback(async (): Promise<void> => {
    try {
      const unkept = await heldReview(store);
      const [started, beside] = [await ask('app.start', {}), await ask('review.beside', { path })];
      setStart(started);
      if (beside.ok) {
        const held = heldOver(unkept, beside.value);
        setKept(held?.kept ?? beside.value);
        setBefore(held?.saving);
        if (unkept !== null && held === undefined && unkept.file.path === beside.value.file.path) {
          store.getState().holdReview(null);
        }
      } else setRemarks(beside.problems.map(printLocated));
    } catch {
      setRemarks(['与程序的连接断了，请重新打开本窗口']);
    }
  }, [path, store]);
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
              setBefore(undefined);
              setKept({ review, file });
            }}
          />
          <TakePanel
            door={start.door}
            path={path}
            isUnkept={isUnkept}
            onTaken={(taken, found) => {
              setKept(taken);
              setBefore(undefined);
              setRemarks(found);
            }}
            onTrouble={setRemarks}
          />
          <UnfinishedTexts
            above={ANSWER_TEXT}
            title="没写完的答复"
            isShown={(pointer) => !canBeAnswered(kept.review, pointer)}
            continueOf={() => undefined}
          />
          {kept.review === null ? null : (
            // Another state of the file (a package that came, a new round) begins anew.
            <AnswerPanel
              key={kept.file.fingerprint}
              kept={{ review: kept.review, file: kept.file }}
              before={before}
              isWaiting={!isJudged(currentRound(kept.review))}
              onReview={follow}
            />
          )}
        </>
      )}
    </>
  );
}

/** Whether a half-written answer stands below its comment, to be gone on with. */
function canBeAnswered(review: Review | null, pointer: string): boolean {
  if (review === null) return false;
  return review.rounds
    .filter(isJudged)
    .some((round) => unanswered(round).some(({ id }) => answerPointer(id) === pointer));
}

/** Answers that did not come into the file before this part was left, and why; none if the file has them by now. */
function heldOver(
  held: UnkeptReview | null,
  beside: Beside,
): { readonly kept: KeptReview; readonly saving: ReviewSaving } | undefined {
  if (held?.file.path !== beside.file.path) return undefined;
  if (JSON.stringify(held.review) === JSON.stringify(beside.review)) return undefined;
  const saving: ReviewSaving =
    held.file.fingerprint === beside.file.fingerprint
      ? { status: 'failed', message: '离开时答复还没有存进审核文件' }
      : { status: 'changed', message: '审核文件已被改过，您的答复还没有存进去' };
  return { kept: held, saving };
}

/** The 退回包 of a draft that came last into its folder; its name says whose it is, so it cannot be guessed. */
async function newestReturn(path: string): Promise<string> {
  const stem = path.replace(/\.ysgk$/iu, '');
  const folder = path.replace(/[/\\][^/\\]*$/u, '');
  const listed = await ask('review.list', { path: folder });
  const own = listed.ok ? listed.value.filter((one) => one.path.startsWith(`${stem}.退回`)) : [];
  const newest = own.reduce<(typeof own)[number] | undefined>(
    (last, one) => (last === undefined || Date.parse(one.modifiedAt) >= Date.parse(last.modifiedAt) ? one : last),
    undefined,
  );
  return newest?.path ?? `${stem}.退回.zip`;
}

function TakePanel({
  door,
  path,
  isUnkept,
  onTaken,
  onTrouble,
}: {
  readonly door: Answer<'app.start'>['door'];
  readonly path: string;
  /** There are answers that are not in the file: a package would take their place on the screen. */
  readonly isUnkept: boolean;
  readonly onTaken: (kept: KeptReview, remarks: readonly string[]) => void;
  readonly onTrouble: (problems: readonly string[]) => void;
}) {
  const askPath = useAskPath(door);
  const takePackage = useTaking();
  const [isBusy, setIsBusy] = useState(false);
  const take = async (): Promise<void> => {
    const chosen = await askPath('review', await newestReturn(path));
    if (chosen === null) return;
    setIsBusy(true);
    try {
      const taken = await takePackage(chosen, path);
      if (!taken.ok) onTrouble(taken.problem.map(printLocated));
      else if (taken.value === null) onTrouble(['没有收：先前的意见和结论都没有变']);
      else {
        const { status, review, file, remarks } = taken.value;
        const nothing = status === 'nothing-new' ? ['这个包里的意见和结论先前都已经收过，没有变化'] : [];
        onTaken({ review, file }, [...nothing, ...remarks]);
      }
    } catch {
      onTrouble(['与程序的连接断了，请重新打开本窗口']);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section className="panel" aria-label="收退回包">
      <Button loading={isBusy} disabled={isUnkept} onClick={() => void take()}>
        收退回包…
      </Button>{' '}
      {isUnkept ? (
        <span className="negative">有答复没有存进审核文件，先存好再收退回包。</span>
      ) : (
        <span className="soft">
          只取里面的意见和结论，草稿不会被改动。有几位审核人的，各收一次，先后不限，谁的意见都留着。
        </span>
      )}
    </section>
  );
}

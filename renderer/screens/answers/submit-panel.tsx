import { Button } from 'antd';
import { useState } from 'react';
import { printLocated } from '../../../shared/base/result.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { codeInWords } from '../../../shared/base/listed-file.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import { currentRound, isJudged, unanswered } from '../../../shared/review/round/rounds.ts';
import { openMatters } from '../../../shared/review/round/standing.ts';
import { ask } from '../../api.ts';
import { PackedFile } from '../../components/review/packed-file.tsx';
import { roundInWords } from '../../components/review/round-view.tsx';
import type { KeptReview } from '../../components/review/use-review-file.ts';
import { ProblemList } from '../../components/problem-list.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { unfinishedIn } from '../../unfinished.ts';
import type { Workspace } from '../../workspace.ts';
import { unfinishedWords } from '../../../shared/draft/unfinished.ts';
import { proposeSettings } from '../export/export-settings.ts';
import { FolderField } from '../export/folder-field.tsx';
import '../export/export.css';

type Submitted = Extract<Answer<'review.submit'>, { ok: true }>['value'];

/** 上报: makes the package; nothing is refused, but what stands against publication is said. */
export function SubmitPanel({
  start,
  path,
  review,
  onSubmitted,
}: {
  readonly start: Answer<'app.start'>;
  readonly path: string;
  readonly review: Review | null;
  readonly onSubmitted: (review: Review, file: KeptReview['file']) => void;
}) {
  const store = useWorkspaceStore();
  const trouble = useWorkspace(submitTrouble);
  const fingerprint = useWorkspace(({ file }) => file.fingerprint);
  const errors = useWorkspace(({ report }) => report.findings.filter(({ severity }) => severity === 'error').length);
  const [folder, setFolder] = useState(() => proposeSettings(store.getState().file, start.folder).folder);
  const [isBusy, setIsBusy] = useState(false);
  const [done, setDone] = useState<Submitted | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  // Once it is answered, where the package was put is yesterday's news.
  const isAnswered = review !== null && isJudged(currentRound(review));
  const noFolder = folder.trim() === '' ? '请填写放在哪个文件夹' : undefined;

  const submit = async (): Promise<void> => {
    setIsBusy(true);
    setDone(null);
    setProblems([]);
    try {
      const answer = await ask('review.submit', { path, folder });
      if (answer.ok) {
        setDone(answer.value);
        onSubmitted(answer.value.review, answer.value.file);
      } else setProblems(answer.problems.map(printLocated));
    } catch {
      setProblems(['与程序的连接断了，请重新打开本窗口']);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section className="panel" aria-label="上报">
      <h3>上报</h3>
      {standing(review, fingerprint).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <FolderField start={start} folder={folder} trouble={noFolder} onChange={setFolder} />
      <div className="export-run">
        <Button
          type="primary"
          loading={isBusy}
          disabled={trouble !== '' || noFolder !== undefined}
          onClick={() => void submit()}
        >
          做成上报包
        </Button>
        {trouble === '' ? null : <span className="negative">{trouble}</span>}
      </div>
      {errors === 0 ? null : (
        <p className="negative">校验还有 {errors} 个必须改的问题。可以上报，审核的人会看到这些问题。</p>
      )}
      <ProblemList problems={problems} />
      {done === null || isAnswered ? null : <PackedFile title="上报包做好了" packed={done} door={start.door} />}
    </section>
  );
}

/** Why the draft cannot be handed in as it is on the screen; empty when it can. */
function submitTrouble(workspace: Workspace): string {
  if (workspace.draft !== workspace.saved) return '有没保存的修改，先保存（Ctrl+S）再上报';
  if (workspace.unkeptReview !== null) return '有答复没有存进审核文件，先存好再上报';
  const words = unfinishedWords(unfinishedIn(workspace));
  return words === '' ? '' : `还有 ${words}，写完或删掉再上报`;
}

/** How the exchange stands, a sentence each. */
function standing(review: Review | null, fingerprint: string | null): readonly string[] {
  if (review === null) return ['还没有上报过。上报包里有草稿、PDF、校验结果和校验码。'];
  const round = currentRound(review);
  const left = review.rounds.filter(isJudged).flatMap((one) => unanswered(one)).length;
  const isSame = round.draftSha256 === fingerprint;
  return [
    `${roundInWords(review, round)}。`,
    isSame ? '草稿在这一轮上报以后没有改过。' : '草稿在这一轮上报以后改过。',
    `这一轮的草稿校验码是 ${codeInWords(round.draftSha256)}，与审核意见表上印的应当相同。`,
    ...openMatters(review),
    ...(left > 0 ? [`还有 ${String(left)} 条意见没有答复。`] : []),
  ];
}

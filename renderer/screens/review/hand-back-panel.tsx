import { Button } from 'antd';
import { useState } from 'react';
import { printLocated } from '../../../shared/base/result.ts';
import type { Answer } from '../../../shared/ipc.ts';
import type { Format } from '../../../shared/render/writer.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import { currentRound, isJudged, opinionOf } from '../../../shared/review/round/rounds.ts';
import { ask } from '../../api.ts';
import { PackedFile, type Packed } from '../../components/review/packed-file.tsx';
import { ProblemList } from '../../components/problem-list.tsx';
import type { Reviewable } from '../../opening-review.ts';
import { ExportResult } from '../export/export-result.tsx';
import { proposeSettings } from '../export/export-settings.ts';
import { FolderField } from '../export/folder-field.tsx';
import '../export/export.css';

/** Makes the 退回包 and the 审核意见表. */
export function HandBackPanel({
  start,
  found,
  review,
  ownId,
}: {
  readonly start: Answer<'app.start'>;
  readonly found: Reviewable;
  readonly review: Review;
  /** Who reviews here. */
  readonly ownId: string | undefined;
}) {
  const settings = proposeSettings(
    { path: found.path, name: found.name, fingerprint: null, readOnly: true, openElsewhere: false },
    start.folder,
  );
  const [folder, setFolder] = useState(settings.folder);
  const [busy, setBusy] = useState<'package' | Format | null>(null);
  const [packed, setPacked] = useState<Packed | null>(null);
  const [outcome, setOutcome] = useState<Answer<'review.sheet'> | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const round = currentRound(review);
  const own = opinionOf(round, ownId);
  const isHalf = own !== undefined && own.verdict === undefined;
  const hasVerdict = isJudged(round) && !isHalf;
  const noFolder = folder.trim() === '' ? '请填写放在哪个文件夹' : undefined;

  const doing = async (what: 'package' | Format, work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    setPacked(null);
    setOutcome(null);
    setProblems([]);
    try {
      await work();
    } catch {
      setProblems(['与程序的连接断了，请重新打开本窗口']);
    } finally {
      setBusy(null);
    }
  };
  const pack = async (): Promise<void> => {
    const answer = await ask('review.return', { path: found.path, review, folder });
    if (answer.ok) setPacked(answer.value);
    else setProblems(answer.problems.map(printLocated));
  };
  const print = async (format: Format): Promise<void> => {
    const name = `${settings.name.slice(0, 180)}审核意见表`;
    setOutcome(await ask('review.sheet', { draft: found.draft, review, folder, name, formats: [format] }));
  };
  return (
    <section className="panel" aria-label="退回和意见表">
      <FolderField start={start} folder={folder} trouble={noFolder} onChange={setFolder} />
      <div className="export-run">
        <Button
          type="primary"
          loading={busy === 'package'}
          disabled={!hasVerdict || noFolder !== undefined || busy !== null}
          onClick={() => void doing('package', pack)}
        >
          做成退回包
        </Button>
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            loading={busy === format}
            disabled={noFolder !== undefined || busy !== null}
            onClick={() => void doing(format, () => print(format))}
          >
            审核意见表（{format.toUpperCase()}）
          </Button>
        ))}
      </div>
      {hasVerdict ? null : (
        <p className="soft">
          {isHalf ? '您提了意见，先给出您的结论，才能做成退回包。' : '先给出结论，才能做成退回包。'}
        </p>
      )}
      <ProblemList problems={problems} />
      {packed === null ? null : <PackedFile title="退回包做好了" packed={packed} door={start.door} />}
      {outcome === null ? null : <ExportResult outcome={outcome} stopped={false} door={start.door} />}
    </section>
  );
}

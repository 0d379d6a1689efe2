import { Empty } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { buildDocument } from '../../../shared/document/build.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { compareDocuments } from '../../../shared/review/redline/compare.ts';
import { countChanges, countInWords } from '../../../shared/review/redline/redline.ts';
import { ask } from '../../api.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { OtherSidePanel } from './other-side-panel.tsx';
import { choiceOf, rememberChoice, type RedlineChoice } from './redline-choice.ts';
import { RedlineExport } from './redline-export.tsx';
import { RedlineView } from './redline-view.tsx';
import './redline.css';

/** 对照: what differs between the draft on the screen and its saved state, another draft or a published file. */
export function RedlineScreen() {
  const store = useWorkspaceStore();
  const [start, setStart] = useState<Answer<'app.start'> | null>(null);
  const [trouble, setTrouble] = useState('');
  const [choice, setChoice] = useState(() => choiceOf(store));
  const change = (part: Partial<RedlineChoice>): void => {
    const next = { ...choice, ...part };
    rememberChoice(store, next);
    setChoice(next);
  };
  const after = useWorkspace((workspace) => workspace.document);
  const saved = useWorkspace((workspace) => workspace.saved);
  const pack = useWorkspace((workspace) => workspace.pack);
  const codes = useWorkspace((workspace) => workspace.codes);
  const { file } = choice;
  const before = useMemo(
    () => file?.document ?? (saved === null ? null : buildDocument(saved, pack, codes)),
    [file, saved, pack, codes],
  );
  const redline = useMemo(() => (before === null ? null : compareDocuments(before, after)), [before, after]);
  useEffect(() => {
    ask('app.start', {}).then(setStart, () => {
      setTrouble('与程序的连接断了，请重新打开本窗口。');
    });
  }, []);

  const side = file?.side ?? (saved === null ? null : { kind: 'draft' as const, name: '上次保存的样子', draft: saved });
  return (
    <>
      <h2>对照</h2>
      <p className="lead">现在屏幕上的内容是“新稿”，选一份“原稿”，看哪些文字、哪些数不同。点标题就到那一处去改。</p>
      {trouble === '' ? null : <p role="alert">{trouble}</p>}
      {start === null ? null : <OtherSidePanel start={start} choice={choice} onChange={change} />}
      {redline === null ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="这份草稿还没有保存过，没有“上次保存的样子”。选另一份草稿或公开文件来对照"
        />
      ) : (
        <>
          <p className="redline-summary" role="status" aria-label="对照结果">
            {countInWords(countChanges(redline))}
          </p>
          <RedlineView redline={redline} onlyDifferences={choice.onlyDifferences} view={choice.view} />
        </>
      )}
      {start === null || side === null ? null : <RedlineExport start={start} other={side} />}
    </>
  );
}

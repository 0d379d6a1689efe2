import { Button, Input, Progress, Select, Spin } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { standing } from '../../../shared/review/summary/summary.ts';
import { openFile } from '../../opening.ts';
import type { StartRequest } from '../../start-request.ts';
import type { UseWorkspace } from '../../workspace.ts';
import { titleOf } from '../start/file-list.tsx';
import { OpeningTroubleView } from '../start/opening-trouble.tsx';
import { useDesktopRequests } from '../start/use-desktop-requests.ts';
import { useOpening } from '../start/use-opening.ts';
import { ExportDialog } from './export-dialog.tsx';
import { FolderResultView } from './folder-result.tsx';
import { FolderTable, verdictWords } from './folder-table.tsx';
import './folder.css';
import { useFolder, type FolderRow, type Progress as Doing } from './use-folder.ts';

const VERDICTS = ['全部', '必须改', '打不开', '可以公开', '未校验'];

/** A folder of drafts as a bureau sees it: how each stands, and what can be done with all of them. */
export function FolderScreen({
  start,
  path,
  onOpen,
  onLeave,
}: {
  readonly start: Answer<'app.start'>;
  readonly path: string;
  readonly onOpen: (workspace: UseWorkspace) => void;
  /** Back to the start screen, with what it is to do there. */
  readonly onLeave: (request: StartRequest | null) => void;
}) {
  const folder = useFolder(path);
  const { rows, progress } = folder;
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState('');
  const [verdict, setVerdict] = useState('全部');
  const [isExporting, setIsExporting] = useState(false);
  const { busy, trouble, open, dismiss } = useOpening(onOpen, folder.relist);
  const openRow = useCallback((row: FolderRow) => void open(titleOf(row.name), () => openFile(row.path)), [open]);
  useDesktopRequests(start.door, null, {
    onNew: () => {
      onLeave({ kind: 'new' });
    },
    onOpen: () => {
      onLeave({ kind: 'open' });
      return Promise.resolve();
    },
    onFile: (file) => {
      onLeave({ kind: 'file', path: file });
    },
    onUpload: (file) => {
      onLeave({ kind: 'upload', file });
    },
  });

  const shown = useMemo(
    () =>
      (rows ?? []).filter((row) => {
        const organization = row.checked?.outcome.ok === true ? row.checked.outcome.organization : '';
        const isNamed = `${row.name} ${organization}`.includes(wanted.trim());
        return isNamed && (verdict === '全部' || verdictWords(row) === verdict);
      }),
    [rows, wanted, verdict],
  );
  const chosen = shown.filter((row) => selected.includes(row.path));
  const checked = (rows ?? []).flatMap((row) => (row.checked === null ? [] : [row.checked]));
  const idle = progress === null && busy === null;
  return (
    <main className="folder-screen">
      <header>
        <Button
          onClick={() => {
            folder.stop();
            onLeave(null);
          }}
        >
          返回开始
        </Button>
        <h1>一个文件夹的草稿</h1>
        <span className="soft folder-place" title={path}>
          {path}
        </span>
      </header>
      <div className="folder-tools">
        <Button type="primary" disabled={!idle || (rows ?? []).length === 0} onClick={() => void folder.check()}>
          全部校验
        </Button>
        <Button
          disabled={!idle || chosen.length === 0}
          onClick={() => {
            setIsExporting(true);
          }}
        >
          导出所选…{chosen.length === 0 ? '' : `（${String(chosen.length)}）`}
        </Button>
        <Button disabled={!idle || checked.length === 0} onClick={() => void folder.summarize(checked)}>
          保存汇总表
        </Button>
        <Input
          className="folder-search"
          allowClear
          placeholder="文件名或单位名称"
          aria-label="按文件名或单位名称找"
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value);
          }}
        />
        <Select
          aria-label="按结论筛选"
          value={verdict}
          options={VERDICTS.map((value) => ({ value, label: value }))}
          onChange={setVerdict}
        />
      </div>
      {progress === null ? null : <Running progress={progress} onStop={folder.stop} />}
      {folder.trouble === '' ? null : (
        <p role="alert" className="negative">
          没有做成：{folder.trouble}
        </p>
      )}
      {trouble === null ? null : <OpeningTroubleView trouble={trouble} onDismiss={dismiss} />}
      {folder.result === null ? null : <FolderResultView result={folder.result} door={start.door} />}
      {rows === null ? (
        <Spin description="正在列出草稿…" />
      ) : rows.length === 0 ? (
        <p className="soft">这个文件夹里没有草稿文件（.ysgk）。把各单位上报的草稿放进来，再回到这里。</p>
      ) : (
        <>
          <p className="soft" role="status">
            {checked.length === 0
              ? `有 ${String(rows.length)} 份草稿，还没有校验。`
              : `文件夹里有 ${String(rows.length)} 份草稿；校验过的${standing(checked)}。`}
            {shown.length === rows.length ? '' : `筛选后显示 ${String(shown.length)} 份。`}
          </p>
          <FolderTable rows={shown} selected={selected} disabled={!idle} onSelect={setSelected} onOpen={openRow} />
        </>
      )}
      {isExporting ? (
        <ExportDialog
          start={start}
          folder={path}
          count={chosen.length}
          onCancel={() => {
            setIsExporting(false);
          }}
          onExport={(settings) => {
            setIsExporting(false);
            void folder.exportThem({ ...settings, drafts: chosen.map((row) => row.path) });
          }}
        />
      ) : null}
    </main>
  );
}

const TASKS = { check: '正在校验', export: '正在导出', summary: '正在写汇总表' } as const;

function Running({ progress, onStop }: { readonly progress: Doing; readonly onStop: () => void }) {
  const { task, done, total, last } = progress;
  return (
    <div className="folder-running" role="status">
      <span>
        {TASKS[task]}：{done} / {total}
        {last === '' ? '' : `，刚完成 ${last}`}
      </span>
      <Progress
        percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
        showInfo={false}
        aria-label={TASKS[task]}
      />
      {task === 'summary' ? null : (
        <Button size="small" onClick={onStop}>
          停止
        </Button>
      )}
    </div>
  );
}

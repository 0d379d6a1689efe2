import { Button, Progress, Spin } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { standing } from '../../../shared/review/summary/summary.ts';
import { openFile, type Formless } from '../../opening.ts';
import type { StartRequest } from '../../start-request.ts';
import type { UseWorkspace } from '../../workspace.ts';
import { titleOf } from '../start/file-list.tsx';
import { OpeningTroubleView } from '../start/opening-trouble.tsx';
import { useDesktopRequests } from '../start/use-desktop-requests.ts';
import { useOpening } from '../start/use-opening.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ConsolidateDialog } from './consolidate-dialog.tsx';
import { FolderResultView } from './folder-result.tsx';
import { FolderTable, verdictWords } from './folder-table.tsx';
import { FolderTools, type FolderView } from './folder-tools.tsx';
import './folder.css';
import { openConsolidated, useConsolidation } from './use-consolidation.ts';
import { useFolder, type FolderRow, type Progress as Doing } from './use-folder.ts';

/** A folder of drafts as a bureau sees it: how each stands, and what can be done with all of them. */
export function FolderScreen({
  start,
  path,
  isConsolidating,
  onOpen,
  onFormless,
  onLeave,
}: {
  readonly start: Answer<'app.start'>;
  readonly path: string;
  /** The person came to add drafts up: says how. */
  readonly isConsolidating: boolean;
  readonly onOpen: (workspace: UseWorkspace) => void;
  /** Shows a draft whose form is missing. */
  readonly onFormless: (draft: Formless) => void;
  /** Back to the start screen, with what it is to do there. */
  readonly onLeave: (request: StartRequest | null) => void;
}) {
  const folder = useFolder(path);
  const { rows, progress } = folder;
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [view, setView] = useState<FolderView>({ wanted: '', verdict: '全部' });
  const [isExporting, setIsExporting] = useState(false);
  const { busy, trouble, open, dismiss } = useOpening(onOpen, folder.relist, onFormless);
  const adding = useConsolidation(path);
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
    onCopy: onLeave,
    onVersions: nothing,
    onUpload: (file) => {
      onLeave({ kind: 'upload', file });
    },
  });

  const shown = useMemo(
    () =>
      (rows ?? []).filter((row) => {
        const organization = row.checked?.outcome.ok === true ? row.checked.outcome.organization : '';
        const isNamed = `${row.name} ${organization}`.includes(view.wanted.trim());
        return isNamed && (view.verdict === '全部' || verdictWords(row) === view.verdict);
      }),
    [rows, view],
  );
  const chosen = shown.filter((row) => selected.includes(row.path));
  const checked = (rows ?? []).flatMap((row) => (row.checked === null ? [] : [row.checked]));
  const outdated = (rows ?? []).filter(({ isOutdated }) => isOutdated).length;
  const idle = progress === null && busy === null && !adding.isReading;
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
      {isConsolidating ? (
        <p className="panel" role="note">
          勾选要汇总的各单位草稿（部门本级也算一个），再点“汇总成部门草稿…”。
        </p>
      ) : null}
      <FolderTools
        idle={idle}
        count={{ rows: (rows ?? []).length, chosen: chosen.length, checked: checked.length }}
        view={view}
        onView={(part) => {
          setView((before) => ({ ...before, ...part }));
        }}
        onCheck={() => void folder.check()}
        onExport={() => {
          setIsExporting(true);
        }}
        onSummarize={() => void folder.summarize(checked)}
        onConsolidate={() => void adding.read(chosen.map((row) => row.path))}
      />
      {progress === null ? null : <Running progress={progress} onStop={folder.stop} />}
      {folder.trouble === '' ? null : (
        <p role="alert" className="negative">
          没有做成：{folder.trouble}
        </p>
      )}
      {trouble === null ? null : <OpeningTroubleView trouble={trouble} onDismiss={dismiss} />}
      {adding.trouble === null ? null : <OpeningTroubleView trouble={adding.trouble} onDismiss={adding.clear} />}
      {adding.isReading ? (
        <p role="status">
          <Spin size="small" /> 正在读取要汇总的草稿…
        </p>
      ) : null}
      {folder.result === null ? null : <FolderResultView result={folder.result} door={start.door} />}
      {rows === null ? (
        <Spin description="正在列出草稿…" />
      ) : rows.length === 0 ? (
        <p className="soft">这个文件夹里没有草稿文件（.ysgk）。把各单位上报的草稿放进来，再回到这里。</p>
      ) : (
        <>
          <p className="soft" role="status">
            {checked.length === 0 && outdated === 0
              ? `有 ${String(rows.length)} 份草稿，还没有校验。`
              : `文件夹里有 ${String(rows.length)} 份草稿；${checked.length === 0 ? '' : `校验过的${standing(checked)}。`}`}
            {outdated === 0 ? '' : `${String(outdated)} 份校验以后改过，结论作废，请重新校验。`}
            {folder.gone.length === 0
              ? ''
              : `校验以后少了 ${String(folder.gone.length)} 份：${folder.gone.slice(0, 5).map(titleOf).join('、')}${folder.gone.length > 5 ? ' 等' : ''}。`}
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
            void folder.exportThem(settings, chosen);
          }}
        />
      ) : null}
      {adding.units === null ? null : (
        <ConsolidateDialog
          units={adding.units}
          measures={adding.measures}
          fields={adding.fields}
          onCancel={adding.clear}
          onBegin={(draft) => {
            const units = adding.units ?? [];
            adding.clear();
            void open(draft.organization.name, () => openConsolidated(draft, units, path));
          }}
        />
      )}
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

/** A folder has no earlier versions, its drafts have. */
const nothing = (): void => undefined;
